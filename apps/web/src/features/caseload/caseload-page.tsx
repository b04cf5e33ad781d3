import { TabView } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useSession } from '../../shared/session/session';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import { AbsencesPanel } from './absences-panel';
import { caseloadQuery } from './caseload.queries';
import { DutiesPanel } from './duties-panel';
import { GapsPanel } from './gaps-panel';
import './messages';
import { OfficersPanel } from './officers-panel';

/** The people behind the clocks of a unit. */
export function CaseloadPage() {
  const { t } = useTranslation('caseload');
  const { unit } = useSession().membership;
  const [unitCode, setUnitCode] = useState(unit.code);
  const [tab, setTab] = useState(unit.level === 'commune' ? 'officers' : 'gaps');
  const caseload = useQuery(caseloadQuery(unitCode));
  const part = (show: (data: NonNullable<typeof caseload.data>) => React.ReactNode) => (
    <QueryBoundary query={caseload}>{show}</QueryBoundary>
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      {unit.level === 'commune' ? null : (
        <search className="filters">
          <div className="filter-unit">
            <OwnUnitSelect
              aria-label={t('unit')}
              value={unitCode}
              onChange={(code) => setUnitCode(code ?? unit.code)}
            />
          </div>
        </search>
      )}
      <TabView
        label={t('title')}
        active={tab}
        onActive={setTab}
        items={[
          {
            key: 'officers',
            label: t('tab.officers'),
            content: part((data) => <OfficersPanel key={unitCode} data={data} />),
          },
          {
            key: 'absences',
            label: t('tab.absences'),
            content: part((data) => <AbsencesPanel key={unitCode} data={data} />),
          },
          {
            key: 'duties',
            label: t('tab.duties'),
            content: part((data) => <DutiesPanel key={unitCode} data={data} />),
          },
          { key: 'gaps', label: t('tab.gaps'), content: <GapsPanel unitCode={unitCode} /> },
        ]}
      />
    </Page>
  );
}
