import { accessEndpoints } from '@dong-hanh/contract';
import { Button, Field, Notice } from '@dong-hanh/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { Page } from '../../shared/page/page';
import './messages';

const shortest = 12;

export function PasswordPage() {
  const { t } = useTranslation(['session', 'shared']);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const change = useMutation({
    mutationFn: () => call(accessEndpoints.changePassword, { body: { current, next } }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      setAgain('');
      setChecked(false);
    },
  });
  const faults = {
    current: current === '' ? t('shared:required') : undefined,
    next: next.length < shortest ? t('password.short') : undefined,
    again: again !== next ? t('password.differs') : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!faults.current && !faults.next && !faults.again && !change.isPending) change.mutate();
  };
  const fields = [
    { name: 'current', value: current, set: setCurrent, autoComplete: 'current-password', hint: undefined },
    { name: 'next', value: next, set: setNext, autoComplete: 'new-password', hint: t('password.rule') },
    { name: 'again', value: again, set: setAgain, autoComplete: 'new-password', hint: undefined },
  ] as const;
  return (
    <Page title={t('password.title')} lead={t('password.effect')} width="narrow">
      <form className="panel stack" data-padded="true" onSubmit={submit} noValidate>
        {change.isSuccess ? (
          <Notice tone="good" live>
            {t('password.done')}
          </Notice>
        ) : null}
        {change.error ? <ProblemNotice error={change.error} /> : null}
        {fields.map((field) => (
          <Field
            key={field.name}
            label={t(`password.${field.name}`)}
            hint={field.hint}
            error={checked ? faults[field.name] : undefined}
            required
          >
            {(control) => (
              <input
                {...control}
                className="ui-input"
                type="password"
                autoComplete={field.autoComplete}
                value={field.value}
                onChange={(event) => field.set(event.target.value)}
              />
            )}
          </Field>
        ))}
        <div className="form-foot">
          <Button kind="primary" type="submit" busy={change.isPending}>
            {t('password.submit')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
