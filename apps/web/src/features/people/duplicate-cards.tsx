import type { DuplicateAnswer } from '@dong-hanh/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';

/** Why two files may be of one person, in words. */
export function Reasons({ reasons }: { reasons: DuplicateAnswer['reasons'] }) {
  const { t } = useTranslation('people');
  return <span className="soft small">{reasons.map((reason) => t(`duplicate.reason.${reason}`)).join(' · ')}</span>;
}

/** People who may be the same one; a file outside the reader's scope shows only the unit to ask. */
export function DuplicateCards({ items }: { items: DuplicateAnswer[] }) {
  const { t } = useTranslation('people');
  return (
    <ul className="duplicate-list">
      {items.map((item, index) => (
        <li key={item.id ?? `${item.unit.code}-${index}`} className="duplicate-card">
          <span>
            {item.visible && item.id ? (
              <>
                <strong>{item.fullName}</strong>
                {item.bornOn ? ` · ${showDay(item.bornOn)}` : null} · {item.unit.name}
              </>
            ) : (
              t('duplicate.elsewhere', { unit: item.unit.name })
            )}
            <br />
            <Reasons reasons={item.reasons} />
          </span>
          {item.visible && item.id ? (
            <Link
              to="/people/$personId"
              params={{ personId: item.id }}
              target="_blank"
              className="ui-button"
              data-size="small"
            >
              {t('duplicate.open')}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
