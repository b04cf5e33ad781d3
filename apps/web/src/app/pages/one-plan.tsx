import { useParams } from '@tanstack/react-router';
import { PlanPage } from '../../features/plans/plan-page';

export function OnePlan() {
  const { planId } = useParams({ from: '/frame/plans/$planId' });
  return <PlanPage key={planId} planId={planId} />;
}
