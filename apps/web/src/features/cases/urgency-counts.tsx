import type { WorkItem } from '@dong-hanh/contract';
import { Shape, type Tone } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../shared/format/numbers';

export const urgencies = ['overdue', 'today', 'week', 'later'] as const satisfies readonly WorkItem['urgency'][];

const tones: Record<WorkItem['urgency'], Tone> = { overdue: 'danger', today: 'warn', week: 'info', later: 'neutral' };

/** Four counts that filter the list when pressed; a second press shows all again. */
export function UrgencyCounts({
  counts,
  value,
  onChange,
}: {
  counts: Record<WorkItem['urgency'], number> | undefined;
  value: WorkItem['urgency'] | undefined;
  onChange: (urgency: WorkItem['urgency'] | undefined) => void;
}) {
  const { t } = useTranslation('cases');
  return (
    <fieldset className="urgencies plain-fieldset">
      <legend className="visually-hidden">{t('work.byUrgency')}</legend>
      {urgencies.map((urgency) => (
        <button
          key={urgency}
          type="button"
          className="urgency"
          data-tone={tones[urgency]}
          aria-pressed={value === urgency}
          onClick={() => onChange(value === urgency ? undefined : urgency)}
        >
          <span className="urgency-word">
            <Shape tone={tones[urgency]} size={11} />
            {t(`work.urgency.${urgency}`)}
          </span>
          <span className="urgency-count" data-testid={`count-${urgency}`}>
            {counts ? showCount(counts[urgency]) : '…'}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
