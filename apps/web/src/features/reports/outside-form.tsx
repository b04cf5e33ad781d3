import { type OutsideReportAnswer, outsideEndpoints } from '@dong-hanh/contract';
import { parsePeriod, periodName, REPORT_TABLES } from '@dong-hanh/domain';
import { Button, Field, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { useLanguage } from '../../shared/i18n/i18n';
import { useSession } from '../../shared/session/session';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import { takeOnOutside } from './outside.queries';
import { periodChoices } from './periods';
import { type PastedTable, readPasted } from './read-pasted';

type How = Record<string, { equals: string; same: string | undefined }>;

function useDictionaryChoices() {
  const language = useLanguage();
  return useMemo(
    () =>
      REPORT_TABLES.filter(({ rowsOf }) => !rowsOf).flatMap((table) =>
        table.columns
          .filter(({ kind }) => kind === 'counted')
          .map(({ code, group, label }) => ({
            value: `${table.code}.${code}`,
            label: `${table.code}. ${[group?.label[language], label[language]].filter(Boolean).join(': ')}`,
          })),
      ),
    [language],
  );
}

/** How each column of the document came about, and which of ours counts the same. */
function ColumnsTable({ table, how, onHow }: { table: PastedTable; how: How; onHow: (how: How) => void }) {
  const { t } = useTranslation('reports');
  const choices = useDictionaryChoices();
  const change = (code: string, part: Partial<How[string]>) =>
    onHow({ ...how, [code]: { equals: '', same: undefined, ...how[code], ...part } });
  return (
    <table className="template-columns">
      <thead>
        <tr>
          <th scope="col">{t('form.code')}</th>
          <th scope="col">{t('form.column')}</th>
          <th scope="col">{t('outside.equals')}</th>
          <th scope="col">{t('outside.same')}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map(({ code, label, same }) => (
          <tr key={code}>
            <td>{code}</td>
            <td>{label}</td>
            <td>
              <input
                className="ui-input"
                aria-label={`${t('outside.equals')}: ${label}`}
                placeholder="[c1] ÷ [c2] × 100"
                value={how[code]?.equals ?? ''}
                onChange={(event) => change(code, { equals: event.target.value })}
              />
            </td>
            <td>
              <Select
                aria-label={`${t('outside.same')}: ${label}`}
                className="full-width"
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                value={code in how ? how[code]?.same : same}
                onChange={(value: string | undefined) => change(code, { same: value })}
                options={choices}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A document is keyed in by pasting its table; nothing in it is put right. */
export function OutsideForm({
  onKept,
  onCancel,
}: {
  onKept: (answer: OutsideReportAnswer) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(['reports', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const { unit } = useSession().membership;
  const [head, setHead] = useState({ unitCode: unit.code, title: '', source: '', number: '', table: '' });
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [period, setPeriod] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [how, setHow] = useState<How>({});
  const [checked, setChecked] = useState(false);
  const table = useMemo(() => readPasted(text), [text]);
  const keep = useMutation({
    mutationFn: ({ columns, rows }: PastedTable) =>
      call(outsideEndpoints.keepOutsideReport, {
        body: {
          unitCode: head.unitCode,
          title: head.title.trim(),
          source: head.source.trim(),
          number: head.number.trim() || null,
          issuedOn,
          period,
          tables: [
            {
              code: 'B1',
              title: head.table.trim() || head.title.trim(),
              columns: columns.map(({ code, label, same: found }) => {
                const own = how[code];
                const same = own ? own.same : found;
                const equals = own?.equals.trim();
                return { code, label, ...(same ? { same } : {}), ...(equals ? { equals } : {}) };
              }),
              rows,
            },
          ],
        },
      }),
    onSuccess: (answer) => {
      takeOnOutside(client, answer);
      message.success(t('outside.kept'));
      onKept(answer);
    },
  });
  const short = { title: head.title.trim() === '', source: head.source.trim().length < 3 };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!short.title && !short.source && table && table.unread.length === 0) keep.mutate(table);
  };
  const field = (name: keyof typeof head, label: string, error?: string | false, hint?: string) => (
    <Field label={label} required={error !== undefined} error={error || undefined} hint={hint}>
      {(control) => (
        <input
          {...control}
          className="ui-input"
          maxLength={300}
          value={head[name]}
          onChange={(event) => setHead({ ...head, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="panel stack" data-padded="true" onSubmit={submit} noValidate>
      {field('title', t('outside.titleOf'), checked && short.title && t('outside.titleNeeded'))}
      <div className="report-choice">
        {field('source', t('outside.source'), checked && short.source && t('manual.sourceNeeded'))}
        {field('number', t('outside.number'))}
        <Field label={t('outside.issuedOn')}>
          {(control) => (
            <DateInput
              {...control}
              today={today()}
              wholeDay
              value={issuedOn}
              onChange={(date, fault) => {
                if (fault === null) setIssuedOn(date);
              }}
            />
          )}
        </Field>
        <Field label={t('choice.unit')}>
          {(control) => (
            <OwnUnitSelect
              id={control.id}
              value={head.unitCode}
              onChange={(unitCode) => unitCode && setHead({ ...head, unitCode })}
            />
          )}
        </Field>
        <Field label={t('choice.period')} hint={t('outside.periodHint')}>
          {(control) => (
            <Select
              {...control}
              className="full-width"
              allowClear
              value={period}
              onChange={(value: string | undefined) => setPeriod(value ?? null)}
              options={periodChoices(today()).map(({ group, codes }) => ({
                label: t(`choice.group.${group}`),
                options: codes.map((code) => {
                  const read = parsePeriod(code);
                  return { value: code, label: read ? periodName(read) : code };
                }),
              }))}
            />
          )}
        </Field>
        {field('table', t('outside.tableTitle'))}
      </div>
      <Field
        label={t('outside.paste')}
        required
        hint={t('outside.pasteHint')}
        error={checked && !table ? t('outside.pasteNeeded') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="ui-input template-json"
            rows={8}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {table && table.unread.length > 0 ? (
        <Notice tone="danger" title={t('outside.unread')}>
          <ul>
            {table.unread.map(({ row, column, text: cell }) => (
              <li key={`${row}-${column}`}>
                {row}, {column}: {cell}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {table ? <ColumnsTable table={table} how={how} onHow={setHow} /> : null}
      {keep.error ? <ProblemNotice error={keep.error} /> : null}
      <div className="form-foot">
        <Button kind="primary" type="submit" busy={keep.isPending}>
          {t('outside.keep')}
        </Button>
        <Button onClick={onCancel}>{t('shared:cancel')}</Button>
      </div>
    </form>
  );
}
