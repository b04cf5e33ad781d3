import type { Clause } from './clauses';
import type { Quantity } from './quantities';

/** Words that end the noun of what is counted and begin what is promised of it. */
const PREDICATES =
  'được|đạt|thành lập|hoàn thành|xây dựng|tham gia|đi vào|thực hiện|ký cam kết|tổ chức|không|(?<!tỷ lệ )tái nghiện|hoạt động|nhưng|biết|nắm|với|theo|bằng|tại|trên địa bàn|so với|trở lên|trở xuống|trong năm|vào năm|vào cuối|vào|đến năm|năm|hằng năm|hàng năm|trong đó|phù hợp|duy trì|để|nhằm|từ|trong|triển khai|phải|sẽ|đưa|cho|mỗi|vào làm|bảo đảm|đảm bảo|có (?:câu lạc bộ|mô hình|cơ sở|ít nhất|việc làm|điểm|tổ|đội|kế hoạch|chuyên|nhu cầu được)';
const PREDICATE = new RegExp(`(?:^|\\s)(?:${PREDICATES})(?=\\s|$)`, 'u');
const COUNTING_WORDS = /^\s*(?:trở lên |trở xuống |trên )?(?:tổng số |số lượng |số |lượt )?/u;
/** Commas inside a list of kinds of units do not end a noun. */
const UNIT_LIST_COMMA =
  /,(?=\s(?:phường|thị trấn|đặc khu|thị xã|thành phố|thôn|buôn|bon|làng|tổ dân phố|bản|ấp|khóm|quận|khu phố|chống)(?!\p{L}))/gu;

export function hideUnitListCommas(key: string): string {
  return key.replace(UNIT_LIST_COMMA, '·');
}

const LEADING =
  /^(?:[\s,:;-]|(?:giai đoạn )?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\s*:|(?:phấn đấu|đến (?:hết |cuối )?năm \d{4}|hết năm \d{4}|năm \d{4}|hằng năm|hàng năm|mỗi năm|bảo đảm|đảm bảo|duy trì|nâng|giảm|tăng|kéo giảm|trong đó|và|có|để|từng bước|là|thì)(?=[\s,:]))+/u;
