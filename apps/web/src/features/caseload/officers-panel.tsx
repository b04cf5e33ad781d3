import { caseloadEndpoints, type OfficerAnswer } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, Field, Status } from '@dong-hanh/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showCount } from '../../shared/format/numbers';
import { useMay } from '../../shared/session/session';
import type { Caseload } from './caseload.queries';
import './messages';
import { OfficerSelect } from './officer-select';
import { useChange } from './use-change';

function Transfer({ data }: { data: Caseload }) {
  const { t } = useTranslation('caseload');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const ask = (preview: boolean, expected?: number) =>
    call(caseloadEndpoints.transferCaseload, {
      body: { unitCode: data.unit.code, from, to: to ?? '', preview, ...(expected === undefined ? {} : { expected }) },
    });
  const preview = useMutation({ mutationFn: () => ask(true) });
  const give = useChange(
    (expected: number) => ask(false, expected),
    t('transfer.done'),
    () => preview.reset(),
  );
  const seen = preview.data;
  const choose = (set: (value: string | null) => void) => (value: string | null) => {
    set(value);
    preview.reset();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (seen) give.mutate(seen.files);
        else preview.mutate();
      }}
    >
      <h2>{t('transfer.title')}</h2>
      <p className="soft">{t('transfer.lead')}</p>
      <div className="form-grid">
        <Field label={t('transfer.from')} required>
          {(field) => (
            <OfficerSelect
              {...field}
              officers={data.officers}
              none={t('transfer.nobody', { number: showCount(data.withoutOfficer) })}
              value={from}
              onChange={choose(setFrom)}
            />
          )}
        </Field>
        <Field label={t('transfer.to')} required>
          {(field) => (
            <OfficerSelect
              {...field}
              officers={data.officers.filter((one) => one.accountId !== from)}
              value={to}
              placeholder={t('chooseOfficer')}
              onChange={choose(setTo)}
            />
          )}
        </Field>
      </div>
      {seen ? (
        <div className="stack" aria-live="polite">
          <p>
            {t('transfer.preview', {
              files: showCount(seen.files),
              overdue: showCount(seen.overdue),
              week: showCount(seen.dueThisWeek),
            })}
          </p>
          {seen.sample.length > 0 ? (
            <p className="soft">
              {seen.sample.map((one) => one.fullName).join(', ')}
              {seen.files > seen.sample.length
                ? t('transfer.andMore', { number: showCount(seen.files - seen.sample.length) })
                : null}
            </p>
          ) : null}
        </div>
      ) : null}
      {preview.error ? <ProblemNotice error={preview.error} /> : null}
      {give.error ? <ProblemNotice error={give.error} /> : null}
      <div className="row">
        <Button
          kind={seen ? 'primary' : 'default'}
          type="submit"
          disabled={to === null || to === from || seen?.files === 0}
          busy={preview.isPending || give.isPending}
        >
          {seen ? t('transfer.do', { number: showCount(seen.files) }) : t('transfer.look')}
        </Button>
      </div>
    </form>
  );
}

/** Who works here, with how many files, and who is away or on duty now. */
export function OfficersPanel({ data }: { data: Caseload }) {
  const { t } = useTranslation(['caseload', 'shared']);
  const mayChange = useMay('caseload.change');
  const columns: DataColumn<OfficerAnswer>[] = [
    {
      key: 'name',
      header: t('officers.name'),
      narrow: 'bare',
      cell: (row) => (
        <span className="two-lines">
          <strong>{row.name}</strong>
          <span className="soft small">{t(`shared:role.${row.role}`)}</span>
        </span>
      ),
    },
    { key: 'files', header: t('officers.files'), align: 'end', width: '140px', cell: (row) => showCount(row.files) },
    {
      key: 'now',
      header: t('officers.now'),
      cell: (row) =>
        row.absent ? (
          <Status tone={row.coveredBy ? 'warn' : 'danger'}>
            {row.coveredBy ? t('officers.covered', { name: row.coveredBy }) : t('officers.absent')}
          </Status>
        ) : (
          <Status tone={row.onDuty ? 'info' : 'good'}>{row.onDuty ? t('officers.onDuty') : t('officers.there')}</Status>
        ),
    },
  ];
  return (
    <div className="stack">
      <section className="panel">
        <DataTable caption={t('tab.officers')} columns={columns} rows={data.officers} rowKey={(row) => row.accountId} />
        <p className="panel-foot soft">{t('officers.without', { number: showCount(data.withoutOfficer) })}</p>
      </section>
      {mayChange ? (
        <section className="panel" data-padded="true">
          <Transfer data={data} />
        </section>
      ) : null}
    </div>
  );
}
