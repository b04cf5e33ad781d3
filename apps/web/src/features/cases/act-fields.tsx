import { Field } from '@dong-hanh/ui';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../shared/form/date-input';
import { readTime } from '../../shared/form/read-date';
import { today } from '../../shared/format/dates';
import { foldText } from '../../shared/format/fold';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import { PayloadControl } from './payload-field';
import type { ActForm } from './use-act-form';

function Refusal({ refusal }: { refusal: NonNullable<ReturnType<ActForm['refusalAt']>> }) {
  return <>{refusal.message}</>;
}

/** The fields of an act, in the order of the paper: what, when, by whom, and what it carries. */
export function ActFields({
  form,
  kinds,
  hypothetical = false,
}: {
  form: ActForm;
  kinds: string[];
  /** Nothing is recorded: a day to come may be named, and no paper has a number. */
  hypothetical?: boolean;
}) {
  const { t } = useTranslation(['cases', 'shared']);
  const words = useLawWords();
  const { draft, spec } = form;
  const timeFault = draft.time.trim() !== '' && readTime(draft.time) === null;
  const at = (field: string) => {
    const refusal = form.refusalAt(field);
    return refusal ? <Refusal refusal={refusal} /> : undefined;
  };
  return (
    <div className="stack">
      <Field
        label={t('form.kind')}
        required
        error={at('kind') ?? (form.checked && draft.kind === null ? t('shared:required') : undefined)}
        hint={spec ? <Article basis={spec.basis} /> : undefined}
        name="kind"
      >
        {(control) => (
          <Select
            {...control}
            className="full-width"
            showSearch={{
              filterOption: (typed, option) => foldText(String(option?.label ?? '')).includes(foldText(typed)),
            }}
            value={draft.kind}
            onChange={form.setKind}
            options={kinds.map((kind) => ({ value: kind, label: words.act(kind) }))}
          />
        )}
      </Field>
      <div className="act-when-fields">
        <Field
          label={t('form.day')}
          required
          error={
            form.dayFault
              ? t(`shared:dateFault.${form.dayFault}`)
              : (at('day') ?? (form.checked && draft.day === null ? t('shared:required') : undefined))
          }
          hint={t('form.dayHint')}
          name="day"
        >
          {(control) => (
            <DateInput
              {...control}
              today={today()}
              futureAllowed={hypothetical}
              wholeDay
              value={draft.day}
              onChange={form.setDay}
            />
          )}
        </Field>
        <Field
          label={t('form.time')}
          error={timeFault ? t('shared:dateFault.not-a-time') : undefined}
          hint={spec?.needsTime ? t('form.timeNeeded') : t('form.timeHint')}
          name="time"
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              placeholder={t('shared:time.placeholder')}
              value={draft.time}
              onChange={(event) => form.change({ ...draft, time: event.target.value })}
            />
          )}
        </Field>
      </div>
      {form.actors.length > 0 ? (
        <Field label={t('form.actor')} error={at('actor')} name="actor">
          {(control) => (
            <Select
              {...control}
              className="full-width"
              value={draft.actor}
              onChange={(actor) => form.change({ ...draft, actor })}
              options={[...new Set([...form.actors, ...(draft.actor ? [draft.actor] : [])])].map((actor) => ({
                value: actor,
                label: words.actor(actor),
              }))}
            />
          )}
        </Field>
      ) : null}
      {(spec?.payload ?? []).map((field) => (
        <PayloadControl key={`${draft.kind}-${field.name}`} field={field} form={form} />
      ))}
      {hypothetical ? null : (
        <Field label={t('form.paperNumber')} hint={t('form.paperHint')}>
          {(control) => (
            <Input
              {...control}
              value={draft.paperNumber}
              onChange={(event) => form.change({ ...draft, paperNumber: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
