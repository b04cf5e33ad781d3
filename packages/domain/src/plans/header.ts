import { isWhollyCapital } from '../names/name-text';
import { agencyAtStart } from './agencies';
import { DOCUMENT_NUMBER } from './citations';
import { findDates, findYears } from './dates';
import { type Frame, piecesOf } from './frame';
import type { Block } from './outline';
import type { PlanPeriod } from './plan-reading';
import { keyOf } from './plan-text';
import type { SectionRole } from './sections';

/** What stands above and below the text of a plan. */
export interface Header {
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly signer: string | null;
  readonly title: string | null;
}

const MOTTO = /^(?:cộng hòa xã hội chủ nghĩa|độc lập|đảng cộng sản|[-–—_*=\s]+$)/u;
/** The motto on the line of a name, where two columns of a head ran together. */
const MOTTO_BEHIND = /\s*(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập [-–]|ĐẢNG CỘNG SẢN).*$/u;
const NUMBER_LINE = new RegExp(`^số(?: hiệu)?\\s*:?\\s*(${DOCUMENT_NUMBER})`, 'iu');
const PLACE_AND_DAY = /(?:^|,\s*)ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm\s*\d{4}/u;
const BLANK_DAY = /ngày\s*[.…_]*\s*(tháng\s*\d{1,2}\s*)?[.…_]*(?:\s*tháng\s*[.…_]*\s*)?(năm\s*\d{4})/u;
const ORGANISATION =
  /^(?:ủy ban|ubnd|hội đồng|sở|ban(?! hành)|phòng(?!,| chống)|bộ|cục|chi cục|công an|hội|đoàn|tỉnh đoàn|huyện đoàn|xã đoàn|liên đoàn|mặt trận|trung tâm|cơ sở|đảng ủy|đảng bộ|tỉnh ủy|huyện ủy|thành ủy|tòa án|viện|trường|bệnh viện|trạm)(?!\p{L})/u;

/** Reads a paper with the usual head; each thing is null where it is not written. */
export function readHeader(frame: Frame): Header {
  const pieces = frame.head.filter((block) => block !== frame.typeLine).flatMap(piecesOf);
  return {
    number:
      pieces
        .flatMap((piece) => NUMBER_LINE.exec(piece)?.[1] ?? [])
        .at(0)
        ?.replace(/\s/g, '') ?? null,
    issuedOn: issueDay(pieces),
    issuer: issuingBody(frame) ?? draftingBody(frame),
    signer: signerOf(frame),
    title: titleOf(frame),
  };
}

function issueDay(pieces: readonly string[]): string | null {
  const line = pieces.map(keyOf).find((key) => PLACE_AND_DAY.test(key) && !key.startsWith('căn cứ') && key.length < 90);
  if (!line) return null;
  const exact = findDates(line)[0]?.date;
  const blank = BLANK_DAY.exec(line);
  return exact ?? (blank ? (findDates(`${blank[1] ?? ''}${blank[2]}`)[0]?.date ?? null) : null);
}

/** Not a body of its own but the part of one that signs. */
const INNER_BODY = /^ban (?:thường vụ|chấp hành|thường trực)$/u;

/** Names above the number, in capitals and often broken over lines: the last of them issues, those before it are above it. */
function issuingBody({ head, typeLine }: Frame): string | null {
  const bodies: string[] = [];
  for (const whole of head.filter((block) => !typeLine || block.index < typeLine.index).flatMap(piecesOf)) {
    const piece = whole.replace(MOTTO_BEHIND, '').trim();
    const key = keyOf(piece);
    if (/^\/?$|^\/[\p{Lu}-]+$/u.test(piece) || MOTTO.test(key) || NUMBER_LINE.test(piece) || !isWhollyCapital(piece))
      continue;
    if (ORGANISATION.test(key) && !(INNER_BODY.test(key) && bodies.length > 0)) bodies.push(piece);
    else if (bodies.length > 0) bodies.push(`${bodies.pop()} ${piece}`);
  }
  return bodies.at(-1) ?? null;
}

const DRAFTS = /(?:ban hành|xây dựng|lập|triển khai|đề ra)\s+(?:và\s+)?(?:các\s+)?(?:kế hoạch|chương trình|phương án)/u;

/** "Căn cứ …, Ủy ban nhân dân huyện X xây dựng kế hoạch …" */
function draftingBody({ head, typeLine }: Frame): string | null {
  for (const block of head) {
    if (typeLine && block.index < typeLine.index) continue;
    const drafts = DRAFTS.exec(block.key);
    if (!drafts) continue;
    const clause = block.text.slice(0, drafts.index).trimEnd();
    const start = Math.max(...[', ', '; '].map((mark) => clause.lastIndexOf(mark) + mark.length), 0);
    for (const from of [start, 0]) {
      const found = agencyAtStart(`${clause.slice(from)} `);
      if (found) return found.name;
    }
  }
  return null;
}

const OFFICE =
  /(?:^|\s)(?:chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|trưởng ban|phó trưởng ban|phó ban|trưởng phòng|phó trưởng phòng|bí thư|phó bí thư|trưởng công an|phó trưởng công an|chủ nhiệm|hiệu trưởng|chánh văn phòng|trưởng đoàn|chi cục trưởng|bộ trưởng|thứ trưởng|ủy viên|thường trực)(?!\p{L})/u;
