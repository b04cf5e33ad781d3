import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../features/cases/case.queries';
import { RecordAct } from '../../features/cases/record-act';
import { personQuery } from '../../features/people/people.queries';
import { showDay } from '../../shared/format/dates';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';

function ActPage({
  personId,
  kind,
  actId,
}: {
  personId: string;
  kind?: string | undefined;
  actId?: string | undefined;
}) {
  const { t } = useTranslation('cases');
  const person = useQuery(personQuery(personId)).data;
  const file = useQuery(caseQuery(personId));
  return (
    <Page
      title={t(actId ? 'correct.title' : 'form.title')}
      lead={
        person ? (
          <>
            <Link to="/people/$personId" params={{ personId }}>
              {person.fullName}
            </Link>
            {person.bornOn ? ` · ${showDay(person.bornOn)}` : null} · {person.unit.name}
          </>
        ) : undefined
      }
    >
      <QueryBoundary query={file}>{(data) => <RecordAct file={data} kind={kind} actId={actId} />}</QueryBoundary>
    </Page>
  );
}

export function NewAct() {
  const { personId } = useParams({ from: '/frame/people/$personId/acts/new' });
  const { kind } = useSearch({ from: '/frame/people/$personId/acts/new' });
  return <ActPage key={kind} personId={personId} kind={kind} />;
}

export function CorrectAct() {
  const { personId, actId } = useParams({ from: '/frame/people/$personId/acts/$actId/correct' });
  return <ActPage personId={personId} actId={actId} />;
}
