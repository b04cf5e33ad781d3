import type { RegisterEntry } from '@dong-hanh/contract';
import { getRegister, type RegisterField } from '@dong-hanh/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEntryWords } from './entry-words';
import { entriesQuery } from './registers.queries';

function Value({ name, value }: { name: string; value: string }) {
  if (name !== 'link') return value;
  return (
    <a href={value} target="_blank" rel="noreferrer">
      {value}
    </a>
  );
}

/** A table inside an entry, a line a row. */
function Rows({ name, field, rows }: { name: string; field: RegisterField; rows: readonly Record<string, unknown>[] }) {
  const { t } = useTranslation('registers');
  const words = useEntryWords();
  const { data } = useQuery({ ...entriesQuery('staff'), enabled: name === 'staff' });
  if (field.kind !== 'rows' || rows.length === 0) return null;
  const nameOf = (id: unknown) => {
    const found = data?.items.find((item) => item.id === id)?.content;
    return found ? `${found.fullName}, ${found.office}` : t('staffUnseen');
  };
  return (
    <div>
      <h3>{t(`field.${name}`)}</h3>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={JSON.stringify(row)}>
            {Object.entries(field.fields)
              .filter(([cell]) => row[cell] !== undefined)
              .map(([cell, kind]) => {
                if (kind.kind === 'staff') return nameOf(row[cell]);
                const value = words.cell(cell, kind, row[cell]);
                return kind.kind === 'choice' || cell === 'point' || cell === 'on'
                  ? value
                  : t('pair', { name: t(`field.${cell}`), value });
              })
              .join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Everything an entry holds. */
export function EntryFacts({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('registers');
  const words = useEntryWords();
  const { time, fields } = getRegister(entry.register);
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{t(time === 'day' ? 'on.day' : 'time')}</dt>
        <dd>{words.span(entry)}</dd>
        <dt>{t('unit')}</dt>
        <dd>{entry.unit.name}</dd>
        {entry.aboutUnit ? (
          <>
            <dt>{t('aboutUnit')}</dt>
            <dd>{entry.aboutUnit.name}</dd>
          </>
        ) : null}
        {words.facts(entry).map(({ name, label, value }) => (
          <div key={name} className="facts-pair">
            <dt>{label}</dt>
            <dd>
              <Value name={name} value={value} />
            </dd>
          </div>
        ))}
        {entry.plan ? (
          <>
            <dt>{t('plan')}</dt>
            <dd>
              <Link to="/plans/$planId" params={{ planId: entry.plan.id }}>
                {entry.plan.title}
              </Link>
            </dd>
          </>
        ) : null}
      </dl>
      {Object.entries<RegisterField>(fields).map(([name, field]) => (
        <Rows
          key={name}
          name={name}
          field={field}
          rows={
            (field.kind === 'rows' ? (entry.content[name] as Record<string, unknown>[] | undefined) : undefined) ?? []
          }
        />
      ))}
    </div>
  );
}
