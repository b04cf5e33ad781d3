import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { OwnTableAnswer, OwnTableQuestion, SavedTable } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  type BilingualLabel,
  classesOf,
  dimensionLabels,
  hideSmallCells,
  type TableDimension,
  tableDimensions,
} from '@dong-hanh/domain';
import excel from 'exceljs';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { PrintedFile } from '../../platform/print/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner, UseCase } from '../../platform/use-case/use-case';
import { getUnit, type UnitRow } from '../organisation/index';
import { reportsPolicies } from './reports.policy';
import { SheetWriter, shortDate } from './workbook-sheet';

type Line = OwnTableAnswer['rows'][number];

/** The agency that leads the work sees every count; to the others small ones are hidden. */
const agency: readonly string[] = ['commune-police', 'province-police'];

const seesSmallCells = ({ role, organisationKind }: Actor): boolean =>
  role === 'operator' || agency.includes(organisationKind);

function filtersOf(question: OwnTableQuestion): Partial<Record<TableDimension, string[]>> {
  const entries = tableDimensions.flatMap((dimension): [TableDimension, string[]][] => {
    const text = dimension === 'unit' ? undefined : question[dimension];
    return text === undefined || text === '' ? [] : [[dimension, text.split(',')]];
  });
  return Object.fromEntries(entries);
}

async function countPeople(
  reader: Reader,
  unit: UnitRow,
  question: OwnTableQuestion,
  today: string,
): Promise<{ row: string; column: string; people: number }[]> {
  const { rows } = await sql<{ row: string; column: string; people: number }>`
    select row_class as "row", column_class as "column", people::integer as people
      from indicators.people_counts(${unit.unit_id}::integer, ${question.rows}, ${question.columns},
        ${JSON.stringify(filtersOf(question))}::jsonb, ${today}::date)`.execute(reader);
  return rows;
}

