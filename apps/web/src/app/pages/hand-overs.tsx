import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { HandOverPage } from '../../features/handover/hand-over-page';
import { HandOversPage } from '../../features/handover/hand-overs-page';

export function HandOvers() {
  const { tab } = useSearch({ from: '/frame/hand-overs' });
  const navigate = useNavigate();
  return (
    <HandOversPage
      tab={tab ?? 'incoming'}
      onTab={(next) =>
        void navigate({ to: '/hand-overs', search: next === 'incoming' ? {} : { tab: next }, replace: true })
      }
    />
  );
}

export function OneHandOver() {
  return <HandOverPage id={useParams({ from: '/frame/hand-overs/$handOverId' }).handOverId} />;
}
