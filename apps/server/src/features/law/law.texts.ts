export const lawTexts = {
  'birth-impossible': { vi: 'Ngày sinh không có trong lịch.', en: 'There is no such date of birth.' },
  'birth-after-judgement': {
    vi: 'Ngày sinh sau thời điểm xem xét.',
    en: 'The date of birth is after the moment of judgement.',
  },
  'moment-unreadable': {
    vi: 'Ngày hoặc giờ không hợp lệ; thời điểm phải kèm múi giờ.',
    en: 'The date or time is not valid; an instant must carry its zone.',
  },
  'law-question-unknown': { vi: 'Không có điều bỏ ngỏ này.', en: 'There is no such open question.' },
  'setting-not-of-question': {
    vi: 'Điều này không có tham số đó, hoặc giá trị không dùng được. Chọn một trong các giá trị đã nêu.',
    en: 'The question has no such setting, or the value cannot be used. Choose one of those listed.',
  },
  'setting-must-differ': {
    vi: 'Trả lời khác với mặc định thì phải đổi ít nhất một tham số.',
    en: 'An answer other than the default changes at least one setting.',
  },
  'note-needed': {
    vi: 'Câu trả lời này nằm trong chương trình: ghi rõ cần hiểu thế nào để người làm phần mềm sửa.',
    en: 'This answer is part of the program: write how it should be read, so that it can be changed.',
  },
};
