import { type Clause, clauseAt, itemsOf, sentencesOf, spanOfClause } from './clauses';
import { findDueOn } from './dates';
import { findDirections } from './directions';
import { findInheritedQuota } from './inherited-quotas';
import { ancestorsOf, type Block, headingOf } from './outline';
import type { PlanTarget } from './plan-reading';
import { keyOf } from './plan-text';
import { findQuantities, type Quantity } from './quantities';
import type { QuotaList } from './quota-lists';
import type { SectionRole } from './sections';
import { baselineOf, hideUnitListCommas, leadingNoun, scopeOf, subjectOf } from './target-words';

/** A target with the line it stands in, so that its parts and quotas find it. */
export interface FoundTarget {
  readonly target: PlanTarget;
  readonly block: Block | null;
  /** The grammar leaves open whether the figure counts for it. */
  readonly doubtful?: boolean;
}

const NO_TARGETS_IN: readonly (SectionRole | null)[] = ['bases', 'situation', 'scope', 'budget', 'reporting'];

/** Figures and directions promised in the running text, in reading order. */
export function readTargets(
  text: string,
  body: readonly Block[],
  roles: readonly (SectionRole | null)[],
  quotaLists: readonly QuotaList[],
): FoundTarget[] {
  const found: FoundTarget[] = [];
  const shares = quotaLists.flatMap(({ entries }) => entries.map(({ span }) => span));
  const isShare = (at: number) => shares.some(([start, end]) => at >= start && at < end);
  for (const block of body) {
    if (block.cells || NO_TARGETS_IN.includes(roles[block.index] ?? null)) continue;
    const lead = partLead(block, found);
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      const leadDue = dueOfWords(LEAD_OF_SENTENCE.exec(sentence.key)?.[0] ?? '');
      for (const clause of itemsOf(text, sentence)) readClause({ text, block, clause, lead, leadDue, isShare }, found);
    }
  }
  return found;
}

interface Line {
  readonly text: string;
  readonly block: Block;
  readonly clause: Clause;
  /** The target that figures of this line are parts of. */
  readonly lead: number | undefined;
  /** The day told at the start of the sentence for all it lists. */
  readonly leadDue: string | undefined;
  /** A figure that is the share of one unit in a list. */
  readonly isShare: (at: number) => boolean;
}

function readClause({ text, block, clause, lead, leadDue, isShare }: Line, found: FoundTarget[]): void {
  const quantities = findQuantities(clause.key).filter(
    (quantity) => isPromise(clause.key, quantity) && !isShare(clause.start + quantity.start),
  );
  const segments = segmentsOf(text, clause, quantities);
  let whole = PART_OF_BEFORE.test(clause.key) ? lastWhole(found, block) : undefined;
  quantities.forEach((quantity, i) => {
    const isPart = whole !== undefined && PART_OF.test(clause.key.slice(0, quantity.start));
    const partOf = isPart ? whole : i === 0 ? lead : undefined;
    const target = targetOf({ block, clause, segment: segments[i]!, quantity, partOf, leadDue });
    if (!isPart) whole = found.length;
    found.push({ target, block });
  });
  if (quantities.length === 1) addSecondPopulation(text, block, clause, found);
  if (quantities.length === 0) addInherited(block, clause, found);
  addRecurring(block, clause, quantities, found);
  addDirections(text, block, clause, quantities, found);
}

const PART_OF_BEFORE = /^trong đó(?![\p{L}])/u;
const PART_OF = /(?<![\p{L}])trong đó(?![\p{L}])/u;
/** A length of time is promised only where something has to hold that long. */
const HOLDS = /tái nghiện|duy trì|hoạt động|ổn định/u;
const HOLDING = /(?:bảo đảm|đảm bảo|duy trì|giữ vững|tối thiểu|ít nhất)[^;.]{0,40}$/u;
/** Figures of what is, or of what the promise starts from. */
const TOLD_BEFORE =
  /(?<![\p{L}])(?:so với|hiện có|hiện nay có|đến nay có|trong tổng số|trên tổng số|đã có|toàn (?:tỉnh|huyện|xã) (?:hiện )?có|năm trước)[^,;]{0,30}$/u;
const STARTS_FROM = /(?:^|\s)từ\s*$/u;
const LEVEL_FOLLOWS = /^[^,;.]{0,40}?\s(?<!trở )(?:lên|xuống|còn)(?!\p{L})/u;