const RANK = /^(?:(?:đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|thiếu tướng|ths|ts|bs|ck\w+)\.?\s+)+/iu;
const NAME = /^(?:\p{Lu}[\p{L}’']*)(?:\s\p{Lu}[\p{L}’']*){1,5}$/u;

/** The first name of a person below the office that signs. */
function signerOf({ foot }: Frame): string | null {
  let officeSeen = false;
  for (const piece of foot.flatMap(piecesOf)) {
    const key = keyOf(piece);
    if (/^(?:-|nơi nhận|\(|đã ký)/u.test(key)) continue;
    if (OFFICE.test(key) || /^(?:tm|kt|tl|tuq)\s*\./u.test(key)) {
      officeSeen = true;
      continue;
    }
    const name = piece.replace(RANK, '').replace(/\s*\((?:đã ký|đã kí)\)/iu, '');
    if (officeSeen && NAME.test(name) && !(isWhollyCapital(name) && ORGANISATION.test(key))) return name;
  }
  return null;
}

const TITLE_ENDS =
  /^(?:căn cứ|theo |để |nhằm |ủy ban nhân dân|ubnd|ban chỉ đạo|kính gửi|[-–—_*=]+$|\(?kèm theo|\(ban hành|\(?dự thảo|quyết định\s*:|chủ tịch|giám đốc)/u;
/** "Thực hiện Kế hoạch số …, Ủy ban nhân dân … xây dựng kế hoạch": below a title a preamble, alone the title. */
const CARRIES_OUT = /^(?:thực hiện|triển khai) .*\d\s?[/-]/u;
const LONGEST_TITLE = 600;

/** The lines under the kind of paper that say what it is about. */
function titleOf({ head, typeLine }: Frame): string | null {
  if (!typeLine) return summaryOfLetter(head);
  const lines: string[] = [];
  for (const block of head) {
    if (block.index <= typeLine.index) continue;
    const isPreamble =
      TITLE_ENDS.test(block.key) || (CARRIES_OUT.test(block.key) && (lines.length > 0 || DRAFTS.test(block.key)));
    if (isPreamble || /[.;:,]$/.test(block.text) || block.cells) break;
    if (lines.length > 0 && !goesOnWithTitle(lines.at(-1)!, block.text)) break;
    lines.push(block.text.replace(/^V\/v\s+/iu, ''));
  }
  const title = lines.join(' ');
  return title === '' || title.length > LONGEST_TITLE ? null : title;
}

/** "V/v …" under the number of a letter. */
function summaryOfLetter(head: readonly Block[]): string | null {
  const line = head.flatMap(piecesOf).find((piece) => /^V\/v\s/iu.test(piece));
  return line?.replace(/^V\/v\s+/iu, '') ?? null;
}

function goesOnWithTitle(previous: string, line: string): boolean {
  return isWhollyCapital(previous) === isWhollyCapital(line) || /^(?:\p{Ll}|giai đoạn|năm|trên địa bàn)/iu.test(line);
}

const LEVEL_AT_END = /(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/u;

/** "Ủy ban nhân dân tỉnh" of the one province that the text names. */
export function withPlaceName(issuer: string | null, text: string): string | null {
  const level = LEVEL_AT_END.exec(keyOf(issuer ?? ''))?.[1];
  if (issuer === null || level === undefined) return issuer;
  const names = new Set(
    [...text.matchAll(new RegExp(`(?<![\\p{L}])${level} ((?:\\p{Lu}\\p{Ll}+)(?: \\p{Lu}[\\p{Ll}’']+)*)`, 'gu'))].map(
      ([, name]) => name!,
    ),
  );
  return names.size === 1 ? `${issuer} ${[...names][0]}` : issuer;
}

const CARRIED_OUT_IN =
  /(?:thực hiện|kinh phí)[^.;,]{0,40}giai đoạn\s+(?:năm\s+)?(\d{4})\s*(?:[-–]|đến)\s*(?:năm\s+)?(\d{4})/u;
const UNTIL = /từ nay (?:cho )?đến (?:hết |cuối )?(?:năm )?(\d{4})/u;

/** The years a plan is for: in its title, in its section on time, or "từ nay đến hết năm …". */
export function readPeriod(
  { title, issuedOn }: Header,
  body: readonly Block[],
  roles: readonly (SectionRole | null)[],
): PlanPeriod | null {
  const ofTitle = title === null ? null : findYears(keyOf(title));
  if (ofTitle) return ofTitle;
  for (const block of body) {
    const saysTime = /thời gian|thời hạn|giai đoạn/u.test(block.key) || /thời gian/u.test(block.parent?.key ?? '');
    if (roles[block.index] !== 'scope' || !saysTime) continue;
    const days = findDates(block.key).filter(({ date }) => date.length > 4);
    if (days.length === 2) return { from: days[0]!.date, to: days[1]!.date };
    const years = findYears(block.key);
    if (years) return years;
  }
  const carriedOut = body.flatMap(({ key }) => CARRIED_OUT_IN.exec(key)?.slice(1, 3) ?? []);
  if (carriedOut.length === 2) return { from: carriedOut[0]!, to: carriedOut[1]! };
  const until = body.flatMap(({ key }) => UNTIL.exec(key)?.[1] ?? []).at(0);
  return until === undefined ? null : { from: issuedOn?.slice(0, 4) ?? null, to: until };
}
