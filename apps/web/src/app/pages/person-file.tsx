import { TabView } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonOfficer } from '../../features/caseload/person-officer';
import { caseQuery } from '../../features/cases/case.queries';
import { PathwayRail } from '../../features/cases/pathway-rail';
import { PersonComplaints } from '../../features/complaints/person-complaints';
import { PersonHandOvers } from '../../features/handover/person-hand-overs';
import { PapersTab } from '../../features/papers/papers-tab';
import { RecordedActPapers } from '../../features/papers/recorded-act-papers';
import { PersonPayments } from '../../features/payments/person-payments';
import { AccessLog } from '../../features/people/access-log';
import { AssignmentsPanel } from '../../features/people/assignments-panel';
import { IdentityPanel } from '../../features/people/identity-panel';
import { personQuery } from '../../features/people/people.queries';
import { PersonAlerts } from '../../features/people/person-alerts';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import '../messages';
import { isFileTab } from '../file-tab';
import { FileHeader } from './file-header';
import { PathTab } from './path-tab';

/** A person's file: who, in what state, what is to be done, and what happened. */
export function PersonFile() {
  const { t } = useTranslation('app');
  const { personId } = useParams({ from: '/frame/people/$personId' });
  const { tab, recorded } = useSearch({ from: '/frame/people/$personId' });
  const navigate = useNavigate();
  const mayReadCaseload = useMay('caseload.read');
  const mayReadComplaints = useMay('complaints.read');
  const mayReadHandOvers = useMay('hand-overs.read');
  const mayReadPayments = useMay('payments.read');
  const person = useQuery(personQuery(personId));
  const file = useQuery(caseQuery(personId)).data;
  return (
    <QueryBoundary query={person}>
      {(data) => (
        <Page title={data.fullName} ownHead>
          <FileHeader person={data} file={file} />
          <PersonAlerts person={data} />
          {recorded ? <RecordedActPapers personId={personId} actId={recorded} /> : null}
          {file ? <PathwayRail stations={file.pathway} /> : null}
          <TabView
            label={t('file.parts')}
            active={tab ?? 'path'}
            onActive={(key) =>
              void navigate({
                to: '/people/$personId',
                params: { personId },
                search: isFileTab(key) ? { tab: key } : {},
                replace: true,
              })
            }
            items={[
              { key: 'path', label: t('file.path'), content: <PathTab personId={personId} /> },
              {
                key: 'papers',
                label: t('file.papers'),
                content: (
                  <div className="panel" data-padded="true">
                    <PapersTab personId={personId} />
                  </div>
                ),
              },
              {
                key: 'identity',
                label: t('file.identity'),
                content: (
                  <div className="panel" data-padded="true">
                    <IdentityPanel person={data} />
                  </div>
                ),
              },
              ...(mayReadHandOvers
                ? [
                    {
                      key: 'hand-overs',
                      label: t('file.handOvers'),
                      content: <PersonHandOvers personId={personId} closed={data.mergedInto !== null} />,
                    },
                  ]
                : []),
              ...(mayReadComplaints
                ? [
                    {
                      key: 'complaints',
                      label: t('file.complaints'),
                      content: (
                        <PersonComplaints
                          personId={personId}
                          acts={file?.acts.filter((act) => !act.annuls) ?? []}
                          closed={data.mergedInto !== null}
                        />
                      ),
                    },
                  ]
                : []),
              ...(mayReadPayments
                ? [
                    {
                      key: 'payments',
                      label: t('file.payments'),
                      content: <PersonPayments personId={personId} closed={data.mergedInto !== null} />,
                    },
                  ]
                : []),
              {
                key: 'assignments',
                label: t('file.assignments'),
                content: (
                  <div className="panel stack" data-padded="true">
                    {mayReadCaseload ? <PersonOfficer personId={personId} closed={data.mergedInto !== null} /> : null}
                    <AssignmentsPanel personId={personId} closed={data.mergedInto !== null} />
                  </div>
                ),
              },
              {
                key: 'log',
                label: t('file.log'),
                content: (
                  <div className="panel" data-padded="true">
                    <AccessLog personId={personId} />
                  </div>
                ),
              },
            ]}
          />
        </Page>
      )}
    </QueryBoundary>
  );
}