/** Units by name, the others by their own order; of a table's classes those somebody is in, or all where they are few. */
async function linesOf(
  reader: Reader,
  dimension: TableDimension,
  found: readonly string[],
  unit: UnitRow,
): Promise<Line[]> {
  const classes = classesOf(dimension);
  if (classes) return classes.filter(([code]) => found.includes(code)).map(([code, label]) => ({ code, label }));
  if (dimension === 'month')
    return [...found].sort().map((code) => ({ code, label: alike(`${Number(code.slice(5))}/${code.slice(0, 4)}`) }));
  const ofUnit =
    unit.level === 'country'
      ? sql<boolean>`u.level = 'province' and u.code = any (${found}::text[])`
      : sql<boolean>`u.unit_id::text = any (${found}::text[])`;
  const key = unit.level === 'country' ? sql`u.code` : sql`u.unit_id::text`;
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct on (${key}) ${key} as code, u.full_name as name from administrative_unit u
     where ${ofUnit} order by ${key}, upper(u.valid) desc nulls first`.execute(reader);
  return rows
    .sort((left, right) => left.name.localeCompare(right.name, 'vi'))
    .map(({ code, name }) => ({ code, label: alike(name) }));
}

const alike = (text: string): BilingualLabel => ({ vi: text, en: text });

export const countOwnTable: Query<OwnTableQuestion, OwnTableAnswer> = {
  name: 'count-own-table',
  policy: reportsPolicies.countTables,
  async run({ reader, actor, today, audit }, question) {
    const unit = await getUnit(reader, question.unitCode, today);
    const found = await countPeople(reader, unit, question, today);
    const classesFound = (of: 'row' | 'column') => [...new Set(found.map((one) => one[of]))];
    const rows = await linesOf(reader, question.rows, classesFound('row'), unit);
    const columns = await linesOf(reader, question.columns, classesFound('column'), unit);
    const byCell = new Map(found.map(({ row, column, people }) => [`${row} ${column}`, people]));
    const hidden = question.outside === 'true' || !seesSmallCells(actor);
    const counts = withTotals(
      rows.map((row) => columns.map((column) => byCell.get(`${row.code} ${column.code}`) ?? 0)),
    );
    audit({
      action: 'own-table.counted',
      subjectKind: 'report',
      subjectId: `${question.rows} ${question.columns} ${unit.code}`,
      unitId: unit.unit_id,
    });
    return {
      unit: { code: unit.code, name: unit.full_name, level: unit.level },
      on: today,
      rows,
      columns,
      counts: hidden ? hideSmallCells(counts) : counts,
      hidden,
    };
  },
};

/** A person counts once in each line, so rows and columns add up. */
function withTotals(counts: number[][]): number[][] {
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = (counts[0]?.length ?? 0) + 1;
  return [...rows, Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

export async function makeOwnTableFile(runner: Runner, actor: Actor, question: OwnTableQuestion): Promise<PrintedFile> {
  const table = await runner.ask(actor, countOwnTable, question);
  const stream = new PassThrough();
  const [content] = await Promise.all([buffer(stream), writeWorkbook(table, question, actor, stream)]);
  return {
    content,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: `bang-${table.unit.code}-${question.rows}-${question.columns}.xlsx`,
  };
}

async function writeWorkbook(
  { unit, on, rows, columns, counts, hidden }: OwnTableAnswer,
  question: OwnTableQuestion,
  actor: Actor,
  stream: PassThrough,
): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const narrowed = Object.entries(filtersOf(question)).map(([dimension, codes]) => {
    const known = classesOf(dimension as TableDimension);
    const words = codes.map((code) => known?.find(([one]) => one === code)?.[1].vi ?? code);
    return `${dimensionLabels[dimension as TableDimension].vi}: ${words.join(', ')}`;
  });
  const sheet = new SheetWriter(workbook, {
    name: 'Bảng tự lập',
    widths: [34, ...columns.map(({ label }) => Math.max(12, Math.ceil(label.vi.length / 3))), 12],
    frozen: { rows: hidden ? 6 : 5, columns: 1 },
    heading: {
      issuer: actor.organisationName,
      title: `Số người theo ${lowered(question.rows)} và ${lowered(question.columns)}`,
      lines: [
        [`${unit.name}, ngày ${shortDate(on)}`, ...narrowed].join('; '),
        ...(hidden ? ['Ô "…": số nhỏ hơn 5 hoặc số giúp suy ra số đó, không công bố.'] : []),
      ],
    },
  });
  sheet.addHead(
    [dimensionLabels[question.rows].vi, ...columns.map(({ label }) => label.vi), 'Tổng số'].map((label) => ({ label })),
  );
  counts.forEach((row, index) => {
    const line = rows[index];
    sheet.addRow([line?.label.vi ?? 'Tổng số', ...row.map((count) => count ?? '…')], line === undefined);
  });
  sheet.finish();
  await workbook.commit();
}

const lowered = (dimension: TableDimension): string => dimensionLabels[dimension].vi.toLocaleLowerCase('vi');

async function readSaved(reader: Reader, wanted: RawBuilder<boolean>): Promise<SavedTable[]> {
  const { rows } = await sql<SavedTable>`
    select t.id, t.name, t.shared, t.question, coalesce(app.account_name(t.owner_id), '') as by, t.owner_id = app.account_id() as mine,
           to_char(t.kept_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
      from own_table t where t.removed_at is null and ${wanted} order by t.kept_at desc, t.id limit 200`.execute(
    reader,
  );
  return rows;
}

export const listOwnTables: Query<Record<string, never>, { items: SavedTable[] }> = {
  name: 'list-own-tables',
  policy: reportsPolicies.countTables,
  run: async ({ reader }) => ({ items: await readSaved(reader, sql<boolean>`true`) }),
};

export const keepOwnTable: UseCase<Pick<SavedTable, 'name' | 'shared' | 'question'>, SavedTable> = {
  name: 'keep-own-table',
  policy: reportsPolicies.countTables,
  async run({ transaction, actor, now, audit }, { name, shared, question }) {
    const id = newId();
    await transaction
      .insertInto('own_table')
      .values({
        id,
        owner_id: actor.accountId,
        unit_id: actor.unit.id,
        province_code: actor.provinceCode,
        name,
        shared,
        question: JSON.stringify(question),
        kept_at: now,
      })
      .execute();
    audit({ action: 'own-table.kept', subjectKind: 'report', subjectId: id, unitId: actor.unit.id });
    const [kept] = await readSaved(transaction, sql<boolean>`t.id = ${id}::uuid`);
    return kept!;
  },
};

export const removeOwnTable: UseCase<{ id: string }, Record<string, never>> = {
  name: 'remove-own-table',
  policy: reportsPolicies.countTables,
  async run({ transaction, actor, now, audit }, { id }) {
    const { numUpdatedRows } = await transaction
      .updateTable('own_table')
      .set({ removed_at: now })
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Problem('not-found');
    audit({ action: 'own-table.removed', subjectKind: 'report', subjectId: id, unitId: actor.unit.id });
    return {};
  },
};
