import { Notice } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { titleOf } from './entry-words';
import { overdueQuery } from './registers.queries';

/** Corrections that inspections asked for and nobody has found made, the oldest first. */
export function OverdueCorrections({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation('registers');
  const { data } = useQuery(overdueQuery);
  if (!data || data.items.length === 0) return null;
  const own = data.items.some(({ mayChange }) => mayChange);
  return (
    <Notice tone="danger" title={t('overdue', { count: data.items.length })}>
      <ul className="plain-list">
        {data.items.map((entry) => (
          <li key={entry.id}>
            <button type="button" className="link-button" onClick={() => onOpen(entry.id)}>
              {titleOf(entry)}
            </button>{' '}
            {[
              (entry.aboutUnit ?? entry.unit).name,
              t('dueOn', { day: showDay(String(entry.content.correctionDueOn)) }),
            ].join(' · ')}
          </li>
        ))}
      </ul>
      <p>{t(own ? 'overdueHint' : 'overdueOfOther')}</p>
    </Notice>
  );
}