function isPromise(key: string, quantity: Quantity): boolean {
  const before = key.slice(0, quantity.start);
  const behind = key.slice(quantity.end);
  if (quantity.isDuration) return HOLDING.test(before) && HOLDS.test(behind.slice(0, 40));
  if (STARTS_FROM.test(before) && LEVEL_FOLLOWS.test(behind)) return false;
  if (quantity.unit === 'lần' && /báo cáo/u.test(before)) return false;
  return !TOLD_BEFORE.test(before);
}

const YEAR_BREAK = /[,;]\s+(?:và\s+)?(?:từ |đến |hết |trong |cuối )*năm\s+\d{4}/gu;

/** Each figure owns the words between the breaks around it; where nothing breaks, two figures share the words between them. */
function segmentsOf(text: string, clause: Clause, quantities: readonly Quantity[]): Clause[] {
  const breaks = quantities.map((quantity, i) => {
    const previous = quantities[i - 1];
    return previous ? breakBetween(clause.key, previous.end, quantity.start) : 0;
  });
  return quantities.map((quantity, i) => {
    const previous = quantities[i - 1];
    const next = quantities[i + 1];
    const start = breaks[i] ?? previous?.end ?? 0;
    const end = next ? (breaks[i + 1] ?? next.start) : clause.key.length;
    return clauseAt(text, clause.start + start, clause.start + Math.max(end, quantity.end));
  });
}

function breakBetween(key: string, from: number, to: number): number | undefined {
  const between = hideUnitListCommas(key.slice(from, to));
  const year = [...between.matchAll(YEAR_BREAK)].at(-1)?.index;
  const part = PART_OF.exec(between)?.index;
  const strong = Math.max(...[',', ':', '('].map((one) => between.lastIndexOf(one)));
  const mark = strong >= 0 ? strong : between.lastIndexOf(' và ');
  const at = year ?? part ?? (mark < 0 ? undefined : mark);
  return at === undefined ? undefined : from + at;
}

interface Place {
  readonly block: Block;
  readonly clause: Clause;
  readonly segment: Clause;
  readonly quantity: Quantity;
  readonly partOf: number | undefined;
  readonly leadDue: string | undefined;
}

function targetOf({ block, clause, segment, quantity, partOf, leadDue }: Place): PlanTarget {
  const offset = clause.start - segment.start;
  const due =
    findDueOn(segment.key) ??
    (partOf === undefined ? dueBefore(clause, segment) : undefined) ??
    leadDue ??
    dueOfLead(block);
  const baseline = baselineOf(segment);
  const subject = subjectOf(
    segment,
    quantity,
    Math.max(0, quantity.start + offset),
    Math.max(0, quantity.end + offset),
  );
  const scope = scopeOf(segment, subject);
  return {
    text: segment.text,
    subject,
    comparator: quantity.comparator,
    value: quantity.value,
    ...(quantity.valueTo === undefined ? {} : { valueTo: quantity.valueTo }),
    unit: quantity.unit,
    ...(due === undefined ? {} : { dueOn: due }),
    ...(baseline === null ? {} : { baseline }),
    ...(scope === null ? {} : { scope }),
    ...(partOf === undefined ? {} : { partOf }),
    span: spanOfClause(segment),
  };
}

/** "Đến năm 2025, … và …": the day told before the first figure holds for those behind. */
function dueBefore(clause: Clause, segment: Clause): string | undefined {
  return segment.start === clause.start
    ? undefined
    : findDueOn(clause.key.slice(0, Math.min(60, segment.start - clause.start)));
}

/** Words by which a line says until when what it leads shall hold. */
const DUE_LEAD =
  /(?<![\p{L}])(?:đến|trước|hết|cuối|trong)\s|^(?:năm|quý)\s|(?<![\p{L}])(?:chỉ tiêu|mục tiêu|phấn đấu)[^:]*\s(?:năm|quý)\s/u;
const BARE_YEARS = /^(?:(?:19|20)\d\d\s*[-–]\s*)?((?:19|20)\d\d)\s*:/u;
const PERIOD_LEAD =
  /^(?:(?:mục tiêu|chỉ tiêu)[^:\d]{0,30})?giai đoạn\s+(?:năm )?\d{4}\s*(?:[-–]|đến)\s*(?:năm )?(\d{4})/u;

/** "Đến năm 2025:" above a list holds for all of its items. */
function dueOfLead(block: Block): string | undefined {
  for (const above of ancestorsOf(block)) {
    const due = dueOfWords(keyOf(headingOf(above)));
    if (due) return due;
  }
  return undefined;
}

/** "Đến năm 2027: …; …" */
const LEAD_OF_SENTENCE = /^[^:;]{0,80}:/u;

