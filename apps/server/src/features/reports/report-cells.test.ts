import type { ReportAnswer, ReportEvidenceRow } from '@dong-hanh/contract';
import { REPORT_SERIES } from '@dong-hanh/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  atHome,
  carriedOver,
  farCommune,
  foundAddicted,
  inCompulsoryFacility,
  inVoluntaryFacility,
  openReportWorld,
  otherCommune,
  type ReportWorld,
  tranBien,
} from './report-world.test-kit';

let world: ReportWorld;
let province: ReportAnswer;

/** A year and a half of a small province: every kind of movement, in both communes and over their bounds. */
beforeAll(async () => {
  world = await openReportWorld('2024-09-02T02:00:00Z');
  const lived: [unit: string, acts: Parameters<ReportWorld['record']>[1]][] = [
    [tranBien, foundAddicted('2025-01-06')],
    [tranBien, foundAddicted('2026-01-12')],
    [tranBien, [...foundAddicted('2025-10-06'), act('move', '2026-04-06', { toUnit: otherCommune })]],
    [tranBien, [...foundAddicted('2025-10-06'), act('move', '2026-05-11', { toUnit: farCommune })]],
    [farCommune, [...foundAddicted('2025-10-06'), act('move', '2026-05-11', { toUnit: tranBien })]],
    [otherCommune, [...foundAddicted('2025-03-03'), act('death-or-missing', '2026-05-04', { reason: 'death' })]],
    [otherCommune, [...atHome('2025-09-08'), act('complete', '2026-03-18'), act('post-start', '2026-03-23')]],
    [
      tranBien,
      [
        ...atHome('2025-09-08'),
        act('complete', '2026-03-18'),
        act('post-start', '2026-03-23'),
        act('determine', '2026-05-04', { ground: 'post-rehab' }),
        act('addicted', '2026-05-07'),
      ],
    ],
    [tranBien, inCompulsoryFacility('2025-09-01')],
    [tranBien, [...inCompulsoryFacility('2025-09-01'), act('escape', '2026-02-02')]],
    [otherCommune, [...inCompulsoryFacility('2026-01-05'), act('move', '2026-05-18', { toUnit: tranBien })]],
    [otherCommune, [...inVoluntaryFacility('2026-01-05', 'rehab-vol-public'), act('self-stop', '2026-04-06')]],
    [
      otherCommune,
      [carriedOver('2025-09-01', 'post-rehab', { termEndsOn: '2026-03-03' }), act('post-end', '2026-03-03')],
    ],
    [tranBien, [carriedOver('2025-09-01', 'user-managed', { termEndsOn: '2026-08-03' })]],
  ];
  const identities = [{}, { sex: 'female', ethnicityCode: '02' }, { bornOn: '2010', substances: ['CAN-HER'] }];
  for (const [index, [unit, acts]] of lived.entries()) {
    await world.record(await world.openFile(unit, identities[index % 7 === 6 ? 2 : index % 2]), acts);
  }
  world.clock.set('2026-06-20T02:00:00Z');
  province = await world.compute('75', '2026H1');
});
afterAll(() => world.close());

/** Cells that count records: all of the total, and those of the lines where somebody is. */
function countedCells(report: ReportAnswer) {
  return report.tables.flatMap((table) =>
    table.rows
      .filter(
        (row) =>
          row.code === 'total' ||
          // Weeks go by in every line.
          Object.entries(row.values).some(([column, cell]) => column !== 'weeks.all' && (cell.period ?? 0) > 1) ||
          row.code === tranBien,
      )
      .flatMap((row) =>
        table.columns
          .filter((column) => column.kind === 'counted')
          .map((column) => ({ table: table.code, row: row.code, column: column.code, cell: row.values[column.code] })),
      ),
  );
}

describe.each([['75'], [tranBien]])('the report of %s', (unit) => {
  it('counts in each cell exactly the records it shows for it, each once', async () => {
    const report = await world.compute(unit, '2026H1');
    const cells = countedCells(report);
    expect(cells.length).toBeGreaterThan(60);
    for (const { table, row, column, cell } of cells) {
      for (const span of REPORT_SERIES) {
        // The year so far is the first half itself; empty cells are looked at in the period.
        if (span === 'cumulative' || (span === 'lastYear' && cell?.[span] === 0)) continue;
        const items = await world.evidence(unit, '2026H1', [table, row, column], { span });
        const ids = items.map((item: ReportEvidenceRow) => item.id);
        expect([table, row, column, span, ids.length]).toEqual([table, row, column, span, cell?.[span]]);
        if (!column.startsWith('in.') && !column.startsWith('out.') && column !== 'turns')
          expect([column, new Set(ids).size]).toEqual([column, ids.length]);
      }
    }
  });
});

it.each([['75'], [tranBien], ['00']])(
  'the report of %s adds up: parts to their whole, movements to the closing number, in every line and series',
  async (unit) => {
    const report = await world.compute(unit, '2026H1');
    const checks = report.tables.flatMap((table) => table.checks);
    expect(checks.filter((check) => check.level === 'refuse').length).toBeGreaterThan(8);
    expect(checks.filter((check) => check.level === 'refuse' && !check.ok)).toEqual([]);
  },
);

it('shows one line for each commune of the province and a person once in the total', () => {
  const [population] = province.tables;
  expect(population?.rows).toHaveLength(96);
  const value = (row: string, column: string) =>
    population?.rows.find((each) => each.code === row)?.values[column]?.period ?? 0;
  const sum = (column: string) =>
    (population?.rows ?? [])
      .filter((row) => row.code !== 'total')
      .reduce((all, row) => all + value(row.code, column), 0);
  expect(sum('addicts')).toBe(value('total', 'addicts'));
  expect([sum('movedIn'), value('total', 'movedIn')]).toEqual([3, 1]);
  expect([value('total', 'communesWithAddicts'), value('total', 'communesTotal')]).toEqual([2, 95]);
});

it('shows the country by province, a move between provinces in both and not in the total', async () => {
  const country = await world.compute('00', '2026H1');
  const cell = (row: string, column: string) =>
    country.tables[0]?.rows.find((each) => each.code === row)?.values[column]?.period;
  expect(country.tables[0]?.rows).toHaveLength(35);
  expect([
    cell('75', 'movedIn'),
    cell('68', 'exit.moved'),
    cell('total', 'movedIn'),
    cell('total', 'exit.moved'),
  ]).toEqual([1, 1, 0, 0]);
});

it('reads the same time last year and the year so far', async () => {
  const second = await world.compute('75', '2026');
  const cell = second.tables[0]?.rows.at(-1)?.values;
  expect(cell?.new?.cumulative).toBe(cell?.new?.period);
  const lastYear = province.tables[0]?.rows.at(-1)?.values;
  expect([lastYear?.new?.lastYear, lastYear?.closing?.lastYear]).toEqual([2, 2]);
});

it('agrees with the stocks of the periods before and after', async () => {
  const next = await world.compute('75', '2026H2');
  for (const table of ['R1', 'R2'] as const) {
    const totals = (report: ReportAnswer) => report.tables.find((each) => each.code === table)?.rows.at(-1)?.values;
    expect(totals(next)?.opening?.period).toBe(totals(province)?.closing?.period);
    expect(totals(next)?.opening?.cumulative).toBe(totals(province)?.opening?.period);
  }
});
