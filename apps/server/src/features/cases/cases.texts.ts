export const casesTexts = {
  'later-acts-rest-on-it': {
    vi: 'Các bước sau dựa vào bước này. Hãy sửa các bước sau trước, rồi sửa bước này.',
    en: 'Later acts rest on this one. Correct those first.',
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
