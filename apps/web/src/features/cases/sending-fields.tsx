import { Field } from '@dong-hanh/ui';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActDraft } from './act-draft';
import './messages';

export interface Court {
  id: string;
  name: string;
}

/** The court chosen for a draft: the only one there is, unless the person chose otherwise. Empty means on paper only. */
export const courtOf = (draft: ActDraft, courts: readonly Court[]): string =>
  draft.court ?? (courts.length === 1 ? (courts[0]?.id ?? '') : '');

/** With the act that sends a file to the court: which court it is handed to, and why if papers are missing. */
export function SendingFields({
  draft,
  courts,
  missing,
  lacking,
  fault,
  onChange,
}: {
  draft: ActDraft;
  courts: readonly Court[];
  /** Titles the server named; until then only their number is known. */
  missing: readonly string[];
  lacking: boolean;
  fault: boolean;
  onChange: (draft: ActDraft) => void;
}) {
  const { t } = useTranslation('cases');
  return (
    <fieldset className="stack plain-fieldset">
      <legend>{t('sending.title')}</legend>
      {courts.length > 0 ? (
        <Field label={t('sending.court')} hint={courtOf(draft, courts) === '' ? undefined : t('sending.offered')}>
          {(control) => (
            <Select
              {...control}
              className="full-width"
              value={courtOf(draft, courts)}
              onChange={(court) => onChange({ ...draft, court })}
              options={[
                ...courts.map(({ id, name }) => ({ value: id, label: name })),
                { value: '', label: t('sending.paperOnly') },
              ]}
            />
          )}
        </Field>
      ) : null}
      {missing.length > 0 ? (
        <div>
          <p className="ui-field-label">{t('sending.missing', { count: missing.length })}</p>
          <ul>
            {missing.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {lacking ? (
        <Field
          label={t('sending.because')}
          required
          hint={t('sending.becauseHint')}
          error={fault ? t('sending.becauseNeeded') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={draft.incompleteBecause}
              onChange={(event) => onChange({ ...draft, incompleteBecause: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </fieldset>
  );
}
