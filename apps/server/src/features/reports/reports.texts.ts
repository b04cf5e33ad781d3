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
  'report-of-other': {
    vi: 'Báo cáo của đơn vị nào do đơn vị đó lập.',
    en: 'A report is made by the unit it speaks of.',
  },
  'report-on-its-way': {
    vi: 'Đã có báo cáo của kỳ này đang lập, chờ gửi hoặc chờ cấp trên trả lời. Hãy mở báo cáo đó.',
    en: 'A report of this period is already on its way. Open that one.',
  },
  'report-checks': {
    vi: 'Số liệu chưa cân đối nên chưa ký được. Hãy xem phần Kiểm tra số liệu và sửa.',
    en: 'The figures do not balance yet, so the report cannot be signed. See the checks.',
  },
  'report-step-not-open': {
    vi: 'Báo cáo không ở bước này, hoặc việc này do đơn vị khác làm. Hãy tải lại trang.',
    en: 'The report is not at this step, or the step is another unit’s. Reload the page.',
  },
  'report-not-signed': { vi: 'Báo cáo chưa ký nên chưa có số chốt để so.', en: 'The report is not signed yet.' },
  'template-unknown': {
    vi: 'Không có mẫu báo cáo này. Xem danh sách ở trang Mẫu báo cáo.',
    en: 'No such report form. See the list on the page of report forms.',
  },
  'template-not-in-force': {
    vi: 'Mẫu báo cáo chưa có phiên bản nào có hiệu lực vào ngày cuối kỳ. Hãy chọn kỳ khác hoặc công bố phiên bản.',
    en: 'No version of the form is in force on the last day of the period. Choose another period or publish one.',
  },
  'template-not-for-level': {
    vi: 'Mẫu báo cáo không dành cho cấp này.',
    en: 'The form is not for units of this level.',
  },
  'template-not-for-period': {
    vi: 'Mẫu báo cáo không dùng cho loại kỳ này (tháng, quý, 6 tháng, năm).',
    en: 'The form is not for periods of this kind (month, quarter, half, year).',
  },
  'template-faulty': {
    vi: 'Mẫu còn lỗi nên chưa dùng được. Hãy xem danh sách lỗi, sửa rồi làm lại.',
    en: 'The form still has faults. See the list, put them right and try again.',
  },
  'template-shipped': {
    vi: 'Mẫu đi kèm phần mềm không sửa được. Hãy lập mẫu mới với mã khác.',
    en: 'A form that ships with the program is not changed. Enter a new one under another code.',
  },
  'template-code-taken': {
    vi: 'Mã mẫu đã được dùng. Hãy chọn mã khác.',
    en: 'The code is in use. Choose another.',
  },
  'template-of-other': {
    vi: 'Mẫu của tỉnh nào do tỉnh đó sửa; mẫu chung do cấp trung ương sửa.',
    en: 'A form is changed by the province it belongs to; a common one by the central level.',
  },
  'template-not-draft': {
    vi: 'Phiên bản này đã công bố hoặc không có; chỉ công bố được bản nháp.',
    en: 'This version is published already, or there is none; only a draft can be published.',
  },
  'template-not-later': {
    vi: 'Phiên bản mới phải có hiệu lực sau phiên bản trước.',
    en: 'A new version must come into force after the one before.',
  },
  'outside-not-computable': {
    vi: 'Bảng còn chỗ không tính lại được: công thức, phép kiểm tra hoặc số ô của dòng. Hãy xem các ô được đánh dấu.',
    en: 'The table cannot be recomputed: a formula, a rule or the number of cells of a row. See the marked fields.',
  },
  'outside-replaced': {
    vi: 'Số liệu này đã được nhập lại. Hãy mở bản nhập sau.',
    en: 'This report was keyed in anew already. Open the later one.',
  },
  'cell-computed': {
    vi: 'Số này được tính từ các ô khác; hãy mở từng ô đó.',
    en: 'This figure follows from other cells; open those.',
  },
  'cell-unknown': { vi: 'Báo cáo không có ô này.', en: 'The report has no such cell.' },
  'column-not-manual': {
    vi: 'Cột này được đếm từ hồ sơ, không nhập tay.',
    en: 'This column is counted from records, not entered.',
  },
  'indicator-without-people': {
    vi: 'Chỉ tiêu này không đếm người trong hồ sơ nên không chia theo giới tính, tuổi, dân tộc, chất ma túy, hình thức.',
    en: 'This indicator does not count people on file, so it is not told apart by sex, age, ethnicity, substance or form.',
  },
  'indicator-counted': {
    vi: 'Chỉ tiêu này được đếm từ hồ sơ, không nhập tay.',
    en: 'This indicator is counted from records, not entered.',
  },
  'source-missing': {
    vi: 'Hãy ghi nguồn của số liệu (ít nhất 3 ký tự).',
    en: 'Name the source of the figure (3 characters at least).',
  },
};
