import { agencyAtStart, agencyNames } from './agencies';
import { type Clause, itemsOf, spanOfClause } from './clauses';
import type { PlanReport } from './plan-reading';
import { phrase } from './plan-text';
import { type FoundPeriod, findPeriods } from './report-periods';
import type { SectionRole } from './sections';
import type { Statement } from './statements';

const NOT_IN: readonly (SectionRole | null)[] = ['bases', 'situation', 'objectives', 'targets', 'scope', 'roadmap'];

/** What is sent or written down at a period. */
const REPORTING = phrase(
  'báo cáo(?! viên)|gửi(?= (?:trước|về|danh sách))|sơ,? (?:kết,? )?tổng kết|sơ kết|tổng kết|thống kê|đánh giá (?:tình hình|kết quả|hiệu quả|việc)|tổng hợp|(?:lập|xây dựng) dự toán|quyết toán|' +
    'xây dựng (?:các )?kế hoạch|giao kế hoạch|kiểm tra việc|cung cấp thông tin|tự đánh giá',
);
/** Without a named period these still are a duty that comes back. */
const STANDING = phrase(
  'chế độ (?:thông tin,? ?)?(?:báo cáo|thống kê)|báo cáo,? thống kê|(?:định kỳ|thường xuyên) [^,;]{0,60}(?:báo cáo|đánh giá|tổng kết|kiểm tra)|báo cáo [^;.]{0,120}(?:theo quy định|định kỳ)|' +
    '(?<!hoạt động |đến |công tác |sơ kết, )(?:sơ kết|tổng kết)[^;:.]{0,160}báo cáo|báo cáo tình hình|(?<!tổng kết )báo cáo kết quả|tổng hợp[^;.]{0,60}báo cáo|tổ chức (?:sơ kết|tổng kết)|theo dõi,? kiểm tra việc|' +
    'rà soát,? thống kê|(?:kiểm tra|thẩm tra|lập) quyết toán|(?:thông tin|cung cấp thông tin) về (?:các )?(?:hoạt động|kết quả)',
);
const ON_OWN_INITIATIVE = phrase('chủ động (?:cung cấp )?thông tin');
const NO_REPORT = phrase('báo cáo (?:viên|chính trị)');

/** Duties to report, one entry a period. */
export function readReports(text: string, statements: readonly Statement[]): PlanReport[] {
  const reports: PlanReport[] = [];
  for (const statement of statements) {
    if (NOT_IN.includes(statement.role)) continue;
    const heading = statement.block.children.length > 0 && statement.clause.text.length < 60;
    if (heading) continue;
    for (const item of itemsOf(text, statement.clause)) {
      if (!REPORTING.test(item.key) || NO_REPORT.test(item.key)) continue;
      reports.push(...dutiesOf(statement, item));
    }
  }
  return withoutRepeats(reports);
}

function dutiesOf({ agency }: Statement, item: Clause): PlanReport[] {
  const to = recipientOf(item);
  return periodsOf(item).map(({ start: _start, end: _end, ...told }) => ({
    ...(agency === null ? {} : { from: agency }),
    ...(to === null ? {} : { to }),
    ...told,
    span: spanOfClause(item),
  }));
}

/** A period far from the reporting is that of the work. */
const REACH = 140;

function periodsOf(item: Clause): FoundPeriod[] {
  const places = [...item.key.matchAll(new RegExp(REPORTING.source, 'gu'))].map(({ index }) => index);
  const named = findPeriods(item.key).filter(({ start }) => places.some((place) => Math.abs(place - start) <= REACH));
  if (named.length > 0) return named;
  const nowhere = { start: 0, end: 0 };
  if (ON_OWN_INITIATIVE.test(item.key)) return [{ period: 'ad-hoc', ...nowhere }];
  return STANDING.test(item.key) ? [{ period: 'periodic', ...nowhere }] : [];
}

const SENT_TO =
  /(?<![\p{L}])(?:báo cáo|gửi|về|trình|(?<=(?:thông tin|báo cáo|số liệu|kết quả)[^;.]{0,120} )cho)\s+(?:cho |về |lên )?/gu;

function recipientOf(item: Clause): string | null {
  for (const match of item.key.matchAll(SENT_TO)) {
    const at = match.index + match[0].length;
    const found = agencyAtStart(item.text.slice(at));
    if (!found || found.start > 0) continue;
    const names = agencyNames(found.name);
    return names.length > 1 ? names.join(', ') : found.name;
  }
  return null;
}

/** The same duty told twice is one, told best. */
function withoutRepeats(reports: readonly PlanReport[]): PlanReport[] {
  return reports.filter(
    (report, i) =>
      !reports.some(
        (other, j) =>
          j < i &&
          other.from === report.from &&
          other.to === report.to &&
          other.period === report.period &&
          report.period !== 'periodic',
      ),
  );
}
