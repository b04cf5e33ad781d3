import { Button, Notice } from '@dong-hanh/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface IssuedPassword {
  username: string;
  password: string;
}

/** A first password is shown once: nobody can read it again. */
export function FirstPassword({ issued, onClose }: { issued: IssuedPassword | null; onClose: () => void }) {
  const { t } = useTranslation('access');
  const [copied, setCopied] = useState(false);
  const close = () => {
    setCopied(false);
    onClose();
  };
  return (
    <Modal
      open={issued !== null}
      onCancel={close}
      mask={{ closable: false }}
      title={t('password.title')}
      footer={
        <Button kind="primary" onClick={close}>
          {t('password.done')}
        </Button>
      }
    >
      {issued ? (
        <div className="stack">
          <p>{t('password.lead', { username: issued.username })}</p>
          <div className="row">
            <code className="issued-password" data-testid="first-password">
              {issued.password}
            </code>
            <Button
              size="small"
              onClick={() => void navigator.clipboard.writeText(issued.password).then(() => setCopied(true))}
            >
              {copied ? t('password.copied') : t('password.copy')}
            </Button>
          </div>
          <Notice tone="warn">{t('password.once')}</Notice>
        </div>
      ) : null}
    </Modal>
  );
}
