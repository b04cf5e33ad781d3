import { useTranslation } from 'react-i18next';

/** The step of an act a clock is about, in brackets; a step without a word of its own is left out. */
export function useStepWord(): (step: string | null) => string {
  const { t, i18n } = useTranslation('cases');
  return (step) => (step !== null && i18n.exists(`cases:step.${step}`) ? ` (${t(`step.${step}`)})` : '');
}
