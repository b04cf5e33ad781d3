import { useNavigate, useSearch } from '@tanstack/react-router';
import { RegistersPage } from '../../features/registers/registers-page';

export function Registers() {
  const { register } = useSearch({ from: '/frame/registers' });
  const navigate = useNavigate();
  return (
    <RegistersPage
      register={register ?? 'communication'}
      onRegister={(next) => void navigate({ to: '/registers', search: { register: next }, replace: true })}
    />
  );
}
