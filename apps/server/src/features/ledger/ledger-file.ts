import {
  type FoundHeader,
  findHeader,
  headerAt,
  isSureOfRequired,
  type LedgerMapping,
  type LedgerRow,
  mappingOf,
  type RecognisedColumn,
  recogniseColumns,
} from '@dong-hanh/domain';
import {
  type Cell,
  detectLegacyEncoding,
  FROM_LEGACY,
  openWorkbook,
  type SheetInfo,
  type SheetRow,
  type SpreadsheetLimits,
  type Workbook,
  type WorkbookNotice,
} from '../../platform/spreadsheet/index';
import { LedgerFileProblem } from './ledger-file-problem';

/** A mapping a person confirmed or a program passed: `--mapping FILE`. */
export interface ConfirmedMapping {
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly columns: LedgerMapping;
}

export interface LedgerFileOptions {
  readonly sheet?: string;
  readonly mapping?: ConfirmedMapping;
  /** The header row a person pointed out, where the columns are still to be recognised. */
  readonly headerRow?: number;
  readonly today: string;
  readonly limits?: SpreadsheetLimits;
}

/** A ledger whose sheet, header and columns are known and whose rows can be read, as often as needed. */
export interface LedgerFile {
  readonly format: Workbook['format'];
  readonly sheets: readonly SheetInfo[];
  readonly sheet: string;
  readonly header: FoundHeader;
  readonly columns: readonly RecognisedColumn[];
  readonly mapping: LedgerMapping;
  /** False: a person has to confirm the columns before anything is written (`mapping-needed`). */
  readonly isMappingSure: boolean;
  readonly notices: readonly WorkbookNotice[];
  /** All rows with a value, title and header rows too. */
  rows(): AsyncIterable<LedgerRow>;
  mergedRanges: () => ReturnType<Workbook['mergedRanges']>;
  close(): Promise<void>;
}

const SAMPLE_ROWS = 120;
/** Rows from the top among which the header is looked for. */
const HEADER_ROWS = 40;

/** Opens a file, finds the sheet and header that read most like a ledger, and recognises the columns. */
export async function openLedgerFile(path: string, options: LedgerFileOptions): Promise<LedgerFile> {
  const workbook = await openWorkbook(path, options.limits);
  try {
    return await describe(workbook, options);
  } catch (error) {
    await workbook.close();
    throw error;
  }
}

async function describe(workbook: Workbook, options: LedgerFileOptions): Promise<LedgerFile> {
  const { sheet, sample, header } = await chooseSheet(workbook, options);
  const convert = legacyConversion(sample);
  const readable = convert ? sample.map(convert) : sample;
  const found = convert ? headerIn(readable, options) : header;
  if (!found) throw new LedgerFileProblem('no-header', { sheet });
  const data = readable.filter((row) => row.number > found.lastHeaderRow);
  const recognised = recogniseColumns(found.headings, data, options.today);
  const columns = options.mapping ? confirm(recognised, options.mapping.columns) : recognised;
  return {
    format: workbook.format,
    sheets: workbook.sheets,
    sheet,
    header: found,
    columns,
    mapping: options.mapping?.columns ?? mappingOf(columns),
    isMappingSure: options.mapping !== undefined || isSureOfRequired(columns),
    notices: convert ? [...workbook.notices, 'legacy-encoding'] : workbook.notices,
    async *rows() {
      for await (const row of workbook.rows(sheet)) yield convert ? convert(row) : row;
    },
    mergedRanges: () => workbook.mergedRanges(sheet),
    close: () => workbook.close(),
  };
}

interface ChosenSheet {
  readonly sheet: string;
  readonly sample: readonly SheetRow[];
  readonly header: FoundHeader | undefined;
}

/** The named sheet; else the first visible one with a header, hidden ones last. */
async function chooseSheet(workbook: Workbook, options: LedgerFileOptions): Promise<ChosenSheet> {
  const named = options.sheet ?? options.mapping?.sheet;
  const candidates = named
    ? [named]
    : [...workbook.sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden)).map(({ name }) => name);
  let first: ChosenSheet | undefined;
  for (const sheet of candidates) {
    const sample = await sampleOf(workbook, sheet);
    const chosen = { sheet, sample, header: headerIn(sample, options) };
    if (chosen.header) return chosen;
    if (sample.length > 0) first ??= chosen;
  }
  if (!first) throw new LedgerFileProblem('empty', {});
  return first;
}

async function sampleOf(workbook: Workbook, sheet: string): Promise<SheetRow[]> {
  const sample: SheetRow[] = [];
  for await (const row of workbook.rows(sheet)) {
    sample.push(row);
    if (sample.length === SAMPLE_ROWS) break;
  }
  return sample;
}

function headerIn(sample: readonly LedgerRow[], options: LedgerFileOptions): FoundHeader | undefined {
  const { mapping, headerRow = mapping?.headerRow } = options;
  const rows = sample.slice(0, HEADER_ROWS);
  if (headerRow !== undefined) return headerAt(rows, headerRow);
  return findHeader(rows) ?? (mapping ? headerAt(rows, rows[0]?.number ?? 1) : undefined);
}

function confirm(recognised: readonly RecognisedColumn[], mapping: LedgerMapping): RecognisedColumn[] {
  return recognised.map((column) => {
    const field = mapping[column.column] ?? null;
    return { ...column, field, confidence: field ? 1 : 0 };
  });
}

/** Workbooks typed in fonts from before Unicode hold Western letters; one font serves the whole sheet. */
function legacyConversion(sample: readonly SheetRow[]): ((row: SheetRow) => SheetRow) | undefined {
  const text = sample
    .flatMap((row) => row.cells.map((cell) => (typeof cell.value === 'string' ? cell.value : '')))
    .join(' ');
  const encoding = detectLegacyEncoding(text);
  if (!encoding) return undefined;
  const convert = FROM_LEGACY[encoding];
  const convertCell = (cell: Cell): Cell =>
    typeof cell.value === 'string' ? { ...cell, value: convert(cell.value) } : cell;
  return (row) => ({ number: row.number, cells: row.cells.map(convertCell) });
}