function dueOfWords(key: string): string | undefined {
  const periodEnd = PERIOD_LEAD.exec(key)?.[1] ?? BARE_YEARS.exec(key)?.[1];
  if (periodEnd) return periodEnd;
  return key.length > 120 || !DUE_LEAD.test(key) || /giai đoạn|\d\s*[-–]\s*\d/u.test(key) ? undefined : findDueOn(key);
}

function lastWhole(found: readonly FoundTarget[], block: Block): number | undefined {
  const at = found.findLastIndex((one) => one.block === block && one.target.partOf === undefined);
  return at < 0 ? undefined : at;
}

/** Lines under "…, trong đó:", or beginning with it, are parts of the figure above. */
function partLead(block: Block, found: readonly FoundTarget[]): number | undefined {
  if (/^trong đó/u.test(block.key)) {
    const last = found.findLastIndex(({ target }) => target.partOf === undefined);
    return last >= 0 && found[last]!.block?.parent === block.parent ? last : undefined;
  }
  const { parent } = block;
  if (!parent || !/trong đó\s*:?\s*$/u.test(parent.key)) return undefined;
  return lastWhole(found, parent);
}

const SECOND_POPULATION =
  /(?<=được [^;]{5,}\s)và ((?:số )?(?:người|cán bộ|gia đình|hộ|học viên|học sinh|hội viên)[^;]* được [^;]+)$/u;

/** "Trên 80% số A được … và B được …": the same figure, perhaps. */
function addSecondPopulation(text: string, block: Block, clause: Clause, found: FoundTarget[]): void {
  const first = found.at(-1)?.target;
  const match = SECOND_POPULATION.exec(clause.key);
  if (!match || first?.unit !== '%') return;
  const part = clauseAt(text, clause.start + match.index + 'và '.length, clause.end);
  found.push({
    block,
    doubtful: true,
    target: { ...first, text: part.text, subject: leadingNoun(part), span: spanOfClause(part) },
  });
}

function addInherited(block: Block, clause: Clause, found: FoundTarget[]): void {
  const quota = findInheritedQuota(clause);
  if (!quota) return;
  found.push({
    block,
    target: { text: clause.text, ...quota, value: null, unit: null, inherited: true, span: spanOfClause(clause) },
  });
}

const OFTEN = '(?:hằng|hàng|mỗi) (?:tuần|tháng|ngày|quý)';
const DONE_OFTEN = 'đưa|đăng|phát(?: sóng)?|tuyên truyền|sinh hoạt|họp';
const RECURRING = new RegExp(
  `(?<![\\p{L}])(?:(?:${DONE_OFTEN})(?: (?<unit>tin,? bài|tin|bài viết|bài|phóng sự|chuyên mục))?(?: định kỳ)? (?<often>${OFTEN})|(?<oftenBefore>${OFTEN}),? (?:tổ chức )?(?:${DONE_OFTEN}))(?![\\p{L}])`,
  'u',
);

/** "Đưa tin hàng tuần": so often, but how much each time is not told. */
function addRecurring(block: Block, clause: Clause, quantities: readonly Quantity[], found: FoundTarget[]): void {
  const match = RECURRING.exec(clause.key);
  if (!match?.groups || quantities.length > 0) return;
  const often = match.groups.often ?? match.groups.oftenBefore ?? '';
  const scopeAt = match.index + match[0].indexOf(often);
  const done = clause.text.slice(match.index, match.index + match[0].length);
  found.push({
    block,
    target: {
      text: clause.text,
      subject: done.replace(clause.text.slice(scopeAt, scopeAt + often.length), '').replace(/^[\s,]+|\s+$/gu, ''),
      comparator: '>=',
      value: null,
      unit: match.groups.unit ?? null,
      scope: clause.text.slice(scopeAt, scopeAt + often.length),
      span: spanOfClause(clause),
    },
  });
}

function addDirections(
  text: string,
  block: Block,
  clause: Clause,
  quantities: readonly Quantity[],
  found: FoundTarget[],
): void {
  for (const { phrase, subject } of findDirections(text, clause)) {
    const start = phrase.start - clause.start;
    const end = phrase.end - clause.start;
    const figured = quantities.some((quantity) => quantity.start >= start && quantity.start <= end + 45);
    const known = found.some(({ target }) => target.comparator === 'directional' && keyOf(target.text) === phrase.key);
    if (figured || known) continue;
    found.push({
      block,
      target: {
        text: phrase.text,
        subject,
        comparator: 'directional',
        value: null,
        unit: null,
        span: spanOfClause(phrase),
      },
    });
  }
}
