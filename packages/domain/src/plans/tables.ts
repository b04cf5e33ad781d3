import type { Block, Cell } from './outline';
import { keyOf, phrase } from './plan-text';

/** What a column holds, told by its heading. */
export type ColumnKind =
  | 'index'
  | 'place'
  | 'measure'
  | 'content'
  | 'lead'
  | 'partners'
  | 'time'
  | 'product'
  | 'money'
  | 'source'
  | 'baseline'
  | 'note'
  | 'year'
  | 'figure';

export interface Column {
  readonly kind: ColumnKind;
  /** The heading, of two rows joined. */
  readonly label: string;
  readonly year: number | null;
  readonly span: readonly [start: number, end: number];
}

export interface Table {
  /** The line above, which often names the unit of the figures. */
  readonly caption: Block | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The first that fits decides. */
const KINDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['index', /^(?:s?tt|số tt|số thứ tự|#)$/u],
  ['note', /^ghi chú/u],
  ['measure', /^(?:đơn vị tính|đvt|đơn vị đo)/u],
  ['partners', phrase('phối hợp')],
  [
    'lead',
    phrase(
      'chủ trì|(?:cơ quan|đơn vị|bộ phận|người) (?:thực hiện|chịu trách nhiệm|phụ trách|tham mưu|đầu mối)|phân công|chịu trách nhiệm',
    ),
  ],
  ['source', /^nguồn/u],
  ['money', phrase('kinh phí|số tiền|thành tiền|dự toán|ngân sách|vốn')],
  ['baseline', phrase('hiện trạng|đầu kỳ|(?:kết quả |ước )?thực hiện năm|kết quả năm|ước năm|hiện có|số liệu gốc')],
  ['time', /^(?:thời gian|thời hạn|tiến độ|hạn hoàn thành|hoàn thành)/u],
  ['product', /^(?:sản phẩm|kết quả đầu ra|kết quả)/u],
  [
    'content',
    /^(?:nội dung|nhiệm vụ|công việc|hoạt động|tên (?:chỉ tiêu|nhiệm vụ)|chỉ tiêu$|các chỉ tiêu$|mục tiêu|chỉ tiêu chủ yếu|chỉ tiêu, nhiệm vụ|hạng mục|khoản mục)/u,
  ],
  [
    'place',
    /^(?:tên )?(?:đơn vị|địa phương|địa bàn|xã|phường|huyện|thôn|ấp|bản|buôn|khóm|tổ dân phố|khu phố|khu dân cư|các xã|các đơn vị)(?:[ ,/].{0,40})?$/u,
  ],
];
const YEAR = /^(?:(?:kế hoạch|mục tiêu|chỉ tiêu|đến|giao)?\s*(?:năm)?\s*)((?:19|20)\d\d)$/u;
const HAS_FIGURE = /^[^\p{L}]*\d[\d.,\s]*(?:%|\p{L}{0,12})?$/u;
const MOST_HEADER_ROWS = 2;

/** Tables of the body: rows of cells that follow each other, headed by a row without figures. */
export function readTables(body: readonly Block[]): Table[] {
  const tables: Table[] = [];
  for (let i = 0; i < body.length; i += 1) {
    if (!body[i]!.cells) continue;
    let end = i;
    while (body[end]?.cells && (end === i || body[end]!.index === body[end - 1]!.index + 1)) end += 1;
    const table = tableOf(
      body[i - 1] ?? null,
      body.slice(i, end).map(({ cells }) => cells!),
    );
    if (table) tables.push(table);
    i = end - 1;
  }
  return tables;
}

function tableOf(caption: Block | null, rows: readonly (readonly Cell[])[]): Table | null {
  const headerRows = headerRowsOf(rows);
  if (headerRows === 0 || rows.length === headerRows) return null;
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => columnOf(rows.slice(0, headerRows), i));
  return { caption, columns, rows: rows.slice(headerRows) };
}

/** A second heading row stands under cells that span it: it has no figure but years and nothing in its first cell. */
function headerRowsOf(rows: readonly (readonly Cell[])[]): number {
  if (!rows[0]?.some(({ text }) => /\p{L}/u.test(text))) return 0;
  if (rows[0].some(({ text }) => HAS_FIGURE.test(text) && !YEAR.test(keyOf(text)))) return 0;
  const second = rows[1];
  const isHeader =
    second !== undefined &&
    second[0]?.text === '' &&
    second.some(({ text }) => text !== '') &&
    second.every(({ text }) => text === '' || YEAR.test(keyOf(text)) || !/\d/.test(text));
  return isHeader ? MOST_HEADER_ROWS : 1;
}

function columnOf(headers: readonly (readonly Cell[])[], index: number): Column {
  const cells = headers.map((row, level) => spanning(headers, level, index, row[index]));
  const texts = cells.map((cell) => cell?.text ?? '').filter((text) => text !== '');
  const label = texts.join(' / ');
  const key = keyOf(texts.at(-1) ?? '');
  const year = YEAR.exec(key)?.[1] ?? /(?:^|\s)năm ((?:19|20)\d\d)/u.exec(keyOf(label))?.[1];
  const isYear = YEAR.test(key);
  const kind = isYear ? 'year' : (kindOf(keyOf(label)) ?? kindOf(key) ?? 'figure');
  const of = cells.findLast((cell) => cell !== undefined && cell.text !== '');
  return {
    kind,
    label,
    year: year === undefined ? null : Number(year),
    span: of ? [of.start, of.start + of.text.length] : [0, 0],
  };
}

/** A cell that spans columns left the cells behind it empty: they take its text, where the row below divides it. */
function spanning(
  headers: readonly (readonly Cell[])[],
  level: number,
  index: number,
  cell: Cell | undefined,
): Cell | undefined {
  const below = headers[level + 1];
  if (cell?.text !== '' || !below || (below[index]?.text ?? '') === '') return cell;
  return headers[level]!.slice(0, index).findLast(({ text }) => text !== '');
}

function kindOf(key: string): ColumnKind | null {
  return KINDS.find(([, words]) => words.test(key))?.[0] ?? null;
}

export function columnsOf(table: Table, ...kinds: readonly ColumnKind[]): number[] {
  return table.columns.flatMap(({ kind }, i) => (kinds.includes(kind) ? [i] : []));
}

/** "Tổng cộng", "Toàn tỉnh": the row of sums. */
export function isTotalRow(row: readonly Cell[]): boolean {
  return row.some(({ text }) =>
    /^(?:tổng(?: cộng| số)?|cộng|toàn (?:tỉnh|huyện|xã|thành phố))(?!\p{L})/u.test(keyOf(text)),
  );
}

export function rowSpan(row: readonly Cell[]): [number, number] {
  const filled = row.filter(({ text }) => text !== '');
  const last = filled.at(-1);
  return [filled[0]?.start ?? 0, last ? last.start + last.text.length : 0];
}

/** A table of amounts, told by its caption, its headings or its rows. */
export function isAboutMoney({ caption, columns, rows }: Table): boolean {
  const told = [
    caption?.text ?? '',
    ...columns.map(({ label }) => label),
    ...rows.map((row) => row.map(({ text }) => text).join(' ')),
  ];
  return told.some((text) => /kinh phí|dự toán|ngân sách|đồng\)/u.test(keyOf(text)));
}

/** The year of the figures, told by the line over the table; the day of the paper it belongs to is none. */
export function yearOfCaption({ caption }: Table): string | undefined {
  return /(?:kèm theo|ban hành)/u.test(caption?.key ?? '')
    ? undefined
    : /năm\s+((?:19|20)\d\d)(?!\s*[-–])/u.exec(caption?.key ?? '')?.[1];
}
