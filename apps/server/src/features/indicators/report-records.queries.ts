import type { Reader } from '@dong-hanh/database';
import type { CountedColumn, ReportSeries, ReportTableCode } from '@dong-hanh/domain';
import { type RawBuilder, sql } from 'kysely';

/** A span of time counted: after `opensAt`, up to and with `closesAt`. */
export interface CountedSpan {
  series: ReportSeries;
  opensAt: Date;
  closesAt: Date;
}

/** What a relation of records is asked for. */
export interface RecordScope {
  areaUnitId: number;
  /** The day on whose map the lines are. */
  unitsOn: string;
  /** What was recorded by then counts. */
  heldAt: Date;
  spans: readonly CountedSpan[];
}

function records(
  tables: readonly ReportTableCode[],
  { areaUnitId, unitsOn, heldAt, spans }: RecordScope,
): RawBuilder<unknown> {
  const instants = (read: (span: CountedSpan) => Date) => spans.map((span) => read(span).toISOString());
  return sql`indicators.records(${tables}::text[], ${areaUnitId}::integer, ${unitsOn}::date, ${heldAt.toISOString()}::timestamptz,
    array(select row(w.series, w.opens_at, w.closes_at)::indicators.counted_window
            from unnest(${spans.map(({ series }) => series)}::text[], ${instants((span) => span.opensAt)}::timestamptz[],
              ${instants((span) => span.closesAt)}::timestamptz[]) as w (series, opens_at, closes_at)))`;
}

export interface RecordCount {
  table: ReportTableCode;
  series: ReportSeries;
  /** Null: the total. */
  rowUnitId: number | null;
  column: string;
  count: number;
  /** Of these, records taken over from a ledger or an older system. */
  carriedOver: number;
}

/** Every figure of the tables, in one statement. Spans of the same time are counted once and told for each series. */
export async function countRecords(
  reader: Reader,
  tables: readonly ReportTableCode[],
  scope: RecordScope,
): Promise<RecordCount[]> {
  const spans = scope.spans.filter(
    (span, index) => scope.spans.findIndex((other) => isSameTime(other, span)) === index,
  );
  const { rows } = await sql<RecordCount>`
    select g.table_code as "table", g.series, g.row_unit_id as "rowUnitId", c.column_code as "column", sum(g.records * coalesce(c.amount, 1))::float8 as "count",
           sum(g.carried_over)::integer as "carriedOver"
      from (select r.table_code, r.series, r.row_unit_id, r.columns, r.amounts, count(*) as records, count(*) filter (where r.what = 'carried-over') as carried_over
              from ${records(tables, { ...scope, spans })} r group by r.table_code, r.series, r.row_unit_id, r.columns, r.amounts) g
     cross join unnest(g.columns, g.amounts) as c (column_code, amount)
     group by g.table_code, g.series, g.row_unit_id, c.column_code`.execute(reader);
  const repeated = scope.spans.filter((span) => !spans.includes(span));
  return [
    ...rows,
    ...repeated.flatMap((span) => {
      const counted = spans.find((other) => isSameTime(other, span))?.series;
      return rows.filter((row) => row.series === counted).map((row) => ({ ...row, series: span.series }));
    }),
  ];
}

function isSameTime(left: CountedSpan, right: CountedSpan): boolean {
  return left.opensAt.getTime() === right.opensAt.getTime() && left.closesAt.getTime() === right.closesAt.getTime();
}

/** Classes that people are told apart by; the codes of a class are those of the columns of R1. */
export interface ClassCount {
  table: ReportTableCode;
  column: string;
  dimension: string;
  class: string;
  people: number;
}

/** How many people of each class count in the columns of the tables, in the total. */
export async function countClasses(
  reader: Reader,
  tables: readonly ReportTableCode[],
  { areaUnitId, unitsOn, heldAt, spans }: RecordScope,
): Promise<ClassCount[]> {
  const [{ series, opensAt, closesAt }] = spans as [CountedSpan];
  const { rows } = await sql<ClassCount>`
    select c.table_code as "table", c.column_code as "column", c.dimension, c.class, c.people::integer
      from indicators.class_counts(${tables}::text[], ${areaUnitId}::integer, ${unitsOn}::date, ${heldAt.toISOString()}::timestamptz,
        row(${series}::text, ${opensAt.toISOString()}::timestamptz, ${closesAt.toISOString()}::timestamptz)::indicators.counted_window) c`.execute(
    reader,
  );
  return rows;
}

