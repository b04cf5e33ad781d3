import type { ActAnswer, ActInput, CaseAnswer } from '@dong-hanh/contract';
import {
  actorsOnFile,
  type LawAct,
  type LawDeadline,
  type LawInput,
  type LawRefusal,
  pathway,
  type Station,
  standingActs,
  whatIf,
  whatRests,
} from '@dong-hanh/domain';

export interface DisplacedAct {
  /** Absent for an act that is only assumed. */
  id: string | undefined;
  kind: string;
  at: string;
  message: string;
}

export interface ActOutcome {
  refused: Pick<LawRefusal, 'code' | 'message' | 'basis'> | null;
  /** An act of the file that would no longer stand. */
  displaced: DisplacedAct[];
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

const assumedAct = (input: ActInput): LawAct => asLawAct({ ...input, actor: input.actor ?? null });

interface Circumstances {
  now: Date;
  /** The act that the new one takes the place of. */
  correctedId?: string | undefined;
  /** Acts taken for done that are not on record. */
  assumed?: readonly ActInput[];
}

function storedActs(file: CaseAnswer, assumed: readonly ActInput[]): LawAct[] {
  const standing = standingActs(file.acts).map((act) => asLawAct({ ...act, unitCode: act.unit?.code }));
  return [...standing, ...assumed.map(assumedAct)];
}

/** The offices that may do an act to this file on a day, the one the law names first. */
export function actorsNamed(
  file: CaseAnswer,
  kind: string,
  day: string,
  assumed: readonly ActInput[] = [],
): readonly string[] {
  const person = file.lawInput.person as LawInput['person'];
  return actorsOnFile({ person, acts: storedActs(file, assumed), asOf: day }, kind);
}

/** What an act would change, by the same rules the server runs. */
export function simulateAct(
  file: CaseAnswer,
  input: ActInput,
  { now, correctedId, assumed = [] }: Circumstances,
): ActOutcome {
  const standing = standingActs(file.acts);
  const stored = storedActs(file, assumed);
  const person = file.lawInput.person as LawInput['person'];
  const record = { person, acts: stored, asOf: now.toISOString() };
  const corrected = standing.findIndex((act) => act.id === correctedId);
  const place = corrected < 0 ? stored.length : corrected;
  const { before, after, difference, refusal, falls } =
    corrected < 0 ? whatIf(record, assumedAct(input)) : whatRests(record, place, assumedAct(input));
  const accepted = after.accepted.find((item) => item.index === place);
  const { added: begun, moved, settled } = difference.deadlines;
  const changed = [...begun, ...moved.map((entry) => entry.after)];
  return {
    refused: refusal && { code: refusal.code, message: refusal.message, basis: refusal.basis },
    displaced: falls.map((item) => ({
      id: standing[item.index]?.id,
      kind: stored[item.index]!.kind,
      at: stored[item.index]!.at,
      message: item.message,
    })),
    stateBefore: accepted?.stateBefore ?? before.state,
    stateAfter: after.state,
    late: accepted?.late ?? false,
    started: changed.filter(({ metAt, closedOn }) => metAt === undefined && closedOn === undefined),
    met: [...settled, ...changed].filter((deadline) => deadline.metAt !== undefined),
    notes: difference.notes.map((note) => note.message),
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
