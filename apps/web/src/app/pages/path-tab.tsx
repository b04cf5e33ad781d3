import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActTimeline } from '../../features/cases/act-timeline';
import { caseQuery } from '../../features/cases/case.queries';
import { DeadlinesPanel } from '../../features/cases/deadlines-panel';
import { LawNotes } from '../../features/cases/law-notes';
import { NextActs } from '../../features/cases/next-acts';
import { PaperNeeds } from '../../features/cases/paper-needs';
import { papersQuery } from '../../features/papers/papers.queries';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';

/** At the left what is to be done, at the right what happened. */
export function PathTab({ personId }: { personId: string }) {
  const { t } = useTranslation('cases');
  const file = useQuery(caseQuery(personId));
  const mayRead = useMay('papers.read');
  const papers = useQuery({ ...papersQuery(personId), enabled: mayRead }).data;
  return (
    <QueryBoundary query={file} lines={10}>
      {(data) => (
        <div className="file-columns">
          <div className="stack">
            <section className="panel" data-padded="true">
              <h2>{t('next.title')}</h2>
              <NextActs file={data} />
              <Link to="/people/$personId/what-if" params={{ personId }} className="small">
                {t('whatIf.open')}
              </Link>
            </section>
            <section className="panel" data-padded="true">
              <h2>{t('deadline.title')}</h2>
              <DeadlinesPanel deadlines={data.deadlines} />
            </section>
            {papers ? <PaperNeeds file={data} papers={papers.items} /> : null}
            <LawNotes notes={data.notes} />
          </div>
          <section className="panel" data-padded="true">
            <h2>{t('timeline.title')}</h2>
            <ActTimeline file={data} />
          </section>
        </div>
      )}
    </QueryBoundary>
  );
}
