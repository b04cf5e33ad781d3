import { withoutMarks } from '../names/tone';
import { isDateLike } from './cell-shapes';
import { columnIndex, isBlankCell, type LedgerCell, type LedgerRow, textOfCell } from './ledger-cell';
import type { LedgerField, LedgerMapping } from './ledger-fields';

export type RowClass = 'data' | 'blank' | 'header' | 'numbering' | 'group' | 'total' | 'signature' | 'continuation';

/** The words of the header, so that its repetition on a later page is recognised. */
export interface RowShape {
  readonly mapping: LedgerMapping;
  readonly headerTexts: ReadonlySet<string>;
  readonly today: string;
}

const TOTAL =
  /^(tổng|tong) ?(cộng|cong|số|so)(?![\p{L}])|^(cộng|cong) ?(:|$|\d)|^(tổng|tong) ?(:|$|\d)|^(cộng|tổng) (trang|xã|toàn|danh)/iu;
const SIGNATURE =
  /(người lập (biểu|bảng|danh sách)?|ký,? ?(và )?ghi rõ họ tên|ký tên|đóng dấu|^tm\.|^kt\.|^tl\.|trưởng công an|thủ trưởng|^(phó )?chủ tịch|nơi nhận|xác nhận của|cán bộ (lập|theo dõi)|^.{0,40}ngày.{1,8}tháng.{1,8}năm)/iu;
const GROUP_MARK = /^([IVX]+|[A-ZĐ])[.)/\-:]?$/u;
const GROUP_WORD =
  /^([IVX]+[.)/\-:]\s*|[A-ZĐ][.)/]\s+|\d+[.)]\s*)?(thôn|xóm|ấp|bản|làng|buôn|khóm|khu phố|khu vực|khu \d|tổ dân phố|tổ \d|xã|phường|thị trấn|đặc khu|huyện|quận|danh sách|đối tượng|diện|nhóm|người|số người|loại)(?![\p{L}])/iu;
const WHICH_TELL_A_PERSON: readonly LedgerField[] = [
  'bornOn',
  'bornOnMale',
  'bornOnFemale',
  'sex',
  'sexMale',
  'sexFemale',
  'nationalId',
  'ethnicity',
  'permanentAddress',
  'presentAddress',
];

/** What a row below the header is. Only rows that are surely no person are taken out; doubtful ones count as data. */
export function classifyRow(row: LedgerRow, shape: RowShape): RowClass {
  const filled = row.cells.filter((cell) => !isBlankCell(cell));
  if (filled.length === 0) return 'blank';
  const cellOf = (field: LedgerField) => fieldCell(row, shape.mapping, field);
  const name = cellOf('fullName') ?? cellOf('familyName') ?? cellOf('givenName');
  const own = filled.filter((cell) => !cell.covered);
  const tellsPerson = WHICH_TELL_A_PERSON.some((field) => {
    const cell = cellOf(field);
    return !isBlankCell(cell) && !cell?.covered;
  });

  if (name?.covered && !tellsPerson && new Set(filled.map(textOfCell)).size > 1) return 'continuation';
  if (onlySequence(filled, row, shape)) return 'blank';
  if (repeatsHeader(filled, shape)) return 'header';
  if (isNumbering(filled)) return 'numbering';
  const numbered = /^\d+[.)]?$/.test(textOfCell(cellOf('sequence'))) && !isBlankCell(name);
  if (!numbered && !hasBirthOrId(row, shape)) {
    const texts = own.map(textOfCell);
    if (texts.slice(0, 2).some((text) => TOTAL.test(text))) return 'total';
    if ((!tellsPerson || texts.length <= 2) && texts.some((text) => SIGNATURE.test(text))) return 'signature';
  }
  if (isGroup(row, shape, filled, own)) return 'group';
  return 'data';
}

export function fieldCell(row: LedgerRow, mapping: LedgerMapping, field: LedgerField): LedgerCell | undefined {
  for (const column in mapping) if (mapping[column] === field) return row.cells[columnIndex(column)];
  return undefined;
}

function hasBirthOrId(row: LedgerRow, { mapping, today }: RowShape): boolean {
  const births: readonly LedgerField[] = ['bornOn', 'bornOnMale', 'bornOnFemale'];
  return (
    births.some((field) => {
      const cell = fieldCell(row, mapping, field);
      return cell !== undefined && !isBlankCell(cell) && isDateLike(cell, today);
    }) || /\d{8,12}/.test(textOfCell(fieldCell(row, mapping, 'nationalId')).replace(/[ .]/g, ''))
  );
}

/** Ledgers come with numbered but unused lines. */
function onlySequence(filled: readonly LedgerCell[], row: LedgerRow, { mapping }: RowShape): boolean {
  const sequence = fieldCell(row, mapping, 'sequence');
  return filled.length === 1 && filled[0] === sequence && /^\d+[.)]?$/.test(textOfCell(sequence));
}

function repeatsHeader(filled: readonly LedgerCell[], { headerTexts }: RowShape): boolean {
  return filled.length >= 3 && filled.every((cell) => headerTexts.has(headingKey(textOfCell(cell))));
}

export function headingKey(text: string): string {
  return withoutMarks(text.toLowerCase());
}

/** "1 2 3 …" or "(1) (2) (3) …" or "A B 1 2 …" under the header. */
function isNumbering(filled: readonly LedgerCell[]): boolean {
  const marks = filled.map((cell) => textOfCell(cell).replace(/[()[\].]/g, ''));
  if (marks.length < 3 || !marks.every((mark) => /^\d{1,2}$|^[A-ZĐ]$/.test(mark))) return false;
  const numbers = marks.filter((mark) => /^\d/.test(mark)).map(Number);
  return numbers.length >= 2 && numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1);
}

/** A heading between rows: one text alone, or one after a Roman numeral, that reads like a place or a kind of people. */
function isGroup(
  row: LedgerRow,
  { mapping }: RowShape,
  filled: readonly LedgerCell[],
  own: readonly LedgerCell[],
): boolean {
  const merged = filled.length > own.length && new Set(filled.map(textOfCell)).size === 1;
  if (merged && filled.length >= 3) return true;
  const sequence = fieldCell(row, mapping, 'sequence');
  const mark = textOfCell(sequence);
  const others = own.filter((cell) => cell !== sequence);
  if (others.length === 0) return mark !== '';
  const texts = others.map(textOfCell).filter((text) => !/^[\d.,\s]+$/.test(text));
  if (texts.length !== 1 || others.length > 2) return false;
  return GROUP_WORD.test(texts[0]!) || GROUP_MARK.test(mark);
}
