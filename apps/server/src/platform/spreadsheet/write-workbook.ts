import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import type { Cell, MergedRange } from './workbook';

export interface SheetWriter {
  /** `heading` rows are set bold with a grey ground; they and `title` rows stand above the others. */
  add(cells: readonly Cell[], style?: 'title' | 'heading'): Promise<void>;
  /** For ranges in title and heading rows, before the first other row. */
  merge(range: MergedRange): void;
  finish(): Promise<void>;
}

/** Text that a spreadsheet program would take for a formula when it opens a delimited file. */
const FORMULA_START = /^[=+\-@\t\r]/;
const UTF8_BOM = '\uFEFF';
const ROWS_BETWEEN_PAUSES = 500;

/** Writes rows as they come; the file is complete after `finish`. */
export function createSheetWriter(path: string, format: 'xlsx' | 'csv', sheetName: string): SheetWriter {
  return format === 'xlsx' ? xlsxWriter(path, sheetName) : csvWriter(path);
}

/** Names of sheets are at most 31 characters and exclude a few. */
function validSheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet1'
  );
}

function xlsxWriter(path: string, sheetName: string): SheetWriter {
  const output = createWriteStream(path, { mode: 0o600 });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(validSheetName(sheetName));
  let pending = 0;
  return {
    async add(cells, style) {
      const row = sheet.addRow(cells.map(exceljsValue));
      cells.forEach((cell, i) => {
        if (cell.date) row.getCell(i + 1).numFmt = 'dd/mm/yyyy';
        else if (cell.kind === 'text') row.getCell(i + 1).numFmt = '@';
        if (style === 'heading' && cell.kind !== 'empty') setHeading(row.getCell(i + 1));
      });
      if (style) return;
      row.commit();
      pending += 1;
      if (pending % ROWS_BETWEEN_PAUSES === 0 && output.writableNeedDrain) await once(output, 'drain');
    },
    merge({ firstRow, firstColumn, lastRow, lastColumn }) {
      sheet.mergeCells(firstRow, firstColumn + 1, lastRow, lastColumn + 1);
    },
    async finish() {
      sheet.commit();
      await workbook.commit();
      output.end();
      await finished(output);
    },
  };
}

function setHeading(cell: ExcelJS.Cell): void {
  cell.font = { bold: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } };
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
}

/** A string is stored as a string, so no text becomes a formula in this format. */
function exceljsValue(cell: Cell): string | number | boolean | null {
  return cell.error ?? cell.value;
}

function csvWriter(path: string): SheetWriter {
  const output = createWriteStream(path, { mode: 0o600 });
  output.write(UTF8_BOM);
  return {
    async add(cells) {
      if (!output.write(`${cells.map(csvField).join(',')}\r\n`)) await once(output, 'drain');
    },
    merge() {},
    async finish() {
      output.end();
      await finished(output);
    },
  };
}

export function csvField(cell: Cell): string {
  const text = String(cell.error ?? cell.value ?? '');
  const harmless = cell.kind === 'text' && FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}
