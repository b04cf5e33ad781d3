export const complaintsTexts = {
  'act-not-of-file': {
    vi: 'Văn bản, sự việc này không thuộc hồ sơ hoặc chỉ là một lần hủy ghi nhận. Hãy chọn văn bản khác của hồ sơ.',
    en: 'This act is not of the file, or is only an annulment. Choose another act of the file.',
  },
  'complaint-closed': {
    vi: 'Đơn này đã được giải quyết hoặc đã rút. Hãy tải lại để xem kết quả.',
    en: 'This complaint was answered or withdrawn. Reload to see how.',
  },
  'complaint-date': {
    vi: 'Ngày nhận đơn không thể ở tương lai, ngày giải quyết không thể trước ngày nhận. Hãy sửa ngày.',
    en: 'The day of receipt cannot lie in the future, the day of the answer not before receipt. Correct the day.',
  },
  'not-an-answerer': {
    vi: 'Người này không làm việc ở đơn vị đang quản lý hồ sơ. Hãy chọn cán bộ của đơn vị.',
    en: 'This person does not work at the responsible unit. Choose an officer of the unit.',
  },
} as const;
