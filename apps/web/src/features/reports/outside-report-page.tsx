import type { OutsideReportAnswer } from '@dong-hanh/contract';
import { parsePeriod, periodName } from '@dong-hanh/domain';
import { Notice, Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDay, showInstant } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import './messages';
import { outsideReportQuery } from './outside.queries';
import './reports.css';

type Table = OutsideReportAnswer['tables'][number];

function Figure({
  report,
  table,
  row,
  column,
}: {
  report: OutsideReportAnswer;
  table: Table;
  row: number;
  column: number;
}) {
  const { t } = useTranslation('reports');
  const value = table.rows[row]?.values[column] ?? null;
  const code = table.columns[column]?.code;
  const at = (one: { table: string; row: number; column: string }) =>
    one.table === table.code && one.row === row && one.column === code;
  const found = report.found.filter(at);
  const ours = report.compared.find(at);
  return (
    <td data-wrong={found.length > 0 || undefined}>
      {value === null ? t('cell.unknown') : showCount(value)}
      {found.map(({ rule, computed, words }) => (
        <div key={`${rule} ${words}`} className="small outside-found">
          ≠ {showCount(computed)}
        </div>
      ))}
      {ours && ours.ours !== ours.stated ? (
        <div className="small soft">
          {t('outside.ours', { value: ours.ours === null ? '…' : showCount(ours.ours) })}
        </div>
      ) : null}
    </td>
  );
}

function Stated({ report, table }: { report: OutsideReportAnswer; table: Table }) {
  const { t } = useTranslation('reports');
  return (
    <section className="panel stack" data-padded="true">
      <h2>{table.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, and must be reached to be scrolled by keys */}
      <section className="report-scroll" tabIndex={0} aria-label={table.title}>
        <table className="report-table outside-table">
          <thead>
            <tr>
              <th scope="col" className="report-row-head">
                {t('cell.line')}
              </th>
              {table.columns.map(({ code, label }) => (
                <th key={code} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document stand where they stand, and may share a name
              <tr key={index} data-total={row.total}>
                <th scope="row" className="report-row-head">
                  {row.label}
                </th>
                {table.columns.map(({ code }, column) => (
                  <Figure key={code} report={report} table={table} row={index} column={column} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Found({ report }: { report: OutsideReportAnswer }) {
  const { t } = useTranslation('reports');
  if (report.found.length === 0) return <Status tone="good">{t('outside.allHold')}</Status>;
  return (
    <Notice tone="warn" title={t('outside.mismatches', { count: report.found.length })}>
      <ul>
        {report.found.map(({ table: code, row, column, rule, stated, computed, words }) => {
          const table = report.tables.find((one) => one.code === code);
          const label = table?.columns.find((one) => one.code === column)?.label;
          return (
            <li key={`${code} ${row} ${column} ${rule} ${words}`}>
              {table?.rows[row]?.label}, {label}:{' '}
              {t(`outside.rule.${rule}`, { stated: showCount(stated), computed: showCount(computed), words })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** A document as it stands; what does not hold in it, and where our own figures part from it, stand beside each number. */
export function OutsideReportPage({ id }: { id: string }) {
  const { t } = useTranslation('reports');
  const query = useQuery(outsideReportQuery(id));
  return (
    <Page title={query.data?.title ?? t('outside.title')}>
      <QueryBoundary query={query} lines={10}>
        {(report) => {
          const period = report.period === null ? null : parsePeriod(report.period);
          return (
            <>
              <section className="panel stack" data-padded="true">
                {report.replacedBy ? (
                  <Notice tone="info" title={t('outside.replaced')}>
                    <Link to="/outside-reports/$id" params={{ id: report.replacedBy }}>
                      {t('outside.later')}
                    </Link>
                  </Notice>
                ) : null}
                <dl className="template-facts">
                  <dt>{t('outside.source')}</dt>
                  <dd>
                    {[report.number, report.issuedOn ? showDay(report.issuedOn) : null, report.source]
                      .filter(Boolean)
                      .join(' · ')}
                  </dd>
                  <dt>{t('choice.unit')}</dt>
                  <dd>{report.unit.name}</dd>
                  {period ? (
                    <>
                      <dt>{t('choice.period')}</dt>
                      <dd>{periodName(period)}</dd>
                    </>
                  ) : null}
                  <dt>{t('outside.keyedIn')}</dt>
                  <dd>
                    {showInstant(report.at)}, {report.by}
                  </dd>
                </dl>
                <Found report={report} />
              </section>
              {report.tables.map((table) => (
                <Stated key={table.code} report={report} table={table} />
              ))}
            </>
          );
        }}
      </QueryBoundary>
    </Page>
  );
}
