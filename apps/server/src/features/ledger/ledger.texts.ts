import type { LedgerLanguage } from '@dong-hanh/domain';
import { ledgerFileTexts } from './ledger-file-problem';

type Texts = Readonly<Record<string, Readonly<Record<LedgerLanguage, string>>>>;

export const ledgerTexts: Texts = {
  ...ledgerFileTexts,
  'unit-not-for-import': {
    vi: 'Chỉ nhập sổ vào một xã, phường, đặc khu hoặc một tỉnh, thành phố.',
    en: 'A ledger is imported into a commune or a province.',
  },
  'unit-not-in-scope': {
    vi: 'Đơn vị này ngoài phạm vi được giao của anh/chị.',
    en: 'This unit is outside your scope.',
  },
  'field-unknown': {
    vi: 'Có cột được gán vào một trường không có trong danh mục.',
    en: 'A column is mapped to a field that does not exist.',
  },
  'no-result-sheet': {
    vi: 'Lần nhập này không có dòng nào bị từ chối.',
    en: 'This import refused no row.',
  },
  'file-missing': { vi: 'Yêu cầu không kèm tệp.', en: 'The request holds no file.' },
  'not-the-same-file': {
    vi: 'Tệp này không phải tệp của lần nhập cần tiếp tục.',
    en: 'This is not the file of the import to be resumed.',
  },
};
