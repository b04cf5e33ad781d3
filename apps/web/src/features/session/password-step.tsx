import { Button, Field } from '@dong-hanh/ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

export function PasswordStep({
  busy,
  username: known,
  onSubmit,
}: {
  busy: boolean;
  /** Fixed when the same person signs in again. */
  username?: string;
  onSubmit: (username: string, password: string) => void;
}) {
  const { t } = useTranslation('session');
  const [username, setUsername] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const incomplete = username.trim() === '' || password === '';
    setMissing(incomplete);
    if (!incomplete && !busy) onSubmit(username.trim().toLowerCase(), password);
  };

  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <Field label={t('signIn.username')}>
        {(control) => (
          <input
            {...control}
            className="ui-input"
            data-size="large"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            readOnly={known !== undefined}
            tabIndex={known === undefined ? undefined : -1}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('signIn.password')} error={missing ? t('signIn.fillBoth') : undefined}>
        {(control) => (
          <span className="sign-in-password">
            <input
              {...control}
              className="ui-input"
              data-size="large"
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              // biome-ignore lint/a11y/noAutofocus: the name is fixed, the password is all that is asked
              autoFocus={known !== undefined}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            <Button kind="quiet" size="small" aria-pressed={shown} onClick={() => setShown(!shown)}>
              {shown ? t('signIn.hide') : t('signIn.show')}
            </Button>
          </span>
        )}
      </Field>
      <Button kind="primary" size="large" type="submit" busy={busy}>
        {busy ? t('signIn.busy') : t('signIn.submit')}
      </Button>
    </form>
  );
}
