import { accessEndpoints } from '@dong-hanh/contract';
import { Button, Status } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { showInstant } from '../../shared/format/dates';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import './messages';

export function SessionsPage() {
  const { t } = useTranslation(['session', 'shared']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => call(accessEndpoints.listSessions, {}) });
  const end = useMutation({
    mutationFn: (id: string) => call(accessEndpoints.revokeSession, { params: { id } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['sessions'] });
      message.success(t('sessions.ended'));
    },
    onError: (error) => message.error(error.message),
  });
  return (
    <Page title={t('sessions.title')} lead={t('sessions.lead')}>
      <div className="panel">
        <QueryBoundary query={sessions} lines={3}>
          {({ items }) => (
            <div className="table-scroll">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('sessions.device')}</th>
                    <th scope="col">{t('sessions.role')}</th>
                    <th scope="col">{t('sessions.opened')}</th>
                    <th scope="col">{t('sessions.seen')}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => {
                    const device = item.device ?? t('sessions.unknownDevice');
                    return (
                      <tr key={item.id}>
                        <td>{item.kind === 'bearer' ? `${t('sessions.bearer')} · ${device}` : device}</td>
                        <td>{t(`shared:role.${item.role}`)}</td>
                        <td>{showInstant(item.createdAt)}</td>
                        <td>{showInstant(item.lastSeenAt)}</td>
                        <td className="table-end">
                          {item.current ? (
                            <Status tone="good">{t('sessions.current')}</Status>
                          ) : (
                            <Button
                              size="small"
                              kind="danger"
                              busy={end.isPending && end.variables === item.id}
                              aria-label={t('sessions.endOf', { device })}
                              onClick={() => end.mutate(item.id)}
                            >
                              {t('sessions.end')}
                            </Button>
                          )}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          )}
        </QueryBoundary>
      </div>
    </Page>
  );
}
