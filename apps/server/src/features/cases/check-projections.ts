import type { Reader, Transaction } from '@dong-hanh/database';
import { sql } from 'kysely';
import type { WriteContext } from '../../platform/use-case/use-case';
import { type CaseFacts, readCaseFacts } from './case-facts';
import { type CaseProjection, projectCase } from './project-case';
import type { RecordedProjection } from './projections.repository';

const batchSize = 500;

interface Fact {
  bornOn: string | null;
  stableResidence: boolean;
  from: string;
}

interface Merge {
  keptId: string;
  mergedId: string;
  mergedAt: string;
  undoneAt: string | null;
}

interface StoredRow {
  person_id: string;
  states: Record<string, unknown>[];
  episodes: Record<string, unknown>[];
  deadlines: Record<string, unknown>[];
  /** The moment the deadlines hold as of; null where nothing was ever derived. */
  as_of: string | null;
  changes_at: string | null;
}

export interface ProjectionCheck {
  people: number;
  /** Files whose stored projection is not what their acts give. */
  different: string[];
}

type Recorded<T> = T & { recordedFrom: string; recordedTo: string | null };
type HistoryRow = Recorded<{ position: number; body: string }>;

/**
 * Every projection a file ever had: derived at each moment something about it was recorded, a row living from the
 * moment it first holds to the moment it no longer does.
 */
function historyOf(
  steps: { at: Date; projection: CaseProjection }[],
  rowsOf: (projection: CaseProjection) => object[],
): HistoryRow[] {
  const history: HistoryRow[] = [];
  let open = new Map<number, HistoryRow>();
  for (const { at, projection } of steps) {
    const next = new Map<number, HistoryRow>();
    rowsOf(projection).forEach((row, index) => {
      const position = index + 1;
      const body = canonical(row);
      const before = open.get(position);
      if (before && before.body === body) {
        next.set(position, before);
        open.delete(position);
      } else next.set(position, { position, body, recordedFrom: at.toISOString(), recordedTo: null });
    });
    for (const ended of open.values()) {
      ended.recordedTo = at.toISOString();
      if (ended.recordedFrom === ended.recordedTo) history.splice(history.indexOf(ended), 1);
    }
    for (const row of next.values()) if (!history.includes(row)) history.push(row);
    open = next;
  }
  return history;
}

/** Keys in order, so that two equal rows are the same text. */
function canonical(row: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => a.localeCompare(b))));
}

