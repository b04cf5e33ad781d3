import { type RegisterCode, registerCodes } from '@dong-hanh/domain';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { useLawWords } from '../../shared/law/labels';
import type { Evidence } from './reports.queries';

const shownAtOnce = 200;
const isRegister = (kind: string): kind is RegisterCode => registerCodes.some((code) => code === kind);

function What({ item }: { item: Evidence['items'][number] }) {
  const { t } = useTranslation('reports');
  const words = useLawWords();
  const told = [
    item.kind === 'act' && item.what ? words.act(item.what) : null,
    item.kind === 'state' && item.what ? words.state(item.what) : null,
    item.label !== undefined && isRegister(item.kind) ? t(`evidence.kind.${item.kind}`) : null,
    item.amount === undefined ? null : t('evidence.amount', { amount: showCount(item.amount) }),
  ].filter((part) => part !== null);
  return told.length === 0 ? null : <span className="soft small">{told.join(' · ')}</span>;
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
              ) : item.label !== undefined && isRegister(item.kind) ? (
                <Link to="/registers" search={{ register: item.kind, entry: item.id }} className="person-name">
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
