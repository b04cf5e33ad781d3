/** The closed set of ways in which a request ends without an answer. */
export type ProblemKind =
  | 'invalid-request'
  | 'not-signed-in'
  | 'not-permitted'
  | 'not-found'
  | 'conflict'
  | 'refused'
  | 'too-many-requests'
  | 'too-large'
  | 'unavailable';

export type Locale = 'vi' | 'en';

/** Sentences for codes. A code without its own sentence takes that of its kind. */
const texts: Record<string, { vi: string; en: string }> = {
  'invalid-request': {
    vi: 'Có ô chưa đúng. Hãy xem lại các ô được đánh dấu.',
    en: 'Some fields are not right. Check the marked fields.',
  },
  'unreadable-request': {
    vi: 'Yêu cầu không đọc được. Hãy tải lại trang rồi thử lại.',
    en: 'The request could not be read. Reload and try again.',
  },
  'unreadable-characters': {
    vi: 'Có ký tự không lưu được. Hãy xóa ô được đánh dấu và gõ lại.',
    en: 'There are characters that cannot be kept. Clear the marked field and type it again.',
  },
  'not-signed-in': {
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đang nhập vẫn được giữ.',
    en: 'Your session has ended. Sign in again; what you typed is kept.',
  },
  'wrong-credentials': {
    vi: 'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.',
    en: 'The user name, password or one-time code is wrong.',
  },
  'totp-required': { vi: 'Nhập mã 6 số trong ứng dụng xác thực.', en: 'Enter the 6-digit code of your authenticator.' },
  'second-factor-missing': {
    vi: 'Tài khoản chưa cài mã xác thực hai lớp. Hãy liên hệ người quản trị.',
    en: 'This account has no second factor yet. Ask your administrator.',
  },
  'account-locked': {
    vi: 'Tài khoản tạm khóa vì nhập sai nhiều lần. Hãy thử lại sau 15 phút hoặc liên hệ người quản trị.',
    en: 'The account is locked after too many failures. Try again in 15 minutes or ask your administrator.',
  },
  'no-membership': {
    vi: 'Tài khoản chưa được phân công ở đơn vị nào còn hiệu lực. Hãy liên hệ người quản trị.',
    en: 'The account has no current post. Ask your administrator.',
  },
  'csrf-mismatch': {
    vi: 'Yêu cầu không đến từ trang của hệ thống. Hãy tải lại trang.',
    en: 'The request did not come from this site. Reload the page.',
  },
  'not-permitted': { vi: 'Vai trò của anh/chị không được làm việc này.', en: 'Your role may not do this.' },
  'not-found': { vi: 'Không tìm thấy, hoặc ngoài phạm vi được xem.', en: 'Not found, or outside what you may see.' },
  conflict: {
    vi: 'Dữ liệu vừa thay đổi. Hãy xem lại rồi lưu.',
    en: 'The data has just changed. Review it and save again.',
  },
  'stale-version': {
    vi: 'Người khác vừa sửa hồ sơ này. Nội dung của anh/chị vẫn được giữ; hãy so hai bản rồi lưu lại.',
    en: 'Somebody else has just changed this record. Your text is kept; compare both versions and save again.',
  },
  'already-exists': { vi: 'Đã có bản ghi như vậy.', en: 'Such a record already exists.' },
  busy: { vi: 'Có người đang ghi cùng hồ sơ. Hãy thử lại.', en: 'Somebody is writing the same record. Try again.' },
  'key-reused': {
    vi: 'Mã chống gửi trùng đã dùng cho một nội dung khác.',
    en: 'This idempotency key was used for other content.',
  },
  'day-ahead': {
    vi: 'Ngày này chưa đến. Chỉ ghi điều đã diễn ra.',
    en: 'That day is still ahead. Note what has happened.',
  },
  refused: { vi: 'Không ghi được.', en: 'Refused.' },
  'too-many-requests': { vi: 'Quá nhiều yêu cầu. Hãy đợi một phút.', en: 'Too many requests. Wait a minute.' },
  'too-large': {
    vi: 'Tệp quá lớn (tối đa 60 MB). Hãy tách thành nhiều tệp.',
    en: 'The file is too large (60 MB at most). Split it.',
  },
  unavailable: {
    vi: 'Hệ thống tạm thời không phục vụ được. Hãy thử lại sau ít phút.',
    en: 'The system is not available for the moment. Try again in a few minutes.',
  },
  unexpected: {
    vi: 'Có lỗi ngoài dự kiến; chưa có gì được ghi. Hãy thử lại, và báo người quản trị kèm mã yêu cầu.',
    en: 'Something went wrong; nothing was written. Try again, and give the request id to your administrator.',
  },
};

/** Features add the sentences of their own codes at start. */
export function addProblemTexts(more: Record<string, { vi: string; en: string }>): void {
  Object.assign(texts, more);
}

export function problemText(code: string, kind: ProblemKind, locale: Locale): string {
  return (texts[code] ?? texts[kind])?.[locale] ?? code;
}
