import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { OrganisationsPanel } from '../../features/organisation/organisations-panel';
import { UnitsPanel } from '../../features/organisation/units-panel';
import { Page } from '../../shared/page/page';

export function Organisation() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('nav.organisation')}>
      <Tabs
        items={[
          { key: 'units', label: t('organisation.units'), children: <UnitsPanel /> },
          { key: 'agencies', label: t('organisation.agencies'), children: <OrganisationsPanel /> },
        ]}
      />
    </Page>
  );
}
