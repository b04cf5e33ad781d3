export const reportsTexts = {
  'period-unknown': {
    vi: 'Không có kỳ báo cáo này. Ví dụ: 2026H1, 2026H2, 2026, 2026Q2, 2026-05.',
    en: 'No such period. Examples: 2026H1, 2026H2, 2026, 2026Q2, 2026-05.',
  },
  'period-not-begun': { vi: 'Kỳ báo cáo chưa bắt đầu vào ngày đã nêu.', en: 'The period has not begun on that day.' },
  'as-of-in-future': {
    vi: 'Ngày ghi nhận số liệu ở tương lai; hãy chọn hôm nay hoặc một ngày đã qua.',
    en: 'The as-of day is in the future; choose today or an earlier day.',
  },
  'unit-level-not-reported': {
    vi: 'Báo cáo lập cho xã, phường, đặc khu, cho tỉnh hoặc cả nước; không lập cho cấp này.',
    en: 'Reports are made for a commune, a province or the country, not for this level.',
  },
  'cell-unknown': { vi: 'Báo cáo không có ô này.', en: 'The report has no such cell.' },
  'column-not-manual': {
    vi: 'Cột này được đếm từ hồ sơ, không nhập tay.',
    en: 'This column is counted from records, not entered.',
  },
  'source-missing': {
    vi: 'Hãy ghi nguồn của số liệu (ít nhất 3 ký tự).',
    en: 'Name the source of the figure (3 characters at least).',
  },
};
