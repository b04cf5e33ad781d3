import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, unitCodeSchema } from '../shared/values';

const columnSchema = z.object({
  column: z.string(),
  header: z.string(),
  field: z.string().nullable(),
  confidence: z.number(),
});
const issueSchema = z.object({ row: z.int(), column: z.string().nullable(), code: z.string(), message: z.string() });

export const mappingInputSchema = z.object({
  sheet: z.string().max(100).optional(),
  headerRow: z.int().min(1).max(200).optional(),
  /** Column letter to field; a column left out is not read. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), z.string().max(40)),
});
export type MappingInput = z.infer<typeof mappingInputSchema>;

export const ledgerAnalysisSchema = z
  .object({
    fileId: idSchema,
    fileName: z.string(),
    sheets: z.array(z.string()),
    sheet: z.string(),
    headerRow: z.int(),
    columns: z.array(columnSchema),
    remembered: z.boolean(),
    needsMapping: z.boolean(),
    notices: z.array(z.object({ code: z.string(), message: z.string() })),
    /** The first rows as they will be taken on. */
    samples: z.array(
      z.object({ row: z.int(), values: z.record(z.string(), z.string()), problems: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'LedgerAnalysis' });
export type LedgerAnalysis = z.infer<typeof ledgerAnalysisSchema>;

export const ledgerImportSchema = z
  .object({
    importId: idSchema,
    dryRun: z.boolean(),
    state: z.enum(['running', 'finished', 'failed']),
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    sheet: z.string().nullable(),
    headerRow: z.int(),
    columns: z.array(columnSchema),
    rowsDone: z.int(),
    rowsTotal: z.int().nullable(),
    rows: z.int(),
    created: z.int(),
    matched: z.int(),
    possibleDuplicates: z.int(),
    refused: z.int(),
    ignored: z.int(),
    /** At most 200 of each are listed; problems counts them all by code. */
    errors: z.array(issueSchema),
    warnings: z.array(issueSchema),
    problems: z.array(
      z.object({ code: z.string(), level: z.enum(['error', 'warning']), count: z.int(), message: z.string() }),
    ),
    hasResultSheet: z.boolean(),
    recordedAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'LedgerImport' });
export type LedgerImportAnswer = z.infer<typeof ledgerImportSchema>;

const importId = z.object({ id: idSchema });

export const ledgerEndpoints = {
  analyseLedger: endpoint({
    method: 'POST',
    path: '/api/v1/ledger-files',
    summary:
      'Takes a file (multipart field `file`, with `unitCode`) and says how it would be read. Nothing is recorded but the file.',
    file: 'upload',
    answer: ledgerAnalysisSchema,
  }),
  reanalyseLedger: endpoint({
    method: 'POST',
    path: '/api/v1/ledger-files/:id/analysis',
    summary: 'The same file read with another sheet, header row or columns.',
    params: importId,
    body: z.object({ unitCode: unitCodeSchema, mapping: mappingInputSchema.partial() }),
    answer: ledgerAnalysisSchema,
  }),
  startImport: endpoint({
    method: 'POST',
    path: '/api/v1/ledger-imports',
    summary: 'Runs the import in the background; a dry run records nothing.',
    body: z.object({ fileId: idSchema, unitCode: unitCodeSchema, mapping: mappingInputSchema, dryRun: z.boolean() }),
    answer: ledgerImportSchema,
  }),
  getImport: endpoint({
    method: 'GET',
    path: '/api/v1/ledger-imports/:id',
    summary: 'Progress and outcome.',
    params: importId,
    answer: ledgerImportSchema,
  }),
  listImports: endpoint({
    method: 'GET',
    path: '/api/v1/ledger-imports',
    summary: 'Imports of the units one sees, newest first.',
    answer: z.object({
      items: z.array(ledgerImportSchema.omit({ errors: true, warnings: true, columns: true, problems: true })),
    }),
  }),
  resultSheet: endpoint({
    method: 'GET',
    path: '/api/v1/ledger-imports/:id/result-sheet',
    summary: 'The refused rows as the same sheet with a column of reasons.',
    params: importId,
    file: 'download',
  }),
};
