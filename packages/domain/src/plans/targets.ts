import { type Clause, clauseAt, clausesOf, spanOfClause } from './clauses';
import { findDueOn } from './dates';
import { findDirections } from './directions';
import { findInheritedQuota } from './inherited-quotas';
import { ancestorsOf, type Block, headingOf } from './outline';
import type { PlanTarget } from './plan-reading';
import { keyOf } from './plan-text';
import { findQuantities, type Quantity } from './quantities';
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
): FoundTarget[] {
  const found: FoundTarget[] = [];
  for (const block of body) {
    if (block.cells || NO_TARGETS_IN.includes(roles[block.index] ?? null)) continue;
    const lead = partLead(block, found);
    for (const clause of clausesOf(text, block.start, block.end)) readClause(text, block, clause, lead, found);
  }
  return found;
}

function readClause(text: string, block: Block, clause: Clause, lead: number | undefined, found: FoundTarget[]): void {
  const quantities = findQuantities(clause.key).filter((quantity) => isPromise(clause.key, quantity));
  const segments = segmentsOf(text, clause, quantities);
  let whole: number | undefined;
  quantities.forEach((quantity, i) => {
    const isPart = whole !== undefined && PART_OF.test(clause.key.slice(0, quantity.start));
    const partOf = isPart ? whole : i === 0 ? lead : undefined;
    const target = targetOf({ block, clause, segment: segments[i]!, quantity, partOf });
    if (!isPart) whole = found.length;
    found.push({ target, block });
  });
  if (quantities.length === 1) addSecondPopulation(text, block, clause, found);
  if (quantities.length === 0) addInherited(block, clause, found);
  addRecurring(block, clause, quantities, found);
  addDirections(text, block, clause, quantities, found);
}

const PART_OF = /(?<![\p{L}])trong đó(?![\p{L}])/u;
/** A length of time is promised only where something has to hold that long. */
const HOLDS = /tái nghiện|duy trì|hoạt động|ổn định/u;
const HOLDING = /(?:bảo đảm|đảm bảo|duy trì|giữ vững|tối thiểu|ít nhất)[^;.]{0,40}$/u;
/** Figures of what is, or of what the promise starts from. */
const TOLD_BEFORE =
  /(?:so với|hiện có|hiện nay có|đến nay có|trong tổng số|trên tổng số|đã có|toàn (?:tỉnh|huyện|xã) (?:hiện )?có|năm trước)[^,;]{0,30}$/u;
const STARTS_FROM = /(?:^|\s)từ\s*$/u;
const LEVEL_FOLLOWS = /^[^,;.]{0,40}?\s(?:lên|xuống|còn)(?!\p{L})/u;

function isPromise(key: string, quantity: Quantity): boolean {
  const before = key.slice(0, quantity.start);
  const behind = key.slice(quantity.end);
  if (quantity.isDuration) return HOLDING.test(before) && HOLDS.test(behind.slice(0, 40));
  if (STARTS_FROM.test(before) && LEVEL_FOLLOWS.test(behind)) return false;
  return !TOLD_BEFORE.test(before);
}

const YEAR_BREAK = /[,;]\s+(?:và\s+)?(?:từ |đến |hết |trong |cuối )*năm\s+\d{4}/gu;

/** Each figure owns the words from the last break before it to the break before the next. */
function segmentsOf(text: string, clause: Clause, quantities: readonly Quantity[]): Clause[] {
  const breaks = quantities.map((quantity, i) => {
    const previous = quantities[i - 1];
    if (!previous) return 0;
    const between = hideUnitListCommas(clause.key.slice(previous.end, quantity.start));
    const year = [...between.matchAll(YEAR_BREAK)].at(-1)?.index;
    const part = PART_OF.exec(between)?.index;
    const marks = [',', ' và ', ':', '('].map((mark) => between.lastIndexOf(mark));
    return previous.end + Math.max(year ?? part ?? Math.max(...marks), 0);
  });
  return quantities.map((_, i) => {
    const end = breaks[i + 1];
    return clauseAt(text, clause.start + breaks[i]!, end === undefined ? clause.end : clause.start + end);
  });
}

interface Place {
  readonly block: Block;
  readonly clause: Clause;
  readonly segment: Clause;
  readonly quantity: Quantity;
  readonly partOf: number | undefined;
}

function targetOf({ block, clause, segment, quantity, partOf }: Place): PlanTarget {
  const offset = clause.start - segment.start;
  const due =
    findDueOn(segment.key) ?? (partOf === undefined ? dueBefore(clause, segment) : undefined) ?? dueOfLead(block);
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

const DUE_LEAD = /(?<![\p{L}])(?:đến|trước|hết|cuối|trong|năm|quý)\s/u;

/** "Đến năm 2025:" above a list holds for all of its items. */
function dueOfLead(block: Block): string | undefined {
  for (const above of ancestorsOf(block)) {
    const key = keyOf(headingOf(above));
    if (key.length > 120 || !DUE_LEAD.test(key) || /giai đoạn|\d\s*[-–]\s*\d/u.test(key)) continue;
    const due = findDueOn(key);
    if (due) return due;
  }
  return undefined;
}

/** Lines under "…, trong đó:", or beginning with it, are parts of the figure above. */
function partLead(block: Block, found: readonly FoundTarget[]): number | undefined {
  if (/^trong đó/u.test(block.key)) {
    const last = found.findLastIndex(({ target }) => target.partOf === undefined);
    return last >= 0 && found[last]!.block?.parent === block.parent ? last : undefined;
  }
  const { parent } = block;
  if (!parent || !/trong đó\s*:?\s*$/u.test(parent.key)) return undefined;
  const at = found.findLastIndex((one) => one.block === parent && one.target.partOf === undefined);
  return at < 0 ? undefined : at;
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

const RECURRING =
  /(?:đưa|đăng|phát(?: sóng)?|tuyên truyền|sinh hoạt|họp)\s+(tin,? bài|tin|bài|bài viết|phóng sự|chuyên mục|sinh hoạt)?\s*(?:định kỳ )?((?:hằng|hàng|mỗi) (?:tuần|tháng|ngày|quý))/u;

/** "Đưa tin hàng tuần": so often, but how much each time is not told. */
function addRecurring(block: Block, clause: Clause, quantities: readonly Quantity[], found: FoundTarget[]): void {
  const match = RECURRING.exec(clause.key);
  if (!match || quantities.length > 0) return;
  const scopeAt = match.index + match[0].length - match[2]!.length;
  found.push({
    block,
    target: {
      text: clause.text,
      subject: clause.text.slice(match.index, scopeAt).trim(),
      comparator: '>=',
      value: null,
      unit: match[1] ?? null,
      scope: clause.text.slice(scopeAt, scopeAt + match[2]!.length),
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
