import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session/session';

/** The pages about figures, one beside the other. */
export function ReportPlaces() {
  const { t } = useTranslation('reports');
  const mayCompute = useMay('reports.compute');
  const mayCount = useMay('own-tables.count');
  const mayReadGaps = useMay('gaps.read');
  const mayReadForms = useMay('report-templates.read');
  return (
    <nav className="report-places" aria-label={t('places')}>
      {mayCompute ? <Link to="/reports">{t('title')}</Link> : null}
      {mayCompute ? <Link to="/indicators">{t('indicator.title')}</Link> : null}
      {mayCount ? <Link to="/own-tables">{t('own.title')}</Link> : null}
      {mayReadGaps ? <Link to="/gaps">{t('gaps.title')}</Link> : null}
      {mayCompute ? <Link to="/outside-reports">{t('outside.title')}</Link> : null}
      {mayReadForms ? <Link to="/report-templates">{t('form.title')}</Link> : null}
    </nav>
  );
}
