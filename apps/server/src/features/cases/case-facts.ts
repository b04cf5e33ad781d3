import type { Reader } from '@dong-hanh/database';
import { type LawAct, type LawInput, standingActs } from '@dong-hanh/domain';
import { sql } from 'kysely';

/** An act as stored. Several files read as one after a merge. */
export interface StoredAct {
  id: string;
  personId: string;
  kind: string;
  at: string;
  precision: 'day' | 'instant';
  actor: string | null;
  unitCode: string | null;
  payload: Record<string, unknown>;
  recordedAt: Date;
  supersedes: string | null;
  annuls: boolean;
}

export interface ResponsibleUnit {
  unitId: number;
  provinceCode: string;
  unitCode: string;
  startsAt: Date;
  actId: string | null;
  recordedAt: Date;
}

/** Everything a projection is a function of, as known at some moment. */
export interface CaseFacts {
  personId: string;
  bornOn: string | null;
  stableResidence: boolean;
  acts: StoredAct[];
  responsibility: ResponsibleUnit[];
}

interface FactRow {
  person_id: string;
  born_on: string | null;
  stable_residence: boolean;
  acts: {
    id: string;
    personId: string;
    kind: string;
    occurredAt: string;
    precision: 'day' | 'instant';
    actor: string | null;
    unitCode: string | null;
    payload: Record<string, unknown>;
    recordedAt: string;
    supersedes: string | null;
    annuls: boolean;
  }[];
  responsibility: {
    unitId: number;
    provinceCode: string;
    unitCode: string;
    startsAt: string;
    actId: string | null;
    recordedAt: string;
  }[];
}

const vietnamOffsetMs = 7 * 3_600_000;

/** A day in law is the day in Vietnam; its start is what is stored. */
export function legalTime(occurredAt: Date, precision: 'day' | 'instant'): string {
  return precision === 'instant'
    ? occurredAt.toISOString()
    : new Date(occurredAt.getTime() + vietnamOffsetMs).toISOString().slice(0, 10);
}

/**
 * The facts of files as they are known now. A file that was merged away has none: they are read with the one kept.
 * `apart` gives each file its own acts, whatever was merged.
 */
export async function readCaseFacts(reader: Reader, personIds: string[], { apart = false } = {}): Promise<CaseFacts[]> {
  const { rows } = await sql<FactRow>`
    select p.id as person_id, p.born_on, p.stable_residence,
           case when p.merged_into is not null and ${!apart} then '[]' else (
             select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'personId', a.person_id, 'kind', a.kind, 'occurredAt', a.occurred_at, 'precision', a.occurred_precision, 'actor', a.actor,
                      'unitCode', (select v.code from administrative_unit v where v.unit_id = a.unit_id order by upper(v.valid) desc nulls first limit 1),
                      'payload', a.payload, 'recordedAt', a.recorded_at, 'supersedes', a.supersedes_id, 'annuls', a.annuls) order by a.occurred_at, a.sequence), '[]')
               from act a where a.person_id = any (p.id || case when ${!apart} then array(select m.id from person m where m.merged_into = p.id) else '{}' end)) end as acts,
           (select jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'provinceCode', r.province_code, 'startsAt', r.starts_at, 'actId', r.act_id, 'recordedAt', r.recorded_at,
                    'unitCode', (select v.code from administrative_unit v where v.unit_id = r.unit_id order by upper(v.valid) desc nulls first limit 1)) order by r.cause <> 'registered', r.starts_at, r.recorded_at, r.id)
              from responsibility r where r.person_id = p.id) as responsibility
      from person p where p.id = any (${personIds}::uuid[])`.execute(reader);
  return rows.map((row) => ({
    personId: row.person_id,
    bornOn: row.born_on,
    stableResidence: row.stable_residence,
    acts: row.acts.map((act) => ({
      ...act,
      at: legalTime(new Date(act.occurredAt), act.precision),
      recordedAt: new Date(act.recordedAt),
    })),
    responsibility: row.responsibility.map((unit) => ({
      ...unit,
      startsAt: new Date(unit.startsAt),
      recordedAt: new Date(unit.recordedAt),
    })),
  }));
}

/**
 * Responsible units in order: the one that opened the file stands first, for all that came before it was written down;
 * one that came with an act falls with it.
 */
export function standingUnits(facts: CaseFacts): ResponsibleUnit[] {
  const standing = new Set(standingActs(facts.acts).map((act) => act.id));
  return facts.responsibility.filter((unit) => unit.actId === null || standing.has(unit.actId));
}

/** Unknown birth: judged as an adult; the gap is listed on the file. */
const unknownBirth = '1900';

export function lawActOf(act: Pick<StoredAct, 'kind' | 'at' | 'actor' | 'unitCode' | 'payload'>): LawAct {
  return {
    ...act.payload,
    kind: act.kind,
    at: act.at,
    ...(act.actor === null ? {} : { actor: act.actor }),
    ...(act.unitCode === null ? {} : { unit: act.unitCode }),
  };
}

export function lawInputOf(facts: CaseFacts, asOf: Date, acts: StoredAct[] = standingActs(facts.acts)): LawInput {
  return {
    person: {
      bornOn: facts.bornOn ?? unknownBirth,
      stableResidence: facts.stableResidence,
      unit: standingUnits(facts).at(-1)?.unitCode ?? '',
    },
    acts: acts.map(lawActOf),
    asOf: asOf.toISOString(),
  };
}
