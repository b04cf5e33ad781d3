import type { FindingKind, PlanFinding } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { contentOf, type Draft, draftOf, type FindingField, findingFields, options } from './finding-fields';
import './messages';

export interface TargetChoice {
  position: number;
  words: string;
}

/** What a finding says, field by field, for a person to put right or to add. */
export function FindingForm({
  kind,
  content,
  targets,
  busy,
  error,
  onSave,
  onCancel,
}: {
  kind: FindingKind;
  content: PlanFinding['content'];
  /** Targets of the plan, for findings that belong to one. */
  targets: readonly TargetChoice[];
  busy: boolean;
  error: unknown;
  onSave: (content: PlanFinding['content']) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(['plans', 'shared']);
  const [draft, setDraft] = useState<Draft>(() => draftOf(kind, content));
  const [faults, setFaults] = useState<readonly string[]>([]);
  const set = (name: string, value: string) => setDraft({ ...draft, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = contentOf(kind, draft, content);
    setFaults(read.faults);
    if (read.faults.length === 0) onSave(read.content);
  };
  const choices = (field: FindingField) => {
    if (field.type === 'target')
      return targets.map(({ position, words }) => ({ value: String(position), label: words }));
    if (field.type === 'comparator')
      return options.comparator.map((value) => ({ value, label: t(`comparator.${value}`) }));
    return options.period.map((value) => ({ value, label: t(`period.${value}`) }));
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {findingFields[kind].map((field) => (
        <Field
          key={field.name}
          label={t(`field.${field.name as 'text'}`)}
          {...(field.required ? { required: true } : {})}
          error={faults.includes(field.name) ? t('cannotRead') : undefined}
          hint={field.type === 'agencies' ? t('agenciesHint') : undefined}
        >
          {(control) =>
            field.type === 'comparator' || field.type === 'period' || field.type === 'target' ? (
              <Select
                {...control}
                className="full-width"
                allowClear={!field.required}
                value={draft[field.name] || null}
                onChange={(value: string | null) => set(field.name, value ?? '')}
                options={choices(field)}
              />
            ) : field.type === 'long' ? (
              <textarea
                {...control}
                className="ui-input"
                rows={3}
                maxLength={4000}
                value={draft[field.name]}
                onChange={(event) => set(field.name, event.target.value)}
              />
            ) : (
              <input
                {...control}
                className="ui-input"
                maxLength={300}
                value={draft[field.name]}
                onChange={(event) => set(field.name, event.target.value)}
              />
            )
          }
        </Field>
      ))}
      {error ? <ProblemNotice error={error} /> : null}
      <div className="form-foot">
        <Button kind="primary" type="submit" busy={busy}>
          {t('save')}
        </Button>
        <Button onClick={onCancel}>{t('shared:cancel')}</Button>
      </div>
    </form>
  );
}
