import { type ObstacleAnswer, obstacleEndpoints } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, Field, Status } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showInstant } from '../../shared/format/dates';
import { useMay } from '../../shared/session/session';
import './messages';

function CloseObstacle({ item }: { item: ObstacleAnswer }) {
  const { t } = useTranslation(['handover', 'shared']);
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState('');
  const close = useMutation({
    mutationFn: () => call(obstacleEndpoints.closeObstacle, { params: { id: item.id }, body: { outcome } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['obstacles'] }),
  });
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('obstacle.close')}
      </Button>
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        close.mutate();
      }}
    >
      <Field label={t('obstacle.outcome')} required>
        {(field) => (
          <input {...field} className="ui-input" value={outcome} onChange={(event) => setOutcome(event.target.value)} />
        )}
      </Field>
      {close.error ? <ProblemNotice error={close.error} /> : null}
      <div className="row">
        <Button kind="primary" size="small" type="submit" disabled={outcome.trim().length < 3} busy={close.isPending}>
          {t('obstacle.close')}
        </Button>
        <Button kind="quiet" size="small" onClick={() => setOpen(false)}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

export function ObstacleTable({ rows, ofPerson = false }: { rows: ObstacleAnswer[]; ofPerson?: boolean }) {
  const { t } = useTranslation('handover');
  const mayChange = useMay('obstacles.change');
  const columns: DataColumn<ObstacleAnswer>[] = [
    ...(ofPerson
      ? []
      : [
          {
            key: 'person',
            header: t('list.person'),
            narrow: 'bare' as const,
            width: '22%',
            cell: (row: ObstacleAnswer) => (
              <span className="two-lines">
                <Link to="/people/$personId" params={{ personId: row.personId }} className="person-name">
                  {row.fullName}
                </Link>
                <span className="soft small">{row.unit.name}</span>
              </span>
            ),
          },
        ]),
    {
      key: 'reason',
      header: t('obstacle.reason'),
      narrow: 'bare',
      cell: (row) => (
        <span className="two-lines">
          <strong>{t(`obstacle.code.${row.reasonCode}`)}</strong>
          <span>{row.words}</span>
        </span>
      ),
    },
    {
      key: 'opened',
      header: t('obstacle.opened'),
      cell: (row) => (
        <span className="two-lines">
          <span>{row.organisation}</span>
          <span className="soft small">
            {row.openedBy}, {showInstant(row.openedAt)}
          </span>
        </span>
      ),
    },
    {
      key: 'close',
      header: t('obstacle.settled'),
      narrow: 'bare',
      width: '24%',
      cell: (row) =>
        row.closedAt ? (
          <span className="two-lines">
            <Status tone="good">{row.outcome}</Status>
            <span className="soft small">
              {row.closedBy}, {showInstant(row.closedAt)}
            </span>
          </span>
        ) : mayChange ? (
          <CloseObstacle item={row} />
        ) : (
          t('obstacle.open')
        ),
    },
  ];
  return <DataTable caption={t('tab.obstacles')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
