import { Status, type Tone } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showDue } from '../format/dates';
import { type TimeLeft, timeLeft } from './time-left';

function toneOf(left: TimeLeft): Tone {
  if (left.overdue) return 'danger';
  if (left.unit !== 'days') return 'warn';
  return left.count <= 2 ? 'warn' : 'neutral';
}

/** Time left or overdue, by shape, word and colour; the due time stands beside it. */
export function TimeLeftMark({ dueAt, dueIsDay, now }: { dueAt: string; dueIsDay: boolean; now: Date }) {
  const { t } = useTranslation('shared');
  const left = timeLeft(dueAt, dueIsDay, now);
  const side = left.overdue ? 'over' : 'left';
  return (
    <span className="time-left">
      <Status tone={toneOf(left)}>
        {t(`timeLeft.${side}.${left.unit}`, { count: left.count, minutes: left.minutes })}
      </Status>
      <span className="soft small">{showDue(dueAt)}</span>
    </span>
  );
}
