import { useNavigate, useSearch } from '@tanstack/react-router';
import { WorkPage } from '../../features/cases/work-page';
import { readWorkFilter } from '../work-filter';

export function Work() {
  const filter = useSearch({ from: '/frame/work' });
  const navigate = useNavigate();
  return (
    <WorkPage
      filter={filter}
      onFilter={(next) => void navigate({ to: '/work', search: readWorkFilter({ ...next }), replace: true })}
    />
  );
}
