import { type LawAct, type LawReplay, replay } from '@dong-hanh/domain';
import type { Random } from './random';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A step a file may take from a state: how often, how long after the last act, with what. */
interface Step {
  kind: string;
  weight: number;
  /** Hours after the last act, from–to; `term` waits for the end of the running term. */
  after: readonly [number, number] | 'term';
  payload?: (random: Random, context: JourneyContext) => Record<string, unknown>;
}

export interface JourneyContext {
  /** Codes of communes a person may move to. */
  communes: readonly string[];
  now: Date;
}

const days = (from: number, to: number): readonly [number, number] => [from * 24, to * 24];
const step = (kind: string, weight: number, after: Step['after'], payload?: Step['payload']): Step => ({
  kind,
  weight,
  after,
  ...(payload ? { payload } : {}),
});

const move = step('move', 4, days(20, 300), (random, { communes }) => ({ toUnit: random.pick(communes) }));
/** Most communes notify the new one in time, before it decides. */
const notice = step('notice-received', 80, [1, 20]);
const death = step('death-or-missing', 1, days(10, 300), () => ({ reason: 'death' }));
const termMonths = (random: Random) => ({ termMonths: random.pick([6, 9, 12]) });
const stages = step('stage', 20, days(3, 40), (random) => ({ stage: random.pick(['a', 'b', 'c', 'd']) }));

/** How files go on in life, roughly; the domain says which of these the law allows on the day. */
const stepsFrom: Record<string, readonly Step[]> = {
  none: [
    step('positive-notice', 80, [0, 0]),
    step('determine', 14, [0, 0], () => ({ ground: 'self-requested' })),
    step('positive-notice', 6, [0, 0]),
  ],
  'positive-user': [
    step('user-manage', 96, [2, 30]),
    step('determine', 4, days(1, 6), () => ({ ground: 'no-stable-residence' })),
  ],
  'user-managed': [
    step('user-end', 46, 'term'),
    step('determine', 40, days(20, 320), () => ({ ground: 'under-management' })),
    step('user-suspend', 3, days(20, 200)),
    step('user-stop', 3, days(20, 250), () => ({ reason: 'prison' })),
    move,
    death,
  ],
  'user-mgmt-suspended': [step('user-resume', 100, days(10, 60))],
  determination: [step('addicted', 85, days(1, 5)), step('not-addicted', 15, days(1, 5))],
  'addict-identified': [
    step('register', 72, [3, 40], (random) => ({
      form: random.weighted([
        ['rehab-home', 40],
        ['rehab-vol-private', 8],
        ['rehab-vol-public', 27],
        ['substitution', 25],
      ]),
    })),
    step('comp-file', 24, days(2, 10), () => ({ ground: 'not-registering' })),
    death,
  ],
  'rehab-registered': [step('vol-decide', 100, [3, 30], termMonths)],
  'rehab-home': [
    step('intake', 40, [5, 60]),
    stages,
    step('complete', 30, 'term'),
    step('self-stop', 14, days(20, 200)),
    step('comp-file', 6, days(30, 200), () => ({ ground: 'used-during-voluntary' })),
    move,
    death,
  ],
  'rehab-vol-private': [
    step('intake', 40, [5, 60]),
    stages,
    step('complete', 40, 'term'),
    step('self-stop', 8, days(20, 200)),
    death,
  ],
  'rehab-vol-public': [
    step('intake', 40, [5, 60]),
    stages,
    step('complete', 45, 'term'),
    step('self-stop', 6, days(20, 200)),
    death,
  ],
  substitution: [
    step('intake', 40, [5, 60]),
    step('complete', 12, days(300, 900)),
    step('comp-file', 10, days(60, 500), () => ({ ground: 'substitution-expelled' })),
    move,
    death,
  ],
  'compulsory-file': [
    step('comp-file', 60, [10, 60]),
    step('notice-received', 60, [2, 30]),
    step('hold', 40, [2, 24], () => ({ place: 'facility' })),
    step('to-labour-office', 40, days(3, 6)),
    step('to-court', 60, days(3, 6)),
  ],
  'held-during-file': [
    step('comp-file', 70, [10, 30]),
    step('notice-received', 60, [2, 30]),
    step('to-labour-office', 40, days(3, 6)),
    step('to-court', 80, days(3, 6)),
  ],
  court: [
    step('court-accept', 60, days(1, 3)),
    step('court-decision', 90, days(6, 14), (random) => ({ termMonths: random.pick([12, 15, 18, 24]) })),
    // A minor's term is shorter; one year fits both.
    step('court-decision', 1, days(6, 14), () => ({ termMonths: 12 })),
    step('court-question', 8, days(2, 5)),
    step('answer-court', 90, days(0, 1)),
  ],
  ordered: [
    step('notice-received', 30, [4, 40]),
    step('execute', 90, days(1, 4)),
    step('postpone', 4, days(1, 3), () => ({ reason: 'serious-illness' })),
    step('escape', 2, days(1, 3)),
  ],
  postponed: [step('execute', 100, days(30, 120))],
  wanted: [step('return', 70, days(20, 300))],
  'compulsory-rehab': [
    stages,
    step('complete', 55, 'term'),
    step('reduce', 8, days(250, 400), () => ({ reason: 'progress', months: 2 })),
    step('escape', 2, days(40, 200)),
    step('suspend', 3, days(60, 200), () => ({ reason: 'serious-illness' })),
    step('funeral-leave', 2, days(60, 300)),
    death,
  ],
  suspended: [
    step('resume', 80, days(30, 90)),
    step('exempt-rest', 20, days(30, 90), () => ({ reason: 'fatal-illness' })),
  ],
  escaped: [step('return', 70, days(10, 200))],
  'funeral-leave': [step('return', 100, days(2, 5)), step('temporary-return', 50, days(2, 5))],
  completed: [step('post-start', 100, days(0, 4))],
  'post-rehab': [
    step('post-end', 62, 'term'),
    step('determine', 22, days(40, 300), () => ({ ground: 'post-rehab' })),
    move,
    death,
  ],
};

