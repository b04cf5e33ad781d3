import type { ActAnswer, ActInput, CaseAnswer } from '@dong-hanh/contract';
import {
  type LawAct,
  type LawDeadline,
  type LawInput,
  type LawRefusal,
  pathway,
  replay,
  type Station,
} from '@dong-hanh/domain';
import { standingActs } from './act-draft';

export interface ActOutcome {
  refused: Pick<LawRefusal, 'code' | 'message' | 'basis'> | null;
  /** An act of the file that would no longer stand. */
  displaced: { kind: string; at: string; message: string }[];
  stateBefore: string | null;
  stateAfter: string | null;
  late: boolean;
  /** Clocks that begin, and clocks that this act meets. */
  started: LawDeadline[];
  met: LawDeadline[];
  notes: string[];
  /** The path as it would stand. */
  pathway: Station[];
}

const asLawAct = (
  act: Pick<ActAnswer, 'kind' | 'at' | 'payload'> & { actor: string | null; unitCode?: string | undefined },
): LawAct => ({
  ...act.payload,
  kind: act.kind,
  at: act.at,
  ...(act.actor === null ? {} : { actor: act.actor }),
  ...(act.unitCode === undefined ? {} : { unit: act.unitCode }),
});

const keyOf = (deadline: LawDeadline) => `${deadline.act}/${deadline.step ?? ''}/${deadline.dueAt}`;

const assumedAct = (input: ActInput): LawAct => asLawAct({ ...input, actor: input.actor ?? null });

interface Circumstances {
  now: Date;
  /** The act that the new one takes the place of. */
  exceptId?: string | undefined;
  /** Acts taken for done that are not on record. */
  assumed?: readonly ActInput[];
}

/** What an act would change, by the same rules the server runs. */
export function simulateAct(
  file: CaseAnswer,
  input: ActInput,
  { now, exceptId, assumed = [] }: Circumstances,
): ActOutcome {
  const stored = [
    ...standingActs(file, exceptId).map((act) => asLawAct({ ...act, unitCode: act.unit?.code })),
    ...assumed.map(assumedAct),
  ];
  const person = file.lawInput.person as LawInput['person'];
  const asOf = now.toISOString();
  const added = assumedAct(input);
  const before = replay({ person, acts: stored, asOf });
  const after = replay({ person, acts: [...stored, added], asOf });
  const index = stored.length;
  const refusal = after.refused.find((item) => item.index === index) ?? null;
  const accepted = after.accepted.find((item) => item.index === index);
  const refusedBefore = new Set(before.refused.map((item) => item.index));
  const known = new Map(before.deadlines.map((deadline) => [keyOf(deadline), deadline]));
  const knownNotes = new Set(before.notes.map((note) => note.message));
  return {
    refused: refusal && { code: refusal.code, message: refusal.message, basis: refusal.basis },
    displaced: after.refused
      .filter((item) => item.index !== index && !refusedBefore.has(item.index))
      .map((item) => ({ kind: stored[item.index]!.kind, at: stored[item.index]!.at, message: item.message })),
    stateBefore: accepted?.stateBefore ?? before.state,
    stateAfter: after.state,
    late: accepted?.late ?? false,
    started: after.deadlines.filter((deadline) => !known.has(keyOf(deadline)) && deadline.metAt === undefined),
    met: after.deadlines.filter(
      (deadline) => deadline.metAt !== undefined && known.get(keyOf(deadline))?.metAt === undefined,
    ),
    notes: after.notes.map((note) => note.message).filter((message) => !knownNotes.has(message)),
    pathway: pathway(after),
  };
}

const fieldOfCode: Record<string, string> = {
  'future-act': 'day',
  'before-birth': 'day',
  'invalid-date': 'day',
  'out-of-order': 'day',
  'term-not-over': 'day',
  'wrong-authority': 'actor',
  'authority-abolished': 'actor',
  'not-in-regime': 'kind',
  'unknown-kind': 'kind',
};

/** The field a refusal belongs to; one that belongs to none stands above the form. */
export function fieldOfRefusal(code: string): string | null {
  return fieldOfCode[code] ?? null;
}
