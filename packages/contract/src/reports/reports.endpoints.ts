import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { plainDateSchema, unitCodeSchema } from '../shared/values';
import { manualFigure, reportAnswer, reportEvidenceRow, reportPeriodCode } from './reports.contract';
import { templateCodeSchema } from './templates.contract';

const onTemplate = z.object({ template: templateCodeSchema });
const which = z.object({
  unitCode: unitCodeSchema,
  period: reportPeriodCode,
  asOf: plainDateSchema.optional(),
  map: z.enum(['today']).optional().describe('Restated for the units of today; absent: as they were on the last day'),
  version: z.coerce.number().int().min(1).optional().describe('Of the form; absent: the one in force'),
});

export const reportsEndpoints = {
  computeReport: endpoint({
    method: 'GET',
    path: '/api/v1/reports/:template',
    summary:
      'The report of a unit by a form, computed as of a day. A report made before the closing day is an estimate.',
    params: onTemplate,
    query: which,
    answer: reportAnswer,
  }),
  reportEvidence: endpoint({
    method: 'GET',
    path: '/api/v1/reports/:template/evidence',
    summary: 'The records behind one figure, as many as the figure.',
    params: onTemplate,
    query: which.extend({
      table: z.string().max(10),
      row: z.string().max(40),
      column: z.string().max(60),
      span: z.enum(['period', 'lastYear', 'cumulative']).default('period'),
    }),
    answer: z.object({ definition: z.string(), items: z.array(reportEvidenceRow) }),
  }),
  reportFile: endpoint({
    method: 'GET',
    path: '/api/v1/reports/:template/file',
    summary: 'The report as a paper (pdf, docx) or workbook (xlsx).',
    params: onTemplate,
    query: which.extend({ format: z.enum(['pdf', 'docx', 'xlsx']) }),
    file: 'download',
  }),
  enterFigure: endpoint({
    method: 'PUT',
    path: '/api/v1/reports/:template/figures',
    summary: 'Enters a figure the platform does not hold, with its source.',
    params: onTemplate,
    body: manualFigure.extend({ unitCode: unitCodeSchema, period: reportPeriodCode }),
    answer: z.object({ figure: manualFigure }),
  }),
};
