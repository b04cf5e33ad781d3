import type { Transaction } from '@dong-hanh/database';
import type { LawAct } from '@dong-hanh/domain';
import { actSpecs, type RegimeCode, replay } from '@dong-hanh/domain';
import {
  type CaseFacts,
  lawInputOf,
  projectReplay,
  type StoredAct,
  startOfDay,
  storeProjections,
} from '../../features/cases/index';
import { insertAll, insertPeople } from '../../features/people/index';
import { newId } from '../../platform/ids';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { MadeUpPerson } from './make-people';

export interface UnitAt {
  unitId: number;
  provinceCode: string;
}

export interface LoadOptions {
  recordedBy: string;
  unitOf(code: string): UnitAt;
  now: Date;
  /** Recorded when it happened, so that a report as of an earlier day shows what was known then; else all now. */
  asItHappened: boolean;
}

const momentOf = (act: Pick<LawAct, 'at'>): number => Date.parse(act.at.length === 10 ? startOfDay(act.at) : act.at);
const officeDelayMs = 2 * 3_600_000;

/** Writes made-up files through the same statements as real ones. */
export async function loadPeople(
  transaction: Transaction,
  keyRing: KeyRing,
  people: MadeUpPerson[],
  options: LoadOptions,
): Promise<void> {
  const files = people.map((person) => ({ person, id: newId(), ...options.unitOf(person.communeCode) }));
  const openedAt = (person: MadeUpPerson) => (options.asItHappened ? person.openedAt : options.now);
  // One insert for each moment of opening would be slow; the moments are kept in the rows instead.
  for (const group of groupBy(files, ({ person }) => openedAt(person).getTime())) {
    await insertPeople(
      transaction,
      keyRing,
      group.map(({ person, id, unitId, provinceCode }) => ({
        id,
        identity: person.identity,
        unitId,
        provinceCode,
        startsAt: person.openedAt,
        source: { kind: 'demonstration' },
        toComplete: person.identity.nationalId ? [] : ['nationalId'],
        awaitingDecision: false,
        residences: [{ kind: 'permanent' as const, unitId, village: person.village, address: null }],
      })),
      options.recordedBy,
      openedAt(group[0]?.person ?? (people[0] as MadeUpPerson)),
    );
  }

  const cases = files.map(({ person, id, unitId, provinceCode }) => {
    const acts: StoredAct[] = person.acts.map((act) => {
      const { kind, at, actor, unit, ...payload } = act;
      const recordedAt = options.asItHappened
        ? new Date(Math.min(Math.max(momentOf(act), person.openedAt.getTime()) + officeDelayMs, options.now.getTime()))
        : options.now;
      return {
        id: newId(),
        personId: id,
        kind,
        at,
        precision: at.length === 10 ? 'day' : 'instant',
        actor: actor ?? null,
        unitCode: unit ?? null,
        payload,
        recordedAt,
        supersedes: null,
        annuls: false,
      };
    });
    const responsibility = [
      {
        unitId,
        provinceCode,
        unitCode: person.communeCode,
        startsAt: person.openedAt,
        actId: null,
        recordedAt: openedAt(person),
      },
      ...acts.flatMap((act) => {
        const to = act.kind === 'move' && typeof act.payload.toUnit === 'string' ? act.payload.toUnit : null;
        return to === null
          ? []
          : [
              {
                ...options.unitOf(to),
                unitCode: to,
                startsAt: new Date(momentOf(act)),
                actId: act.id,
                recordedAt: act.recordedAt,
              },
            ];
      }),
    ];
    const facts: CaseFacts = {
      personId: id,
      bornOn: person.identity.bornOn,
      stableResidence: true,
      acts,
      responsibility,
    };
    return facts;
  });

  const accepted = new Map<string, { actor: string; regime: string; late: boolean }>();
  const finals = cases.map((facts) => {
    const answer = replay(lawInputOf(facts, options.now));
    for (const one of answer.accepted) {
      const act = facts.acts[one.index];
      if (act) accepted.set(act.id, one);
    }
    return { facts, answer };
  });
  await insertAll(
    transaction,
    'act',
    cases.flatMap((facts) =>
      facts.acts.map((act) => {
        const found = accepted.get(act.id);
        const regime = (found?.regime ?? 'C') as RegimeCode;
        return {
          id: act.id,
          person_id: act.personId,
          kind: act.kind,
          occurred_at: act.precision === 'day' ? startOfDay(act.at) : act.at,
          occurred_precision: act.precision,
          actor: found?.actor ?? act.actor,
          unit_id: null,
          payload: act.payload,
          legal_basis: basisOf(regime, act.kind),
          paper_number: null,
          annuls: false,
          was_late: found?.late ?? false,
          recorded_at: act.recordedAt.toISOString(),
          recorded_by: options.recordedBy,
        };
      }),
    ),
  );
  await insertAll(
    transaction,
    'responsibility',
    cases.flatMap((facts) =>
      facts.responsibility
        .filter((unit) => unit.actId !== null)
        .map((unit) => ({
          id: newId(),
          person_id: facts.personId,
          unit_id: unit.unitId,
          province_code: unit.provinceCode,
          starts_at: unit.startsAt.toISOString(),
          cause: 'move',
          act_id: unit.actId,
          recorded_at: unit.recordedAt.toISOString(),
        })),
    ),
  );
  if (!options.asItHappened) {
    await storeProjections(
      transaction,
      finals.map(({ facts, answer }) => ({
        projection: projectReplay(
          facts,
          facts.acts.map((act) => act.id),
          answer,
          options.now,
        ),
        recordedAt: options.now,
      })),
    );
    return;
  }
  await storeHistory(transaction, cases);
}

/** Every moment at which something was recorded, in rounds: the first of each file, then the second, and so on. */
async function storeHistory(transaction: Transaction, cases: CaseFacts[]): Promise<void> {
  const moments = cases.map((facts) =>
    [...new Set([...facts.acts, ...facts.responsibility].map((one) => one.recordedAt.getTime()))].sort((a, b) => a - b),
  );
  const rounds = Math.max(0, ...moments.map((list) => list.length));
  for (let round = 0; round < rounds; round++) {
    const recorded = cases.flatMap((facts, index) => {
      const moment = moments[index]?.[round];
      if (moment === undefined) return [];
      const at = new Date(moment);
      const known: CaseFacts = {
        ...facts,
        acts: facts.acts.filter((act) => act.recordedAt <= at),
        responsibility: facts.responsibility.filter((unit) => unit.recordedAt <= at),
      };
      return [
        {
          projection: projectReplay(
            known,
            known.acts.map((act) => act.id),
            replay(lawInputOf(known, at)),
            at,
          ),
          recordedAt: at,
        },
      ];
    });
    await storeProjections(transaction, recorded);
  }
}

const bases = new Map<string, Map<string, unknown>>();
function basisOf(regime: RegimeCode, kind: string): unknown {
  let known = bases.get(regime);
  if (!known) {
    known = new Map(actSpecs(regime).map((spec) => [spec.kind as string, spec.basis as unknown]));
    bases.set(regime, known);
  }
  return known.get(kind) ?? [];
}

function groupBy<T>(items: T[], key: (item: T) => number): T[][] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
