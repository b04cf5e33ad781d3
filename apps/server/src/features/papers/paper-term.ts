import type { CaseAnswer } from '@dong-hanh/contract';
import {
  addMonths,
  type EpisodeKind,
  type LawInput,
  lawSettingsInForce,
  parsePlainDate,
  replay,
  voluntaryForms,
} from '@dong-hanh/domain';
import type { FormDefinition } from '@dong-hanh/print-templates/forms';
import { legalDay } from './legal-day';

type Act = CaseAnswer['acts'][number];
type Episode = Pick<CaseAnswer['episodes'][number], 'kind' | 'from' | 'to' | 'endedOn'>;

export interface Term {
  from: string;
  to: string;
}

const rehabilitations: readonly EpisodeKind[] = [...voluntaryForms, 'compulsory-rehab'];
const afterwards: readonly string[] = ['post-proposal', 'post-start', 'post-end'];

/** Of which measures a form prints the term. */
function measuresOf({ annex, instrument, acts }: FormDefinition): readonly EpisodeKind[] {
  if (annex === 'I') return ['electronic-monitoring'];
  if (annex === 'III' || instrument === 'D105') return ['user-managed'];
  return acts.length > 0 && acts.every((act) => afterwards.includes(act)) ? ['post-rehab'] : rehabilitations;
}

/** Papers that set a term say it as it was set, whatever moved its end later. */
const setTerm: readonly string[] = ['user-manage', 'em-start', 'post-start'];

/** The term a paper speaks of: that of the measure of its form into which its act falls, without an act the one that runs. */
export function termOf(file: CaseAnswer, form: FormDefinition, act: Act | undefined): Term | null {
  const kinds = measuresOf(form);
  const input = file.lawInput as unknown as LawInput;
  const seen = act !== undefined && setTerm.includes(act.kind) ? episodesOf({ ...input, asOf: act.at }) : file.episodes;
  const terms = seen.filter((one) => one.to !== null && (kinds as readonly string[]).includes(one.kind));
  const found = act === undefined ? terms.findLast(({ endedOn }) => endedOn === null) : onDay(terms, legalDay(act.at));
  if (found?.to) return { from: startOf(found, act), to: found.to };
  return kinds.includes('post-rehab') ? proposedTerm(file, input) : null;
}

const episodesOf = (input: LawInput): Episode[] =>
  replay(input).episodes.map(({ kind, from, to = null, endedOn = null }) => ({ kind, from, to, endedOn }));

function onDay(terms: readonly Episode[], day: string): Episode | undefined {
  const lasting = terms.filter(({ endedOn }) => endedOn === null || endedOn >= day);
  return lasting.findLast(({ from }) => from <= day) ?? lasting[0];
}

/** A new commune decides on what is left of the year. */
function startOf({ kind, from }: Episode, act: Act | undefined): string {
  const continued = kind === 'user-managed' && act?.kind === 'user-manage';
  return continued ? legalDay(act.at) : from;
}

/** What management afterwards will be by the law of the day on which rehabilitation ends, or ended. */
function proposedTerm({ episodes, state }: CaseAnswer, input: LawInput): Term | null {
  const running = episodes.findLast(
    ({ kind, endedOn }) => endedOn === null && (rehabilitations as readonly string[]).includes(kind),
  );
  if (state !== 'completed' && !running?.to) return null;
  const end = state === 'completed' ? null : (running?.to ?? null);
  const asOf = end !== null && end > legalDay(input.asOf) ? end : input.asOf;
  const completion = end === null ? [] : [{ kind: 'complete', at: end }];
  const ahead = episodesOf({ ...input, asOf, acts: [...input.acts, ...completion, { kind: 'post-start', at: asOf }] });
  const term = ahead.findLast(({ kind, endedOn }) => kind === 'post-rehab' && endedOn === null);
  return term?.to ? { from: term.from, to: term.to } : null;
}

const twoDigits = (count: number) => String(count).padStart(2, '0');

/** `01 năm`, `18 tháng`, `07 tháng 12 ngày`: how long a term lasts, in the words of the forms. */
export function lengthOf({ from, to }: Term): string | null {
  const [first, end] = [parsePlainDate(from), parsePlainDate(to)];
  if (first === null || end === null) return null;
  // Where the first day counts, a term ends on the day before that of its number.
  const last = lawSettingsInForce().firstDayOfTerm === 'counted' ? end + 1 : end;
  let months = 0;
  while (addMonths(first, months + 1) <= last) months++;
  const days = last - addMonths(first, months);
  const whole = months % 12 === 0 && days === 0 ? `${twoDigits(months / 12)} năm` : `${twoDigits(months)} tháng`;
  return [months > 0 && whole, days > 0 && `${twoDigits(days)} ngày`].filter(Boolean).join(' ') || null;
}
