import { useParams } from '@tanstack/react-router';
import { ImportPage } from '../../features/ledger/import-page';

export function OneImport() {
  const { importId } = useParams({ from: '/frame/imports/$importId' });
  return <ImportPage key={importId} importId={importId} />;
}
