import { LoadingOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importsQuery } from './ledger.queries';
import './ledger.css';
import './messages';
import { useUnreadImports } from './started-imports';

/** Imports that run or have ended without being looked at: left behind, found again here. */
export function ImportTray() {
  const { t } = useTranslation('ledger');
  const imports = useQuery(importsQuery).data?.items ?? [];
  const unread = useUnreadImports();
  const running = imports.filter((item) => item.state === 'running');
  const ended = imports.filter((item) => item.state !== 'running' && unread.includes(item.importId));
  const shown = running[0] ?? ended[0];
  if (!shown) return null;
  const percent = shown.rowsTotal ? Math.round((shown.rowsDone / shown.rowsTotal) * 100) : 0;
  return (
    <Link to="/imports/$importId" params={{ importId: shown.importId }} className="import-tray">
      {shown.state === 'running' ? <LoadingOutlined aria-hidden="true" /> : <UploadOutlined aria-hidden="true" />}
      <span className="top-wide">{t(`tray.${shown.state}`, { percent, count: running.length })}</span>
      <span className="visually-hidden">{t('tray.open')}</span>
    </Link>
  );
}
