import { type RegisterEntry, registerEndpoints } from '@dong-hanh/contract';
import type { RegisterCode } from '@dong-hanh/domain';
import { Button, EmptyState } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { today } from '../../shared/format/dates';
import { foldText } from '../../shared/format/fold';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay, useSession } from '../../shared/session/session';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import { useOwnUnits } from '../../shared/units/units';
import { emptyDraft } from './entry-draft';
import { EntryDrawer } from './entry-drawer';
import { EntryForm, type EntryInput } from './entry-form';
import { EntryTable } from './entry-table';
import { OverdueCorrections } from './overdue-corrections';
import { entriesQuery, forgetEntries } from './registers.queries';

const yearsBack = 3;

function NewEntry({ register, onDone }: { register: RegisterCode; onDone: () => void }) {
  const { t } = useTranslation('registers');
  const client = useQueryClient();
  const { message } = App.useApp();
  const { unit } = useSession().membership;
  const [written, setWritten] = useState(0);
  const [draft, setDraft] = useState(() => emptyDraft(register, unit.code, today()));
  const keep = useMutation({
    mutationFn: (entry: EntryInput & { unitCode: string }) =>
      call(registerEndpoints.keepEntry, { params: { register }, body: entry }),
    onSuccess: (_entry, { on, unitCode, planId }) => {
      forgetEntries(client);
      message.success(t('written'));
      // The next entry is often of the same day, unit and plan.
      setDraft({ ...emptyDraft(register, unitCode, today()), on, planId });
      setWritten(written + 1);
    },
  });
  return (
    <section className="panel stack" data-padded="true" aria-label={t(`new.${register}`)}>
      <h2>{t(`new.${register}`)}</h2>
      <EntryForm
        key={written}
        register={register}
        initial={draft}
        busy={keep.isPending}
        error={keep.error}
        onSave={(input, unitCode) => keep.mutate({ ...input, unitCode })}
        onCancel={onDone}
      />
    </section>
  );
}

/** One register: what is in it, what may be added, and one entry to look at. */
export function RegisterView({
  register,
  entryId,
  onEntry,
}: {
  register: RegisterCode;
  /** The entry that is open. */
  entryId: string | null;
  onEntry: (id: string | null) => void;
}) {
  const { t } = useTranslation('registers');
  const mayWrite = useMay('register-entries.write');
  const many = useOwnUnits().length > 1;
  const thisYear = Number(today().slice(0, 4));
  const [writing, setWriting] = useState(false);
  const [unitCode, setUnitCode] = useState<string | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const [text, setText] = useState('');
  const filter = {
    ...(unitCode === null ? {} : { unitCode }),
    ...(year === null ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }),
  };
  const query = useQuery(entriesQuery(register, filter));
  const found = (items: RegisterEntry[]) =>
    text.trim() === ''
      ? items
      : items.filter((item) => foldText(JSON.stringify(item.content)).includes(foldText(text)));
  return (
    <div className="stack">
      <p className="soft">{t(`lead.${register}`)}</p>
      <div className="filters">
        <input
          className="ui-input filter-text"
          aria-label={t('filter.text')}
          placeholder={t('filter.text')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {many ? (
          <div className="filter-unit">
            <OwnUnitSelect
              aria-label={t('unit')}
              placeholder={t('filter.units')}
              allowClear
              value={unitCode}
              onChange={setUnitCode}
            />
          </div>
        ) : null}
        <Select
          aria-label={t('filter.year')}
          placeholder={t('filter.years')}
          allowClear
          value={year}
          onChange={(next) => setYear(next ?? null)}
          options={Array.from({ length: yearsBack + 1 }, (_, back) => thisYear - back).map((value) => ({
            value,
            label: t('filter.ofYear', { year: value }),
          }))}
        />
        {mayWrite && !writing ? (
          <Button kind="primary" onClick={() => setWriting(true)}>
            {t(`new.${register}`)}
          </Button>
        ) : null}
      </div>
      {register === 'inspection' ? <OverdueCorrections onOpen={onEntry} /> : null}
      {writing ? <NewEntry register={register} onDone={() => setWriting(false)} /> : null}
      <QueryBoundary query={query}>
        {({ items, asOf, more }) => {
          const shown = found(items);
          return (
            <>
              <div className="panel">
                {shown.length === 0 ? (
                  <EmptyState title={t('none')}>{t(mayWrite ? 'noneHint' : 'noneRead')}</EmptyState>
                ) : (
                  <EntryTable items={shown} asOf={asOf} onOpen={onEntry} />
                )}
              </div>
              {more ? <p className="soft">{t('more')}</p> : null}
            </>
          );
        }}
      </QueryBoundary>
      <EntryDrawer id={entryId} onClose={() => onEntry(null)} />
    </div>
  );
}
