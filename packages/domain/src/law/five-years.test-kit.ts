import {
  type EpochMs,
  formatInstant,
  localDay,
  MS_PER_DAY,
  MS_PER_HOUR,
  parseInstant,
  parsePlainDate,
  startOfDay,
} from '../calendar/index';
import type { LawAnswer, LawDeadline } from './answer';
import type { LawAct, LawInput, LawPerson } from './input';
import { simulate } from './replay';
import type { ActKind, LegalState } from './vocabulary';

/** A repeatable stream of numbers below 1 (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = () => number;

export interface Years {
  readonly firstMs: EpochMs;
  readonly lastMs: EpochMs;
}

export function yearsFrom(first: string, last: string): Years {
  return { firstMs: startOfDay(parsePlainDate(first)!), lastMs: startOfDay(parsePlainDate(last)!) };
}

/** Law 73 in its phases, then two and a half years of Law 120. */
export const fiveYears = yearsFrom('2024-01-02', '2028-12-31');

const law73 = parseInstant('2022-01-01T00:00+07:00')!;
const law120 = parseInstant('2026-07-01T00:00+07:00')!;

function pick<Choice>(random: Random, choices: readonly Choice[]): Choice {
  return choices[Math.floor(random() * choices.length)]!;
}

const forms = ['rehab-home', 'rehab-home', 'rehab-vol-private', 'rehab-vol-public', 'substitution'] as const;

type Payload = Record<string, unknown>;

/** What a clerk would enter beside kind and time; enough for the law to accept it. */
function payloadOf(kind: ActKind, at: EpochMs, person: LawPerson, random: Random): Payload {
  const date = (days: number) => formatInstant(at + days * MS_PER_DAY);
  switch (kind) {
    case 'register':
      return { form: person.stableResidence ? pick(random, forms) : 'rehab-vol-public' };
    case 'vol-decide':
      return at < law120 ? { termMonths: 6 + Math.floor(random() * 7) } : {};
    case 'court-decision':
      return { termMonths: 12, refused: random() < 0.05 };
    case 'stage':
      return { stage: pick(random, ['a', 'b', 'c', 'd', 'đ']) };
    case 'violation':
      return { point: pick(random, ['2', '3', '4', '4']) };
    case 'em-violation':
      return { point: pick(random, ['a', 'b', 'd', 'đ']) };
    case 'comp-file':
      if (at < law73) return { ground: 'commune-education' };
      return random() < 0.3 ? { ground: 'used-during-voluntary' } : {};
    case 'post-start':
      return at < law73 ? { termMonths: 12 + Math.floor(random() * 13) } : {};
    case 'hold':
      return { place: 'facility' };
    case 'postpone':
    case 'suspend':
      return { reason: 'serious-illness' };
    case 'exempt':
    case 'exempt-rest':
      return { reason: 'fatal-illness' };
    case 'reduce':
      return { reason: 'progress', months: 2 };
    case 'user-stop':
      return { reason: 'reformatory' };
    case 'absence':
      return { until: date(1 + Math.floor(random() * 20)), reported: random() < 0.5 };
    case 'move':
      return { toUnit: pick(random, ['04802', '04803', '04804']) };
    case 'death-or-missing':
      return { reason: random() < 0.7 ? 'death' : 'missing' };
    default:
      return {};
  }
}

/** The act that does what a deadline asks. */
function actFor({ act, step }: LawDeadline, state: LegalState | null, random: Random): ActKind {
  if (act === 'determine' && step === 'result') return random() < 0.6 ? 'addicted' : 'not-addicted';
  if (act === 'escape') return 'notice-received';
  if (act !== 'move') return act;
  return state === 'user-managed' ? 'user-manage' : state === 'post-rehab' ? 'post-start' : 'vol-decide';
}

function dueMs({ dueAt }: LawDeadline): EpochMs {
  return parseInstant(dueAt) ?? startOfDay(parsePlainDate(dueAt)!) + 16 * MS_PER_HOUR;
}

/** What happens by itself, besides what is due: most of it seldom. */
const happenings: readonly (readonly [kind: ActKind, weight: number])[] = [
  ['determine', 30],
  ['comp-file', 20],
  ['notice-received', 60],
  ['to-labour-office', 60],
  ['to-court', 60],
  ['court-accept', 60],
  ['court-decision', 60],
  ['execute', 40],
  ['intake', 40],
  ['vol-decide', 20],
  ['register', 20],
  ['complete', 15],
  ['post-proposal', 20],
  ['post-start', 40],
  ['hold', 8],
  ['stage', 8],
  ['em-start', 15],
  ['em-fit', 10],
  ['em-violation', 3],
  ['em-pause', 1],
  ['em-resume', 20],
  ['em-waive', 3],
  ['em-end', 5],
  ['violation', 4],
  ['self-stop', 4],
  ['not-performing', 4],
  ['private-partial', 3],
  ['user-stop', 2],
  ['user-suspend', 2],
  ['user-resume', 40],
  ['postpone', 3],
  ['exempt', 1],
  ['suspend', 2],
  ['resume', 30],
  ['reduce', 3],
  ['exempt-rest', 1],
  ['escape', 3],
  ['return', 30],
  ['temporary-exit', 2],
  ['temporary-return', 40],
  ['funeral-leave', 2],
  ['transfer-facility', 2],
  ['absence', 4],
  ['move', 4],
  ['custody', 2],
  ['prison', 1],
  ['release', 30],
  ['death-or-missing', 1],
  ['court-question', 5],
  ['answer-court', 20],
  ['read', 5],
];

