import { type ReportAnswer, reportsEndpoints } from '@dong-hanh/contract';
import { getReportTable, parsePeriod, periodName } from '@dong-hanh/domain';
import { Notice, SkeletonLines, TabView } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../shared/api/client';
import { isProblem } from '../../shared/api/problem';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay } from '../../shared/format/dates';
import { useLanguage } from '../../shared/i18n/i18n';
import { Page } from '../../shared/page/page';
import { CellDrawer } from './cell-drawer';
import { ChecksPanel } from './checks-panel';
import { LowerReports } from './lower-reports';
import './messages';
import { ReportChoice } from './report-choice';
import { ReportTable } from './report-table';
import './reports.css';
import { type CellAddress, questionQuery, type ReportQuestion, reportQuery } from './reports.queries';
import { SubmissionPanel } from './submission-panel';

const formats = ['xlsx', 'docx', 'pdf'] as const;

function ReportHead({ report }: { report: ReportAnswer }) {
  const { t } = useTranslation('reports');
  const period = parsePeriod(report.period.code);
  return (
    <div className="report-head">
      <h2>
        {t('head.title', { unit: report.unit.name })}
        <br />
        {period ? t('head.period', { name: periodName(period) }) : report.period.code}
      </h2>
      <p className="soft">
        {t('head.span', {
          from: showDay(report.period.from),
          to: showDay(report.period.to),
          asOf: showDay(report.asOf),
        })}
        {report.period.dueOn ? ` · ${t('head.due', { day: showDay(report.period.dueOn) })}` : null}
      </p>
      {report.period.isEstimate ? (
        <Notice tone="warn" title={t('head.estimate')}>
          {t('head.estimateHint', { day: showDay(report.period.closesOn) })}
        </Notice>
      ) : null}
    </div>
  );
}

/** The six-month report as the paper shows it; each number answers how it was counted. */
export function ReportPage({
  question,
  onQuestion,
}: {
  question: ReportQuestion;
  onQuestion: (question: ReportQuestion) => void;
}) {
  const { t } = useTranslation(['reports', 'shared']);
  const language = useLanguage();
  const report = useQuery(reportQuery(question));
  const [cell, setCell] = useState<CellAddress | null>(null);
  const [tableCode, setTableCode] = useState('R1');
  const data = report.data;
  const notMade = isProblem(report.error) && report.error.status < 500 && report.error.code !== 'offline';
  return (
    <Page
      title={t('title')}
      actions={
        data ? (
          <>
            <Link
              to="/indicators"
              search={{ unitCode: question.unitCode, period: question.period }}
              className="ui-button"
            >
              {t('indicator.title')}
            </Link>
            {formats.map((format) => (
              <a
                key={format}
                className="ui-button"
                href={fileAddress(reportsEndpoints.reportFile, { query: { ...questionQuery(question), format } })}
                download
              >
                {t(`export.${format}`)}
              </a>
            ))}
          </>
        ) : null
      }
    >
      <ReportChoice question={question} onQuestion={onQuestion} />
      {report.error ? (
        <ProblemNotice error={report.error} {...(notMade ? {} : { onRetry: () => void report.refetch() })} />
      ) : null}
      {report.isPending ? (
        <div className="panel">
          <SkeletonLines lines={12} label={t('computing')} />
        </div>
      ) : null}
      {data && !report.error ? (
        <div className="report-columns" aria-busy={report.isPlaceholderData}>
          <section className="panel report-paper" data-padded="true">
            <ReportHead report={data} />
            <TabView
              label={t('tables')}
              active={tableCode}
              onActive={setTableCode}
              items={data.tables.map((table) => ({
                key: table.code,
                label: t(`table.${table.code}`),
                content: (
                  <>
                    <p className="report-title">{getReportTable(table.code).title[language]}</p>
                    <ReportTable table={table} onOpen={(row, column) => setCell({ table: table.code, row, column })} />
                  </>
                ),
              }))}
            />
          </section>
          <div className="stack">
            <SubmissionPanel question={{ unitCode: data.unit.code, period: data.period.code }} />
            <ChecksPanel tables={data.tables} onTable={setTableCode} />
          </div>
          <CellDrawer report={data} question={question} cell={cell} onClose={() => setCell(null)} />
        </div>
      ) : null}
      {data && !report.error ? (
        <LowerReports
          question={{ unitCode: data.unit.code, period: data.period.code }}
          onUnit={(unitCode) => onQuestion({ ...question, unitCode })}
        />
      ) : null}
    </Page>
  );
}
