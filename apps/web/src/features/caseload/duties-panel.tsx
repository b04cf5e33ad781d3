import { caseloadEndpoints } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, Field, Status } from '@dong-hanh/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { InstantInput } from '../../shared/form/instant-input';
import type { DateFieldFault } from '../../shared/form/read-date';
import { showInstant } from '../../shared/format/dates';
import { useMay } from '../../shared/session/session';
import type { Caseload } from './caseload.queries';
import './messages';
import { OfficerSelect } from './officer-select';
import { useChange } from './use-change';

const isInstant = (value: string | null): value is string => value !== null && value.length > 10;

function AddDuty({ data }: { data: Caseload }) {
  const { t } = useTranslation(['caseload', 'shared']);
  const [accountId, setAccountId] = useState<string | null>(null);
  const [hours, setHours] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [faults, setFaults] = useState<{ from: DateFieldFault | null; to: DateFieldFault | null }>({
    from: null,
    to: null,
  });
  const add = useChange(
    () =>
      call(caseloadEndpoints.addDuty, {
        body: { unitCode: data.unit.code, accountId: accountId ?? '', from: hours.from ?? '', to: hours.to ?? '' },
      }),
    t('duty.added'),
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
      <h2>{t('duty.add')}</h2>
      <div className="form-grid">
        <Field label={t('duty.who')} required>
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
            label={t(`duty.${end}`)}
            required
            error={faults[end] ? t(`shared:dateFault.${faults[end]}`) : undefined}
          >
            {(field) => (
              <InstantInput
                {...field}
                label={t(`duty.${end}`)}
                futureAllowed
                value={hours[end]}
                onChange={(value, fault) => {
                  setHours((before) => ({ ...before, [end]: value }));
                  setFaults((before) => ({ ...before, [end]: fault }));
                }}
              />
            )}
          </Field>
        ))}
      </div>
      {add.error ? <ProblemNotice error={add.error} /> : null}
      <div className="row">
        <Button
          kind="primary"
          type="submit"
          disabled={accountId === null || !isInstant(hours.from) || !isInstant(hours.to)}
          busy={add.isPending}
        >
          {t('duty.do')}
        </Button>
      </div>
    </form>
  );
}

export function DutiesPanel({ data }: { data: Caseload }) {
  const { t } = useTranslation('caseload');
  const mayChange = useMay('caseload.change');
  const cancel = useChange((id: string) => call(caseloadEndpoints.cancelDuty, { params: { id } }), t('taken'));
  const columns: DataColumn<Caseload['duties'][number]>[] = [
    { key: 'who', header: t('duty.who'), narrow: 'bare', cell: (row) => <strong>{row.officer.name}</strong> },
    { key: 'from', header: t('duty.from'), cell: (row) => showInstant(row.from) },
    { key: 'to', header: t('duty.to'), cell: (row) => showInstant(row.to) },
    {
      key: 'day',
      header: t('duty.day'),
      cell: (row) => (row.holiday ? <Status tone="warn">{t('duty.holiday')}</Status> : t('duty.working')),
    },
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
        {data.duties.length === 0 ? (
          <EmptyState title={t('duty.none')}>{t('duty.noneHint')}</EmptyState>
        ) : (
          <DataTable caption={t('tab.duties')} columns={columns} rows={data.duties} rowKey={(row) => row.id} />
        )}
      </section>
      {cancel.error ? <ProblemNotice error={cancel.error} /> : null}
      {mayChange ? (
        <section className="panel" data-padded="true">
          <AddDuty data={data} />
        </section>
      ) : null}
    </div>
  );
}
