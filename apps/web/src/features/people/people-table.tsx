import type { PersonRow } from '@dong-hanh/contract';
import { type DataColumn, DataTable, Status } from '@dong-hanh/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayOf, showDay, showDue, today } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { stateTone } from '../../shared/law/state-tone';
import { useSession } from '../../shared/session/session';

function Marks({ row }: { row: PersonRow }) {
  const { t } = useTranslation('people');
  const words = useLawWords();
  return (
    <span className="marks">
      {row.flags.map((flag) => (
        <Status key={flag} tone="warn">
          {words.flag(flag)}
        </Status>
      ))}
      {row.incomplete ? <Status tone="neutral">{t('list.incompleteMark')}</Status> : null}
      {row.awaitingDecision ? <Status tone="warn">{t('list.awaitingMark')}</Status> : null}
    </span>
  );
}

export function PeopleTable({ rows, onOpen }: { rows: PersonRow[]; onOpen: (row: PersonRow) => void }) {
  const { t } = useTranslation('people');
  const words = useLawWords();
  const ownUnitOnly = useSession().membership.unit.level === 'commune';
  const columns: DataColumn<PersonRow>[] = [
    {
      key: 'name',
      header: t('list.name'),
      narrow: 'bare',
      width: '20%',
      cell: (row) => (
        <Link to="/people/$personId" params={{ personId: row.id }} className="person-name">
          {row.fullName}
        </Link>
      ),
    },
    { key: 'born', header: t('list.born'), cell: (row) => (row.bornOn ? showDay(row.bornOn) : t('unknown')) },
    ...(ownUnitOnly ? [] : [{ key: 'unit', header: t('list.unit'), cell: (row: PersonRow) => row.unit.name }]),
    {
      key: 'state',
      header: t('list.state'),
      narrow: 'bare',
      cell: (row) => (
        <span className="state-cell">
          <Status tone={stateTone(row.state)}>{row.state ? words.state(row.state) : t('list.noState')}</Status>
          {row.stateSince ? (
            <span className="soft small">{t('list.since', { day: showDay(dayOf(row.stateSince)) })}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: 'due',
      header: t('list.due'),
      cell: (row) =>
        row.nextDueAt ? (
          <span className="state-cell">
            <Status tone={dayOf(row.nextDueAt) < today() ? 'danger' : 'neutral'}>{showDue(row.nextDueAt)}</Status>
            {row.nextAct ? <span className="soft small">{words.act(row.nextAct)}</span> : null}
          </span>
        ) : (
          <span className="soft">—</span>
        ),
    },
    { key: 'marks', header: t('list.marks'), narrow: 'bare', cell: (row) => <Marks row={row} /> },
  ];
  return <DataTable caption={t('list.title')} columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={onOpen} />;
}
