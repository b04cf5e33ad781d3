import { type PlanAnswer, planEndpoints } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay } from '../../shared/format/dates';
import { plansQuery, takeOnPlan } from './plans.queries';

const names = ['title', 'number', 'issuedOn', 'issuer', 'signer', 'periodFrom', 'periodTo'] as const;
type Name = (typeof names)[number];
const dated: readonly Name[] = ['issuedOn', 'periodFrom', 'periodTo'];

/** `05/3/2026`, `3/2026` or `2026`, as the text has it. */
function partialDate(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const parts = text.trim().split('/').reverse();
  const [year, month, day] = parts;
  if (!/^\d{4}$/.test(year ?? '') || parts.length > 3) return undefined;
  const whole = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return /^\d{4}(-\d{2}){0,2}$/.test(whole) ? whole : undefined;
}

/** What stands at the head of a plan, put right by hand, and the plan it follows. */
export function PlanHeadForm({ plan, onDone }: { plan: PlanAnswer; onDone: () => void }) {
  const { t } = useTranslation(['plans', 'shared']);
  const client = useQueryClient();
  const plans = useQuery(plansQuery).data?.items ?? [];
  const [texts, setTexts] = useState(
    () =>
      Object.fromEntries(
        names.map((name) => [name, dated.includes(name) ? showDay(plan[name] ?? '') : (plan[name] ?? '')]),
      ) as Record<Name, string>,
  );
  const [parentId, setParentId] = useState(plan.parentId);
  const [faults, setFaults] = useState<readonly Name[]>([]);
  const save = useMutation({
    mutationFn: (body: Partial<Record<Name, string | null>>) =>
      call(planEndpoints.changePlan, { params: { id: plan.id }, body: { version: plan.version, parentId, ...body } }),
    onSuccess: (answer) => {
      takeOnPlan(client, answer);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = names.map((name) => {
      const text = texts[name].trim();
      return [name, dated.includes(name) ? partialDate(text) : text === '' ? null : text] as const;
    });
    const wrong = read.filter(([, value]) => value === undefined).map(([name]) => name);
    setFaults(wrong);
    if (wrong.length === 0) save.mutate(Object.fromEntries(read) as Partial<Record<Name, string | null>>);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {names.map((name) => (
        <Field
          key={name}
          label={t(`head.${name}`)}
          error={faults.includes(name) ? t('cannotRead') : undefined}
          hint={dated.includes(name) ? t('dateHint') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="ui-input"
              value={texts[name]}
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={t('head.parent')} hint={t('head.parentHint')}>
        {(control) => (
          <Select
            {...control}
            className="full-width"
            allowClear
            value={parentId}
            onChange={(value: string | null | undefined) => setParentId(value ?? null)}
            options={plans
              .filter(({ id }) => id !== plan.id)
              .map((one) => ({
                value: one.id,
                label: [one.number, one.title ?? one.sourceName].filter(Boolean).join(' · '),
              }))}
          />
        )}
      </Field>
      {save.error ? <ProblemNotice error={save.error} /> : null}
      <div className="form-foot">
        <Button kind="primary" type="submit" busy={save.isPending}>
          {t('save')}
        </Button>
        <Button onClick={onDone}>{t('shared:cancel')}</Button>
      </div>
    </form>
  );
}
