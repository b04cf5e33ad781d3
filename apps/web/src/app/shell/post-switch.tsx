import { DownOutlined } from '@ant-design/icons';
import { accessEndpoints } from '@dong-hanh/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { adoptSession, useSession } from '../../shared/session/session';

/** The unit and role in force; a press changes to another post of the same account. */
export function PostSwitch() {
  const { t } = useTranslation(['app', 'shared']);
  const { membership, memberships } = useSession();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const change = useMutation({
    mutationFn: (membershipId: string) => call(accessEndpoints.switchMembership, { body: { membershipId } }),
    onSuccess: async (session) => {
      await navigate({ to: '/' });
      adoptSession(session);
    },
    onError: (error) => message.error(error.message),
  });
  const words = (
    <span className="post">
      <span className="post-unit">{membership.unit.name}</span>
      <span className="post-role">
        {change.isPending ? t('account.switching') : t(`shared:role.${membership.role}`)}
      </span>
    </span>
  );
  if (memberships.length < 2) return <div className="post-only">{words}</div>;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [membership.id],
        items: memberships.map((item) => ({
          key: item.id,
          label: `${t(`shared:role.${item.role}`)} · ${item.organisationName}`,
        })),
        onClick: ({ key }) => {
          if (key !== membership.id) change.mutate(key);
        },
      }}
    >
      <button type="button" className="top-button" title={t('account.switchPost')}>
        {words}
        <DownOutlined aria-hidden="true" className="top-caret" />
      </button>
    </Dropdown>
  );
}
