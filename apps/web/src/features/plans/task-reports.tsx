import { type TaskReport, type TaskReports, taskReportEndpoints, taskStates } from '@dong-hanh/contract';
import { parsePeriod, periodName } from '@dong-hanh/domain';
import { Button, Field, Status } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showInstant, today } from '../../shared/format/dates';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useFindingWords } from './plan-words';
import { taskReportsQuery } from './plans.queries';

type Agency = TaskReports['agencies'][number];
const tones = { drafted: 'info', sent: 'warn', accepted: 'good', returned: 'danger' } as const;

/** Periods of this year and the last that have begun, the newest first. */
function periods(): string[] {
  const year = Number(today().slice(0, 4));
  const codes = [year, year - 1].flatMap((one) => [
    `${one}`,
    `${one}H2`,
    `${one}H1`,
    ...[4, 3, 2, 1].map((q) => `${one}Q${q}`),
  ]);
  return codes.filter((code) => (parsePeriod(code)?.from ?? '9999') <= today());
}
const nameOf = (code: string) => {
  const period = parsePeriod(code);
  return period ? periodName(period) : code;
};

/** Every step answers with the report; the list and the progress of the tasks are read anew. */
function useStep<Input>(send: (input: Input) => Promise<TaskReport>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plans', 'task-reports'] });
      void client.invalidateQueries({ queryKey: ['plans', 'tracking'] });
      onDone?.();
    },
  });
}

