import { useNavigate, useSearch } from '@tanstack/react-router';
import { PeoplePage } from '../../features/people/people-page';
import { readPeopleFilter } from '../people-filter';

export function People() {
  const filter = useSearch({ from: '/frame/people' });
  const navigate = useNavigate();
  return (
    <PeoplePage
      filter={filter}
      onFilter={(next) => void navigate({ to: '/people', search: readPeopleFilter({ ...next }), replace: true })}
    />
  );
}
