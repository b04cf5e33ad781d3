export const documentsTexts = {
  'number-used': {
    vi: 'Số này đã được dùng trong sổ. Để trống để hệ thống lấy số tiếp theo, hoặc nhập số khác.',
    en: 'This number is used in the register. Leave it empty for the next one, or type another.',
  },
  'number-reserved': {
    vi: 'Số này thuộc dải số đã giữ riêng cho một nơi khác. Để trống để hệ thống lấy số tiếp theo, hoặc nhập số khác.',
    en: 'This number belongs to a block set apart for another place. Leave it empty for the next one, or type another.',
  },
  'number-day-order': {
    vi: 'Ngày ban hành phải theo thứ tự của số trong sổ. Hãy chọn ngày khác.',
    en: 'Days of issue follow the numbers of the register. Choose another day.',
  },
  'block-used-up': {
    vi: 'Dải số đã giữ đã dùng hết hoặc đã trả lại. Hãy giữ một dải mới.',
    en: 'The block is used up or was given back. Reserve a new one.',
  },
};
