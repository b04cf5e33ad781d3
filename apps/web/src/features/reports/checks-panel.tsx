import type { ReportAnswer } from '@dong-hanh/contract';
import { Button, Status } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';

type Table = ReportAnswer['tables'][number];

/** What the figures must satisfy: what refuses the report first, then what asks for a look, then what holds. */
export function ChecksPanel({
  tables,
  nameOf,
  onTable,
}: {
  tables: Table[];
  nameOf: (code: string) => string;
  onTable: (code: string) => void;
}) {
  const { t } = useTranslation('reports');
  const all = tables.flatMap((table) => table.checks.map((check) => ({ ...check, table: table.code })));
  const failing = all
    .filter((check) => !check.ok)
    .sort((a, b) => a.level.localeCompare(b.level) || a.table.localeCompare(b.table));
  const holding = all.filter((check) => check.ok);
  return (
    <aside className="panel checks" aria-label={t('checks.title')}>
      <div className="panel-head">
        <h2>{t('checks.title')}</h2>
      </div>
      <div className="checks-body stack">
        {failing.length === 0 ? <Status tone="good">{t('checks.allHold')}</Status> : null}
        <ul className="plain-list">
          {failing.map((check) => (
            <li key={`${check.table}-${check.code}-${check.row}`} className="check">
              <Status tone={check.level === 'refuse' ? 'danger' : 'warn'}>{t(`checks.level.${check.level}`)}</Status>
              <span>{check.message}</span>
              <Button size="small" kind="quiet" onClick={() => onTable(check.table)}>
                {nameOf(check.table)}
              </Button>
            </li>
          ))}
        </ul>
        {holding.length > 0 ? (
          <details>
            <summary>{t('checks.holding', { count: holding.length })}</summary>
            <ul className="plain-list small">
              {holding.map((check) => (
                <li key={`${check.table}-${check.code}-${check.message}`}>
                  <Status tone="good">{check.table}</Status> {check.message}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </aside>
  );
}
