import type { PaperRow } from '@dong-hanh/contract';
import { Button, EmptyState } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './messages';
import { CompulsoryFile } from './compulsory-file';
import { searchFolded } from './paper-select';
import { PaperState } from './paper-state';
import './papers.css';
import { papersQuery } from './papers.queries';
import { ReceivePaper } from './receive-paper';
import { useDraftPaper } from './use-draft-paper';

function MadePapers({ items }: { items: PaperRow[] }) {
  const { t } = useTranslation('papers');
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('list.title')}</th>
            <th scope="col">{t('list.number')}</th>
            <th scope="col">{t('list.on')}</th>
            <th scope="col">{t('list.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((paper) => (
            <tr key={paper.id}>
              <td>
                <Link to="/papers/$paperId" params={{ paperId: paper.id }}>
                  {paper.title}
                </Link>
                <div className="soft small">
                  {paper.formCode}
                  {paper.scanned ? ` · ${t('list.scanned')}` : ''}
                  {paper.digitallySigned ? ` · ${t('list.digitallySigned')}` : ''}
                </div>
                {paper.remark ? <div className="small">{t('list.remark', { remark: paper.remark })}</div> : null}
              </td>
              <td className="nowrap">{paper.fullNumber ?? ''}</td>
              <td className="nowrap">{showDay(paper.issuedOn ?? paper.recordedAt.slice(0, 10))}</td>
              <td>
                <PaperState state={paper.state} received={paper.received} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Papers of a file, and those that its acts call for. */
export function PapersTab({ personId }: { personId: string }) {
  const { t } = useTranslation('papers');
  const words = useLawWords();
  const query = useQuery(papersQuery(personId));
  const mayMake = useMay('papers.make');
  const [chosen, setChosen] = useState<string | null>(null);
  const draft = useDraftPaper(personId);
  return (
    <QueryBoundary query={query}>
      {({ items, prepared, compulsoryFile }) => (
        <div className="stack">
          {compulsoryFile ? <CompulsoryFile personId={personId} {...compulsoryFile} /> : null}
          {items.length === 0 ? (
            <EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>
          ) : (
            <MadePapers items={items} />
          )}
          {mayMake && prepared.length > 0 ? (
            <>
              <h3>{t('prepared.title')}</h3>
              <div className="row">
                <Select
                  className="prepared-form"
                  aria-label={t('prepared.title')}
                  showSearch={searchFolded}
                  value={chosen}
                  placeholder={t('prepared.choose')}
                  onChange={setChosen}
                  options={prepared.map((one, index) => ({
                    value: String(index),
                    label: `${one.title} (${one.formCode}) – ${words.act(one.act)}`,
                  }))}
                />
                <Button
                  kind="primary"
                  busy={draft.isPending}
                  disabled={chosen === null}
                  onClick={() => {
                    const form = prepared[Number(chosen)];
                    if (form) draft.mutate(form);
                  }}
                >
                  {t('prepared.make')}
                </Button>
              </div>
              {draft.error ? <ProblemNotice error={draft.error} /> : null}
            </>
          ) : null}
          {mayMake ? <ReceivePaper personId={personId} /> : null}
        </div>
      )}
    </QueryBoundary>
  );
}
