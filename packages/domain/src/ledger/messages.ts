import type { LedgerIssue, RefusalCode, WarningCode } from './ledger-issue';

export type LedgerLanguage = 'vi' | 'en';

type Catalogue = Readonly<Record<RefusalCode | WarningCode | `${RefusalCode | WarningCode}.${string}`, string>>;

const VI = {
  'missing-name': 'Dòng này chưa có họ và tên.',
  'name-not-plausible': 'Họ tên “{value}” không hợp lệ: {fault}.',
  'impossible-date': 'Ngày “{value}” không có thật hoặc không đọc được; hãy ghi dạng ngày/tháng/năm.',
  'future-date': 'Ngày “{value}” ở tương lai.',
  'too-early': 'Ngày “{value}” trước năm 1900.',
  'unit-unknown': 'Không tìm thấy xã, phường, đặc khu “{value}”.',
  'unit-unknown.blank': 'Dòng này không ghi xã, phường, đặc khu.',
  'unit-unknown.choices': '“{value}” có thể là nhiều đơn vị: {choices}. Hãy ghi rõ.',
  'unit-divided': '“{value}” đã được chia khi sắp xếp đơn vị hành chính; hãy chọn một trong: {successors}.',
  'unit-out-of-scope': '“{value}” không thuộc phạm vi của đơn vị đang nhập.',
  'cell-error': 'Ô chứa lỗi {value}; hãy sửa ô này trong tệp.',
  'contradiction.sex': 'Dòng này vừa ghi nam vừa ghi nữ.',
  'contradiction.managed-before-birth': 'Ngày quản lý trước ngày sinh.',
  'contradiction.ends-before-start': 'Ngày hết hạn trước ngày bắt đầu.',
  contradiction: 'Các ô trong dòng mâu thuẫn với nhau.',
  'id-malformed': 'Số giấy tờ không đúng dạng 12 số (căn cước) hoặc 9 số (CMND), hoặc mã tỉnh không có.',
  'id-sex-mismatch': 'Giới tính không khớp với số căn cước.',
  'id-year-mismatch': 'Năm sinh không khớp với số căn cước.',
  'id-zero-restored': 'Đã thêm lại số 0 ở đầu số giấy tờ.',
  'year-only': 'Chỉ có năm sinh {value}; cần bổ sung ngày, tháng.',
  'two-values': 'Ô có hai giá trị; đã lấy giá trị đầu, hãy kiểm tra.',
  'unit-successor-used': '“{value}” nay thuộc {unit}; đã ghi theo đơn vị mới.',
} as const satisfies Partial<Catalogue>;

const EN: Readonly<Record<keyof typeof VI, string>> = {
  'missing-name': 'This row has no name.',
  'name-not-plausible': 'The name “{value}” is not valid: {fault}.',
  'impossible-date': 'The date “{value}” does not exist or cannot be read; write day/month/year.',
  'future-date': 'The date “{value}” is in the future.',
  'too-early': 'The date “{value}” is before 1900.',
  'unit-unknown': 'No commune, ward or special zone “{value}” was found.',
  'unit-unknown.blank': 'This row names no commune, ward or special zone.',
  'unit-unknown.choices': '“{value}” may mean several units: {choices}. Please say which.',
  'unit-divided': '“{value}” was divided in the reorganisation; choose one of: {successors}.',
  'unit-out-of-scope': '“{value}” is outside the scope of the importing unit.',
  'cell-error': 'The cell holds the error {value}; correct it in the file.',
  'contradiction.sex': 'This row says both male and female.',
  'contradiction.managed-before-birth': 'Management begins before birth.',
  'contradiction.ends-before-start': 'The term ends before it begins.',
  contradiction: 'The cells of this row contradict each other.',
  'id-malformed':
    'The number is neither 12 digits (citizen number) nor 9 digits (old card), or its province code does not exist.',
  'id-sex-mismatch': 'Sex and citizen number disagree.',
  'id-year-mismatch': 'Year of birth and citizen number disagree.',
  'id-zero-restored': 'A leading zero of the number was restored.',
  'year-only': 'Only the year of birth {value} is given; day and month are to be completed.',
  'two-values': 'The cell holds two values; the first was taken, please check.',
  'unit-successor-used': '“{value}” now belongs to {unit}; the new unit was recorded.',
};

const NAME_FAULTS: Readonly<Record<LedgerLanguage, Readonly<Record<string, string>>>> = {
  vi: {
    'one-letter': 'chỉ có một chữ cái',
    'no-letters': 'không có chữ cái',
    'too-long': 'quá dài',
    digits: 'có chữ số',
    emoji: 'có biểu tượng cảm xúc',
    'control-characters': 'có ký tự điều khiển',
    markup: 'có thẻ HTML',
    symbols: 'có ký hiệu lạ',
    'foreign-script': 'có chữ không thuộc hệ La-tinh',
  },
  en: {
    'one-letter': 'one letter only',
    'no-letters': 'no letters',
    'too-long': 'too long',
    digits: 'digits in it',
    emoji: 'an emoji in it',
    'control-characters': 'control characters in it',
    markup: 'HTML in it',
    symbols: 'symbols in it',
    'foreign-script': 'letters that are not Latin',
  },
};

/** The sentence for an issue in the user's language. */
export function ledgerMessage(issue: LedgerIssue, language: LedgerLanguage = 'vi'): string {
  const catalogue: Readonly<Record<string, string>> = language === 'vi' ? VI : EN;
  const { what, fault, choices, value } = issue.params;
  const variant = what ?? (choices ? 'choices' : value === '' ? 'blank' : undefined);
  const sentence = catalogue[`${issue.code}.${variant}`] ?? catalogue[issue.code] ?? issue.code;
  const params: Readonly<Record<string, string>> = {
    ...issue.params,
    ...(fault ? { fault: NAME_FAULTS[language][fault] ?? fault } : {}),
  };
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '');
}
