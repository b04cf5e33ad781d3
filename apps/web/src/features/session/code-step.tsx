import { Button, Field, Notice } from '@dong-hanh/ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupSecret } from './group-secret';
import type { SecondFactorSetup } from './use-sign-in';

function SetupSteps({ setup }: { setup: SecondFactorSetup }) {
  const { t } = useTranslation('session');
  const [copied, setCopied] = useState(false);
  return (
    <>
      <p>{t('setup.lead')}</p>
      <ol className="sign-in-steps">
        <li>{t('setup.step1')}</li>
        <li>
          {t('setup.step2')}
          <div className="sign-in-secret">
            <span className="visually-hidden">{t('setup.secret')}</span>
            <code data-testid="totp-secret">{groupSecret(setup.secret)}</code>
            <Button
              size="small"
              onClick={() => void navigator.clipboard.writeText(setup.secret).then(() => setCopied(true))}
            >
              {copied ? t('setup.copied') : t('setup.copy')}
            </Button>
          </div>
          {setup.otpauthUri.startsWith('otpauth:') ? <a href={setup.otpauthUri}>{t('setup.open')}</a> : null}
        </li>
        <li>{t('setup.step3')}</li>
      </ol>
      <Notice tone="warn">{t('setup.warning')}</Notice>
    </>
  );
}

export function CodeStep({
  username,
  setup,
  busy,
  onSubmit,
  onStartOver,
}: {
  username: string;
  setup: SecondFactorSetup | null;
  busy: boolean;
  onSubmit: (code: string) => void;
  onStartOver: () => void;
}) {
  const { t } = useTranslation('session');
  const [code, setCode] = useState('');
  const [invalid, setInvalid] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = code.replace(/\s/g, '');
    setInvalid(!/^\d{6}$/.test(digits));
    if (/^\d{6}$/.test(digits) && !busy) onSubmit(digits);
  };

  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      {setup ? <SetupSteps setup={setup} /> : <p>{t('code.lead', { username })}</p>}
      <Field label={t('code.label')} error={invalid ? t('code.invalid') : undefined}>
        {(control) => (
          <input
            {...control}
            className="ui-input sign-in-code"
            data-size="large"
            name="totp"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            // biome-ignore lint/a11y/noAutofocus: the step replaces the password step the user has just finished
            autoFocus
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button kind="primary" size="large" type="submit" busy={busy}>
        {busy ? t('signIn.busy') : t('code.submit')}
      </Button>
      <Button kind="quiet" onClick={onStartOver}>
        {t('code.other')}
      </Button>
    </form>
  );
}
