import type { ReportAnswer, ReportDrift } from '@dong-hanh/contract';
import { findReportColumn } from '@dong-hanh/domain';
import { Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { useLanguage } from '../../shared/i18n/i18n';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { driftQuery } from './submissions.queries';
import { useTableWords } from './templates.queries';

/** A form names the columns it takes in its own way; what was recorded is told in the words of the dictionary. */
const dictionaryLabel = (column: ReturnType<typeof findReportColumn>, language: 'vi' | 'en') =>
  column ? [column.group?.label[language], column.label[language]] : [];

const tones = { added: 'info', removed: 'warn', moved: 'neutral' } as const;

function Effects({ item, nameOf }: { item: ReportDrift; nameOf: (code: string) => string }) {
  const amounts = [...new Set(item.effects.map(({ by }) => by))];
  return amounts.map((amount) => (
    <div key={amount} className="small">
      {amount > 0 ? '+' : '−'}
      {showCount(Math.abs(amount))}:{' '}
      {item.effects
        .filter(({ by }) => by === amount)
        .map(({ column }) => nameOf(column))
        .join(' · ')}
    </div>
  ));
}

/** What was recorded since the signature and changes its figures, record by record, with its effect on each. */
export function DriftList({ id, figures }: { id: string; figures: ReportAnswer }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const { name } = useTableWords(figures.template);
  const nameOf = (item: ReportDrift) => (code: string) => {
    const column = figures.tables.find((one) => one.code === item.table)?.columns.find((one) => one.code === code);
    const words = column
      ? [column.group?.label, column.label]
      : dictionaryLabel(findReportColumn(item.table, code), language);
    return words.filter(Boolean).join(': ') || code;
  };
  return (
    <QueryBoundary query={useQuery(driftQuery(id))} lines={5}>
      {({ items, more }) =>
        items.length === 0 ? (
          <p className="soft">{t('drift.none')}</p>
        ) : (
          <>
            <p className="soft">{t('drift.lead')}</p>
            <ul className="plain-list drift-list">
              {items.map((item) => (
                <li key={`${item.table}-${item.id}`}>
                  <div>
                    <Status tone={tones[item.change]}>{t(`drift.change.${item.change}`)}</Status>{' '}
                    <span className="soft small">{name(item.table)}</span>
                  </div>
                  <div>
                    {item.personId && item.fullName ? (
                      <Link to="/people/$personId" params={{ personId: item.personId }}>
                        {item.fullName}
                      </Link>
                    ) : (
                      t(`evidence.kind.${item.kind}`)
                    )}
                    {item.on ? <span className="soft"> · {showDay(item.on)}</span> : null}
                  </div>
                  <Effects item={item} nameOf={nameOf(item)} />
                </li>
              ))}
            </ul>
            {more ? <p className="soft">{t('drift.more')}</p> : null}
          </>
        )
      }
    </QueryBoundary>
  );
}
