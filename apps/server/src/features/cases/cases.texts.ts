export const casesTexts = {
  'act-of-other-office': {
    vi: 'Vai trò này chỉ ghi nhận văn bản, sự việc do cơ quan mình thực hiện. Hãy chuyển việc này cho cơ quan có thẩm quyền.',
    en: 'Your role records only what its own office does. Leave this act to the office in charge.',
  },
  'later-acts-rest-on-it': {
    vi: 'Các bước sau dựa vào bước này. Xem danh sách, rồi đồng ý hủy ghi nhận tất cả cùng lúc hoặc giữ nguyên.',
    en: 'Later acts rest on this one. See the list, then agree to annul all of them with it, or keep everything.',
  },
  'part-not-yet': {
    vi: 'Một ngày trong việc này còn ở phía trước. Chỉ ghi điều đã xảy ra: bỏ trống ngày đó và ghi việc sau khi nó diễn ra.',
    en: 'A time inside this act is still ahead. Only record what has happened: leave it empty and record it once it takes place.',
  },
  'act-not-standing': {
    vi: 'Bước này đã được thay thế hoặc không còn.',
    en: 'This act was superseded or does not exist.',
  },
  'out-of-order': {
    vi: 'Bước này không thể ghi ở tình trạng hiện nay của hồ sơ.',
    en: 'This act is not possible in the present state of the file.',
  },
};
