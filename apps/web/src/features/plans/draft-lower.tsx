import { cascadeEndpoints, type PlanAnswer } from '@dong-hanh/contract';
import { Button } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useMay, useSession } from '../../shared/session/session';
import { takeOnPlan } from './plans.queries';

/** A unit below drafts its own plan from this one. */
export function DraftLower({ plan }: { plan: PlanAnswer }) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { unit } = useSession().membership;
  const mayChange = useMay('plans.change');
  const draft = useMutation({
    mutationFn: () => call(cascadeEndpoints.draftLowerPlan, { params: { id: plan.id }, body: { unitCode: unit.code } }),
    onSuccess: (answer) => {
      takeOnPlan(client, answer);
      void navigate({ to: '/plans/$planId', params: { planId: answer.id } });
    },
  });
  if (!mayChange || unit.code === plan.unit.code) return null;
  return (
    <>
      <Button size="small" busy={draft.isPending} onClick={() => draft.mutate()}>
        {t('cascade.draft', { unit: unit.name })}
      </Button>
      {draft.error ? <ProblemNotice error={draft.error} /> : null}
    </>
  );
}