export interface FoundRecord {
  id: string;
  kind: string;
  what: string | null;
  personId: string | null;
  unitCode: string | null;
  on: string | null;
  /** How often it counts in the column. */
  amount: number;
  /** The name of a unit, or what an entry of a register says of itself, where the reader may read it. */
  label: string | null;
  /** Present where the reader may read the person now. */
  fullName: string | null;
}

/** The records behind one figure; whose name may be read is decided by row security. */
export async function findRecords(
  reader: Reader,
  table: ReportTableCode,
  scope: RecordScope,
  cell: { rowUnitId: number | null; column: string },
): Promise<FoundRecord[]> {
  const { rows } = await sql<FoundRecord>`
    select r.id, r.kind, coalesce(r.what, case when r.kind = 'act' then (select a.kind from act a where a.id = r.id::uuid) end) as what, p.id as "personId", p.full_name as "fullName", (r.happened_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "on",
           coalesce(r.amounts[array_position(r.columns, ${cell.column})], 1)::float8 as amount,
           case when r.kind = 'unit' then (
             select u.full_name from administrative_unit u where u.unit_id = r.unit_id order by u.valid @> ${scope.unitsOn}::date desc, upper(u.valid) desc nulls first limit 1)
           else (
             select coalesce(e.content ->> 'topic', e.content ->> 'title', e.content ->> 'name', e.content ->> 'fullName') from register_entry e
             where e.id = case when ${table} = 'R8' and r.kind <> 'week' then r.id::uuid end order by e.version desc limit 1) end as label,
           (select u.code from administrative_unit u where u.unit_id = r.unit_id
             order by u.valid @> ${scope.unitsOn}::date desc, upper(u.valid) desc nulls first limit 1) as "unitCode"
      from ${records([table], scope)} r
      left join person p on p.id = r.person_id
     where r.row_unit_id is not distinct from ${cell.rowUnitId}::integer and ${cell.column} = any (r.columns)
       and coalesce(r.amounts[array_position(r.columns, ${cell.column})], 1) > 0
     order by r.happened_at, r.id`.execute(reader);
  return rows;
}

/** A unit of a level that reports. */
export interface ReportedUnit {
  unit_id: number;
  code: string;
  level: 'commune' | 'province' | 'country';
}

export interface ReportLine {
  unitId: number;
  code: string;
  name: string;
}

/** The lines of the tables: the communes of a province, the provinces of the country, a commune itself. */
export async function findLines(reader: Reader, area: ReportedUnit, unitsOn: string): Promise<ReportLine[]> {
  const lower = {
    commune: sql`u.unit_id = ${area.unit_id}`,
    province: sql`u.level = 'commune' and u.province_code = ${area.code}`,
    country: sql`u.level = 'province'`,
  }[area.level];
  const { rows } = await sql<ReportLine>`
    select u.unit_id as "unitId", u.code, u.full_name as name from administrative_unit u
     where u.valid @> ${unitsOn}::date and ${lower} order by u.code`.execute(reader);
  return rows;
}

