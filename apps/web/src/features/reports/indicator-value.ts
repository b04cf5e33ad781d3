import type { IndicatorAnswer } from '@dong-hanh/contract';
import { currentLanguage } from '../../shared/i18n/i18n';

const format = (value: number) =>
  new Intl.NumberFormat(currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(value);

/** "86,7% (302/348)", "12", or "…" where it is not known. */
export function showShare({ value, numerator, denominator }: IndicatorAnswer['value'], share: boolean): string {
  if (numerator === null) return '…';
  if (!share) return format(numerator);
  const parts = `${format(numerator)}/${denominator === null ? '…' : format(denominator)}`;
  return value === null ? parts : `${format(value)}% (${parts})`;
}