function happening(allowed: readonly ActKind[], random: Random): ActKind | null {
  const open = happenings.filter(([kind]) => allowed.includes(kind));
  let mark = random() * open.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [kind, weight] of open) {
    mark -= weight;
    if (mark < 0) return kind;
  }
  return null;
}

interface Next {
  readonly kind: ActKind;
  readonly at: EpochMs;
}

/** Mostly the next duty, mostly in time; else something happens in the days before it. */
function nextStep(answer: LawAnswer, now: EpochMs, random: Random): Next | null {
  const open = answer.deadlines.filter(({ status, metAt }) => status === 'open' && metAt === undefined);
  const duty = open.sort((left, right) => dueMs(left) - dueMs(right))[0];
  if (duty !== undefined && random() < 0.75) {
    const kind = actFor(duty, answer.state, random);
    const due = dueMs(duty);
    const atTheEnd = ['user-end', 'complete', 'post-end', 'em-end'].includes(duty.act);
    const late = random() < 0.08 ? MS_PER_DAY * 3 : 0;
    const at = atTheEnd ? due : now + Math.floor((due - now) * random());
    return { kind, at: Math.max(at + late, now + 60_000) };
  }
  const kind = happening(answer.allowed, random);
  return kind === null ? null : { kind, at: now + MS_PER_HOUR + Math.floor(random() * 120 * MS_PER_DAY) };
}

const births = ['1975', '1988-04', '1996-11-30', '2004-02-29', '2009-07-15', '2011-01-20'];

/** One file lived through to the last day: every act in it is lawful, some come late. */
export function liveThrough(random: Random, { firstMs, lastMs }: Years = fiveYears): LawInput {
  const person: LawPerson = {
    bornOn: pick(random, births),
    stableResidence: random() < 0.9,
    unit: '04801',
    remoteArea: random() < 0.2,
  };
  const acts: LawAct[] = [];
  let now = Math.floor(firstMs + random() * (lastMs - firstMs) * 0.8);
  let next: Next | null = { kind: random() < 0.7 ? 'positive-notice' : 'determine', at: now };
  let tries = 0;
  while (next !== null && next.at < lastMs && tries++ < 25) {
    const act = { kind: next.kind, at: formatInstant(next.at), ...payloadOf(next.kind, next.at, person, random) };
    const answer = simulate({ person, acts: [...acts, act], asOf: act.at });
    const stands = answer.refused.length === 0;
    if (stands) acts.push(act);
    now = stands ? next.at : now + MS_PER_HOUR;
    const seen = stands ? answer : simulate({ person, acts, asOf: formatInstant(now) });
    next = nextStep(seen, now, random);
  }
  return { person, acts, asOf: formatInstant(lastMs) };
}

/** States in which a new commune must take over whoever moves there. */
const takenOver: readonly (LegalState | null)[] = ['user-managed', 'rehab-home', 'substitution', 'post-rehab'];

/** The commune that answers for the person: the old one while it is due to notify, then the new one; null if neither. */
export function responsibleUnit(input: LawInput, answer: LawAnswer): string | null {
  const units = [
    input.person.unit,
    ...input.acts.flatMap(({ kind, toUnit }) => (kind === 'move' ? [`${toUnit}`] : [])),
  ];
  if (!answer.flags.includes('moved')) return units.at(-1)!;
  const notifies = answer.deadlines.some(({ act, metAt }) => act === 'move' && metAt === undefined);
  if (notifies || !takenOver.includes(answer.state)) return units.at(-2)!;
  return answer.notes.some(({ code }) => code === 'continuation-owed') ? units.at(-1)! : null;
}

/** States that last until something outside the record happens. */
const lasting: readonly (LegalState | null)[] = [null, 'off-list', 'substitution', 'escaped', 'wanted'];

/** Years later nobody would come upon the file: nothing is owed and nothing reminds. */
export function isForgotten({ state, flags, deadlines, notes }: LawAnswer): boolean {
  if (lasting.includes(state) || flags.includes('in-prison')) return false;
  const owed = deadlines.some(({ metAt, closedOn }) => metAt === undefined && closedOn === undefined);
  // Notes with an index speak of a past act, those without of how the file stands.
  return !owed && !notes.some(({ index }) => index === undefined);
}

/** Whether a deadline's time has passed on the last day. */
export function hasRunOut({ dueAt }: LawDeadline, asOf: string): boolean {
  const lastMs = parseInstant(asOf)!;
  const instant = parseInstant(dueAt);
  return instant === null ? parsePlainDate(dueAt)! < localDay(lastMs) : instant < lastMs;
}
