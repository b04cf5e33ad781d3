import type { HandOverAnswer } from '@dong-hanh/contract';
import { type DataColumn, DataTable } from '@dong-hanh/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDay, showInstant } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { useNow } from '../../shared/time/use-now';
import { HandOverState } from './hand-over-state';
import './messages';
import { SideName } from './side-name';

export function HandOverTable({
  caption,
  rows,
  ofPerson = false,
}: {
  caption: string;
  rows: HandOverAnswer[];
  /** The person is known from the page. */
  ofPerson?: boolean;
}) {
  const { t } = useTranslation('handover');
  const words = useLawWords();
  const navigate = useNavigate();
  const now = useNow();
  const person: DataColumn<HandOverAnswer> = {
    key: 'person',
    header: t('list.person'),
    narrow: 'bare',
    width: '24%',
    cell: (row) => (
      <span className="two-lines">
        <Link to="/hand-overs/$handOverId" params={{ handOverId: row.id }} className="person-name">
          {row.person?.fullName ?? t('list.nameClosed')}
        </Link>
        <span className="soft small">
          {[
            row.person?.bornOn ? t('list.born', { day: showDay(row.person.bornOn) }) : null,
            row.person?.state ? words.state(row.person.state) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    ),
  };
  const columns: DataColumn<HandOverAnswer>[] = [
    ...(ofPerson ? [] : [person]),
    {
      key: 'kind',
      header: t('list.kind'),
      cell: (row) => (
        <span className="two-lines">
          <Link to="/hand-overs/$handOverId" params={{ handOverId: row.id }}>
            {t(`kind.${row.kind}`)}
          </Link>
          <span className="soft small">{showInstant(row.offeredAt)}</span>
        </span>
      ),
    },
    { key: 'from', header: t('list.from'), cell: (row) => <SideName side={row.from} /> },
    { key: 'to', header: t('list.to'), cell: (row) => <SideName side={row.to} /> },
    {
      key: 'state',
      header: t('list.state'),
      narrow: 'bare',
      width: '170px',
      cell: (row) => <HandOverState item={row} now={now} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: '/hand-overs/$handOverId', params: { handOverId: row.id } })}
    />
  );
}
