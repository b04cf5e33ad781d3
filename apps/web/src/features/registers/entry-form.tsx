import type { RegisterEntry } from '@dong-hanh/contract';
import { type CellField, type EntryContent, getRegister, type RegisterCode, type RowsField } from '@dong-hanh/domain';
import { Button, Field, focusFirstFault } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../shared/api/problem';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import { useOwnUnits } from '../../shared/units/units';
import { CellInput } from './cell-input';
import { type Cells, type EntryDraft, precisionOf, readDraft } from './entry-draft';
import { entriesQuery, plansToServeQuery } from './registers.queries';
import { StaffRows } from './staff-rows';

/** What is wrong with a field, in words. */
type Faults = Readonly<Record<string, string>>;

interface CellsProps {
  fields: Readonly<Record<string, CellField>>;
  cells: Cells;
  at: string;
  faults: Faults;
  onChange: (cells: Cells) => void;
}

function CellFields({ fields, cells, at, faults, onChange }: CellsProps) {
  const { t } = useTranslation('registers');
  return Object.entries(fields).map(([name, field]) => (
    <Field
      key={name}
      label={t(`field.${name}`)}
      required={field.required ?? false}
      error={faults[`${at}.${name}`]}
      className={field.kind === 'words' ? 'wide' : ''}
    >
      {(control) => (
        <CellInput
          control={control}
          name={name}
          field={field}
          value={cells[name] ?? ''}
          precision={cells[precisionOf(name)] ?? 'exact'}
          onChange={(value) => onChange({ ...cells, [name]: value })}
          onPrecision={(precision) => onChange({ ...cells, [precisionOf(name)]: precision })}
        />
      )}
    </Field>
  ));
}

