import { type ReportAnswer, reportsEndpoints } from '@dong-hanh/contract';
import { parsePeriod, periodName } from '@dong-hanh/domain';
import { Notice, SkeletonLines, TabView } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../shared/api/client';
import { isProblem } from '../../shared/api/problem';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay } from '../../shared/format/dates';
import { Page } from '../../shared/page/page';
import { CellDrawer } from './cell-drawer';
import { ChecksPanel } from './checks-panel';
import { LowerReports } from './lower-reports';
import './messages';
import { ReportChoice } from './report-choice';
import { ReportPlaces } from './report-places';
import { ReportTable } from './report-table';
import './reports.css';
import { type CellAddress, formOf, questionQuery, type ReportQuestion, reportQuery } from './reports.queries';
import { SubmissionPanel } from './submission-panel';
import { templateQuery, useTableWords } from './templates.queries';

const formats = ['xlsx', 'docx', 'pdf'] as const;

function ReportHead({ report, subject }: { report: ReportAnswer; subject: string | undefined }) {
  const { t } = useTranslation('reports');
  const period = parsePeriod(report.period.code);
  return (
    <div className="report-head">
      <h2>
        {t(report.template === 'six-month' ? 'head.title' : 'head.otherTitle', { unit: report.unit.name, subject })}
        <br />
        {period ? t('head.period', { name: periodName(period) }) : report.period.code}
      </h2>
      <p className="soft">
        {t('head.span', {
          from: showDay(report.period.from),
          to: showDay(report.period.to),
          asOf: showDay(report.asOf),
        })}
        {report.period.dueOn && report.template === 'six-month'
          ? ` · ${t('head.due', { day: showDay(report.period.dueOn) })}`
          : null}
      </p>
      {report.unit.validOn === report.period.to ? null : (
        <Notice tone="info" title={t('head.restated', { day: showDay(report.unit.validOn) })} />
      )}
      {report.period.isEstimate ? (
        <Notice tone="warn" title={t('head.estimate')}>
          {t('head.estimateHint', { day: showDay(report.period.closesOn) })}
        </Notice>
      ) : null}
    </div>
  );
}

/** A report as its form has it; each number answers how it was counted. */
export function ReportPage({
  question,
  unitNotes,
  onQuestion,
}: {
  question: ReportQuestion;
  /** What stands under the name of a unit, by its code. */
  unitNotes: ReadonlyMap<string, string>;
  onQuestion: (question: ReportQuestion) => void;
}) {
  const { t } = useTranslation(['reports', 'shared']);
  const form = useQuery(templateQuery(question.template, question.version)).data;
  const words = useTableWords(question.template, question.version);
  const report = useQuery(reportQuery(question));
  const [cell, setCell] = useState<CellAddress | null>(null);
  const [chosenTable, setTableCode] = useState<string | null>(null);
  const data = report.data;
  const codes = data?.tables.map(({ code }) => code) ?? [];
  const tableCode = chosenTable !== null && codes.includes(chosenTable) ? chosenTable : (codes[0] ?? '');
  const draft = form?.state === 'draft';
  const road = { template: question.template, unitCode: question.unitCode, period: question.period };
  const notMade = isProblem(report.error) && report.error.status < 500 && report.error.code !== 'offline';
  return (
    <Page
      title={t('title')}
      actions={
        data
          ? formats.map((format) => (
              <a
                key={format}
                className="ui-button"
                href={fileAddress(reportsEndpoints.reportFile, {
                  params: formOf(question),
                  query: { ...questionQuery(question), format },
                })}
                download
              >
                {t(`export.${format}`)}
              </a>
            ))
          : null
      }
    >
      <ReportPlaces />
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
            <ReportHead report={data} subject={form?.content.subject} />
            <TabView
              label={t('tables')}
              active={tableCode}
              onActive={setTableCode}
              items={data.tables.map((table) => ({
                key: table.code,
                label: words.name(table.code),
                content: (
                  <>
                    <p className="report-title">{words.title(table.code)}</p>
                    <ReportTable
                      table={table}
                      name={words.name(table.code)}
                      unitNotes={unitNotes}
                      onOpen={(row, column) => setCell({ table: table.code, row, column })}
                    />
                  </>
                ),
              }))}
            />
          </section>
          <div className="stack">
            {draft ? (
              <Notice tone="info" title={t('form.trying')}>
                {t('form.tryingHint')}
              </Notice>
            ) : (
              <SubmissionPanel question={road} />
            )}
            <ChecksPanel tables={data.tables} nameOf={words.name} onTable={setTableCode} />
          </div>
          <CellDrawer report={data} question={question} cell={cell} onClose={() => setCell(null)} />
        </div>
      ) : null}
      {data && !report.error && !draft ? (
        <LowerReports question={road} onUnit={(unitCode) => onQuestion({ ...question, unitCode })} />
      ) : null}
    </Page>
  );
}
