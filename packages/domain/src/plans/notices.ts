import type { CitedDocuments } from './cited-documents';
import type { Header } from './header';
import { type Block, headingOf, isHeadingKind, spanOf } from './outline';
import type { PlanBudget, PlanNotice, PlanQuota, PlanReport, PlanTask } from './plan-reading';
import { keyOf } from './plan-text';
import type { FoundTarget } from './targets';

export interface Findings {
  readonly blocks: readonly Block[];
  readonly header: Header;
  readonly isNews: boolean;
  readonly documents: CitedDocuments;
  readonly targets: readonly FoundTarget[];
  readonly quotas: readonly PlanQuota[];
  readonly tasks: readonly PlanTask[];
  readonly reports: readonly PlanReport[];
  readonly budget: PlanBudget;
}

/** What is missing in a plan or does not agree with itself. */
export function readNotices(findings: Findings): PlanNotice[] {
  return [
    ...missing(findings),
    ...repeatedTitles(findings.blocks),
    ...wrongDates(findings.documents),
    ...baselinesMissing(findings.targets),
    ...ambiguities(findings.targets),
    ...sums(findings),
    ...abolishedUnits(findings),
  ];
}

function missing({ header, isNews, budget }: Findings): PlanNotice[] {
  const notices: PlanNotice[] = [];
  if (isNews)
    notices.push({
      code: 'source-is-news',
      message: 'Đây là bài viết về kế hoạch, không phải chính văn bản kế hoạch.',
    });
  if (header.number === null) notices.push({ code: 'missing-number', message: 'Văn bản không có số, ký hiệu.' });
  if (header.issuedOn === null) notices.push({ code: 'missing-date', message: 'Văn bản không có ngày ban hành.' });
  else if (!/^\d{4}-\d\d-\d\d$/.test(header.issuedOn))
    notices.push({ code: 'missing-date', message: 'Ngày ban hành không ghi đủ ngày, tháng, năm.' });
  if (budget.lines.length === 0 && budget.total === undefined)
    notices.push({ code: 'missing-amount', message: 'Văn bản không ghi số tiền.' });
  return notices;
}

/** Sections of the same rank and title. */
function repeatedTitles(blocks: readonly Block[]): PlanNotice[] {
  const titles = blocks.filter((block) => isHeadingKind(block) && block.marker !== 'lead' && block.marker !== 'point');
  const seen = new Map<string, Block>();
  return titles.flatMap((block): PlanNotice[] => {
    const id = `${block.marker} ${block.parent?.start ?? ''} ${keyOf(headingOf(block))}`;
    const first = seen.get(id);
    seen.set(id, first ?? block);
    if (!first) return [];
    return [{ code: 'duplicate-title', message: `Hai mục cùng tên: “${headingOf(block)}”.`, span: spanOf(block) }];
  });
}

/** The year within a number, and the dates given to the same number elsewhere. */
function wrongDates({ all }: CitedDocuments): PlanNotice[] {
  const notices: PlanNotice[] = [];
  const dates = new Map<string, string>();
  for (const { number, date, text, span } of all) {
    if (!number || !date) continue;
    const year = /^\d+\/((?:19|20)\d\d)\//.exec(number)?.[1];
    const other = dates.get(number);
    if (year && year !== date.slice(0, 4))
      notices.push({
        code: 'citation-date-mismatch',
        message: `“${text}”: số hiệu thuộc năm ${year}, ngày ghi năm ${date.slice(0, 4)}.`,
        span,
      });
    else if (other && !other.startsWith(date) && !date.startsWith(other))
      notices.push({
        code: 'citation-date-mismatch',
        message: `Văn bản số ${number} được dẫn với hai ngày: ${other} và ${date}.`,
        span,
      });
    else dates.set(number, date);
  }
  return notices;
}

/** A change of a share can be followed only from a known level. */
function baselinesMissing(targets: readonly FoundTarget[]): PlanNotice[] {
  return targets.flatMap(({ target }): PlanNotice[] => {
    const isChange = target.comparator === 'reduce' || target.comparator === 'increase';
    if (!isChange || target.unit !== '%' || LEVEL.test(target.baseline ?? '')) return [];
    return [
      { code: 'baseline-missing', message: `Không có số liệu gốc để so sánh: “${target.text}”.`, span: target.span },
    ];
  });
}

/** A figure that is no year and no day. */
const LEVEL = /(?<![\d/])\d{1,3}(?:[.,]\d+)*\s*(?:%|người|vụ|hồ sơ)/u;

