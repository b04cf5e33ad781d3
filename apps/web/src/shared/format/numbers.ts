import { currentLanguage } from '../i18n/i18n';

const formats = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

export function showCount(count: number): string {
  return formats[currentLanguage()].format(count);
}
