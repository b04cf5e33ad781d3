import type { Reader } from '@dong-hanh/database';
import type { ReportSeries, ReportTableCode } from '@dong-hanh/domain';
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

const relations: Record<ReportTableCode, RawBuilder<unknown>> = {
  R1: sql`indicators.r1_records`,
  R2: sql`indicators.r2_records`,
  R3: sql`indicators.r3_records`,
  R4: sql`indicators.r4_records`,
};

function records(table: ReportTableCode, { areaUnitId, unitsOn, heldAt, spans }: RecordScope): RawBuilder<unknown> {
  return sql`${relations[table]}(${areaUnitId}::integer, ${unitsOn}::date, ${heldAt.toISOString()}::timestamptz, ${spans.map(({ series }) => series)}::text[],
    ${spans.map(({ opensAt }) => opensAt.toISOString())}::timestamptz[], ${spans.map(({ closesAt }) => closesAt.toISOString())}::timestamptz[])`;
}

export interface RecordCount {
  series: ReportSeries;
  /** Null: the total. */
  rowUnitId: number | null;
  column: string;
  count: number;
  /** Of these, records taken over from a ledger or an older system. */
  carriedOver: number;
}

/** Every figure of a table, in one statement. */
export async function countRecords(reader: Reader, table: ReportTableCode, scope: RecordScope): Promise<RecordCount[]> {
  const { rows } = await sql<RecordCount>`
    select g.series, g.row_unit_id as "rowUnitId", column_code as "column", sum(g.records)::integer as "count", sum(g.carried_over)::integer as "carriedOver"
      from (select r.series, r.row_unit_id, r.columns, count(*) as records, count(*) filter (where r.what = 'carried-over') as carried_over
              from ${records(table, scope)} r group by r.series, r.row_unit_id, r.columns) g
     cross join unnest(g.columns) column_code
     group by g.series, g.row_unit_id, column_code`.execute(reader);
  return rows;
}

export interface FoundRecord {
  id: string;
  kind: string;
  what: string | null;
  personId: string | null;
  unitCode: string | null;
  on: string | null;
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
    select r.id, r.kind, r.what, p.id as "personId", p.full_name as "fullName", (r.happened_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "on",
           (select u.code from administrative_unit u where u.unit_id = r.unit_id
             order by u.valid @> ${scope.unitsOn}::date desc, upper(u.valid) desc nulls first limit 1) as "unitCode"
      from ${records(table, scope)} r
      left join person p on p.id = r.person_id
     where r.row_unit_id is not distinct from ${cell.rowUnitId}::integer and ${cell.column} = any (r.columns)
     order by r.happened_at, r.id`.execute(reader);
  return rows;
}

export interface ReportLine {
  unitId: number;
  code: string;
  name: string;
}

/** The lines of the tables: lower units on the map of that day. */
export async function findLines(reader: Reader, areaUnitId: number, unitsOn: string): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select u.unit_id as "unitId", u.code, u.full_name as name
      from (select distinct row_unit_id from indicators.unit_rows(${areaUnitId}::integer, ${unitsOn}::date)) r
      join administrative_unit u on u.unit_id = r.row_unit_id and u.valid @> ${unitsOn}::date
     order by u.code`.execute(reader);
  return rows;
}

/** Units whose people stand in the total alone, because the unit was divided and its successor cannot be told. */
export async function findUnitsWithoutLine(
  reader: Reader,
  scope: RecordScope,
): Promise<{ name: string; count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select u.full_name as name, count(*)::integer as "count"
      from ${records('R1', scope)} r
      join indicators.unit_rows(${scope.areaUnitId}::integer, ${scope.unitsOn}::date) m on m.unit_id = r.unit_id and m.row_unit_id is null
      join lateral (select v.full_name from administrative_unit v where v.unit_id = r.unit_id order by upper(v.valid) desc nulls first limit 1) u on true
     where r.row_unit_id is null and r.series = 'period' and 'addicts' = any (r.columns)
     group by u.full_name order by u.full_name`.execute(reader);
  return rows;
}
