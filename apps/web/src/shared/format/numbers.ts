import { currentLanguage } from '../i18n/i18n';

const formats = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

export function showCount(count: number): string {
  return formats[currentLanguage()].format(count);
}
