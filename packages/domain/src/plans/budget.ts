import { type FoundAmount, findAmounts } from './amounts';
import { type Clause, clauseAt, itemsOf, spanOfClause } from './clauses';
import type { BudgetLine, PlanBudget, Span } from './plan-reading';
import { phrase } from './plan-text';
import type { SectionRole } from './sections';
import type { Statement } from './statements';
import { readTableBudget, type TableBudget } from './table-budget';
import type { Table } from './tables';

const MONEY = phrase('kinh phí|ngân sách|dự toán|nguồn vốn|tổng mức|vốn đầu tư|hỗ trợ');
const NOT_IN: readonly (SectionRole | null)[] = ['bases', 'situation'];
const TOTAL = phrase(
  'tổng (?:kinh phí|cộng|số|dự toán|nhu cầu|mức|nguồn|vốn)|kinh phí (?:thực hiện|dự kiến|bảo đảm|để|giai đoạn)|dự toán|nhu cầu kinh phí|tổng',
);
const PART = phrase('trong đó|gồm|bao gồm|cụ thể');
/** The amount is divided in what follows. */
const DIVIDED = /^[\s,;:.]*\((?!bình quân|bằng chữ)|^[\s,;:.(]*(?:trong đó|gồm|bao gồm)(?!\p{L})/u;
const YEAR = /năm\s+((?:19|20)\d\d)(?!\s*[-–]\s*\d)/u;
const SOURCE =
  /(?:nguồn (?!lực|nhân lực|gốc|tin|cung|thuốc)\p{L}+|ngân sách (?:nhà nước|trung ương|tỉnh|thành phố|huyện|xã|phường|địa phương|các cấp|đảng)|nguồn xã hội hóa|xã hội hóa|vốn (?:lồng ghép|đối ứng)|tài trợ|huy động|đóng góp|chương trình mục tiêu quốc gia)[^,;:.()\d]*?(?=\s(?:theo|được|để|năm|và|là|với)(?!\p{L})|\s*[,;:.()\d]|\s*$)/u;

interface FoundLine extends BudgetLine {
  readonly isTotal: boolean;
  /** It would be, but for a year that it names. */
  readonly isTotalOfYear: boolean;
  readonly isPart: boolean;
  /** The sentence or list the line stands in. */
  readonly group: number;
}

/** Amounts by year, purpose and source, and where the money comes from. */
export function readBudget(text: string, statements: readonly Statement[], tables: readonly Table[]): PlanBudget {
  const lines: FoundLine[] = [];
  const sources: { text: string; span: Span }[] = [];
  for (const { role, clause, block } of statements) {
    if (NOT_IN.includes(role)) continue;
    const above = block.parent ? block.parent.key : '';
    if (role !== 'budget' && !MONEY.test(clause.key)) continue;
    const group = PART.test(above) ? block.parent!.start : block.start;
    for (const item of itemsOf(text, clause)) {
      const behind = clause.key.slice(item.end - clause.start);
      lines.push(...linesOf(text, item, { above, behind, group }));
    }
    if (role === 'budget') sources.push(...sourcesOf(text, clause));
  }
  return withTables(assemble(lines, sources), readTableBudget(tables));
}

interface Around {
  /** The line over this one, and the rest of the sentence behind it. */
  readonly above: string;
  readonly behind: string;
  readonly group: number;
}

function linesOf(text: string, item: Clause, { above, behind, group }: Around): FoundLine[] {
  const amounts = findAmounts(item.key).filter(({ start }) => !/bình quân[^,;]{0,20}$/u.test(item.key.slice(0, start)));
  return amounts.map((amount, i) => {
    const from = amounts[i - 1]?.end ?? 0;
    const to = amounts.length === 1 ? item.key.length : amount.end;
    const before = item.key.slice(from, amount.start);
    const year = YEAR.exec(before)?.[1] ?? (i === 0 ? YEAR.exec(item.key.slice(amount.end))?.[1] : undefined);
    const isPart = PART.test(item.key.slice(0, amount.start)) || PART.test(above);
    const dividedBehind = i === 0 && DIVIDED.test(item.key.slice(amount.end) + behind);
    const part = clauseAt(text, item.start + from, item.start + to);
    return lineOf(part, item, amount, { year, before, isPart, isFirst: i === 0, dividedBehind, group });
  });
}

function lineOf(
  part: Clause,
  item: Clause,
  { amount, start }: FoundAmount,
  context: {
    year: string | undefined;
    before: string;
    isPart: boolean;
    isFirst: boolean;
    dividedBehind: boolean;
    group: number;
  },
): FoundLine {
  const { year, before, isPart, isFirst, dividedBehind, group } = context;
  const isSum = isFirst && !isPart && (TOTAL.test(before) || /^kinh phí\s*:?\s*$/u.test(before));
  const source = SOURCE.exec(part.key);
  const purpose = purposeOf(item.text.slice(0, start), before);
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    amount,
    ...(purpose === null ? {} : { purpose }),
    ...(source ? { source: part.text.slice(source.index, source.index + source[0].length).trim() } : {}),
    span: spanOfClause(part),
    isTotal: isSum && (year === undefined || dividedBehind),
    isTotalOfYear: isSum && year !== undefined,
    isPart,
    group,
  };
}

/** The words before the amount, without year and "kinh phí thực hiện:". */
function purposeOf(textBefore: string, before: string): string | null {
  const words = textBefore.slice(-before.length);
  const purpose = words
    .replace(/^[\s,;:()-]*(?:và\s+)?(?:(?:trong đó|bao gồm|gồm|cụ thể):?\s*)?/iu, '')
    .replace(/^(?:năm\s+\d{4})[\s,:]*/iu, '')
    .replace(/[\s:,(–-]*(?:kinh phí(?: thực hiện)?|số tiền|là|với|dự kiến|khoảng|:|\s)*\s*$/iu, '')
    .trim();
  return purpose === '' || !/\p{L}/u.test(purpose) ? null : purpose;
}

function sourcesOf(text: string, clause: Clause): { text: string; span: Span }[] {
  const stated = /(?:từ|nguồn|bố trí|bảo đảm|đảm bảo|do|huy động)\s/u.test(clause.key);
  if (!stated) return [];
  return [...clause.key.matchAll(new RegExp(SOURCE.source, 'gu'))].map((match) => {
    const part = clauseAt(text, clause.start + match.index, clause.start + match.index + match[0].length);
    return { text: part.text, span: spanOfClause(part) };
  });
}

/** The total stands apart; a part belongs to the line before it in the same sentence or list. */
function assemble(found: readonly FoundLine[], sources: NonNullable<PlanBudget['sources']>): PlanBudget {
  const totalAt = found.length > 1 ? totalIn(found) : -1;
  const kept = found.filter((_, i) => i !== totalAt);
  const lines = kept.map(({ isTotal, isTotalOfYear, isPart, group, ...line }, i): BudgetLine => {
    if (!isPart) return line;
    const whole = kept.findLastIndex((other, j) => j < i && !other.isPart && other.group === group);
    return whole < 0 ? line : { ...line, partOf: whole };
  });
  const total = found[totalAt]?.amount ?? (found.length === 1 && found[0]!.isTotal ? found[0]!.amount : undefined);
  return { lines, ...(total === undefined ? {} : { total }), ...(sources.length > 0 ? { sources } : {}) };
}

/** The sum of one year is the total where no other line names a year. */
function totalIn(found: readonly FoundLine[]): number {
  const total = found.findIndex(({ isTotal }) => isTotal);
  if (total >= 0) return total;
  const ofYear = found.findIndex(({ isTotalOfYear }) => isTotalOfYear);
  return found.every(({ year }, i) => i === ofYear || year === undefined) ? ofYear : -1;
}

/** Lines of a table follow those of the text; a total is told once. */
function withTables(told: PlanBudget, table: TableBudget): PlanBudget {
  const total = told.total ?? table.total;
  const { total: _total, ...rest } = told;
  const repeated = told.lines.length === 1 && told.lines[0]!.amount === told.total && table.lines.length > 0;
  return {
    ...rest,
    lines: [...(repeated ? [] : told.lines), ...table.lines],
    ...(total === null || total === undefined ? {} : { total }),
  };
}
