import { useParams, useSearch } from '@tanstack/react-router';
import { TemplatePage } from '../../features/reports/template-page';

export function OneReportTemplate() {
  const { code } = useParams({ from: '/frame/report-templates/$code' });
  const { version } = useSearch({ from: '/frame/report-templates/$code' });
  return <TemplatePage key={`${code} ${version}`} code={code} version={version} />;
}
