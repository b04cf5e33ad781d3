import { type DuplicateAnswer, type PersonAnswer, peopleEndpoints } from '@dong-hanh/contract';
import { Button, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useMay } from '../../shared/session/session';
import { DuplicateCards } from './duplicate-cards';
import './messages';
import { MergesPanel } from './merges-panel';

type Candidate = DuplicateAnswer & { candidateId: string };

function DuplicateDecision({ person, candidate }: { person: PersonAnswer; candidate: Candidate }) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayDecide = useMay('merges.decide');
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (decision: 'same' | 'different') =>
      call(peopleEndpoints.decideDuplicate, {
        params: { id: candidate.candidateId },
        body: { decision, reason: reason.trim(), ...(decision === 'same' ? { keepId: person.id } : {}) },
      }),
    onSuccess: (_, decision) => {
      message.success(t(`duplicate.done.${decision}`));
      for (const key of ['people', 'person', 'case', 'duplicates']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <div className="stack">
      <DuplicateCards items={[candidate]} />
      {mayDecide ? (
        <>
          <Input
            aria-label={t('duplicate.why')}
            placeholder={t('duplicate.why')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {decide.error ? <ProblemNotice error={decide.error} /> : null}
          <div className="row">
            {candidate.visible ? (
              <Button size="small" kind="primary" busy={decide.isPending} onClick={() => decide.mutate('same')}>
                {t('duplicate.mergeHere')}
              </Button>
            ) : null}
            <Button size="small" busy={decide.isPending} onClick={() => decide.mutate('different')}>
              {t('duplicate.different')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

/** What an officer must know before working on a file: merged away, things missing, somebody very like. */
export function PersonAlerts({ person }: { person: PersonAnswer }) {
  const { t, i18n } = useTranslation('people');
  return (
    <>
      {person.mergedInto ? (
        <Notice tone="warn" title={t('merge.away')}>
          <Link to="/people/$personId" params={{ personId: person.mergedInto }}>
            {t('merge.openKept')}
          </Link>
        </Notice>
      ) : null}
      {person.toComplete.length > 0 ? (
        <Notice tone="warn" title={t('alert.toComplete')}>
          {person.toComplete
            .map((item) => (i18n.exists(`people:toComplete.${item}`) ? t(`toComplete.${item}`) : item))
            .join(', ')}
        </Notice>
      ) : null}
      {person.duplicates.length > 0 ? (
        <Notice tone="warn" title={t('alert.duplicates', { count: person.duplicates.length })}>
          <div className="stack">
            {person.duplicates.map((candidate) => (
              <DuplicateDecision key={candidate.candidateId} person={person} candidate={candidate} />
            ))}
          </div>
        </Notice>
      ) : null}
      <MergesPanel merges={person.merges} />
    </>
  );
}
