import { type RegisterEntry, registerEndpoints } from '@dong-hanh/contract';
import { Button, Field, Status } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Drawer } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showInstant, today } from '../../shared/format/dates';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { draftOf } from './entry-draft';
import { EntryFacts } from './entry-facts';
import { EntryForm, type EntryInput } from './entry-form';
import { titleOf, useEntryWords } from './entry-words';
import { entryQuery, forgetEntries } from './registers.queries';

function Correct({ entry, onDone }: { entry: RegisterEntry; onDone: () => void }) {
  const { t } = useTranslation('registers');
  const client = useQueryClient();
  const { message } = App.useApp();
  const { id, version } = entry;
  const correct = useMutation({
    mutationFn: (input: EntryInput) =>
      call(registerEndpoints.correctEntry, { params: { id }, body: { version, ...input } }),
    onSuccess: () => {
      forgetEntries(client);
      message.success(t('corrected'));
      onDone();
    },
  });
  return (
    <EntryForm
      register={entry.register}
      initial={draftOf(entry)}
      entry={entry}
      busy={correct.isPending}
      error={correct.error}
      onSave={(input) => correct.mutate(input)}
      onCancel={onDone}
    />
  );
}

function Remove({ entry, onDone, onCancel }: { entry: RegisterEntry; onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation(['registers', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [because, setBecause] = useState('');
  const [checked, setChecked] = useState(false);
  const { id, version } = entry;
  const short = because.trim().length < 3;
  const remove = useMutation({
    mutationFn: () => call(registerEndpoints.removeEntry, { params: { id }, body: { version, because } }),
    onSuccess: () => {
      forgetEntries(client);
      message.success(t('removed'));
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!short) remove.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={t('because')}
        hint={t('becauseHint')}
        required
        error={checked && short ? t('fault.required') : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="ui-input"
            maxLength={500}
            value={because}
            onChange={(event) => setBecause(event.target.value)}
          />
        )}
      </Field>
      {remove.error ? <ProblemNotice error={remove.error} /> : null}
      <div className="row">
        <Button kind="danger" type="submit" busy={remove.isPending}>
          {t('remove')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

function OneEntry({ versions, onClose }: { versions: RegisterEntry[]; onClose: () => void }) {
  const { t } = useTranslation('registers');
  const words = useEntryWords();
  const [doing, setDoing] = useState<'correct' | 'remove' | null>(null);
  const [entry, ...older] = versions;
  if (!entry) return null;
  const marks = words.marks(entry, today());
  if (doing === 'correct') return <Correct entry={entry} onDone={() => setDoing(null)} />;
  return (
    <div className="stack">
      {marks.length > 0 ? (
        <div className="row">
          {marks.map(({ tone, text }) => (
            <Status key={text} tone={tone}>
              {text}
            </Status>
          ))}
        </div>
      ) : null}
      <EntryFacts entry={entry} />
      <p className="soft small">
        {t('version', { number: entry.version, at: showInstant(entry.recorded.at), by: entry.recorded.by })}
      </p>
      {entry.mayChange && doing === null ? (
        <div className="row">
          <Button onClick={() => setDoing('correct')}>{t('correct')}</Button>
          <Button kind="quiet" onClick={() => setDoing('remove')}>
            {t('remove')}
          </Button>
        </div>
      ) : null}
      {doing === 'remove' ? <Remove entry={entry} onDone={onClose} onCancel={() => setDoing(null)} /> : null}
      {older.map((one) => (
        <details key={one.version} className="entry-version">
          <summary className="soft small">
            {t('version', { number: one.version, at: showInstant(one.recorded.at), by: one.recorded.by })}
          </summary>
          <EntryFacts entry={one} />
        </details>
      ))}
    </div>
  );
}

/** An entry with its versions, to be read, corrected or taken out. */
export function EntryDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const query = useQuery({ ...entryQuery(id ?? ''), enabled: id !== null });
  const entry = query.data?.versions[0];
  return (
    <Drawer open={id !== null} onClose={onClose} size={560} title={entry ? titleOf(entry) : ''}>
      {id !== null ? (
        <QueryBoundary query={query} lines={6}>
          {({ versions }) => <OneEntry key={id} versions={versions} onClose={onClose} />}
        </QueryBoundary>
      ) : null}
    </Drawer>
  );
}
