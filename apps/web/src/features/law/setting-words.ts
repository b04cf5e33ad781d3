import type { LawSettings } from '@dong-hanh/domain';
import { useTranslation } from 'react-i18next';
import './messages';

type Choice = Extract<LawSettings[keyof LawSettings], string>;

/** The value of a setting in words; a count of days stays a number. */
export function useSettingWords(): (value: string | number | boolean) => string {
  const { t } = useTranslation('law');
  return (value) => (typeof value === 'number' ? String(value) : t(`choice.${value as Choice | boolean}`));
}
