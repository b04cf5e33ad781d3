export const caseloadTexts = {
  'not-a-colleague': {
    vi: 'Người này không làm việc ở đơn vị đang quản lý hồ sơ. Hãy chọn cán bộ của đơn vị.',
    en: 'This person does not work at the responsible unit. Choose an officer of the unit.',
  },
  'caseload-changed': {
    vi: 'Số hồ sơ đã thay đổi sau lúc xem trước; chưa có gì được giao. Hãy xem lại rồi giao.',
    en: 'The files have changed since the preview; nothing was given. Look again.',
  },
  'range-upside-down': {
    vi: 'Lúc kết thúc phải sau lúc bắt đầu. Hãy sửa lại.',
    en: 'The end must come after the beginning. Correct it.',
  },
  'cover-absent': {
    vi: 'Người thay cũng vắng trong những ngày này. Hãy chọn người khác.',
    en: 'The one who should cover is away as well. Choose somebody else.',
  },
} as const;
