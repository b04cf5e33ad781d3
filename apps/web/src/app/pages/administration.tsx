import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { AccountsPanel } from '../../features/access/accounts-panel';
import { AuditPanel } from '../../features/audit/audit-panel';
import { Page } from '../../shared/page/page';
import { useMay } from '../../shared/session/session';

export function Administration() {
  const { t } = useTranslation('app');
  const mayManage = useMay('accounts.manage');
  const mayAudit = useMay('audit.read');
  const items = [
    ...(mayManage ? [{ key: 'accounts', label: t('administration.accounts'), children: <AccountsPanel /> }] : []),
    ...(mayAudit ? [{ key: 'audit', label: t('administration.audit'), children: <AuditPanel /> }] : []),
  ];
  return (
    <Page title={t('nav.administration')}>
      <Tabs items={items} />
    </Page>
  );
}
