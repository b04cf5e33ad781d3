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
  'complaint-kind': {
    vi: 'Loại đơn không đúng với quyết định. Quyết định của Tòa án: khiếu nại quyết định của Tòa án hoặc kháng nghị; của cơ quan khác: khiếu nại quyết định, hành vi hành chính.',
    en: 'This kind does not fit the decision. Of the court: complaint against a court decision or protest; of other offices: administrative complaint.',
  },
  'complaint-before-act': {
    vi: 'Ngày nhận đơn không thể trước ngày của quyết định, hành vi bị khiếu nại. Hãy sửa ngày hoặc chọn quyết định khác.',
    en: 'It cannot be received before the decision it is against. Correct the day or choose another decision.',
  },
  'not-an-answerer': {
    vi: 'Người này không làm việc ở đơn vị đang quản lý hồ sơ. Hãy chọn cán bộ của đơn vị.',
    en: 'This person does not work at the responsible unit. Choose an officer of the unit.',
  },
} as const;
