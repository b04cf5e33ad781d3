import type { SubmissionSummary } from '@dong-hanh/contract';
import { Status } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import './messages';

const tones = {
  drafted: 'info',
  signed: 'info',
  sent: 'warn',
  accepted: 'good',
  returned: 'danger',
} as const;

/** Where a report stands on its road; without one: not begun. */
export function SubmissionState({ state }: { state: SubmissionSummary['state'] | null }) {
  const { t } = useTranslation('reports');
  if (state === null) return <span className="soft">{t('road.state.none')}</span>;
  return <Status tone={tones[state]}>{t(`road.state.${state}`)}</Status>;
}
