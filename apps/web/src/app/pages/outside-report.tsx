import { useParams } from '@tanstack/react-router';
import { OutsideReportPage } from '../../features/reports/outside-report-page';

export function OneOutsideReport() {
  const { id } = useParams({ from: '/frame/outside-reports/$id' });
  return <OutsideReportPage key={id} id={id} />;
}