const TRAILING =
  /(?:[\s,:(-]+|(?<=\s)từ [\d,.]+\s*%?(?: (?:vào )?năm \d{4})?|(?<=\s|^)(?:từ|giảm|tăng|đạt|là|ít nhất|trên|dưới|tối thiểu|tối đa|xuống|còn|lên|(?:mỗi|hằng|hàng) (?:tuần|tháng|quý|năm)|bình quân|được|không quá|khoảng|hơn|quá|hằng năm|hàng năm|đến|cho|với|thêm|thấp nhất|phấn đấu|đạt tỷ lệ|tỷ lệ|≥|≤|>|<))+$/u;

/** Who or what is counted: behind a share or with the unit, else the words before the figure. */
export function subjectOf(segment: Clause, { unit, comparator }: Quantity, start: number, end: number): string | null {
  const behind = nounBehind(segment, unit, end);
  const isChange = comparator === 'reduce' || comparator === 'increase';
  const saysMore = behind !== null && behind.toLowerCase() !== unit;
  if (saysMore && !isChange) return behind;
  const before = nounBefore(segment, start);
  return before !== null && (saysMore || behind === null || ofUse(before)) ? before : behind;
}

/** A verb alone, or for whom the figure holds, tells less than the unit. */
function ofUse(noun: string): boolean {
  return (
    noun.includes(' ') &&
    !/^(?:mỗi .*|tổ chức|thành lập|xây dựng|duy trì|vận động|hỗ trợ|ra mắt|thực hiện)$/iu.test(noun)
  );
}

function nounBehind(segment: Clause, unit: string, end: number): string | null {
  const share = unit === '%';
  const rest = hideUnitListCommas(segment.key.slice(end));
  const lead = COUNTING_WORDS.exec(rest)?.[0].length ?? 0;
  const noun = nounOf(rest.slice(lead), share);
  const from = end + lead + (noun.length - noun.trimStart().length);
  if (share) return noun.trim() === '' ? null : segment.text.slice(from, end + lead + noun.length).trim();
  return segment.text
    .slice(end - unit.length, end + lead + noun.length)
    .replace(/\s+trở (?:lên|xuống).*$/u, '')
    .trim();
}

/** What is promised of a share begins with "được", even past commas; else the noun ends at a mark or a verb. */
function nounOf(rest: string, share: boolean): string {
  const done = share ? DONE.exec(rest)?.[1] : undefined;
  if (done !== undefined) return isBare(done) ? withItsClause(rest, done) : done.trimEnd();
  const open = rest.split(/[,;:()/]|(?<=”)/u)[0]!;
  return open.slice(0, PREDICATE.exec(open)?.index ?? open.length).trimEnd();
}

/** "Người được đào tạo có việc làm": what was done tells which people, and the promise comes behind. */
function withItsClause(rest: string, noun: string): string {
  const behind = rest.slice(noun.length + ' được'.length).split(/[,;:()]/u)[0]!;
  const promise = PROMISE_BEHIND.exec(behind)?.index;
  return promise === undefined ? noun.trimEnd() : rest.slice(0, noun.length + ' được'.length + promise).trimEnd();
}

function isBare(noun: string): boolean {
  return !noun.trim().includes(' ');
}

const PROMISE_BEHIND = /\s(?:có|đạt|tham gia|không|hoàn thành|duy trì)(?!\p{L})/u;
const DONE = /^([^;:.(]*?)\s(?:được|bị)\s/u;

/** Words further back say something else. */
const LONGEST_SUBJECT = 110;

function nounBefore(segment: Clause, start: number): string | null {
  const key = segment.key.slice(0, start);
  const lead = LEADING.exec(key)?.[0].length ?? 0;
  const tail = TRAILING.exec(key.slice(lead))?.index ?? key.length - lead;
  const told = segment.text.slice(lead, lead + tail).trim();
  const noun = told.slice(told.lastIndexOf(': ') + 1).trim();
  return /\p{L}{2}/u.test(noun) && noun.length <= LONGEST_SUBJECT ? noun : null;
}

const EACH =
  /mỗi \p{L}+(?: \p{L}+){0,4}?(?= (?:thành lập|xây dựng|tổ chức|duy trì|nhận|giúp đỡ|phải|ít nhất|vận động|hỗ trợ|đăng ký|ra mắt|mở|có (?:từ|ít nhất|tối thiểu|một|\d))(?!\p{L}))|mỗi (?:xã|phường|huyện|thị xã|thành phố|tỉnh|đặc khu|thôn|ấp|khóm|bản|khu phố|tổ|đơn vị|địa phương|cơ sở|hội viên|tình nguyện viên|cán bộ|điểm|đoàn viên|chi bộ|hộ|nhóm|tổ dân phố|trường|năm|quý|tháng|tuần|người)(?:[·,] (?:xã|phường|thị trấn|đặc khu|thị xã|thành phố|thôn|bản|ấp|khóm))*(?: có [^,;.]{3,60}?(?= (?:thành lập|xây dựng|có|tổ chức|duy trì|phải)(?!\p{L})))?/u;
const PLACE =
  /(?:tại|trên địa bàn|ở) (?:\d+ )?(?:xã|phường|huyện|thị xã|thành phố|tỉnh|các|mỗi|nơi|cơ sở|trung tâm)[^,;:.\d]*?(?=\s(?:được|đạt|thành lập|có|tham gia)(?!\p{L})|[,;:.]|\s*\d|$)/u;

/** For whom or where the figure holds: "mỗi xã", "tại 02 xã có nhiều người sau cai nghiện". */
export function scopeOf(segment: Clause, subject: string | null): string | null {
  const key = hideUnitListCommas(segment.key);
  const each = EACH.exec(key);
  const match = each ?? PLACE.exec(key);
  if (!match) return null;
  const scope = segment.text.slice(match.index, match.index + match[0].length).trim();
  return !each && subject?.includes(scope) ? null : scope;
}

const COMPARED = /so với\s+([^,;.()]+(?:\([^)]*\d[^)]*\))?)/u;
const FROM_LEVEL = /(?:^|\s)từ\s+((?:\d+[.,])?\d+\s*%?)(?=[^,;.]{0,40}?\s(?<!trở )(?:lên|xuống|còn)(?!\p{L}))/u;

/** What a change is measured from, in the words of the text. */
export function baselineOf(segment: Clause): string | null {
  const match = COMPARED.exec(segment.key) ?? FROM_LEVEL.exec(segment.key);
  if (!match) return null;
  const at = match.index + match[0].indexOf(match[1]!);
  return segment.text.slice(at, at + match[1]!.length).trim();
}

/** The noun at the start of a stretch, up to what is promised of it. */
export function leadingNoun({ key, text }: Clause): string {
  return text.slice(0, PREDICATE.exec(key)?.index ?? text.length).trim();
}
