import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SignInPanel } from '../../features/session/sign-in-panel';
import '../../features/session/sign-in.css';
import { resumeSession, useSession } from '../../shared/session/session';
import { useSessionEnded } from '../../shared/session/session-ended';

/** Signing in again over the page, so that nothing typed is lost. */
export function SessionReminder() {
  const { t } = useTranslation('session');
  const ended = useSessionEnded();
  const { account } = useSession();
  return (
    <Modal
      open={ended}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={null}
      title={t('reminder.title')}
      destroyOnHidden
    >
      <div className="sign-in-form">
        <p>{t('reminder.lead')}</p>
        <SignInPanel username={account.username} onSignedIn={resumeSession} />
      </div>
    </Modal>
  );
}