async function readStored(reader: Reader, personIds: string[]): Promise<Map<string, StoredRow>> {
  const iso = (value: string) => sql`to_char(${sql.raw(value)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const { rows } = await sql<StoredRow>`
    select p.id as person_id,
      (select coalesce(jsonb_agg(jsonb_build_object('position', s.position, 'state', s.state, 'flags', s.flags, 'regime', s.regime, 'form', s.form, 'sinceActId', s.since_act_id,
          'unitId', s.unit_id, 'provinceCode', s.province_code, 'from', ${iso('lower(s.valid)')}, 'to', ${iso('upper(s.valid)')},
          'recordedFrom', ${iso('lower(s.recorded)')}, 'recordedTo', ${iso('upper(s.recorded)')})), '[]') from person_state s where s.person_id = p.id) as states,
      (select coalesce(jsonb_agg(jsonb_build_object('position', e.position, 'kind', e.kind, 'regime', e.regime, 'form', e.form, 'from', e.starts_on, 'to', e.planned_end_on,
          'endedOn', e.ended_on, 'outcome', e.outcome, 'unitId', e.unit_id, 'provinceCode', e.province_code,
          'recordedFrom', ${iso('lower(e.recorded)')}, 'recordedTo', ${iso('upper(e.recorded)')})), '[]') from episode e where e.person_id = p.id) as episodes,
      (select coalesce(jsonb_agg(jsonb_build_object('act', d.act, 'step', d.step, 'dueAt', ${iso('d.due_at')}, 'dueIsDay', d.due_is_day, 'metAt', ${iso('d.met_at')}, 'metLate', d.met_late,
          'cancelled', d.cancelled, 'actor', d.actor, 'basis', d.basis, 'arithmetic', d.arithmetic) order by d.position), '[]') from deadline d where d.person_id = p.id) as deadlines,
      ${iso('ps.deadlines_as_of')} as as_of, ${iso('ps.deadlines_change_at')} as changes_at
      from person p join person_summary ps on ps.person_id = p.id where p.id = any (${personIds}::uuid[])`.execute(
    reader,
  );
  return new Map(rows.map((row) => [row.person_id, row]));
}

/** What was known of a file at a moment: acts and units recorded by then, identity facts of then, merges in force then. */
function factsAt(
  all: Map<string, CaseFacts>,
  facts: Map<string, Fact[]>,
  merges: Merge[],
  personId: string,
  at: Date,
): CaseFacts {
  const own = all.get(personId);
  if (!own) throw new Error('Facts of a merged file were not read.');
  const moment = at.toISOString();
  const inForce = merges.filter(
    (merge) => merge.mergedAt <= moment && (merge.undoneAt === null || merge.undoneAt > moment),
  );
  const isMerged = inForce.some((merge) => merge.mergedId === personId);
  const sources = isMerged
    ? []
    : [own, ...inForce.filter((merge) => merge.keptId === personId).map((merge) => all.get(merge.mergedId))];
  const fact = (facts.get(personId) ?? []).findLast((one) => one.from <= moment);
  return {
    personId,
    bornOn: fact?.bornOn ?? null,
    stableResidence: fact?.stableResidence ?? true,
    acts: sources
      .flatMap((source) => source?.acts ?? [])
      .filter((act) => act.recordedAt <= at)
      .sort(byLegalTime),
    responsibility: own.responsibility.filter((unit) => unit.recordedAt <= at),
  };
}

const legalMs = (at: string): number => Date.parse(at.length === 10 ? `${at}T00:00:00+07:00` : at);
const byLegalTime = (a: { at: string }, b: { at: string }): number => legalMs(a.at) - legalMs(b.at);

interface Derived {
  personId: string;
  steps: { at: Date; projection: CaseProjection }[];
  /** The file as it is recorded now, seen at a moment. */
  seenAt(moment: Date): CaseProjection;
}

async function deriveBatch(reader: Reader, personIds: string[]): Promise<Derived[]> {
  const { rows: merges } = await sql<Merge>`
    select kept_person_id as "keptId", merged_person_id as "mergedId", to_char(merged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "mergedAt",
           to_char(undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "undoneAt"
      from person_merge where kept_person_id = any (${personIds}::uuid[]) or merged_person_id = any (${personIds}::uuid[])`.execute(
    reader,
  );
  const involved = [...new Set([...personIds, ...merges.flatMap((merge) => [merge.keptId, merge.mergedId])])];
  const all = new Map((await readCaseFacts(reader, involved, { apart: true })).map((one) => [one.personId, one]));
  const { rows: factRows } = await sql<Fact & { personId: string }>`
    select person_id as "personId", born_on as "bornOn", stable_residence as "stableResidence", to_char(lower(recorded) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "from"
      from person_fact where person_id = any (${personIds}::uuid[]) and not isempty(recorded) order by lower(recorded)`.execute(
    reader,
  );
  const facts = new Map<string, Fact[]>();
  for (const row of factRows) facts.set(row.personId, [...(facts.get(row.personId) ?? []), row]);
  return personIds.map((personId) => {
    const own = all.get(personId);
    if (!own) throw new Error('A person without facts.');
    const mine = merges.filter((merge) => merge.keptId === personId || merge.mergedId === personId);
    const partners = mine
      .filter((merge) => merge.keptId === personId)
      .flatMap((merge) => all.get(merge.mergedId)?.acts ?? []);
    const moments = new Set<number>([
      ...own.acts.map((act) => act.recordedAt.getTime()),
      ...partners.map((act) => act.recordedAt.getTime()),
      ...own.responsibility.map((unit) => unit.recordedAt.getTime()),
      ...(facts.get(personId) ?? []).map((fact) => Date.parse(fact.from)),
      ...mine.flatMap((merge) => [
        Date.parse(merge.mergedAt),
        ...(merge.undoneAt === null ? [] : [Date.parse(merge.undoneAt)]),
      ]),
    ]);
    const first = Math.min(...own.responsibility.map((unit) => unit.recordedAt.getTime()));
    const steps = [...moments]
      .filter((moment) => moment >= first)
      .sort((a, b) => a - b)
      .map((moment) => ({
        at: new Date(moment),
        projection: projectCase(factsAt(all, facts, mine, personId, new Date(moment)), new Date(moment)),
      }));
    const latest = steps.at(-1)?.at;
    if (!latest) throw new Error('A file has a responsible unit from its first moment.');
    return {
      personId,
      steps,
      seenAt: (moment) => projectCase(factsAt(all, facts, mine, personId, latest), moment),
    };
  });
}

const bodies = (history: HistoryRow[]): string[] =>
  history.map((row) => `${row.position} ${row.recordedFrom} ${row.recordedTo} ${row.body}`).sort();

function storedHistory(rows: Record<string, unknown>[]): HistoryRow[] {
  return rows.map(({ position, recordedFrom, recordedTo, ...row }) => ({
    position: position as number,
    recordedFrom: recordedFrom as string,
    recordedTo: recordedTo as string | null,
    body: canonical(row),
  }));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sortedKeys = (row: object): object =>
  Object.fromEntries(Object.entries(row).sort(([a], [b]) => a.localeCompare(b)));

function isSame(derived: Derived, stored: StoredRow): boolean {
  const seen = stored.as_of === null ? null : derived.seenAt(new Date(stored.as_of));
  const deadlines = (seen?.deadlines ?? []).map(sortedKeys);
  // jsonb keeps no order of keys inside basis either: both sides go through the same ordering.
  const normal = (rows: object[]) =>
    rows.map((row) =>
      sortedKeys(
        JSON.parse(
          JSON.stringify(row, (_key, value) =>
            value && typeof value === 'object' && !Array.isArray(value) ? sortedKeys(value) : value,
          ),
        ),
      ),
    );
  return (
    same(bodies(historyOf(derived.steps, (projection) => projection.states)), bodies(storedHistory(stored.states))) &&
    same(
      bodies(historyOf(derived.steps, (projection) => projection.episodes)),
      bodies(storedHistory(stored.episodes)),
    ) &&
    same(normal(deadlines), normal(stored.deadlines)) &&
    (seen?.summary.changesAt ?? null) === stored.changes_at
  );
}

async function eachBatch(reader: Reader, work: (personIds: string[]) => Promise<void>): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let people = 0;
  for (;;) {
    const rows = await reader
      .selectFrom('person')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(batchSize)
      .execute();
    const last = rows.at(-1);
    if (!last) return people;
    await work(rows.map((row) => row.id));
    people += rows.length;
    after = last.id;
  }
}

/** Derives every projection, present and past, from the acts and compares it with what is stored. Writes nothing. */
export async function checkProjections(reader: Reader): Promise<ProjectionCheck> {
  const different: string[] = [];
  const people = await eachBatch(reader, async (personIds) => {
    const stored = await readStored(reader, personIds);
    for (const derived of await deriveBatch(reader, personIds)) {
      const row = stored.get(derived.personId);
      if (!row || !isSame(derived, row)) different.push(derived.personId);
    }
  });
  return { people, different };
}

/** Writes every projection anew from the acts, history included, and the deadlines as of now. */
export async function rebuildProjections(
  context: Pick<WriteContext, 'transaction' | 'now'>,
  store: (transaction: Transaction, recorded: RecordedProjection[]) => Promise<void>,
  storeDeadlines: (transaction: Transaction, projections: CaseProjection[]) => Promise<void>,
): Promise<{ people: number }> {
  const { transaction, now } = context;
  const people = await eachBatch(transaction, async (personIds) => {
    await sql`select app.clear_projections(${personIds}::uuid[])`.execute(transaction);
    const derived = await deriveBatch(transaction, personIds);
    const longest = Math.max(0, ...derived.map((one) => one.steps.length));
    for (let step = 0; step < longest; step++) {
      const recorded = derived.flatMap((one) => {
        const now = one.steps[step];
        return now ? [{ projection: now.projection, recordedAt: now.at }] : [];
      });
      await store(transaction, recorded);
    }
    await storeDeadlines(
      transaction,
      derived.map((one) => one.seenAt(now)),
    );
  });
  return { people };
}
