import { type TaskTracking, taskStates, trackingEndpoints } from '@dong-hanh/contract';
import { Button, Field, Status } from '@dong-hanh/ui';
import { Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { showDay, showInstant, today } from '../../shared/format/dates';
import { useFindingWords } from './plan-words';
import { useFollow } from './use-follow';

type State = (typeof taskStates)[number];
const tones = { 'not-begun': 'neutral', 'under-way': 'info', done: 'good', 'given-up': 'warn' } as const;

function ProgressForm({ planId, item, onDone }: { planId: string; item: TaskTracking; onDone: () => void }) {
  const { t } = useTranslation(['plans', 'shared']);
  const [state, setState] = useState<State>(item.progress?.state ?? 'under-way');
  const [percent, setPercent] = useState(item.progress?.percent?.toString() ?? '');
  const [dueOn, setDueOn] = useState(item.progress?.dueOn ?? null);
  const [note, setNote] = useState('');
  const share = /^\d{1,3}$/.test(percent.trim()) && Number(percent) <= 100 ? Number(percent) : null;
  const wrong = percent.trim() !== '' && share === null;
  const save = useFollow(
    () =>
      call(trackingEndpoints.noteProgress, {
        params: { id: planId, findingId: item.finding.id },
        body: { state, percent: share, dueOn, note },
      }),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) save.mutate(undefined);
  };
  return (
    <form className="stack follow-form" onSubmit={submit} noValidate>
      <div className="follow-fields">
        <Field label={t('task.state')}>
          {(control) => (
            <Select
              {...control}
              className="full-width"
              value={state}
              onChange={setState}
              options={taskStates.map((one) => ({ value: one, label: t(`taskState.${one}`) }))}
            />
          )}
        </Field>
        <Field label={t('task.percent')} error={wrong ? t('cannotRead') : undefined}>
          {(control) => (
            <input
              {...control}
              className="ui-input"
              inputMode="numeric"
              value={percent}
              onChange={(event) => setPercent(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('task.dueOn')}>
          {(control) => (
            <DateInput {...control} today={today()} futureAllowed wholeDay value={dueOn} onChange={setDueOn} />
          )}
        </Field>
      </div>
      <Field label={t('task.note')}>
        {(control) => (
          <textarea
            {...control}
            className="ui-input"
            rows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {save.error ? <ProblemNotice error={save.error} /> : null}
      <div className="row">
        <Button kind="primary" size="small" type="submit" busy={save.isPending}>
          {t('save')}
        </Button>
        <Button kind="quiet" size="small" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

function TaskFollowed({ planId, item, mayChange }: { planId: string; item: TaskTracking; mayChange: boolean }) {
  const { t } = useTranslation('plans');
  const [noting, setNoting] = useState(false);
  const { body, more } = useFindingWords()(item.finding, () => '');
  const { progress, late } = item;
  return (
    <li className="followed">
      <div>
        {body}
        {more.length > 0 ? <div className="soft small">{more.join(' · ')}</div> : null}
      </div>
      <div className="row">
        <Status tone={progress ? tones[progress.state] : 'neutral'}>
          {t(`taskState.${progress?.state ?? 'not-begun'}`)}
          {progress?.percent == null ? '' : ` ${progress.percent}%`}
        </Status>
        {late ? <Status tone="danger">{t('task.late')}</Status> : null}
        {progress?.dueOn ? <span className="soft small">{t('until', { day: showDay(progress.dueOn) })}</span> : null}
        {progress ? (
          <span className="soft small">
            {progress.note ? `${progress.note} · ` : ''}
            {showInstant(progress.at)}, {progress.by}
          </span>
        ) : null}
        {mayChange && !noting ? (
          <Button size="small" kind="quiet" onClick={() => setNoting(true)}>
            {t('task.note')}
          </Button>
        ) : null}
      </div>
      {noting ? <ProgressForm planId={planId} item={item} onDone={() => setNoting(false)} /> : null}
    </li>
  );
}

/** The steps of the roadmap along the years, those that are over filled. */
export function RoadmapFollowed({
  planId,
  items,
  mayChange,
}: {
  planId: string;
  items: readonly TaskTracking[];
  mayChange: boolean;
}) {
  const years = [...new Set(items.map(({ finding }) => Number(finding.content.year)))].sort((a, b) => a - b);
  const thisYear = Number(today().slice(0, 4));
  return (
    <ol className="roadmap">
      {years.map((year) => (
        <li key={year} data-when={year < thisYear ? 'past' : year === thisYear ? 'now' : 'ahead'}>
          <strong>{year}</strong>
          <ul className="plain-list followed-list">
            {items
              .filter(({ finding }) => finding.content.year === year)
              .map((item) => (
                <TaskFollowed key={item.finding.id} planId={planId} item={item} mayChange={mayChange} />
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** Tasks by the agency that leads them; those of nobody stand first. */
export function TasksFollowed({
  planId,
  items,
  mayChange,
}: {
  planId: string;
  items: readonly TaskTracking[];
  mayChange: boolean;
}) {
  const { t } = useTranslation('plans');
  const agencyOf = ({ finding: { content } }: TaskTracking) => String(content.agency ?? content.owner ?? '');
  const agencies = [...new Set(items.map(agencyOf))].sort((a, b) => a.localeCompare(b, 'vi'));
  return (
    <div className="stack">
      {agencies.map((agency) => {
        const own = items.filter((item) => agencyOf(item) === agency);
        const done = own.filter(({ progress }) => progress?.state === 'done').length;
        return (
          <section key={agency}>
            <h3>
              {agency === '' ? t('nobody') : agency}{' '}
              <span className="soft small">{t('task.done', { done, count: own.length })}</span>
            </h3>
            <ul className="plain-list followed-list">
              {own.map((item) => (
                <TaskFollowed key={item.finding.id} planId={planId} item={item} mayChange={mayChange} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
