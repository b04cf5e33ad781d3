import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import type { Evidence } from './reports.queries';

const shownAtOnce = 200;

function What({ item }: { item: Evidence['items'][number] }) {
  const words = useLawWords();
  if (!item.what) return null;
  return <span className="soft small">{item.kind === 'act' ? words.act(item.what) : words.state(item.what)}</span>;
}

/** The records behind a number; a person outside the reader's scope is counted but not named. */
export function EvidenceList({ items }: { items: Evidence['items'] }) {
  const { t } = useTranslation('reports');
  if (items.length === 0) return <p className="soft">{t('evidence.none')}</p>;
  return (
    <>
      <ol className="evidence">
        {items.slice(0, shownAtOnce).map((item) => (
          <li key={`${item.kind}-${item.id}`}>
            <span className="two-lines">
              {item.personId ? (
                <Link to="/people/$personId" params={{ personId: item.personId }} className="person-name">
                  {item.label}
                </Link>
              ) : (
                <span>{item.label ?? t(`evidence.kind.${item.kind}`)}</span>
              )}
              <What item={item} />
            </span>
            {item.on ? <span className="soft nowrap">{showDay(item.on)}</span> : null}
          </li>
        ))}
      </ol>
      {items.length > shownAtOnce ? (
        <p className="soft">{t('evidence.more', { count: items.length - shownAtOnce })}</p>
      ) : null}
    </>
  );
}
