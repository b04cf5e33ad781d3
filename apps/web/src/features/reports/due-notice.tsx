import { submissionEndpoints } from '@dong-hanh/contract';
import { parsePeriod, periodName } from '@dong-hanh/domain';
import { Notice } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { showDay } from '../../shared/format/dates';
import { useMay } from '../../shared/session/session';
import './messages';

/** Reports this unit owes and has not sent, among the work of the day. */
export function DueReportsNotice() {
  const { t } = useTranslation('reports');
  const mayCompute = useMay('reports.compute');
  const { data } = useQuery({
    queryKey: ['reports', 'due'],
    queryFn: ({ signal }) => call(submissionEndpoints.listDueReports, { signal }),
    enabled: mayCompute,
    staleTime: 300_000,
  });
  return data?.items.map(({ period: code, dueOn, stage }) => {
    const period = parsePeriod(code);
    return (
      <Notice
        key={code}
        tone={stage === 'overdue' ? 'danger' : 'warn'}
        title={t(`due.${stage}`, { name: period ? periodName(period) : code })}
      >
        <p>
          {t('head.due', { day: showDay(dueOn) })}.{' '}
          <Link to="/reports" search={{ period: code }}>
            {t('due.open')}
          </Link>
        </p>
      </Notice>
    );
  });
}
