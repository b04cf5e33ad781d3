import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { accessEndpoints } from '@dong-hanh/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { changeLanguage, useLanguage } from '../../shared/i18n/i18n';
import { forgetSession, useSession } from '../../shared/session/session';

export function AccountMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation(['app', 'shared']);
  const session = useSession();
  const navigate = useNavigate();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  const signOut = useMutation({
    mutationFn: () => call(accessEndpoints.signOut, {}),
    onSettled: async () => {
      forgetSession();
      await navigate({ to: '/sign-in', search: {} });
    },
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'sessions', label: t('account.sessions') },
          { key: 'password', label: t('account.password') },
          { key: 'keys', label: t('account.keys'), extra: '?' },
          { key: 'language', label: <span lang={other}>{t(`shared:language.${other}`)}</span> },
          { type: 'divider' },
          { key: 'sign-out', label: t('account.signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'sessions') void navigate({ to: '/account/sessions' });
          if (key === 'password') void navigate({ to: '/account/password' });
          if (key === 'keys') onKeys();
          if (key === 'language') changeLanguage(other);
          if (key === 'sign-out') signOut.mutate();
        },
      }}
    >
      <button
        type="button"
        className="top-button"
        aria-label={t('account.menu', { name: session.account.displayName })}
      >
        <UserOutlined aria-hidden="true" />
        <span className="top-wide">{session.account.displayName}</span>
        <DownOutlined aria-hidden="true" className="top-caret" />
      </button>
    </Dropdown>
  );
}
