import { useNavigate, useSearch } from '@tanstack/react-router';
import { OwnTablesPage } from '../../features/reports/own-tables-page';
import { useSession } from '../../shared/session/session';
import { readOwnTableQuestion } from '../own-table-question';

export function OwnTables() {
  const asked = useSearch({ from: '/frame/own-tables' });
  const navigate = useNavigate();
  const { unit } = useSession().membership;
  const rows = asked.rows ?? 'unit';
  const columns = asked.columns ?? (rows === 'list' ? 'sex' : 'list');
  return (
    <OwnTablesPage
      question={{ ...asked, unitCode: asked.unitCode ?? unit.code, rows, columns }}
      onQuestion={(next) =>
        void navigate({ to: '/own-tables', search: readOwnTableQuestion({ ...next }), replace: true })
      }
    />
  );
}
