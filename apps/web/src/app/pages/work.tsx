import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { WorkPage } from '../../features/cases/work-page';
import { readWorkFilter } from '../work-filter';

/** Fetched apart: the list of work does not wait for it. */
const IncomingNotice = lazy(async () => ({
  default: (await import('../../features/handover/incoming-notice')).IncomingNotice,
}));

const DueReportsNotice = lazy(async () => ({
  default: (await import('../../features/reports/due-notice')).DueReportsNotice,
}));

export function Work() {
  const filter = useSearch({ from: '/frame/work' });
  const navigate = useNavigate();
  return (
    <WorkPage
      filter={filter}
      notice={
        <Suspense>
          <IncomingNotice />
          <DueReportsNotice />
        </Suspense>
      }
      onFilter={(next) => void navigate({ to: '/work', search: readWorkFilter({ ...next }), replace: true })}
    />
  );
}
