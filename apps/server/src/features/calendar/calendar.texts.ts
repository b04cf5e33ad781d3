export const calendarTexts = {
  'swap-not-in-year': {
    vi: 'Ngày nghỉ và ngày làm bù phải nằm trong năm đang sửa hoặc sát năm đó, và khác nhau.',
    en: 'The day off and the day worked must differ and lie in the year or next to it.',
  },
  'source-needed': {
    vi: 'Ghi số và ngày của thông báo đã đối chiếu.',
    en: 'Name the announcement it was compared with.',
  },
};
