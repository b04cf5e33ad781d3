import { columnsOf, type DictionaryTable } from './table';

const figure = columnsOf({ measure: 'stock', unitOfCount: 'share' });
const words = columnsOf({ kind: 'text' });
const money = columnsOf({ unitOfCount: 'money' });

/** R10: the targets of the unit's own plans, each a line. */
export const TARGET_TABLE: DictionaryTable = {
  code: 'R10',
  title: { vi: 'Tiến độ thực hiện chỉ tiêu của kế hoạch', en: 'Attainment of plan targets' },
  rowsOf: 'targets',
  columns: [
    words('plan', 'Kế hoạch', 'Plan', 'Số kế hoạch đề ra chỉ tiêu.'),
    words('unit', 'Đơn vị tính', 'Unit', 'Đơn vị tính của chỉ tiêu, như kế hoạch ghi.'),
    figure('baseline', 'Mức gốc', 'Baseline', 'Giá trị gốc mà chỉ tiêu so với, nếu đã nhập.'),
    figure('planned', 'Kế hoạch giao', 'Planned', 'Giá trị phải đạt; chỉ tiêu tăng, giảm được tính từ mức gốc.'),
    figure(
      'actual',
      'Thực hiện',
      'Actual',
      'Giá trị đo sau cùng trong kỳ, hoặc giá trị của chỉ tiêu thống kê gắn với chỉ tiêu này; lũy kế là giá trị sau cùng tính đến ngày cuối kỳ.',
    ),
    columnsOf({ kind: 'computed', measure: 'stock', unitOfCount: 'share' })(
      'percent',
      'Tỷ lệ đạt (%)',
      'Attained (%)',
      'Thực hiện chia kế hoạch giao; không tính cho chỉ tiêu giảm hoặc không vượt quá.',
    ),
    words('status', 'Đánh giá', 'Status', 'Đã đạt, đang thực hiện, không đạt, chưa đo, hoặc không đo được.'),
    words('source', 'Nguồn', 'Source', 'Nguồn của giá trị thực hiện.'),
  ],
  rules: [],
};

/** R11: the budget lines of the unit's own plans: year, source and purpose. */
export const BUDGET_TABLE: DictionaryTable = {
  code: 'R11',
  title: { vi: 'Kinh phí thực hiện kế hoạch', en: 'Budget of the plans' },
  rowsOf: 'budget-lines',
  columns: [
    words('plan', 'Kế hoạch', 'Plan', 'Số kế hoạch có dòng kinh phí.'),
    words('year', 'Năm', 'Year', 'Năm của dòng kinh phí.'),
    words('source', 'Nguồn vốn', 'Source of money', 'Nguồn kinh phí, như kế hoạch ghi.'),
    money('planned', 'Kế hoạch (đồng)', 'Planned (đồng)', 'Số tiền kế hoạch ghi.', { measure: 'stock' }),
    money(
      'allotted',
      'Được giao (đồng)',
      'Allotted (đồng)',
      'Số tiền được giao, theo văn bản sau cùng tính đến ngày cuối kỳ.',
      {
        measure: 'stock',
      },
    ),
    money(
      'spent',
      'Đã chi (đồng)',
      'Spent (đồng)',
      'Số tiền đã chi trong kỳ; lũy kế là tổng đã chi tính đến ngày cuối kỳ.',
    ),
    money('settled', 'Quyết toán (đồng)', 'Settled (đồng)', 'Số tiền đã quyết toán tính đến ngày cuối kỳ.', {
      measure: 'stock',
    }),
    columnsOf({ kind: 'computed', measure: 'stock', unitOfCount: 'share' })(
      'percent',
      'Tỷ lệ chi (%)',
      'Spent (%)',
      'Lũy kế đã chi chia số được giao.',
    ),
  ],
  rules: [{ code: 'R11.spent', level: 'warn', rule: '[settled] <= [allotted]' }],
};
