import { caseloadEndpoints } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, Field } from '@dong-hanh/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import type { DateFieldFault } from '../../shared/form/read-date';
import { showDay, today } from '../../shared/format/dates';
import { useMay } from '../../shared/session/session';
import type { Caseload } from './caseload.queries';
import './messages';
import { OfficerSelect } from './officer-select';
import { useChange } from './use-change';

function AddAbsence({ data }: { data: Caseload }) {
  const { t } = useTranslation(['caseload', 'shared']);
  const [accountId, setAccountId] = useState<string | null>(null);
  const [coveredBy, setCoveredBy] = useState<string | null>(null);
  const [days, setDays] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [faults, setFaults] = useState<{ from: DateFieldFault | null; to: DateFieldFault | null }>({
    from: null,
    to: null,
  });
  const add = useChange(
    () =>
      call(caseloadEndpoints.addAbsence, {
        body: {
          unitCode: data.unit.code,
          accountId: accountId ?? '',
          from: days.from ?? '',
          to: days.to ?? days.from ?? '',
          coveredBy,
        },
      }),
    t('absence.added'),
    () => setAccountId(null),
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <h2>{t('absence.add')}</h2>
      <div className="form-grid">
        <Field label={t('absence.who')} required>
          {(field) => (
            <OfficerSelect
              {...field}
              officers={data.officers}
              value={accountId}
              placeholder={t('chooseOfficer')}
              onChange={setAccountId}
            />
          )}
        </Field>
        {(['from', 'to'] as const).map((end) => (
          <Field
            key={end}
            label={t(`absence.${end}`)}
            required={end === 'from'}
            error={faults[end] ? t(`shared:dateFault.${faults[end]}`) : undefined}
          >
            {(field) => (
              <DateInput
                {...field}
                today={today()}
                futureAllowed
                wholeDay
                value={days[end]}
                onChange={(date, fault) => {
                  setDays((before) => ({ ...before, [end]: date }));
                  setFaults((before) => ({ ...before, [end]: fault }));
                }}
              />
            )}
          </Field>
        ))}
        <Field label={t('absence.cover')} hint={t('absence.coverHint')}>
          {(field) => (
            <OfficerSelect
              {...field}
              officers={data.officers.filter((one) => one.accountId !== accountId)}
              none={t('absence.noCover')}
              value={coveredBy}
              onChange={setCoveredBy}
            />
          )}
        </Field>
      </div>
      {add.error ? <ProblemNotice error={add.error} /> : null}
      <div className="row">
        <Button
          kind="primary"
          type="submit"
          disabled={accountId === null || days.from === null || faults.from !== null || faults.to !== null}
          busy={add.isPending}
        >
          {t('absence.do')}
        </Button>
      </div>
    </form>
  );
}

export function AbsencesPanel({ data }: { data: Caseload }) {
  const { t } = useTranslation('caseload');
  const mayChange = useMay('caseload.change');
  const cancel = useChange((id: string) => call(caseloadEndpoints.cancelAbsence, { params: { id } }), t('taken'));
  const columns: DataColumn<Caseload['absences'][number]>[] = [
    { key: 'who', header: t('absence.who'), narrow: 'bare', cell: (row) => <strong>{row.officer.name}</strong> },
    { key: 'days', header: t('absence.days'), cell: (row) => `${showDay(row.from)} – ${showDay(row.to)}` },
    { key: 'cover', header: t('absence.cover'), cell: (row) => row.coveredBy?.name ?? t('absence.noCover') },
    {
      key: 'cancel',
      header: <span className="visually-hidden">{t('take')}</span>,
      align: 'end',
      narrow: 'bare',
      cell: (row) =>
        mayChange ? (
          <Button size="small" busy={cancel.isPending} onClick={() => cancel.mutate(row.id)}>
            {t('take')}
          </Button>
        ) : null,
    },
  ];
  return (
    <div className="stack">
      <section className="panel">
        {data.absences.length === 0 ? (
          <EmptyState title={t('absence.none')}>{t('absence.noneHint')}</EmptyState>
        ) : (
          <DataTable caption={t('tab.absences')} columns={columns} rows={data.absences} rowKey={(row) => row.id} />
        )}
      </section>
      {cancel.error ? <ProblemNotice error={cancel.error} /> : null}
      {mayChange ? (
        <section className="panel" data-padded="true">
          <AddAbsence data={data} />
        </section>
      ) : null}
    </div>
  );
}
