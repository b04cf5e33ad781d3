import type { LedgerImportAnswer } from '@dong-hanh/contract';
import { Status } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../shared/format/numbers';

type Problem = LedgerImportAnswer['problems'][number];

function ProblemGroup({ problem, data }: { problem: Problem; data: LedgerImportAnswer }) {
  const { t } = useTranslation('ledger');
  const rows = (problem.level === 'error' ? data.errors : data.warnings).filter((item) => item.code === problem.code);
  return (
    <details className="problem-group">
      <summary>
        <Status tone={problem.level === 'error' ? 'danger' : 'warn'}>
          {t(`problem.name.${problem.code}`, { defaultValue: problem.message })}
        </Status>
        <span className="soft"> · {t('problem.rows', { count: problem.count, shown: showCount(problem.count) })}</span>
      </summary>
      <ul className="plain-list problem-rows">
        {rows.map((row) => (
          <li key={`${row.row}-${row.column}-${row.message}`}>
            <span className="nowrap soft">
              {row.column
                ? t('problem.cell', { row: row.row, column: row.column })
                : t('problem.row', { row: row.row })}
            </span>{' '}
            {row.message}
          </li>
        ))}
      </ul>
      {rows.length < problem.count ? <p className="soft small problem-rows">{t('problem.more')}</p> : null}
    </details>
  );
}

/** Problems by kind with their counts; rows refused first. */
export function ImportProblems({ data }: { data: LedgerImportAnswer }) {
  const { t } = useTranslation('ledger');
  if (data.problems.length === 0) {
    return (
      <div className="panel" data-padded="true">
        <Status tone="good">{t('problem.none')}</Status>
      </div>
    );
  }
  const ordered = [...data.problems].sort((a, b) => a.level.localeCompare(b.level) || b.count - a.count);
  return (
    <section className="panel" aria-labelledby="problems-title">
      <div className="panel-head">
        <h2 id="problems-title">{t('problem.title')}</h2>
      </div>
      {ordered.map((problem) => (
        <ProblemGroup key={`${problem.level}-${problem.code}`} problem={problem} data={data} />
      ))}
    </section>
  );
}