function WriteForm({ report, tasks, onDone }: { report: TaskReport; tasks: Agency['tasks']; onDone: () => void }) {
  const { t } = useTranslation(['plans', 'shared']);
  const wordsOf = useFindingWords();
  const [items, setItems] = useState(report.items);
  const [words, setWords] = useState(report.words);
  const params = { id: report.planId, reportId: report.id };
  const write = useStep(async (send: boolean) => {
    const body = { version: report.version, items, words };
    const written = await call(taskReportEndpoints.writeTaskReport, { params, body });
    return send ? call(taskReportEndpoints.sendTaskReport, { params, body: { version: written.version } }) : written;
  }, onDone);
  const change = (index: number, next: Partial<(typeof items)[number]>) =>
    setItems(items.map((item, place) => (place === index ? { ...item, ...next } : item)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(true);
  };
  return (
    <form className="stack follow-form" onSubmit={submit} noValidate>
      {items.map((item, index) => {
        const task = tasks.find(({ id }) => id === item.findingId);
        return (
          <fieldset key={item.findingId} className="plain-fieldset stack">
            <legend>{task ? wordsOf(task, () => '').body : t('unknown')}</legend>
            <div className="follow-fields">
              <Field label={t('task.state')}>
                {(control) => (
                  <Select
                    {...control}
                    className="full-width"
                    value={item.state}
                    onChange={(state) => change(index, { state })}
                    options={taskStates.map((one) => ({ value: one, label: t(`taskState.${one}`) }))}
                  />
                )}
              </Field>
              <Field label={t('task.percent')}>
                {(control) => (
                  <input
                    {...control}
                    className="ui-input"
                    inputMode="numeric"
                    value={item.percent ?? ''}
                    onChange={(event) => {
                      const digits = event.target.value.replace(/\D/g, '');
                      change(index, { percent: digits === '' ? null : Math.min(100, Number(digits)) });
                    }}
                  />
                )}
              </Field>
              <Field label={t('taskReport.result')}>
                {(control) => (
                  <input
                    {...control}
                    className="ui-input"
                    maxLength={1000}
                    value={item.note}
                    onChange={(event) => change(index, { note: event.target.value })}
                  />
                )}
              </Field>
            </div>
          </fieldset>
        );
      })}
      <Field label={t('taskReport.words')} hint={t('taskReport.wordsHint')}>
        {(control) => (
          <textarea
            {...control}
            className="ui-input"
            rows={4}
            maxLength={10000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {write.error ? <ProblemNotice error={write.error} /> : null}
      <div className="row">
        <Button kind="primary" size="small" type="submit" busy={write.isPending}>
          {t('taskReport.send')}
        </Button>
        <Button size="small" busy={write.isPending} onClick={() => write.mutate(false)}>
          {t('save')}
        </Button>
        <Button kind="quiet" size="small" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

function Answer({ report }: { report: TaskReport }) {
  const { t } = useTranslation(['plans', 'shared']);
  const [remark, setRemark] = useState<string | null>(null);
  const params = { id: report.planId, reportId: report.id };
  const { version } = report;
  const accept = useStep(() => call(taskReportEndpoints.acceptTaskReport, { params, body: { version } }));
  const giveBack = useStep((words: string) =>
    call(taskReportEndpoints.returnTaskReport, { params, body: { version, remark: words } }),
  );
  return (
    <div className="stack">
      {remark === null ? (
        <div className="row">
          <Button size="small" kind="primary" busy={accept.isPending} onClick={() => accept.mutate(undefined)}>
            {t('taskReport.accept')}
          </Button>
          <Button size="small" onClick={() => setRemark('')}>
            {t('taskReport.return')}
          </Button>
        </div>
      ) : (
        <div className="stack follow-form">
          <Field label={t('taskReport.remark')} required>
            {(control) => (
              <input
                {...control}
                className="ui-input"
                maxLength={1000}
                value={remark}
                onChange={(event) => setRemark(event.target.value)}
              />
            )}
          </Field>
          <div className="row">
            <Button
              size="small"
              kind="primary"
              busy={giveBack.isPending}
              disabled={remark.trim().length < 3}
              onClick={() => giveBack.mutate(remark.trim())}
            >
              {t('taskReport.return')}
            </Button>
            <Button size="small" kind="quiet" onClick={() => setRemark(null)}>
              {t('shared:cancel')}
            </Button>
          </div>
        </div>
      )}
      {(accept.error ?? giveBack.error) ? <ProblemNotice error={accept.error ?? giveBack.error} /> : null}
    </div>
  );
}

function ReportItem({ report, tasks }: { report: TaskReport; tasks: Agency['tasks'] }) {
  const { t } = useTranslation('plans');
  const wordsOf = useFindingWords();
  const [writing, setWriting] = useState(false);
  if (writing) return <WriteForm report={report} tasks={tasks} onDone={() => setWriting(false)} />;
  return (
    <div className="stack">
      <div className="row">
        <Status tone={tones[report.state]}>{t(`taskReport.state.${report.state}`)}</Status>
        <span>{report.organisation}</span>
        <span className="soft small">
          {showInstant(report.sentAt ?? report.drafted.at)}, {report.drafted.by}
        </span>
        {report.may.write ? (
          <Button size="small" onClick={() => setWriting(true)}>
            {t('taskReport.write')}
          </Button>
        ) : null}
      </div>
      {report.remark ? <div className="small">{t('taskReport.remarkIs', { remark: report.remark })}</div> : null}
      {report.state === 'drafted' ? null : (
        <ul className="small">
          {report.items.map((item) => {
            const task = tasks.find(({ id }) => id === item.findingId);
            const said = [t(`taskState.${item.state}`), item.percent === null ? null : `${item.percent}%`, item.note];
            return (
              <li key={item.findingId}>
                {task ? wordsOf(task, () => '').body : t('unknown')}: {said.filter(Boolean).join(' · ')}
              </li>
            );
          })}
        </ul>
      )}
      {report.words && report.state !== 'drafted' ? <p className="plan-words small">{report.words}</p> : null}
      {report.may.answer ? <Answer report={report} /> : null}
    </div>
  );
}

function AgencyItem({
  planId,
  period,
  agency: { agency, tasks, reports, mayReport },
}: {
  planId: string;
  period: string;
  agency: Agency;
}) {
  const { t } = useTranslation('plans');
  const draft = useStep(() =>
    call(taskReportEndpoints.draftTaskReport, { params: { id: planId }, body: { agency, period } }),
  );
  const open = reports.some(({ state, may }) => state === 'drafted' || may.answer || state === 'sent');
  return (
    <li className="followed">
      <div className="row">
        <strong>{agency}</strong>
        <span className="soft small">{t('taskReport.tasks', { count: tasks.length })}</span>
        {reports.length === 0 ? <Status tone="neutral">{t('taskReport.silent')}</Status> : null}
      </div>
      {reports.map((report) => (
        <ReportItem key={report.id} report={report} tasks={tasks} />
      ))}
      {mayReport && !open ? (
        <div className="row">
          <Button size="small" kind="quiet" busy={draft.isPending} onClick={() => draft.mutate(undefined)}>
            {t('taskReport.draft')}
          </Button>
        </div>
      ) : null}
      {draft.error ? <ProblemNotice error={draft.error} /> : null}
    </li>
  );
}

/** What each agency reported on its tasks to the unit that keeps the plan, and who is silent. */
export function TaskReportsView({ planId }: { planId: string }) {
  const { t } = useTranslation('plans');
  const choices = periods();
  const [period, setPeriod] = useState(choices[0] ?? '');
  return (
    <section className="panel stack" data-padded="true">
      <Field label={t('taskReport.period')}>
        {(control) => (
          <Select
            {...control}
            className="follow-indicator"
            value={period}
            onChange={setPeriod}
            options={choices.map((code) => ({ value: code, label: nameOf(code) }))}
          />
        )}
      </Field>
      <QueryBoundary query={useQuery(taskReportsQuery(planId, period))} lines={6}>
        {({ agencies }) =>
          agencies.length === 0 ? (
            <p className="soft">{t('taskReport.none')}</p>
          ) : (
            <>
              <p className="soft">
                {t('taskReport.have', {
                  count: agencies.filter(({ reports }) => reports.some(({ state }) => state !== 'drafted')).length,
                  all: agencies.length,
                })}
              </p>
              <ul className="plain-list followed-list">
                {agencies.map((agency) => (
                  <AgencyItem key={agency.agency} planId={planId} period={period} agency={agency} />
                ))}
              </ul>
            </>
          )
        }
      </QueryBoundary>
    </section>
  );
}
