import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlanPage } from '../../features/plans/plan-page';
import { PlanEntries } from '../../features/registers/plan-entries';
import { useMay } from '../../shared/session/session';

export function OnePlan() {
  const { planId } = useParams({ from: '/frame/plans/$planId' });
  const { t } = useTranslation('registers');
  const mayRead = useMay('register-entries.read');
  const entries = { key: 'entries', label: t('ofPlan'), content: <PlanEntries planId={planId} /> };
  return <PlanPage key={planId} planId={planId} more={mayRead ? [entries] : []} />;
}
