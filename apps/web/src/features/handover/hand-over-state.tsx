import type { HandOverAnswer } from '@dong-hanh/contract';
import { Status, type Tone } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showInstant } from '../../shared/format/dates';
import { TimeLeftMark } from '../../shared/time/time-left-mark';
import './messages';

const tones: Record<HandOverAnswer['state'], Tone> = {
  offered: 'warn',
  accepted: 'good',
  refused: 'danger',
  withdrawn: 'neutral',
};

/** An open offer shows its clock, an answered one how and when it was answered. */
export function HandOverState({ item, now }: { item: HandOverAnswer; now: Date }) {
  const { t } = useTranslation('handover');
  if (item.state === 'offered') return <TimeLeftMark dueAt={item.answerDueAt} dueIsDay={false} now={now} />;
  return (
    <span className="two-lines">
      <Status tone={tones[item.state]}>{t(`state.${item.state}`)}</Status>
      {item.answeredAt ? <span className="soft small">{showInstant(item.answeredAt)}</span> : null}
    </span>
  );
}
