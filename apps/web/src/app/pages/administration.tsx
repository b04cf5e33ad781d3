import { TabView } from '@dong-hanh/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountsPanel } from '../../features/access/accounts-panel';
import { AuditPanel } from '../../features/audit/audit-panel';
import { CalendarPanel } from '../../features/calendar/calendar-panel';
import { Page } from '../../shared/page/page';
import { useMay } from '../../shared/session/session';

export function Administration() {
  const { t } = useTranslation('app');
  const mayManage = useMay('accounts.manage');
  const mayAudit = useMay('audit.read');
  const mayEditCalendar = useMay('calendar.edit');
  const [tab, setTab] = useState('accounts');
  const items = [
    ...(mayManage ? [{ key: 'accounts', label: t('administration.accounts'), content: <AccountsPanel /> }] : []),
    ...(mayEditCalendar ? [{ key: 'calendar', label: t('administration.calendar'), content: <CalendarPanel /> }] : []),
    ...(mayAudit ? [{ key: 'audit', label: t('administration.audit'), content: <AuditPanel /> }] : []),
  ];
  return (
    <Page title={t('nav.administration')}>
      <TabView label={t('nav.administration')} active={tab} onActive={setTab} items={items} />
    </Page>
  );
}
