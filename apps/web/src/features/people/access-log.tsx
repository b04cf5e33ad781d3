import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAuditWord } from '../../shared/format/audit-word';
import { showInstant } from '../../shared/format/dates';
import { QueryBoundary } from '../../shared/page/query-boundary';
import './messages';
import { accessLogQuery } from './people.queries';

/** Who opened or changed the file. */
export function AccessLog({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const auditWord = useAuditWord();
  const log = useQuery(accessLogQuery(personId));
  return (
    <QueryBoundary query={log}>
      {({ items }) => (
        <div className="stack">
          <p className="soft">{t('log.lead')}</p>
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('log.at')}</th>
                  <th scope="col">{t('log.action')}</th>
                  <th scope="col">{t('log.organisation')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={`${item.at}-${item.action}-${item.organisation}`}>
                    <td>{showInstant(item.at)}</td>
                    <td>{auditWord(item.action)}</td>
                    <td>
                      {item.organisation ?? t('unknown')}
                      {item.own ? <span className="soft"> · {t('log.own')}</span> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </QueryBoundary>
  );
}
