import { type LawDeadline, type LawReplay, replay, standingActs } from '@dong-hanh/domain';
import { type CaseFacts, lawInputOf, standingUnits } from './case-facts';

/** What is stored of a file besides its acts: states and episodes, a pure function of the facts, and the deadlines as of a moment. */
export interface CaseProjection {
  personId: string;
  unitId: number;
  provinceCode: string;
  rehabCount: number;
  states: {
    state: string | null;
    flags: string[];
    regime: string;
    form: string | null;
    sinceActId: string | null;
    unitId: number;
    provinceCode: string;
    from: string;
    to: string | null;
  }[];
  episodes: {
    kind: string;
    regime: string;
    form: string | null;
    from: string;
    to: string | null;
    endedOn: string | null;
    outcome: string | null;
    unitId: number;
    provinceCode: string;
  }[];
  deadlines: {
    act: string;
    step: string | null;
    dueAt: string;
    dueIsDay: boolean;
    metAt: string | null;
    metLate: boolean;
    cancelled: boolean;
    actor: string;
    basis: unknown;
    arithmetic: string;
  }[];
  summary: {
    /** The moment deadlines and flags hold as of, and the one from which they no longer do. */
    asOf: string;
    changesAt: string | null;
    state: string | null;
    flags: string[];
    regime: string | null;
    form: string | null;
    since: string | null;
    nextDueAt: string | null;
    nextAct: string | null;
  };
}

/** A day is over when Vietnam's midnight comes. */
export const endOfDay = (day: string): string => new Date(Date.parse(`${day}T23:59:59.999+07:00`)).toISOString();
export const startOfDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`)).toISOString();
const isDay = (value: string): boolean => value.length === 10;
/** Instants are stored to the millisecond and always written with it, so that equal moments are equal texts. */
const instant = (value: string): string => new Date(value).toISOString();
const momentOf = (value: string): string => (isDay(value) ? startOfDay(value) : instant(value));

const formsByState: Record<string, string> = {
  'rehab-home': 'rehab-home',
  'rehab-vol-private': 'rehab-vol-private',
  'rehab-vol-public': 'rehab-vol-public',
  substitution: 'substitution',
};

function projectDeadline(deadline: LawDeadline): CaseProjection['deadlines'][number] {
  const met = deadline.metAt !== undefined;
  return {
    act: deadline.act,
    step: deadline.step ?? null,
    dueAt: isDay(deadline.dueAt) ? endOfDay(deadline.dueAt) : instant(deadline.dueAt),
    dueIsDay: isDay(deadline.dueAt),
    metAt: deadline.metAt === undefined ? null : momentOf(deadline.metAt),
    metLate: met && deadline.status === 'late',
    // Whether it ran out before its process ended or not: nothing is to be done for it any more.
    cancelled: deadline.status === 'cancelled' || deadline.closedOn !== undefined,
    actor: deadline.actor,
    basis: deadline.basis,
    arithmetic: deadline.arithmetic,
  };
}

export function projectCase(facts: CaseFacts, asOf: Date): CaseProjection {
  const acts = standingActs(facts.acts);
  return projectReplay(
    facts,
    acts.map((act) => act.id),
    replay(lawInputOf(facts, asOf, acts)),
    asOf,
  );
}

/** The same from a replay already made: `actIds` are those of its input, in order. */
export function projectReplay(facts: CaseFacts, actIds: string[], answer: LawReplay, asOf: Date): CaseProjection {
  const units = standingUnits(facts);
  const current = units.at(-1);
  if (!current) throw new Error('A file has a responsible unit from its first moment.');
  const starts = units.map((unit) => unit.startsAt.toISOString());
  // The first unit answers for all that came before it was written down.
  const unitAt = (moment: string) =>
    units.findLast((_unit, index) => index === 0 || (starts[index] ?? '') <= moment) ?? current;
  const states: CaseProjection['states'] = [];
  let form: string | null = null;
  for (const entry of answer.timeline) {
    form = entry.state === null ? form : (formsByState[entry.state] ?? form);
    const [start, end] = [instant(entry.from), entry.to === null ? null : instant(entry.to)];
    const bounds = [start, ...starts.slice(1).filter((cut) => cut > start && (end === null || cut < end))];
    bounds.forEach((from, index) => {
      const unit = unitAt(from);
      states.push({
        state: entry.state,
        flags: entry.flags,
        regime: entry.regime,
        form,
        sinceActId: actIds[entry.actIndex] ?? null,
        unitId: unit.unitId,
        provinceCode: unit.provinceCode,
        from,
        to: bounds[index + 1] ?? end,
      });
    });
  }
  const deadlines = answer.deadlines.map(projectDeadline);
  const next = deadlines
    .filter((deadline) => deadline.metAt === null && !deadline.cancelled)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  const last = states.at(-1);
  return {
    personId: facts.personId,
    unitId: current.unitId,
    provinceCode: current.provinceCode,
    rehabCount: answer.rehabCount,
    states,
    episodes: answer.episodes.map((episode) => {
      const unit = unitAt(startOfDay(episode.from));
      return {
        kind: episode.kind,
        regime: episode.regime,
        form: formsByState[episode.kind] ?? null,
        from: episode.from,
        to: episode.to ?? null,
        endedOn: episode.endedOn ?? null,
        outcome: episode.outcome ?? null,
        unitId: unit.unitId,
        provinceCode: unit.provinceCode,
      };
    }),
    deadlines,
    summary: {
      asOf: asOf.toISOString(),
      changesAt: answer.changesAt === null ? null : instant(answer.changesAt),
      state: answer.state,
      flags: answer.flags,
      regime: last?.regime ?? null,
      form: last?.form ?? null,
      since: states.findLast((entry, index) => states[index - 1]?.state !== entry.state)?.from ?? null,
      nextDueAt: next?.dueAt ?? null,
      nextAct: next?.act ?? null,
    },
  };
}