/** In C the new commune continues what the old one led. */
const afterMove: Record<string, readonly Step[]> = {
  'user-managed': [step('user-manage', 100, [3, 20])],
  'rehab-home': [step('vol-decide', 100, [3, 20])],
};
const monitoring = [step('em-start', 60, [2, 10]), step('em-fit', 60, [4, 20])];

function stepsOf(answer: LawReplay, acts: LawAct[]): Step[] {
  const state = answer.state ?? 'none';
  const last = acts.at(-1)?.kind;
  const moved = last === 'move' || (last === 'notice-received' && answer.flags.includes('moved'));
  const continuing = moved && answer.regime === 'C' ? afterMove[state] : undefined;
  if (last === 'move') return [notice, ...(continuing ?? stepsFrom[state] ?? [])];
  if (continuing) return [...continuing];
  if (last === 'em-start') return [...monitoring, ...(stepsFrom[state] ?? [])].filter(({ kind }) => kind === 'em-fit');
  const watched =
    ['rehab-home', 'post-rehab', 'substitution'].includes(state) &&
    answer.allowed.includes('em-start') &&
    !acts.some(({ kind }) => kind === 'em-start');
  return [...(stepsFrom[state] ?? []), ...(watched ? monitoring.slice(0, 1) : [])];
}

const iso = (ms: number): string => new Date(ms).toISOString();
const dayText = (ms: number): string => new Date(ms + 7 * hourMs).toISOString().slice(0, 10);

/** The day on which the term in force ends, as the open clock of the act that ends it says. */
function termEnd(answer: LawReplay, kind: string): number | null {
  const clock = answer.deadlines.find(
    (deadline) => deadline.act === kind && deadline.metAt === undefined && deadline.closedOn === undefined,
  );
  return clock ? Date.parse(clock.dueAt.length === 10 ? `${clock.dueAt}T02:00:00Z` : clock.dueAt) : null;
}

const longest = 24;

/**
 * Walks one file from its first act to now. Each step is put to the domain and kept only if the law takes it, so every
 * journey is one a real file could have had.
 */
export function walkJourney(
  random: Random,
  person: { bornOn: string; unit: string },
  startMs: number,
  context: JourneyContext,
): LawAct[] {
  const nowMs = context.now.getTime();
  const acts: LawAct[] = [];
  const judge = (list: LawAct[], asOf: number) =>
    replay({ person: { ...person, stableResidence: true }, acts: list, asOf: iso(asOf) });
  let at = startMs;
  let answer = judge(acts, at);
  while (acts.length < longest) {
    const candidates = stepsOf(answer, acts);
    let taken = false;
    while (candidates.length > 0 && !taken) {
      const chosen = random.weighted(candidates.map((candidate) => [candidate, candidate.weight] as const));
      candidates.splice(candidates.indexOf(chosen), 1);
      if (acts.at(-1)?.kind === chosen.kind && chosen.kind !== 'stage') continue;
      const first =
        chosen.after === 'term'
          ? termEnd(answer, chosen.kind)
          : at + random.between(chosen.after[0] * 60, chosen.after[1] * 60) * 60_000;
      if (first === null || first < at) continue;
      // A fifth of the work is done a little late, as in life.
      const delay = chosen.after !== 'term' && random.chance(0.08) ? random.between(1, 4) * dayMs : 0;
      const payload = chosen.payload?.(random, context) ?? {};
      const inDays = chosen.after === 'term' || random.chance(0.5);
      // What the law does not take yet (a reading period runs) is tried again some days later.
      for (let wait = 0; wait < 3 && !taken; wait++) {
        const when = first + delay + wait * 4 * dayMs;
        // What is chosen has not happened yet: the file stands where it is today.
        if (when > nowMs) return acts;
        // A day stands for its first moment, so it is written only where that is after the last act.
        const asDay = inDays && Date.parse(`${dayText(when)}T00:00:00+07:00`) >= at;
        const act: LawAct = { kind: chosen.kind, at: asDay ? dayText(when) : iso(when), ...payload };
        const tried = judge([...acts, act], when);
        if (tried.refused.length > 0) continue;
        acts.push(act);
        answer = tried;
        at = when;
        taken = true;
      }
    }
    if (!taken || answer.state === 'off-list') return acts;
  }
  return acts;
}
