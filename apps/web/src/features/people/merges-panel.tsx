import { type PersonAnswer, peopleEndpoints } from '@dong-hanh/contract';
import { Button, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showInstant } from '../../shared/format/dates';
import { useMay } from '../../shared/session/session';

type Merge = PersonAnswer['merges'][number];

function MergeRow({ merge }: { merge: Merge }) {
  const { t } = useTranslation(['people', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayDecide = useMay('merges.decide');
  const [reason, setReason] = useState<string | null>(null);
  const undo = useMutation({
    mutationFn: () =>
      call(peopleEndpoints.undoMerge, { params: { id: merge.id }, body: { reason: reason?.trim() ?? '' } }),
    onSuccess: () => {
      message.success(t('merge.undone'));
      for (const key of ['people', 'person', 'case', 'duplicates']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <div className="stack">
      <span>
        {t('merge.of', { name: merge.fullName, at: showInstant(merge.mergedAt) })}
        {merge.reason ? ` · ${merge.reason}` : null}
      </span>
      {undo.error ? <ProblemNotice error={undo.error} /> : null}
      {mayDecide && reason === null ? (
        <span>
          <Button size="small" onClick={() => setReason('')}>
            {t('merge.undo')}
          </Button>
        </span>
      ) : null}
      {reason === null ? null : (
        <div className="row">
          <Input
            className="filter-text"
            aria-label={t('merge.why')}
            placeholder={t('merge.why')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            kind="primary"
            size="small"
            disabled={reason.trim().length < 3}
            busy={undo.isPending}
            onClick={() => undo.mutate()}
          >
            {t('merge.undo')}
          </Button>
          <Button size="small" onClick={() => setReason(null)}>
            {t('shared:cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Files merged into this one; each merge can be taken back. */
export function MergesPanel({ merges }: { merges: Merge[] }) {
  const { t } = useTranslation('people');
  if (merges.length === 0) return null;
  return (
    <Notice tone="info" title={t('merge.title')}>
      {merges.map((merge) => (
        <MergeRow key={merge.id} merge={merge} />
      ))}
    </Notice>
  );
}
