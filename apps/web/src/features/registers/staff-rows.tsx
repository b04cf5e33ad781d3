import { Field } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../shared/format/fold';
import type { Cells } from './entry-draft';
import { entriesQuery } from './registers.queries';

/** Who attended, chosen from the register of staff, several at once; each with the number of a certificate. */
export function StaffRows({ rows, onChange }: { rows: readonly Cells[]; onChange: (rows: readonly Cells[]) => void }) {
  const { t } = useTranslation('registers');
  const { data } = useQuery(entriesQuery('staff'));
  const choices = (data?.items ?? []).map(({ id, content, unit }) => ({
    value: id,
    label: [content.fullName, content.office, unit.name].join(', '),
  }));
  const chosen = rows.map((row) => row.staffId ?? '');
  return (
    <fieldset className="plain-fieldset entry-rows">
      <legend>{t('field.staff')}</legend>
      <Field label={t('staffChosen')}>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            className="full-width"
            value={chosen}
            onChange={(ids: string[]) =>
              onChange(ids.map((staffId) => rows.find((row) => row.staffId === staffId) ?? { staffId }))
            }
            options={choices}
            showSearch={{
              filterOption: (text, option) => foldText(String(option?.label ?? '')).includes(foldText(text)),
            }}
          />
        )}
      </Field>
      <div className="form-grid">
        {rows.map((row, index) => (
          <Field
            key={row.staffId}
            label={t('certificateOf', {
              name: choices.find(({ value }) => value === row.staffId)?.label.split(',')[0] ?? t('staffUnseen'),
            })}
          >
            {(control) => (
              <input
                {...control}
                className="ui-input"
                maxLength={300}
                value={row.certificate ?? ''}
                onChange={(event) => onChange(rows.with(index, { ...row, certificate: event.target.value }))}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
