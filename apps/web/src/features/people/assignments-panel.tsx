import { peopleEndpoints } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import type { DateFieldFault } from '../../shared/form/read-date';
import { showDay, today } from '../../shared/format/dates';
import { foldText } from '../../shared/format/fold';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './messages';
import { type Assignments, assignmentsQuery } from './people.queries';

const search = {
  filterOption: (typed: string, option?: { label?: unknown }) =>
    foldText(String(option?.label ?? '')).includes(foldText(typed)),
};

/** A receiver as one value of a list: mentors and facilities are told apart by what stands before the id. */
const receiverValue = (kind: 'account' | 'organisation', id: string) => `${kind}:${id}`;

function GiveFile({
  personId,
  mentors,
  facilities,
}: { personId: string } & Pick<Assignments, 'mentors' | 'facilities'>) {
  const { t } = useTranslation(['people', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [receiver, setReceiver] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [fault, setFault] = useState<DateFieldFault | null>(null);
  const give = useMutation({
    mutationFn: () => {
      const [kind, id] = (receiver ?? '').split(':');
      return call(peopleEndpoints.assignPerson, {
        params: { id: personId },
        body: {
          ...(kind === 'account' ? { accountId: id } : { organisationId: id }),
          ...(until ? { until } : {}),
        },
      });
    },
    onSuccess: () => {
      message.success(t('assignment.given'));
      setReceiver(null);
      setUntil(null);
      void client.invalidateQueries({ queryKey: ['assignments', personId] });
    },
  });
  if (mentors.length + facilities.length === 0) return <p className="soft">{t('assignment.nobody')}</p>;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate();
      }}
    >
      <h3>{t('assignment.give')}</h3>
      <p className="soft">{t('assignment.lead')}</p>
      <div className="form-grid">
        <Field label={t('assignment.to')} required>
          {(field) => (
            <Select
              {...field}
              showSearch={search}
              value={receiver}
              placeholder={t('assignment.choose')}
              onChange={setReceiver}
              options={[
                {
                  label: t('assignment.mentors'),
                  options: mentors.map((one) => ({
                    value: receiverValue('account', one.accountId),
                    label: `${one.name} (${one.organisation})`,
                  })),
                },
                {
                  label: t('assignment.facilities'),
                  options: facilities.map((one) => ({
                    value: receiverValue('organisation', one.organisationId),
                    label: one.name,
                  })),
                },
              ].filter(({ options }) => options.length > 0)}
            />
          )}
        </Field>
        <Field
          label={t('assignment.until')}
          hint={t('assignment.untilHint')}
          error={fault ? t(`fault.${fault}`) : undefined}
        >
          {(field) => (
            <DateInput
              {...field}
              value={until}
              today={today()}
              futureAllowed
              wholeDay
              onChange={(date, problem) => {
                setUntil(date);
                setFault(problem);
              }}
            />
          )}
        </Field>
      </div>
      {give.error ? <ProblemNotice error={give.error} /> : null}
      <div className="row">
        <Button kind="primary" type="submit" disabled={receiver === null || fault !== null} busy={give.isPending}>
          {t('assignment.give')}
        </Button>
      </div>
    </form>
  );
}

function AssignmentRow({
  personId,
  item,
  mayEnd,
}: {
  personId: string;
  item: Assignments['items'][number];
  mayEnd: boolean;
}) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const { message } = App.useApp();
  const end = useMutation({
    mutationFn: () => call(peopleEndpoints.endAssignment, { params: { id: personId, assignmentId: item.id } }),
    onSuccess: () => {
      message.success(t('assignment.ended'));
      void client.invalidateQueries({ queryKey: ['assignments', personId] });
    },
  });
  return (
    <tr>
      <td>
        {item.name}
        {end.error ? <ProblemNotice error={end.error} /> : null}
      </td>
      <td>{t(`assignment.reason.${item.reason}`)}</td>
      <td>{item.from ? showDay(item.from) : t('unknown')}</td>
      <td>{item.to ? showDay(item.to) : t('assignment.open')}</td>
      <td>
        {mayEnd ? (
          <Button size="small" busy={end.isPending} onClick={() => end.mutate()}>
            {t('assignment.end')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

/** Who follows the file besides its units: given, and taken back. */
export function AssignmentsPanel({ personId, closed }: { personId: string; closed: boolean }) {
  const { t } = useTranslation('people');
  const query = useQuery(assignmentsQuery(personId));
  const mayGive = useMay('people.assign') && !closed;
  return (
    <QueryBoundary query={query}>
      {({ items, mentors, facilities }) => (
        <div className="stack">
          {items.length === 0 ? (
            <p className="soft">{t('assignment.none')}</p>
          ) : (
            <div className="table-scroll">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('assignment.who')}</th>
                    <th scope="col">{t('assignment.why')}</th>
                    <th scope="col">{t('assignment.from')}</th>
                    <th scope="col">{t('assignment.through')}</th>
                    <th scope="col">
                      <span className="visually-hidden">{t('assignment.end')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <AssignmentRow key={item.id} personId={personId} item={item} mayEnd={mayGive} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {mayGive ? <GiveFile personId={personId} mentors={mentors} facilities={facilities} /> : null}
        </div>
      )}
    </QueryBoundary>
  );
}
