import type excel from 'exceljs';

/** Thousands parted by dots whatever the language of the program that opens the file. */
const COUNT_FORMAT = String.raw`[>=1000000]0\.000\.000;[>=1000]0\.000;0`;
const SHARE_FORMAT = '0.0#';
const FACE = { name: 'Times New Roman', size: 11 };
/** A3, which the format knows and the library's types do not name. */
const A3 = 8 as number as excel.PaperSize;
/** Characters across a lying A3 page that can still be read. */
const READABLE_WIDTH = 230;
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } } as const;

export interface SheetPlan {
  readonly name: string;
  readonly widths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly heading: { readonly issuer: string; readonly title: string; readonly lines: readonly string[] };
}

export interface SheetColumn {
  readonly label: string;
  readonly group?: string;
}

/**
 * One sheet with official title rows, a heading of one or two levels and rows of figures. Rows are committed as
 * they come, so the order of calls is the order in the file.
 */
export class SheetWriter {
  private readonly sheet: excel.Worksheet;
  private next = 1;

  constructor(
    workbook: excel.stream.xlsx.WorkbookWriter,
    private readonly plan: SheetPlan,
  ) {
    const { rows, columns } = plan.frozen;
    this.sheet = workbook.addWorksheet(plan.name, {
      views: [{ state: 'frozen', xSplit: columns, ySplit: rows, showGridLines: false }],
      pageSetup: {
        paperSize: A3,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: Math.ceil(plan.widths.reduce((sum, width) => sum + width, 0) / READABLE_WIDTH),
        fitToHeight: 0,
        printTitlesRow: `${this.headRow}:${rows}`,
        ...(columns > 0 ? { printTitlesColumn: `A:${String.fromCharCode(64 + columns)}` } : {}),
      },
    });
    this.sheet.columns = plan.widths.map((width) => ({ width }));
    this.addTitles();
  }

  private get headRow(): number {
    return 2 + this.plan.heading.lines.length + 1;
  }

  private addTitles(): void {
    const { issuer, title, lines } = this.plan.heading;
    const upper = (text: string) => text.normalize('NFC').toLocaleUpperCase('vi');
    this.addTitle(upper(issuer), { bold: true });
    this.addTitle(upper(title), { bold: true, size: 14 });
    for (const line of lines) this.addTitle(line, { italic: true });
  }

  /** Titles run from the first column over empty cells: merged ones would break sorting and freezing. */
  private addTitle(text: string, font: Partial<excel.Font>): void {
    const row = this.sheet.getRow(this.next++);
    const cell = row.getCell(1);
    cell.value = inertText(text);
    cell.font = { ...FACE, ...font };
    row.commit();
  }

  addHead(columns: readonly SheetColumn[]): void {
    const top = this.next;
    const isGrouped = columns.some((column) => column.group !== undefined);
    const bottom = isGrouped ? top + 1 : top;
    columns.forEach((column, index) => {
      const at = index + 1;
      const isFirstOfGroup = column.group !== undefined && columns[index - 1]?.group !== column.group;
      if (column.group === undefined) this.headCell(top, at, column.label);
      else this.headCell(bottom, at, column.label);
      if (isFirstOfGroup) this.headCell(top, at, column.group);
    });
    if (isGrouped) this.mergeHead(columns, top);
    for (let row = top; row <= bottom; row += 1) {
      this.sheet.getRow(row).height = row === bottom ? 66 : 20;
      for (let at = 1; at <= columns.length; at += 1) this.sheet.getCell(row, at).border = BORDER;
    }
    this.sheet.autoFilter = { from: { row: bottom, column: 1 }, to: { row: bottom, column: columns.length } };
    this.sheet.getRow(bottom).commit();
    this.next = bottom + 1;
  }

  private headCell(row: number, column: number, text: string): void {
    const cell = this.sheet.getCell(row, column);
    cell.value = inertText(text);
    cell.font = { ...FACE, bold: true };
    cell.fill = HEAD_FILL;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  }

  private mergeHead(columns: readonly SheetColumn[], top: number): void {
    let index = 0;
    while (index < columns.length) {
      const group = columns[index]!.group;
      let end = index + 1;
      while (group !== undefined && columns[end]?.group === group) end += 1;
      if (group === undefined) this.sheet.mergeCells(top, index + 1, top + 1, index + 1);
      else if (end - index > 1) this.sheet.mergeCells(top, index + 1, top, end);
      index = end;
    }
  }

  addRow(values: readonly (string | number | null)[], isTotal: boolean): void {
    const row = this.sheet.getRow(this.next++);
    values.forEach((value, index) => {
      const cell = row.getCell(index + 1);
      cell.value = typeof value === 'string' ? inertText(value) : value;
      cell.font = { ...FACE, bold: isTotal };
      cell.border = BORDER;
      const isText = typeof value === 'string';
      cell.alignment = { vertical: 'middle', wrapText: isText, ...(isText ? { indent: 1 } : {}) };
      if (!isText) cell.numFmt = typeof value === 'number' && !Number.isInteger(value) ? SHARE_FORMAT : COUNT_FORMAT;
    });
    row.commit();
  }

  finish(): void {
    this.sheet.commit();
  }
}

/**
 * Text that no spreadsheet program takes for a formula, also after the sheet was saved as CSV; without control
 * characters, which the format cannot hold.
 */
export function inertText(text: string): string {
  const plain = text.normalize('NFC').replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ');
  return /^\s*[=+\-@]/u.test(plain) ? `'${plain}` : plain;
}

/** `14/6/2026`, with zeros before days under ten and the months 1 and 2, as in papers. */
export function shortDate(on: string): string {
  const [year, month, day] = on.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
