import { type OwnTableQuestion, ownTableEndpoints, type SavedTable } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { savedTablesQuery } from './own-tables.queries';

const shares = ['self', 'unit', 'province'] as const satisfies readonly SavedTable['shared'][];

function KeepForm({ question }: { question: OwnTableQuestion }) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [shared, setShared] = useState<SavedTable['shared']>('self');
  const [checked, setChecked] = useState(false);
  const keep = useMutation({
    mutationFn: () => call(ownTableEndpoints.keepOwnTable, { body: { name: name.trim(), shared, question } }),
    onSuccess: () => {
      setName('');
      setChecked(false);
      void client.invalidateQueries(savedTablesQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '') keep.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field label={t('own.name')} required error={checked && name.trim() === '' ? t('own.nameNeeded') : undefined}>
        {(control) => (
          <input
            {...control}
            className="ui-input"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('own.share')}>
        {(control) => (
          <Select
            {...control}
            className="full-width"
            value={shared}
            onChange={setShared}
            options={shares.map((value) => ({ value, label: t(`own.shared.${value}`) }))}
          />
        )}
      </Field>
      {keep.error ? <ProblemNotice error={keep.error} /> : null}
      <div className="row">
        <Button type="submit" busy={keep.isPending}>
          {t('own.keep')}
        </Button>
      </div>
    </form>
  );
}

/** How tables are made, kept under a name: the counts are made anew each time. */
export function SavedTables({
  question,
  onOpen,
}: {
  question: OwnTableQuestion;
  onOpen: (question: OwnTableQuestion) => void;
}) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: string) => call(ownTableEndpoints.removeOwnTable, { params: { id } }),
    onSuccess: () => client.invalidateQueries(savedTablesQuery),
  });
  return (
    <section className="panel stack" data-padded="true">
      <h2>{t('own.saved')}</h2>
      <QueryBoundary query={useQuery(savedTablesQuery)} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('own.noneSaved')}</p>
          ) : (
            <ul className="plain-list">
              {items.map(({ id, name, shared, by, mine, question: asked }) => (
                <li key={id} className="row spread">
                  <span className="two-lines">
                    <button type="button" className="link-button" onClick={() => onOpen(asked)}>
                      {name}
                    </button>
                    <span className="soft small">{mine ? t(`own.shared.${shared}`) : by}</span>
                  </span>
                  {mine ? (
                    <Button size="small" kind="quiet" onClick={() => remove.mutate(id)}>
                      {t('own.remove')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </QueryBoundary>
      {remove.error ? <ProblemNotice error={remove.error} /> : null}
      <KeepForm question={question} />
    </section>
  );
}
