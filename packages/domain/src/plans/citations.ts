import { type FoundDate, findDates } from './dates';
import type { CitedDocument, Span } from './plan-reading';
import { casedKeyOf, keyOf } from './plan-text';

const KINDS =
  'bộ luật|luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư liên tịch|thông tư|chỉ thị|kết luận|chương trình hành động|chương trình|kế hoạch|đề án|công văn|hướng dẫn|thông báo|công điện|tờ trình|báo cáo|văn bản|quy định|quy chế';
/** "94/2009/NĐ-CP", "36-CT/TW", "2737/KH-UBND": figures, then at least one group that holds a capital. */
export const DOCUMENT_NUMBER = String.raw`\d{1,5}[a-zA-Z]?(?:\s?[/-]\s?(?:[\p{Lu}\d&]+[\p{Ll}]{0,2}[\p{Lu}\d]*)(?=[\s/,;.):\-–”"]|$))+`;
const NUMBERED = new RegExp(`(?<![\\p{L}])(${KINDS})\\s+(?:liên tịch\\s+)?(?:số:?\\s*)?(${DOCUMENT_NUMBER})`, 'giu');
const HOLDS_CAPITALS = /[/-]\s?\d*\p{Lu}/u;
const DATE_FOLLOWS = /^,?\s*(?:ngày\s*|,\s*)?$/u;

/** Laws go by name. A name ends at a date, a mark or a word that no name holds. */
const LAW = /(?<![\p{L}])(?:Bộ l|L)uật (?=\p{Lu}|sửa đổi)/gu;
const LAW_NAME_END =
  /[;.:()”"\n]|,(?! chống| bổ sung| chữa cháy| sử dụng| tố cáo| lãng phí)|\s(?=(?:ngày|năm|(?<!một )số|và|về|theo|của (?!Luật)|quy định|có|do|được|thì|trong|tại|gắn|đến|hiện hành|nhằm|cho)(?!\p{L}))/u;

export interface Citation extends CitedDocument {
  readonly kind: string;
}

/** Every document a stretch of the text names by number, and every law it names at all. `at` is where the stretch begins. */
export function findCitations(text: string, at: number): Citation[] {
  const key = keyOf(text);
  const dates = findDates(key);
  const found: Citation[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    const [whole, kind = '', number = ''] = match;
    if (!HOLDS_CAPITALS.test(number)) continue;
    found.push(citation(text, at, match.index, match.index + whole.length, kind, dates, number));
  }
  for (const match of casedKeyOf(text).matchAll(LAW)) {
    const from = match.index;
    if (found.some(({ span }) => from + at < span[1] && from + at >= span[0])) continue;
    const name = lawNameEnd(casedKeyOf(text), from + match[0].length);
    found.push(citation(text, at, from, name, 'luật', dates, undefined));
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function lawNameEnd(text: string, from: number): number {
  const rest = text.slice(from);
  return from + (LAW_NAME_END.exec(rest)?.index ?? rest.length);
}

function citation(
  text: string,
  at: number,
  start: number,
  nameEnd: number,
  kind: string,
  dates: readonly FoundDate[],
  number: string | undefined,
): Citation {
  const date = dates.find((one) => one.start >= nameEnd && DATE_FOLLOWS.test(keyOf(text.slice(nameEnd, one.start))));
  const end = date ? date.end : nameEnd;
  return {
    kind: keyOf(kind),
    text: text.slice(start, end).trim(),
    ...(number === undefined ? {} : { number: number.replace(/\s/g, '') }),
    ...(date === undefined ? {} : { date: date.date }),
    span: [at + start, at + end] as Span,
  };
}
