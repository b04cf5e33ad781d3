import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerAnalysis, LedgerImportAnswer, MappingInput } from '@dong-hanh/contract';
import ExcelJS from 'exceljs';
import type { Visitor, World } from '../../../test/world';

export type CellValue = string | number | Date | null | { formula: string; result: string | number };

/** A workbook with one sheet of the given rows. */
export async function workbook(rows: CellValue[][], shape?: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  for (const row of rows) sheet.addRow(row);
  shape?.(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export interface Refused {
  code: string;
  detail: string;
  faults?: { field: string }[];
  details: { fileId: string };
}

export interface Given {
  file: Buffer;
  unit: string;
  name?: string;
  mapping?: MappingInput;
  dryRun?: boolean;
}

/** What a person does on the screen: upload, look, start, wait. */
export function ledgerHand(world: World, visitor: Visitor) {
  const upload = async (file: Buffer, unit: string, name = 'danh-sach.xlsx') => {
    const edge = 'edge-of-parts';
    const payload = Buffer.concat([
      Buffer.from(
        `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      file,
      Buffer.from(`\r\n--${edge}\r\ncontent-disposition: form-data; name="unitCode"\r\n\r\n${unit}\r\n--${edge}--\r\n`),
    ]);
    const response = await world.app.inject({
      method: 'POST',
      url: '/api/v1/ledger-files',
      headers: {
        authorization: `Bearer ${visitor.token}`,
        'content-type': `multipart/form-data; boundary=${edge}`,
      },
      payload,
    });
    return { status: response.statusCode, body: response.json() as LedgerAnalysis & Refused };
  };
  const mappingOf = ({ sheet, headerRow, columns }: LedgerAnalysis): MappingInput => ({
    sheet,
    headerRow,
    columns: Object.fromEntries(columns.flatMap(({ column, field }) => (field ? [[column, field]] : []))),
  });
  const wait = async (importId: string): Promise<LedgerImportAnswer> => {
    for (;;) {
      const { body } = await visitor.get<LedgerImportAnswer>(`/api/v1/ledger-imports/${importId}`);
      if (body.state !== 'running') return body;
      await sleep(20);
    }
  };
  const start = (fileId: string, unitCode: string, mapping: MappingInput, dryRun = false) =>
    visitor.send<LedgerImportAnswer & Refused>('POST', '/api/v1/ledger-imports', {
      fileId,
      unitCode,
      mapping,
      dryRun,
    });
  return {
    upload,
    start,
    wait,
    mappingOf,
    async import({ file, unit, name, mapping, dryRun }: Given): Promise<LedgerImportAnswer> {
      const { status, body } = await upload(file, unit, name);
      if (status !== 200) throw new Error(`${status} ${body.code} ${body.detail}`);
      const started = await start(body.fileId, unit, mapping ?? mappingOf(body), dryRun);
      if (started.status !== 200) throw new Error(`${started.status} ${started.body.code}`);
      return wait(started.body.importId);
    },
    async resultSheet(importId: string): Promise<ExcelJS.Worksheet | undefined> {
      const { response } = await visitor.get(`/api/v1/ledger-imports/${importId}/result-sheet`);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(response.rawPayload as unknown as ExcelJS.Buffer);
      return book.worksheets[0];
    },
  };
}

export const countsOf = ({ rows, created, matched, possibleDuplicates, refused }: LedgerImportAnswer) => ({
  rows,
  created,
  matched,
  possibleDuplicates,
  refused,
});
