export const papersTexts = {
  'form-unknown': { vi: 'Không có mẫu giấy tờ này.', en: 'There is no such form.' },
  'form-not-valid': {
    vi: 'Mẫu này không có hiệu lực vào ngày lập giấy tờ. Hãy chọn mẫu của văn bản đang có hiệu lực.',
    en: 'This form is not valid on that day. Choose one of the instrument in force.',
  },
  'paper-incomplete': {
    vi: 'Còn ô bắt buộc chưa điền. Hãy điền các ô được đánh dấu.',
    en: 'Some required fields are empty. Fill the marked fields.',
  },
  'paper-frozen': {
    vi: 'Giấy tờ đã ký thì không sửa được. Hãy hủy giấy tờ này rồi lập giấy tờ khác.',
    en: 'A signed paper cannot be changed. Cancel it and make another.',
  },
  'paper-state': {
    vi: 'Giấy tờ không còn ở bước này; có thể người khác vừa xử lý. Hãy tải lại trang.',
    en: 'The paper is no longer at this step; somebody may have dealt with it. Reload the page.',
  },
  'paper-not-yours': {
    vi: 'Giấy tờ này do cơ quan khác ký.',
    en: 'This paper is signed by another office.',
  },
  'issued-before-signed': {
    vi: 'Ngày ban hành không được ở tương lai hoặc trước ngày lập giấy tờ.',
    en: 'The day of issue may not lie in the future or before the paper was made.',
  },
  'scan-not-readable': {
    vi: 'Bản quét phải là tệp PDF, JPEG hoặc PNG, tối đa 20 MB.',
    en: 'The scan must be a PDF, JPEG or PNG of at most 20 MB.',
  },
};
