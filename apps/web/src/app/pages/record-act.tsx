import type { CaseAnswer } from '@dong-hanh/contract';
import { actTelling, standingActs } from '@dong-hanh/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../features/cases/case.queries';
import { RecordAct } from '../../features/cases/record-act';
import { WhatIf } from '../../features/cases/what-if';
import { receiversQuery } from '../../features/handover/handover.queries';
import { papersQuery } from '../../features/papers/papers.queries';
import { personQuery } from '../../features/people/people.queries';
import { showDay } from '../../shared/format/dates';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';

/** A page that speaks of an act of one file, whose head names the person. */
function ActPage({
  personId,
  title,
  children,
}: {
  personId: string;
  title: string;
  children: (file: CaseAnswer) => ReactNode;
}) {
  const person = useQuery(personQuery(personId)).data;
  const file = useQuery(caseQuery(personId));
  return (
    <Page
      title={title}
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
      <QueryBoundary query={file}>{children}</QueryBoundary>
    </Page>
  );
}

export function NewAct() {
  const { personId } = useParams({ from: '/frame/people/$personId/acts/new' });
  const { kind, step } = useSearch({ from: '/frame/people/$personId/acts/new' });
  const mayRead = useMay('papers.read');
  const papers = useQuery({ ...papersQuery(personId), enabled: mayRead }).data;
  const mayHandOver = useMay('hand-overs.offer');
  const receivers = useQuery({ ...receiversQuery(personId), enabled: mayHandOver }).data?.items ?? [];
  const courts = receivers.filter((one) => one.kind === 'court');
  const { t } = useTranslation('cases');
  // A step that its own act tells of is recorded by putting it into that act.
  const telling = kind === undefined ? null : actTelling(kind, step);
  return (
    <ActPage key={kind} personId={personId} title={t(telling ? 'correct.title' : 'form.title')}>
      {(file) => {
        const told = telling && standingActs(file.acts).findLast((act) => act.kind === telling);
        if (told) return <RecordAct file={file} actId={told.id} reason={t('correct.addsStep')} />;
        return <RecordAct file={file} kind={kind} papers={papers?.items} courts={courts} />;
      }}
    </ActPage>
  );
}

export function CorrectAct() {
  const { personId, actId } = useParams({ from: '/frame/people/$personId/acts/$actId/correct' });
  const { t } = useTranslation('cases');
  return (
    <ActPage personId={personId} title={t('correct.title')}>
      {(file) => <RecordAct file={file} actId={actId} />}
    </ActPage>
  );
}

export function WhatIfPage() {
  const { personId } = useParams({ from: '/frame/people/$personId/what-if' });
  const { kind } = useSearch({ from: '/frame/people/$personId/what-if' });
  const { t } = useTranslation('cases');
  return (
    <ActPage personId={personId} title={t('whatIf.title')}>
      {(file) => <WhatIf file={file} kind={kind} />}
    </ActPage>
  );
}
