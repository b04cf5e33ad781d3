import { useNavigate, useSearch } from '@tanstack/react-router';
import { IndicatorsPage } from '../../features/reports/indicators-page';
import { currentPeriod } from '../../features/reports/periods';
import { today } from '../../shared/format/dates';
import { useSession } from '../../shared/session/session';
import { readReportQuestion } from '../report-question';

export function Indicators() {
  const asked = useSearch({ from: '/frame/indicators' });
  const navigate = useNavigate();
  const { unit } = useSession().membership;
  return (
    <IndicatorsPage
      question={{ template: 'six-month', unitCode: unit.code, period: currentPeriod(today()), ...asked }}
      onQuestion={(next) =>
        void navigate({ to: '/indicators', search: readReportQuestion({ ...next }), replace: true })
      }
    />
  );
}
