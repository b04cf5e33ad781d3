import { type HandOverAnswer, handOverEndpoints } from '@dong-hanh/contract';
import { Button } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { handOverQuery } from './handover.queries';
import './messages';
import { type PaperDraft, PaperList, papersOf } from './paper-list';

/** The giving side names what goes with the file, as long as nobody has answered. */
export function NamePapers({ item }: { item: HandOverAnswer }) {
  const { t } = useTranslation('handover');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [drafts, setDrafts] = useState<PaperDraft[]>(
    item.papers.length > 0
      ? item.papers.map(({ title, sheets }) => ({ title, sheets: String(sheets) }))
      : [{ title: '', sheets: '1' }],
  );
  const name = useMutation({
    mutationFn: () =>
      call(handOverEndpoints.namePapers, { params: { id: item.id }, body: { papers: papersOf(drafts) } }),
    onSuccess: (answer) => {
      client.setQueryData(handOverQuery(answer.id).queryKey, answer);
      message.success(t('papers.saved'));
    },
  });
  return (
    <form
      className="panel stack"
      data-padded="true"
      onSubmit={(event) => {
        event.preventDefault();
        name.mutate();
      }}
    >
      <PaperList value={drafts} onChange={setDrafts} />
      {name.error ? <ProblemNotice error={name.error} /> : null}
      <div className="row">
        <Button type="submit" busy={name.isPending}>
          {t('papers.save')}
        </Button>
      </div>
    </form>
  );
}
