import { parsePeriod, reportColumnKinds, reportUnitsOfCount } from '@dong-hanh/domain';
import { z } from 'zod';

const isoDay = z.iso.date();
const tableCode = z.string().max(10);

export const reportPeriodCode = z
  .string()
  .refine((code) => parsePeriod(code) !== null, { error: 'period-unknown' })
  .meta({
    id: 'ReportPeriodCode',
    description: '2026H1, 2026H2, 2026, 2026Q2 or 2026-05, administrative scheme; or days 2026-03-01..2026-05-10',
    examples: ['2026H1'],
  });

export const reportRequest = z
  .object({
    template: z.string(),
    unit: z.string().min(1),
    period: reportPeriodCode,
    asOf: isoDay.optional().describe('What was recorded by the end of this day; absent: today'),
  })
  .meta({ id: 'ReportRequest' });
export type ReportRequest = z.infer<typeof reportRequest>;

export const reportPeriod = z
  .object({
    code: z.string(),
    from: isoDay,
    to: isoDay.describe('Inclusive'),
    closesOn: isoDay,
    dueOn: isoDay.nullable(),
    isEstimate: z.boolean(),
  })
  .meta({ id: 'ReportPeriod' });

const columnKind = z.enum(reportColumnKinds);

export const reportColumn = z
  .object({
    code: z.string(),
    label: z.string(),
    kind: columnKind,
    measure: z.enum(['stock', 'flow']).optional(),
    unitOfCount: z.enum(reportUnitsOfCount).optional(),
    group: z.object({ code: z.string(), label: z.string() }).optional(),
    definition: z.string().optional(),
  })
  .meta({ id: 'ReportColumn' });

const figure = z.number().nullable();

export const reportCell = z
  .object({ period: figure, lastYear: figure, cumulative: figure })
  .meta({ id: 'ReportCell', description: 'null: not known, which differs from 0' });

export const reportRow = z
  .object({
    code: z.string().describe('Code of the lower unit, or total'),
    label: z.string(),
    values: z.record(z.string(), reportCell),
    texts: z.record(z.string(), z.string()).optional().describe('Of columns of words'),
    kinds: z.record(z.string(), columnKind).optional().describe('In a form with fixed lines: the kind of each cell'),
  })
  .meta({ id: 'ReportRow' });

export const reportCheck = z
  .object({
    code: z.string(),
    ok: z.boolean(),
    level: z.enum(['refuse', 'warn']),
    message: z.string(),
    row: z.string().optional(),
  })
  .meta({ id: 'ReportCheck' });

export const reportTable = z
  .object({
    code: tableCode,
    columns: z.array(reportColumn),
    rows: z.array(reportRow),
    checks: z.array(reportCheck),
  })
  .meta({ id: 'ReportTable' });

export const manualFigure = z
  .object({
    table: tableCode,
    row: z.string(),
    column: z.string(),
    value: z.number().nonnegative(),
    source: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'ManualFigure', description: 'A figure typed in, worth what its source is worth' });
export type ManualFigure = z.infer<typeof manualFigure>;

export const reportAnswer = z
  .object({
    template: z.string(),
    unit: z.object({ code: z.string(), name: z.string(), validOn: isoDay }),
    period: reportPeriod,
    asOf: isoDay,
    tables: z.array(reportTable),
    manualFigures: z.array(manualFigure).optional(),
  })
  .meta({ id: 'Report' });
export type ReportAnswer = z.infer<typeof reportAnswer>;

export const reportEvidenceRow = z
  .object({
    id: z.string(),
    kind: z.string().describe('state, act, unit, week, manual-figure or a register'),
    what: z.string().nullable().optional().describe('Code of the state, act or form'),
    unitCode: z.string().nullable(),
    on: isoDay.nullable(),
    personId: z.string().optional(),
    label: z.string().optional(),
    amount: z.int().optional().describe('How often it counts in the column, where not once'),
  })
  .meta({ id: 'ReportEvidenceRow', description: 'One record behind a number' });
export type ReportEvidenceRow = z.infer<typeof reportEvidenceRow>;

export const reportEvidence = z.array(reportEvidenceRow).meta({ id: 'ReportEvidence' });
