import type { WorkItem } from '@dong-hanh/contract';
import { actsMeeting, actTelling } from '@dong-hanh/domain';
import { type DataColumn, DataTable } from '@dong-hanh/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import { TimeLeftMark } from '../../shared/time/time-left-mark';
import { WhyDeadline } from './why-deadline';

export function WorkTable({ caption, rows, now }: { caption: string; rows: WorkItem[]; now: Date }) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  const navigate = useNavigate();
  const columns: DataColumn<WorkItem>[] = [
    {
      key: 'person',
      header: t('work.person'),
      narrow: 'bare',
      width: '22%',
      cell: (row) => (
        <span className="two-lines">
          <Link to="/people/$personId" params={{ personId: row.personId }} className="person-name">
            {row.fullName}
          </Link>
          <span className="soft small">{[row.village, row.unit.name].filter(Boolean).join(', ')}</span>
        </span>
      ),
    },
    {
      key: 'act',
      header: t('work.act'),
      narrow: 'bare',
      cell: (row) => (
        <span className="two-lines">
          <span>
            {words.act(row.act)}
            {words.step(row.step)}
          </span>
          {row.actor ? <span className="soft small">{words.actor(row.actor)}</span> : null}
          {row.officer ? <span className="soft small">{t('work.officer', { name: row.officer })}</span> : null}
        </span>
      ),
    },
    {
      key: 'left',
      header: t('work.left'),
      narrow: 'bare',
      width: '150px',
      cell: (row) => <TimeLeftMark dueAt={row.dueAt} dueIsDay={row.dueIsDay} now={now} />,
    },
    {
      key: 'article',
      header: t('work.article'),
      narrow: 'hide',
      width: '20%',
      cell: (row) => <Article basis={row.basis} short />,
    },
    {
      key: 'actions',
      header: <span className="visually-hidden">{t('work.actions')}</span>,
      align: 'end',
      narrow: 'bare',
      cell: (row) => {
        const telling = actTelling(row.act, row.step);
        const kind = telling ?? actsMeeting(row.act, row.step)[0];
        return (
          <span className="row-actions">
            <WhyDeadline duty={row} name={row.fullName} />
            {row.mayRecord && kind !== undefined ? (
              <Link
                to="/people/$personId/acts/new"
                params={{ personId: row.personId }}
                search={{ kind, ...(telling !== null && row.step !== null && { step: row.step }) }}
                className="ui-button"
                data-size="small"
                aria-label={t('work.recordOf', { act: words.act(kind), name: row.fullName })}
              >
                {t('work.record')}
              </Link>
            ) : null}
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.personId}-${row.act}-${row.step}-${row.dueAt}`}
      onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: row.personId } })}
    />
  );
}
