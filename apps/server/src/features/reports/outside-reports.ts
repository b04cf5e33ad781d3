import type { OutsideReportAnswer, OutsideReportInput, OutsideSummary } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  findOutsideFaults,
  type OutsideTable,
  REPORT_TABLES,
  type ReportTableCode,
  recomputeOutside,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, ReadContext, UseCase } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { countDictionary } from './compute-report';
import { dictionary } from './manual-figures.queries';
import { frameReport, readPeriod } from './report-frame';
import { reportsPolicies } from './reports.policy';

interface StoredOutside extends Omit<OutsideSummary, 'mismatches'> {
  unitId: number;
  replacedBy: string | null;
  tables: OutsideReportAnswer['tables'];
}

const listed = 200;

async function readOutside(reader: Reader, wanted: RawBuilder<boolean>): Promise<StoredOutside[]> {
  const { rows } = await sql<StoredOutside>`
    select o.id, o.unit_id as "unitId", o.title, o.source, o.number, o.issued_on::text as "issuedOn", o.period, o.tables,
           to_char(o.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, coalesce(app.account_name(o.recorded_by), '') as by,
           (select r.id from outside_report r where r.replaces_id = o.id) as "replacedBy",
           (select jsonb_build_object('code', u.code, 'name', u.full_name, 'level', u.level) from administrative_unit u
             where u.unit_id = o.unit_id order by upper(u.valid) desc nulls first limit 1) as unit
      from outside_report o where ${wanted} order by o.recorded_at desc, o.id limit ${sql.lit(listed)}`.execute(reader);
  return rows;
}

async function getOutside(reader: Reader, id: string): Promise<StoredOutside> {
  const [found] = await readOutside(reader, sql<boolean>`o.id = ${id}::uuid`);
  if (!found) throw new Problem('not-found');
  return found;
}

function summarise({ unitId: _unit, replacedBy: _replaced, tables, ...head }: StoredOutside): OutsideSummary {
  return { ...head, mismatches: recomputeOutside(tables).length };
}

export const listOutsideReports: Query<{ unitCode?: string | undefined }, { items: OutsideSummary[] }> = {
  name: 'list-outside-reports',
  policy: reportsPolicies.computeReports,
  async run({ reader, today, audit, actor }, { unitCode }) {
    const unit = unitCode === undefined ? null : await getUnit(reader, unitCode, today);
    const current = sql<boolean>`not exists (select 1 from outside_report r where r.replaces_id = o.id)`;
    const items = await readOutside(
      reader,
      unit === null ? current : sql<boolean>`o.unit_id = ${unit.unit_id} and ${current}`,
    );
    audit({ action: 'outside-report.listed', subjectKind: 'report', unitId: unit?.unit_id ?? actor.unit.id });
    return { items: items.map(summarise) };
  },
};

export const getOutsideReport: Query<{ id: string }, OutsideReportAnswer> = {
  name: 'get-outside-report',
  policy: reportsPolicies.computeReports,
  async run(context, { id }) {
    const stored = await getOutside(context.reader, id);
    context.audit({ action: 'outside-report.opened', subjectKind: 'report', subjectId: id, unitId: stored.unitId });
    return present(context, stored);
  },
};

/** Kept as it stands: a figure that does not hold is told beside it, and only a new entry takes its place. */
export const keepOutsideReport: UseCase<OutsideReportInput, OutsideReportAnswer> = {
  name: 'keep-outside-report',
  policy: reportsPolicies.enterFigures,
  async run(context, input) {
    const { transaction, actor, now, today } = context;
    const faults = findOutsideFaults(input.tables);
    if (faults.length > 0)
      throw new Problem('invalid-request', 'outside-not-computable', {
        faults: faults.map(({ at, code }) => ({ field: at, code })),
        details: { faults },
      });
    const unit = await getUnit(transaction, input.unitCode, input.period ? readPeriod(input.period).to : today);
    if (input.replaces !== undefined && (await getOutside(transaction, input.replaces)).replacedBy !== null)
      throw new Problem('conflict', 'outside-replaced');
    const id = newId();
    const { title, source, number, issuedOn, period, replaces, tables } = input;
    await transaction
      .insertInto('outside_report')
      .values({
        id,
        unit_id: unit.unit_id,
        province_code: unit.level === 'country' ? null : (unit.province_code ?? unit.code),
        title,
        source,
        number,
        issued_on: issuedOn,
        period,
        tables: JSON.stringify(tables),
        replaces_id: replaces ?? null,
        recorded_at: now,
        recorded_by: actor.accountId,
      })
      .execute();
    context.audit({ action: 'outside-report.kept', subjectKind: 'report', subjectId: id, unitId: unit.unit_id });
    return present({ ...context, reader: transaction }, await getOutside(transaction, id));
  },
};

async function present(context: ReadContext, stored: StoredOutside): Promise<OutsideReportAnswer> {
  const { unitId: _unit, ...report } = stored;
  const found = recomputeOutside(stored.tables);
  return { ...report, mismatches: found.length, found, compared: await compare(context, stored) };
}

/** Cells that count what a column of the dictionary counts, beside it as it is known now. */
async function compare(
  context: ReadContext,
  { unit, period, tables }: StoredOutside,
): Promise<OutsideReportAnswer['compared']> {
  const codes = tablesNamed(tables);
  if (period === null || codes.length === 0 || readPeriod(period).from > context.today) return [];
  const frame = await frameReport(context, { template: dictionary, unitCode: unit.code, period });
  const ours = await countDictionary(context.reader, frame, codes);
  return tables.flatMap(({ code: table, columns, rows }) =>
    rows.flatMap((row, index) => {
      const named = frame.lines.find(({ name }) => folded(name) === folded(row.label));
      const line = row.total ? TOTAL_ROW : (row.unitCode ?? named?.code);
      return columns.flatMap(({ code: column, same }, at) => {
        const stated = row.values[at] ?? null;
        const [own, name] = splitColumn(same);
        const cell = ours.tables.find((one) => one.code === own)?.rows.find((one) => one.code === line)?.values[name];
        return stated === null || !cell ? [] : [{ table, row: index, column, stated, ours: cell.period }];
      });
    }),
  );
}

const folded = (name: string) => name.trim().normalize('NFC').toLocaleLowerCase('vi');

const splitColumn = (same: string | undefined): [table: string, column: string] => {
  const [table = '', ...rest] = (same ?? '').split('.');
  return [table, rest.join('.')];
};

function tablesNamed(tables: readonly OutsideTable[]): ReportTableCode[] {
  const named = tables.flatMap(({ columns }) => columns.map(({ same }) => splitColumn(same)[0]));
  return REPORT_TABLES.filter(({ code, rowsOf }) => !rowsOf && named.includes(code)).map(({ code }) => code);
}
