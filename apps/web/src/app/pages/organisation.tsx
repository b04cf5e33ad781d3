import { TabView } from '@dong-hanh/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RegistersPanel } from '../../features/documents/registers-panel';
import { OpenQuestions } from '../../features/law/open-questions';
import { RulesByConfidence } from '../../features/law/rules-by-confidence';
import { OrganisationsPanel } from '../../features/organisation/organisations-panel';
import { UnitsPanel } from '../../features/organisation/units-panel';
import { Page } from '../../shared/page/page';
import { useMay } from '../../shared/session/session';

export function Organisation() {
  const { t } = useTranslation('app');
  const mayReadRegisters = useMay('registers.read');
  const [tab, setTab] = useState('units');
  return (
    <Page title={t('nav.organisation')}>
      <TabView
        label={t('nav.organisation')}
        active={tab}
        onActive={setTab}
        items={[
          { key: 'units', label: t('organisation.units'), content: <UnitsPanel /> },
          { key: 'agencies', label: t('organisation.agencies'), content: <OrganisationsPanel /> },
          ...(mayReadRegisters
            ? [{ key: 'registers', label: t('organisation.registers'), content: <RegistersPanel /> }]
            : []),
          { key: 'open-questions', label: t('organisation.openQuestions'), content: <OpenQuestions /> },
          { key: 'rules', label: t('organisation.rules'), content: <RulesByConfidence /> },
        ]}
      />
    </Page>
  );
}
