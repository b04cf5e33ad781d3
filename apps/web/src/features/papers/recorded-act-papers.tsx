import { Button, Notice } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useMay } from '../../shared/session/session';
import './messages';
import './papers.css';
import { papersQuery } from './papers.queries';
import { useDraftPaper } from './use-draft-paper';

/** The papers that an act just recorded calls for, to be made at once. */
export function RecordedActPapers({ personId, actId }: { personId: string; actId: string }) {
  const { t } = useTranslation('papers');
  const mayMake = useMay('papers.make');
  const { data } = useQuery({ ...papersQuery(personId), enabled: mayMake, refetchOnMount: 'always' });
  const draft = useDraftPaper(personId);
  const forms = data?.prepared.filter((form) => form.actId === actId && form.produced) ?? [];
  if (!mayMake || forms.length === 0) return null;
  return (
    <Notice tone="info" title={t('recorded.title')} live>
      <div className="row recorded-forms">
        {forms.map((form) => (
          <Button
            key={form.formCode}
            size="small"
            busy={draft.isPending && draft.variables.formCode === form.formCode}
            onClick={() => draft.mutate(form)}
          >
            {form.title} ({form.formCode})
          </Button>
        ))}
        <Link to="/people/$personId" params={{ personId }} search={{ tab: 'papers' }}>
          {t('recorded.all')}
        </Link>
      </div>
      {draft.error ? <ProblemNotice error={draft.error} /> : null}
    </Notice>
  );
}
