import type { RegisterEntry } from '@dong-hanh/contract';
import { type DataColumn, DataTable, Status } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { useOwnUnits } from '../../shared/units/units';
import { titleOf, useEntryWords } from './entry-words';

const withStanding = new Set(['model', 'inspection', 'area']);

/** Entries as lines: what it was, when, where, and where it stands. */
export function EntryTable({
  items,
  asOf,
  withRegister = false,
  onOpen,
}: {
  items: RegisterEntry[];
  asOf: string;
  /** Where entries of several registers stand together. */
  withRegister?: boolean;
  onOpen: (id: string, entry: RegisterEntry) => void;
}) {
  const { t } = useTranslation('registers');
  const words = useEntryWords();
  const many = useOwnUnits().length > 1;
  const columns: DataColumn<RegisterEntry>[] = [
    {
      key: 'what',
      header: t('what'),
      narrow: 'bare',
      width: '46%',
      cell: (entry) => (
        <span className="two-lines">
          <button type="button" className="link-button" onClick={() => onOpen(entry.id, entry)}>
            {titleOf(entry)}
          </button>
          <span className="soft small">
            {[...(withRegister ? [t(`register.${entry.register}`)] : []), ...words.details(entry)].join(' · ')}
          </span>
        </span>
      ),
    },
    { key: 'on', header: t('time'), cell: (entry) => words.span(entry) },
    ...(many ? [{ key: 'unit', header: t('unit'), cell: (entry: RegisterEntry) => entry.unit.name }] : []),
    ...(items.some(({ register }) => withStanding.has(register))
      ? [
          {
            key: 'standing',
            header: t('standing'),
            cell: (entry: RegisterEntry) => {
              const marks = words.marks(entry, asOf);
              if (marks.length === 0) return '–';
              return (
                <span className="row">
                  {marks.map(({ tone, text }) => (
                    <Status key={text} tone={tone}>
                      {text}
                    </Status>
                  ))}
                </span>
              );
            },
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('entries')}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      onOpen={(entry) => onOpen(entry.id, entry)}
    />
  );
}