/** Units whose people stand in the total alone, because the unit was divided and its successor cannot be told. */
export async function findUnitsWithoutLine(
  reader: Reader,
  scope: RecordScope,
): Promise<{ name: string; count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select u.full_name as name, count(*)::integer as "count"
      from ${records(['R1'], scope)} r
      join indicators.unit_rows(${scope.areaUnitId}::integer, ${scope.unitsOn}::date) m on m.unit_id = r.unit_id and m.row_unit_id is null
      join lateral (select v.full_name from administrative_unit v where v.unit_id = r.unit_id order by upper(v.valid) desc nulls first limit 1) u on true
     where r.row_unit_id is null and r.series = 'period' and 'addicts' = any (r.columns)
     group by u.full_name order by u.full_name`.execute(reader);
  return rows;
}

const recordsOf = (columns: readonly CountedColumn[], scope: RecordScope) =>
  records([...new Set(columns.map(({ table }) => table))], scope);

/** The figures of a form count in its own columns alone. */
const isAmong = (columns: readonly CountedColumn[]) =>
  sql`r.table_code || '.' || c.code = any (${columns.map(({ table, column }) => `${table}.${column}`)}::text[])`;

/** The records of the period's total, each once, with its columns in order and how often it counts in each. */
const countedOnce = (columns: readonly CountedColumn[], scope: RecordScope) => sql`
    select k.table_code, k.id as record_id, min(k.kind) as kind, min(k.what) as what, min(k.person_id::text)::uuid as person_id, min(k.unit_id) as unit_id,
           min(k.happened_at) as happened_at, array_agg(k.code order by k.code) as columns,
           case when count(k.amount) > 0 then array_agg(coalesce(k.amount, 1)::bigint order by k.code) end as amounts
      from (select r.table_code, r.id, min(r.kind) as kind, min(r.what) as what, min(r.person_id::text)::uuid as person_id, min(r.unit_id) as unit_id,
                   min(r.happened_at) as happened_at, c.code, sum(c.amount) as amount
              from ${recordsOf(columns, scope)} r cross join unnest(r.columns, r.amounts) as c (code, amount)
             where r.series = 'period' and r.row_unit_id is null and coalesce(c.amount, 1) > 0 and ${isAmong(columns)}
             group by r.table_code, r.id, c.code) k
     group by k.table_code, k.id`;

/** Keeps what the period's figures of the asked unit count now, for a report that was signed. */
export async function keepRecords(
  reader: Reader,
  submissionId: string,
  columns: readonly CountedColumn[],
  scope: RecordScope,
): Promise<void> {
  await sql`
    insert into report_evidence (submission_id, table_code, record_id, kind, what, person_id, unit_id, happened_at, columns, amounts)
    select ${submissionId}::uuid, k.* from (${countedOnce(columns, scope)}) k`.execute(reader);
}

export interface RecordDrift {
  table: string;
  id: string;
  kind: string;
  what: string | null;
  change: 'added' | 'removed' | 'moved';
  effects: { column: string; by: number }[];
  personId: string | null;
  fullName: string | null;
  on: string | null;
}

/** Records that count otherwise now than when the report was signed, with their effect on each column. */
export async function findDrift(
  reader: Reader,
  submissionId: string,
  columns: readonly CountedColumn[],
  scope: RecordScope,
  limit: number,
): Promise<RecordDrift[]> {
  const { rows } = await sql<RecordDrift>`
    with then_counted as (select * from report_evidence e where e.submission_id = ${submissionId}::uuid),
    now_counted as (${countedOnce(columns, scope)})
    select coalesce(n.table_code, t.table_code) as "table", coalesce(n.record_id, t.record_id) as id, coalesce(n.kind, t.kind) as kind, coalesce(n.what, t.what) as what,
           case when t.record_id is null then 'added' when n.record_id is null then 'removed' else 'moved' end as change,
           (select jsonb_agg(jsonb_build_object('column', e.code, 'by', e.amount) order by e.code)
              from (select f.code, sum(f.amount) as amount
                      from (select code, coalesce(amount, 1) as amount from unnest(n.columns, n.amounts) as c (code, amount)
                            union all
                            select code, -coalesce(amount, 1) from unnest(t.columns, t.amounts) as c (code, amount)) f
                     group by f.code having sum(f.amount) <> 0) e) as effects,
           p.id as "personId", p.full_name as "fullName", (coalesce(n.happened_at, t.happened_at) at time zone 'Asia/Ho_Chi_Minh')::date::text as "on"
      from now_counted n full join then_counted t on t.table_code = n.table_code and t.record_id = n.record_id
      left join person p on p.id = coalesce(n.person_id, t.person_id)
     where (n.columns, n.amounts) is distinct from (t.columns, t.amounts)
       -- That a week has gone by was not recorded by anybody.
       and not (t.record_id is null and n.columns = array['weeks.all'])
     order by 1, 9, 2 limit ${limit}`.execute(reader);
  return rows;
}
