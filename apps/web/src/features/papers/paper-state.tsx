import type { PaperRow } from '@dong-hanh/contract';
import { Status, type Tone } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import './messages';

const tones: Record<PaperRow['state'], Tone> = {
  drafted: 'neutral',
  submitted: 'warn',
  signed: 'info',
  issued: 'good',
  cancelled: 'danger',
};

export function PaperState({ state, received }: Pick<PaperRow, 'state' | 'received'>) {
  const { t } = useTranslation('papers');
  return (
    <Status tone={tones[state]}>{received && state === 'issued' ? t('received.state') : t(`state.${state}`)}</Status>
  );
}
