import { useNavigate, useSearch } from '@tanstack/react-router';
import { RegistersPage } from '../../features/registers/registers-page';

export function Registers() {
  const { register, entry } = useSearch({ from: '/frame/registers' });
  const navigate = useNavigate();
  return (
    <RegistersPage
      register={register ?? 'communication'}
      entryId={entry ?? null}
      onPlace={(next, opened) =>
        void navigate({
          to: '/registers',
          search: { register: next, ...(opened === null ? {} : { entry: opened }) },
          replace: true,
        })
      }
    />
  );
}