function ambiguities(targets: readonly FoundTarget[]): PlanNotice[] {
  return targets.flatMap(({ target, doubtful }): PlanNotice[] => {
    if (doubtful)
      return [
        {
          code: 'ambiguous',
          message: `Chưa rõ tỷ lệ ${target.value}% có áp dụng cho vế này không: “${target.text}”.`,
          span: target.span,
        },
      ];
    const ofShare =
      (target.comparator === 'reduce' || target.comparator === 'increase') &&
      target.unit === '%' &&
      /^(?:tỷ|tỉ) lệ/u.test(keyOf(target.subject ?? ''));
    if (ofShare)
      return [
        { code: 'ambiguous', message: `Chưa rõ là phần trăm hay điểm phần trăm: “${target.text}”.`, span: target.span },
      ];
    return [];
  });
}

function sums({ budget, targets, quotas }: Findings): PlanNotice[] {
  return [...budgetSums(budget), ...partSums(targets), ...quotaSums(targets, quotas)];
}

const plain = (value: number) => value.toLocaleString('vi-VN');

function budgetSums({ lines, total }: PlanBudget): PlanNotice[] {
  const notices: PlanNotice[] = [];
  const whole = lines.filter(({ partOf }) => partOf === undefined);
  const years = whole.filter(({ year }) => year !== undefined);
  const added = years.length > 1 ? years : whole;
  const sum = added.reduce((all, { amount }) => all + amount, 0);
  if (total !== undefined && added.length > 1 && sum !== total)
    notices.push({
      code: 'sum-mismatch',
      message: `Các dòng kinh phí cộng lại ${plain(sum)} đồng, tổng ghi ${plain(total)} đồng.`,
      span: added[0]!.span,
    });
  lines.forEach((line, i) => {
    const parts = lines.filter(({ partOf }) => partOf === i);
    const partSum = parts.reduce((all, { amount }) => all + amount, 0);
    if (parts.length > 1 && partSum !== line.amount)
      notices.push({
        code: 'sum-mismatch',
        message: `Các phần cộng lại ${plain(partSum)} đồng, dòng ghi ${plain(line.amount)} đồng.`,
        span: line.span,
      });
  });
  return notices;
}

/** Parts may be fewer than the whole, never more. */
function partSums(targets: readonly FoundTarget[]): PlanNotice[] {
  return targets.flatMap(({ target }, i): PlanNotice[] => {
    const parts = targets.filter((one) => one.target.partOf === i && one.target.unit === target.unit);
    const sum = parts.reduce((all, one) => all + (one.target.value ?? 0), 0);
    if (target.value === null || target.unit === '%' || sum <= target.value) return [];
    return [
      {
        code: 'sum-mismatch',
        message: `Các phần cộng lại ${plain(sum)}, nhiều hơn ${plain(target.value)}.`,
        span: target.span,
      },
    ];
  });
}

function quotaSums(targets: readonly FoundTarget[], quotas: readonly PlanQuota[]): PlanNotice[] {
  return targets.flatMap(({ target }, i): PlanNotice[] => {
    const own = quotas.filter((quota) => quota.target === i);
    if (own.length < 2 || target.value === null || target.unit === '%') return [];
    const sum = own.reduce((all, { value }) => all + (value ?? 0), 0);
    if (own.some(({ value, valueTo }) => value === null || valueTo !== undefined) || sum === target.value) return [];
    return [
      {
        code: 'sum-mismatch',
        message: `Chỉ tiêu giao cho các đơn vị cộng lại ${plain(sum)}, tổng ghi ${plain(target.value)}.`,
        span: target.span,
      },
    ];
  });
}

const DISTRICT = /(?:^|[\s,])(?:huyện|quận|thị xã)(?!\p{L})|thành phố thuộc tỉnh|cấp huyện/u;
const DISTRICTS_ENDED = '01/7/2025';

/** Districts are no more: what was given to them needs a new owner (Luật số 72/2025/QH15, Điều 1). */
function abolishedUnits({ header, targets, quotas, tasks, reports }: Findings): PlanNotice[] {
  const named = [
    ...(header.issuer ? [{ name: header.issuer, span: undefined }] : []),
    ...targets.map(({ target }) => ({ name: target.scope ?? '', span: target.span })),
    ...quotas.map(({ unitName, span }) => ({ name: unitName, span })),
    ...tasks.map(({ agency, span }) => ({ name: agency ?? '', span })),
    ...reports.map(({ from, span }) => ({ name: from ?? '', span })),
  ].find(({ name }) => DISTRICT.test(keyOf(name)));
  if (!named) return [];
  return [
    {
      code: 'unit-abolished',
      message: `“${named.name}”: cấp huyện không còn từ ngày ${DISTRICTS_ENDED}.`,
      ...(named.span ? { span: named.span } : {}),
    },
  ];
}
