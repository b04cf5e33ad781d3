export const peopleTexts = {
  'name-not-plausible': {
    vi: 'Họ tên chưa hợp lệ: cần ít nhất hai chữ cái, không có số, ký hiệu hay biểu tượng, tối đa 120 ký tự.',
    en: 'This cannot be a name: two letters at least, no digits, signs or emoji, 120 characters at most.',
  },
  'impossible-date': { vi: 'Ngày này không có trong lịch.', en: 'There is no such day.' },
  'future-date': { vi: 'Ngày ở tương lai.', en: 'The date lies in the future.' },
  'too-early': { vi: 'Ngày trước năm 1900.', en: 'The date is before 1900.' },
  'id-malformed': {
    vi: 'Số giấy tờ không phải 12 số (căn cước) hoặc 9 số (CMND).',
    en: 'Not a number of 12 digits (citizen ID) or 9 digits (old card).',
  },
  'id-sex-mismatch': {
    vi: 'Số căn cước chỉ giới tính khác với giới tính đã nhập; hãy kiểm tra.',
    en: 'The citizen number tells another sex; please check.',
  },
  'id-year-mismatch': {
    vi: 'Số căn cước chỉ năm sinh khác với năm đã nhập; hãy kiểm tra.',
    en: 'The citizen number tells another year of birth; please check.',
  },
  'id-province-unknown': {
    vi: 'Ba số đầu của số căn cước không phải mã tỉnh đăng ký khai sinh; hãy kiểm tra.',
    en: 'The first three digits are no known place of birth registration; please check.',
  },
  'id-zero-restored': { vi: 'Đã thêm số 0 ở đầu số căn cước.', en: 'The leading zero was restored.' },
  'ethnicity-unknown': { vi: 'Mã dân tộc không có trong danh mục.', en: 'Unknown ethnic group.' },
  'possible-duplicates': {
    vi: 'Có thể người này đã có hồ sơ. Hãy xem trước khi lập hồ sơ mới.',
    en: 'This person may already have a file. Look before opening a new one.',
  },
  'person-merged': {
    vi: 'Hồ sơ này đã được gộp vào hồ sơ khác; hãy mở hồ sơ được giữ lại.',
    en: 'This file was merged into another; open the one that was kept.',
  },
  'merge-self': { vi: 'Không gộp một hồ sơ với chính nó.', en: 'A file cannot be merged with itself.' },
  'not-assignable': {
    vi: 'Chỉ giao cho người giúp đỡ của xã đang quản lý hoặc cơ sở trong tỉnh.',
    en: 'Only mentors of the responsible commune and facilities of the province can receive the file.',
  },
  'unit-not-chosen': {
    vi: 'Chọn xã, phường, đặc khu quản lý hồ sơ.',
    en: 'Choose the commune that is responsible for the file.',
  },
} as const;
