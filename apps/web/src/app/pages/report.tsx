import { parsePeriod } from '@dong-hanh/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAreaClasses } from '../../features/registers/use-area-classes';
import { currentPeriod } from '../../features/reports/periods';
import { ReportPage } from '../../features/reports/report-page';
import { today } from '../../shared/format/dates';
import { useSession } from '../../shared/session/session';
import { readReportQuestion } from '../report-question';

export function Report() {
  const asked = useSearch({ from: '/frame/reports' });
  const navigate = useNavigate();
  const { unit } = useSession().membership;
  const question = { template: 'six-month', unitCode: unit.code, period: currentPeriod(today()), ...asked };
  const lastDay = parsePeriod(question.period)?.to ?? today();
  return (
    <ReportPage
      question={question}
      unitNotes={useAreaClasses(lastDay < today() ? lastDay : today())}
      onQuestion={(next) => void navigate({ to: '/reports', search: readReportQuestion({ ...next }), replace: true })}
    />
  );
}
