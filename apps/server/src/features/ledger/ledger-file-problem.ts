import type { LedgerLanguage } from '@dong-hanh/domain';
import { SpreadsheetProblem, type SpreadsheetProblemCode, type WorkbookNotice } from '../../platform/spreadsheet/index';

export type LedgerFileProblemCode = SpreadsheetProblemCode | 'no-header' | 'mapping-needed';

/** The ledger cannot be read as a whole; nothing was written. */
export class LedgerFileProblem extends Error {
  constructor(
    readonly code: LedgerFileProblemCode,
    readonly params: Readonly<Record<string, string>>,
    /** What was found all the same, for a person to go on from. */
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(code);
    this.name = 'LedgerFileProblem';
  }
}

type Texts = Readonly<Record<LedgerLanguage, string>>;

export const ledgerFileTexts: Readonly<Record<LedgerFileProblemCode, Texts>> = {
  'not-a-spreadsheet': {
    vi: 'Tệp này không phải bảng tính. Hãy chọn tệp .xlsx hoặc .csv.',
    en: 'This file is not a spreadsheet. Choose an .xlsx or .csv file.',
  },
  encrypted: {
    vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu khi lưu rồi chọn lại.',
    en: 'The file is protected by a password. Save it without one and choose it again.',
  },
  'legacy-xls': {
    vi: 'Tệp ở dạng Excel cũ (.xls). Hãy mở bằng Excel và lưu thành .xlsx.',
    en: 'The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.',
  },
  'html-as-xls': {
    vi: 'Tệp là trang web được đặt tên như bảng tính. Hãy mở bằng Excel và lưu thành .xlsx.',
    en: 'The file is a web page named like a spreadsheet. Open it in Excel and save it as .xlsx.',
  },
  'too-large': {
    vi: 'Tệp quá lớn. Hãy xóa hình ảnh và trang không dùng, hoặc chia thành nhiều tệp.',
    en: 'The file is too large. Remove pictures and unused sheets, or split it.',
  },
  empty: { vi: 'Tệp không có dữ liệu.', en: 'The file holds no data.' },
  damaged: {
    vi: 'Tệp bị hỏng hoặc chưa tải xong. Hãy mở và lưu lại bằng Excel.',
    en: 'The file is damaged or incomplete. Open it in Excel and save it again.',
  },
  'encoding-unknown': {
    vi: 'Không nhận ra bảng mã chữ của tệp. Hãy lưu tệp dạng .xlsx hoặc CSV UTF-8.',
    en: 'The encoding of the letters is not known. Save the file as .xlsx or CSV UTF-8.',
  },
  'sheet-unknown': { vi: 'Không có trang tính tên “{sheet}”.', en: 'There is no sheet named “{sheet}”.' },
  'no-header': {
    vi: 'Không tìm thấy dòng tiêu đề (Họ và tên, Năm sinh …). Hãy chỉ ra dòng tiêu đề.',
    en: 'No header row was found (name, birth …). Point out the header row.',
  },
  'mapping-needed': {
    vi: 'Chưa chắc cột nào là họ tên, ngày sinh hoặc số giấy tờ. Hãy xác nhận các cột trước khi nhập.',
    en: 'It is not certain which columns hold name, birth or identity number. Confirm the columns first.',
  },
};

const NOTICES: Readonly<Record<WorkbookNotice, Texts>> = {
  'macro-workbook': {
    vi: 'Tệp có chứa macro; hệ thống chỉ đọc dữ liệu và không chạy macro.',
    en: 'The file contains macros; only its data is read, macros are never run.',
  },
  'legacy-encoding': {
    vi: 'Tệp dùng phông chữ cũ (TCVN3 hoặc VNI); chữ đã được chuyển sang Unicode.',
    en: 'The file uses an old font (TCVN3 or VNI); its letters were converted to Unicode.',
  },
};

export function ledgerFileMessage(
  problem: LedgerFileProblem | SpreadsheetProblem,
  language: LedgerLanguage = 'vi',
): string {
  return ledgerFileTexts[problem.code][language].replace(/\{(\w+)\}/g, (_, key: string) => problem.params[key] ?? '');
}

export function ledgerNoticeMessage(notice: WorkbookNotice, language: LedgerLanguage = 'vi'): string {
  return NOTICES[notice][language];
}

export function isFileProblem(error: unknown): error is LedgerFileProblem | SpreadsheetProblem {
  return error instanceof LedgerFileProblem || error instanceof SpreadsheetProblem;
}
