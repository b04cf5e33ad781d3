import { type PlanAnswer, type PlanFinding, planEndpoints } from '@dong-hanh/contract';
import { Button, Status } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { FindingForm, type TargetChoice } from './finding-form';
import { useFindingWords } from './plan-words';
import { takeOnPlan } from './plans.queries';

const tones = { proposed: 'info', confirmed: 'good', rejected: 'neutral' } as const;

function Finding({
  finding,
  plan,
  targets,
  chosen,
  onChoose,
}: {
  finding: PlanFinding;
  plan: PlanAnswer;
  targets: readonly TargetChoice[];
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('plans');
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const decide = useMutation({
    mutationFn: (decision: { state: 'confirmed' | 'rejected'; content?: PlanFinding['content'] }) =>
      call(planEndpoints.decideFindings, {
        params: { id: plan.id },
        body: { decisions: [{ id: finding.id, ...decision }] },
      }),
    onSuccess: (answer) => {
      takeOnPlan(client, answer);
      setEditing(false);
    },
  });
  const targetOf = (index: number) => targets.find(({ position }) => position === index)?.words ?? t('unknown');
  const { head, body, more } = useFindingWords()(finding, targetOf);
  const doubtful = finding.state === 'proposed' && !finding.certain;
  const mayDecide = plan.mayChange && plan.state === 'read';
  return (
    <li className="plan-finding" data-chosen={chosen} data-state={finding.state}>
      <button type="button" className="plan-finding-words" onClick={onChoose} disabled={finding.span === null}>
        {head ? <strong>{head}</strong> : null}
        <span>{body}</span>
        {more.length > 0 ? <span className="soft small">{more.join(' · ')}</span> : null}
      </button>
      <div className="row">
        <Status tone={doubtful ? 'warn' : tones[finding.state]}>
          {doubtful ? t('state.doubtful') : t(`state.${finding.state}`)}
        </Status>
        {finding.edited && finding.state === 'confirmed' ? (
          <span className="soft small">{t(finding.span === null ? 'added' : 'edited')}</span>
        ) : null}
        {mayDecide && !editing ? (
          <>
            {finding.state === 'confirmed' ? null : (
              <Button size="small" busy={decide.isPending} onClick={() => decide.mutate({ state: 'confirmed' })}>
                {t('confirm')}
              </Button>
            )}
            <Button size="small" kind="quiet" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
            {finding.state === 'rejected' ? null : (
              <Button size="small" kind="quiet" onClick={() => decide.mutate({ state: 'rejected' })}>
                {t('reject')}
              </Button>
            )}
          </>
        ) : null}
      </div>
      {decide.error && !editing ? <ProblemNotice error={decide.error} /> : null}
      {editing ? (
        <FindingForm
          kind={finding.kind}
          content={finding.content}
          targets={targets}
          busy={decide.isPending}
          error={decide.error}
          onSave={(content) => decide.mutate({ state: 'confirmed', content })}
          onCancel={() => setEditing(false)}
        />
      ) : null}
    </li>
  );
}

/** Findings of one kind: the sure ones confirmed together, the doubtful one by one. */
export function FindingList({
  kind,
  plan,
  findings,
  targets,
  chosen,
  onChoose,
}: {
  kind: PlanFinding['kind'];
  plan: PlanAnswer;
  findings: readonly PlanFinding[];
  targets: readonly TargetChoice[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation('plans');
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const sure = findings.filter(({ state, certain }) => state === 'proposed' && certain);
  const mayDecide = plan.mayChange && plan.state === 'read';
  const params = { id: plan.id };
  const confirmAll = useMutation({
    mutationFn: () =>
      call(planEndpoints.decideFindings, {
        params,
        body: { decisions: sure.map(({ id }) => ({ id, state: 'confirmed' as const })) },
      }),
    onSuccess: (answer) => takeOnPlan(client, answer),
  });
  const add = useMutation({
    mutationFn: (content: PlanFinding['content']) =>
      call(planEndpoints.addFinding, { params, body: { kind, content } }),
    onSuccess: (answer) => {
      takeOnPlan(client, answer);
      setAdding(false);
    },
  });
  return (
    <div className="stack">
      {mayDecide ? (
        <div className="row">
          {sure.length > 1 ? (
            <Button size="small" busy={confirmAll.isPending} onClick={() => confirmAll.mutate()}>
              {t('confirmSure', { count: sure.length })}
            </Button>
          ) : null}
          <Button size="small" kind="quiet" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </div>
      ) : null}
      {confirmAll.error ? <ProblemNotice error={confirmAll.error} /> : null}
      {adding ? (
        <FindingForm
          kind={kind}
          content={{}}
          targets={targets}
          busy={add.isPending}
          error={add.error}
          onSave={(content) => add.mutate(content)}
          onCancel={() => setAdding(false)}
        />
      ) : null}
      {findings.length === 0 ? <p className="soft">{t('noneOfKind')}</p> : null}
      <ul className="plain-list plan-findings">
        {findings.map((finding) => (
          <Finding
            key={finding.id}
            finding={finding}
            plan={plan}
            targets={targets}
            chosen={finding.id === chosen}
            onChoose={() => onChoose(finding.id)}
          />
        ))}
      </ul>
    </div>
  );
}
