import type { CaseAnswer } from '@dong-hanh/contract';
import {
  type ActKind,
  type LawInput,
  type LegalFlag,
  type LegalState,
  paperContextOf,
  parsePlainDate,
  producedPapers,
  regimeOn,
  replay,
  voluntaryForms,
} from '@dong-hanh/domain';
import { type FormDefinition, formsFor } from '@dong-hanh/print-templates/forms';
import { legalDay } from './legal-day';

interface Offered {
  form: FormDefinition;
  act: string;
  actId: string | null;
  /** The act itself makes it; others it only needs to be there before. */
  produced: boolean;
}

/** What befalls a file and nobody decides: its papers wait until it has happened. */
const events: readonly string[] = [
  'escape',
  'violation',
  'em-violation',
  'not-performing',
  'self-stop',
  'absence',
  'move',
  'custody',
  'prison',
  'death-or-missing',
];

const completing: readonly string[] = ['pre-end-notice', 'complete'];
const beginning: readonly string[] = ['intake', 'execute', 'carried-over', 'post-start'];

/** A decision the law allows may still wait for something to happen: its papers are not to be made before. */
function isReady(file: CaseAnswer, kind: string): boolean {
  if (kind === 'positive-notice') return file.state !== 'off-list';
  // Decree 163/2026/NĐ-CP, article 134(1): the notice of completion comes first.
  if (kind === 'post-proposal') {
    const acts = standingActs(file);
    const begun = acts.findLastIndex((act) => beginning.includes(act.kind));
    return acts.slice(begun + 1).some((act) => completing.includes(act.kind));
  }
  if (kind !== 'comp-file') return true;
  // Allowed as long as a ground may be stated; ready once the record shows one.
  const input = file.lawInput as unknown as LawInput;
  const { refused } = replay({ ...input, acts: [...input.acts, { kind, at: input.asOf }] });
  return refused.every(({ index }) => index !== input.acts.length);
}

/** Forms of the acts that stand, the latest first, after those of the decisions that can be made now. */
export function offeredForms(file: CaseAnswer, today: string): Offered[] {
  const ofActs = standingActs(file).flatMap((act) => {
    const made = formsMadeBy(file, act.id);
    return formsFor(act.kind as ActKind, legalDay(act.at)).map((form) => ({
      form,
      act: act.kind,
      actId: act.id as string | null,
      produced: made.has(form.code) || form.kind === 'slip',
    }));
  });
  const ofNext = file.allowed
    .filter((kind) => !events.includes(kind))
    .flatMap((kind) => {
      const ready = isReady(file, kind);
      const made = producedCodes(file, kind, today, { before: file.state, after: null, form: undefined });
      return formsFor(kind as ActKind, today).map((form) => ({
        form,
        act: kind,
        actId: null as string | null,
        produced: ready && made.has(form.code),
      }));
    });
  return [...ofNext, ...ofActs.reverse()];
}

export const standingActs = ({ acts }: CaseAnswer) => acts.filter((act) => act.supersededBy === null && !act.annuls);

/** Codes of the papers a recorded act makes. */
export function formsMadeBy(file: CaseAnswer, actId: string): Set<string> {
  const acts = standingActs(file);
  const index = acts.findIndex(({ id }) => id === actId);
  const act = acts[index];
  if (act === undefined) return new Set();
  return producedCodes(file, act.kind, legalDay(act.at), {
    before: acts[index - 1]?.stateAfter ?? null,
    after: act.stateAfter,
    form: act.payload.form,
  });
}

/** The law writes the forms 42a and 42b of one number in small letters. */
const formCodeOf = (code: string) =>
  code.replace(/^(D\d+-\d+)([ab])$/u, (_, number, letter) => number + letter.toUpperCase());

interface Around {
  before: string | null;
  after: string | null;
  /** The form of rehabilitation the act itself names. */
  form: unknown;
}

/** Codes of the papers an act makes, by the law of its day and in the form of rehabilitation it belongs to. */
function producedCodes(file: CaseAnswer, kind: string, day: string, { before, after, form }: Around): Set<string> {
  const { person, acts } = file.lawInput as unknown as LawInput;
  const on = parsePlainDate(day);
  if (on === null) return new Set();
  const standing = { state: before as LegalState | null, flags: file.flags as LegalFlag[] };
  const chosen = voluntaryForms.find((one) => [form, after, before].includes(one));
  const context = { ...paperContextOf(person, standing, on, acts), ...(chosen === undefined ? {} : { form: chosen }) };
  const made = producedPapers(kind as ActKind, regimeOn(on).code, context);
  return new Set(made.flatMap(({ anyOf }) => anyOf.map(({ code }) => formCodeOf(code))));
}