/** A small table inside an entry, a line a row. */
function RowsFields({
  name,
  field,
  rows,
  faults,
  before,
  onChange,
}: {
  name: string;
  field: RowsField;
  rows: readonly Cells[];
  faults: Faults;
  /** Lines of the last entry of the kind, to begin with. */
  before: readonly Cells[];
  onChange: (rows: readonly Cells[]) => void;
}) {
  const { t } = useTranslation('registers');
  return (
    <fieldset className="plain-fieldset entry-rows">
      <legend>{t(`field.${name}`)}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name, and its cells are controlled.
        <div key={index} className="entry-row">
          <div className="form-grid">
            <CellFields
              fields={field.fields}
              cells={row}
              at={`content.${name}.${index}`}
              faults={faults}
              onChange={(next) => onChange(rows.with(index, next))}
            />
          </div>
          <Button
            size="small"
            kind="quiet"
            aria-label={t('rows.removeOne', { name: t(`field.${name}`), number: index + 1 })}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          >
            {t('rows.remove')}
          </Button>
        </div>
      ))}
      <div className="row">
        <Button size="small" onClick={() => onChange([...rows, {}])}>
          {t(`rows.add.${name}`)}
        </Button>
        {rows.length === 0 && before.length > 0 ? (
          <Button size="small" kind="quiet" onClick={() => onChange(before)}>
            {t('rows.asBefore')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

/** The points that the last inspection of the same subject looked at, without their results. */
function usePointsBefore(register: RegisterCode, subject: string | undefined): readonly Cells[] {
  const { data } = useQuery({ ...entriesQuery('inspection'), enabled: register === 'inspection' });
  const last = data?.items.find(({ content }) => content.subject === subject && content.checklist !== undefined);
  return ((last?.content as EntryContent<'inspection'> | undefined)?.checklist ?? []).map(({ point }) => ({ point }));
}

function PlanField({ value, onChange }: { value: string | null; onChange: (planId: string | null) => void }) {
  const { t } = useTranslation('registers');
  const { data } = useQuery(plansToServeQuery);
  return (
    <Field label={t('plan')}>
      {(control) => (
        <Select
          {...control}
          className="full-width"
          allowClear
          value={value}
          onChange={(id) => onChange(id ?? null)}
          popupMatchSelectWidth={false}
          options={(data?.items ?? []).map(({ id, number, title, sourceName }) => ({
            value: id,
            label: [number, title ?? sourceName].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </Field>
  );
}

export type EntryInput = ReturnType<typeof readDraft>['input'];

/** One form for every register, made from what the register holds. */
export function EntryForm({
  register,
  initial,
  entry,
  busy,
  error,
  onSave,
  onCancel,
}: {
  register: RegisterCode;
  initial: EntryDraft;
  /** The entry that is corrected; a new one may still choose its unit. */
  entry?: RegisterEntry;
  busy: boolean;
  error: unknown;
  onSave: (input: EntryInput, unitCode: string) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(['registers', 'shared']);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initial);
  const [checked, setChecked] = useState(false);
  const { time, fields, servesPlan, aboutUnit } = getRegister(register);
  const units = useOwnUnits();
  const pointsBefore = usePointsBefore(register, draft.cells.subject);
  const set = (change: Partial<EntryDraft>) => setDraft({ ...draft, ...change });
  const read = readDraft(register, draft, today());
  const own = Object.entries(read.faults).map(([field, code]) => [field, t(`fault.${code}`)]);
  const told = error instanceof ApiProblem ? error.faults.map(({ field, message }) => [field, message]) : [];
  const faults: Faults = checked ? Object.fromEntries([...told, ...own]) : {};
  const cells = Object.fromEntries(
    Object.entries(fields).filter(
      (pair): pair is [string, CellField] => pair[1].kind !== 'rows' && (entry !== undefined || !pair[1].later),
    ),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(read.faults).length === 0) onSave(read.input, draft.unitCode);
    else requestAnimationFrame(() => focusFirstFault(form.current));
  };
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <div className="form-grid">
        <Field label={t(`on.${time}`)} required error={faults.on}>
          {(control) => (
            <DateInput {...control} today={today()} wholeDay value={draft.on} onChange={(on) => set({ on })} />
          )}
        </Field>
        {time === 'day' ? null : (
          <Field label={t(`until.${time}`)} error={faults.until}>
            {(control) => (
              <DateInput
                {...control}
                today={today()}
                wholeDay
                futureAllowed
                value={draft.until}
                onChange={(until) => set({ until })}
              />
            )}
          </Field>
        )}
        {entry || units.length === 1 ? null : (
          <Field label={t('unit')} required>
            {(control) => (
              <OwnUnitSelect
                {...control}
                value={draft.unitCode}
                onChange={(code) => set({ unitCode: code ?? draft.unitCode })}
              />
            )}
          </Field>
        )}
        {aboutUnit && units.length > 1 ? (
          <Field label={t('aboutUnit')} hint={t('aboutUnitHint')}>
            {(control) => (
              <OwnUnitSelect
                {...control}
                allowClear
                value={draft.aboutUnitCode}
                onChange={(aboutUnitCode) => set({ aboutUnitCode })}
              />
            )}
          </Field>
        ) : null}
        <CellFields
          fields={cells}
          cells={draft.cells}
          at="content"
          faults={faults}
          onChange={(typed) => set({ cells: typed })}
        />
        {servesPlan ? <PlanField value={draft.planId} onChange={(planId) => set({ planId })} /> : null}
      </div>
      {Object.entries(fields).map(([name, field]) =>
        field.kind !== 'rows' ? null : 'staffId' in field.fields ? (
          <StaffRows
            key={name}
            rows={draft.rows[name] ?? []}
            onChange={(rows) => set({ rows: { ...draft.rows, [name]: rows } })}
          />
        ) : (
          <RowsFields
            key={name}
            name={name}
            field={field}
            rows={draft.rows[name] ?? []}
            faults={faults}
            before={name === 'checklist' ? pointsBefore : []}
            onChange={(rows) => set({ rows: { ...draft.rows, [name]: rows } })}
          />
        ),
      )}
      {error ? <ProblemNotice error={error} /> : null}
      <div className="form-foot">
        <Button kind="primary" type="submit" busy={busy}>
          {t('save')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}
