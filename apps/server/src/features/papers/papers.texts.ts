export const papersTexts = {
  'form-unknown': { vi: 'Không có mẫu giấy tờ này.', en: 'There is no such form.' },
  'form-not-valid': {
    vi: 'Mẫu này không có hiệu lực vào ngày lập giấy tờ. Hãy chọn mẫu của văn bản đang có hiệu lực.',
    en: 'This form is not valid on that day. Choose one of the instrument in force.',
  },
  'paper-incomplete': {
    vi: 'Còn ô bắt buộc chưa điền, hoặc điền chưa đúng. Hãy xem các ô được đánh dấu.',
    en: 'Some required fields are empty or not right. See the marked fields.',
  },
  'paper-against-record': {
    vi: 'Lý do ghi trên giấy tờ không đúng với việc đã ghi nhận, hoặc luật không có lý do đó. Hãy chọn lại lý do.',
    en: 'The reason on the paper is not the one recorded, or the law does not know it. Choose the reason again.',
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
  'paper-received': {
    vi: 'Giấy tờ này không lập trong hệ thống. Hãy mở bản quét của giấy tờ.',
    en: 'This paper was not made here. Open its scan.',
  },
  'issued-before-signed': {
    vi: 'Ngày ban hành không được ở tương lai hoặc trước ngày lập giấy tờ.',
    en: 'The day of issue may not lie in the future or before the paper was made.',
  },
  'issued-before-act': {
    vi: 'Ngày ban hành không được trước ngày của việc ghi trên giấy tờ. Hãy chọn ngày của việc đó hoặc ngày sau.',
    en: 'The day of issue may not lie before the act the paper is made for. Choose that day or a later one.',
  },
  'paper-issued-before': {
    vi: 'Giấy tờ này của việc đã ghi nhận đang có hiệu lực. Hãy hủy giấy tờ đó trước khi ban hành giấy tờ khác.',
    en: 'This paper of the act was already issued and stands. Cancel it before another is issued.',
  },
  'no-compulsory-file': {
    vi: 'Hồ sơ này chưa đến bước lập hồ sơ đưa đi cai nghiện bắt buộc.',
    en: 'No file for compulsory rehabilitation has been begun for this person.',
  },
  'compulsory-file-incomplete': {
    vi: 'Hồ sơ còn thiếu giấy tờ. Hãy bổ sung các giấy tờ còn thiếu, hoặc chọn in bản chưa đủ.',
    en: 'Papers are missing in the file. Add them, or choose to print it incomplete.',
  },
  'scan-not-bindable': {
    vi: 'Có bản quét không đọc được nên chưa in được cả hồ sơ. Hãy mở giấy tờ đó và tải lại bản quét.',
    en: 'A scan cannot be read, so the file cannot be printed whole. Open that paper and send its scan again.',
  },
  'signed-file-of-other': {
    vi: 'Tệp này không phải bản PDF đã tải từ giấy tờ này. Hãy tải PDF ở đây, ký số đúng tệp đó rồi gửi lại.',
    en: 'This is not the PDF that was downloaded from this paper. Download it here, sign that very file and send it back.',
  },
  'signed-file-not-signed': {
    vi: 'Tệp chưa có chữ ký số, hoặc chữ ký số không bao trùm toàn bộ tệp. Hãy ký số lại tệp PDF đã tải.',
    en: 'The file has no digital signature, or one that does not cover all of it. Sign the downloaded PDF again.',
  },
  'file-too-large': {
    vi: 'Tệp lớn hơn 20 MB. Hãy gửi tệp nhỏ hơn.',
    en: 'The file is larger than 20 MB. Send a smaller one.',
  },
  'scan-not-readable': {
    vi: 'Bản quét phải là tệp PDF, JPEG hoặc PNG, tối đa 20 MB.',
    en: 'The scan must be a PDF, JPEG or PNG of at most 20 MB.',
  },
};
