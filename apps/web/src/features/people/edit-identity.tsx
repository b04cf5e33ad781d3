import { type IdentityInput, type PersonAnswer, peopleEndpoints } from '@dong-hanh/contract';
import { Button, focusFirstFault } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { isProblem } from '../../shared/api/problem';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { ConflictTable } from './conflict-table';
import { draftOf, inputOf, presentResidence } from './identity-draft';
import { IdentityFields } from './identity-fields';
import { personQuery } from './people.queries';
import { useIdentityForm } from './use-identity-form';

/** Changes identity. Where somebody saved meanwhile, both versions are shown and nothing typed is lost. */
export function EditIdentity({ person, onDone }: { person: PersonAnswer; onDone: () => void }) {
  const { t } = useTranslation(['people', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const root = useRef<HTMLFormElement>(null);
  const save = useMutation({
    mutationFn: (body: IdentityInput & { version: number }) =>
      call(peopleEndpoints.editPerson, { params: { id: person.id }, body }),
    onSuccess: ({ person: changed, warnings }) => {
      client.setQueryData(personQuery(person.id).queryKey, changed);
      void client.invalidateQueries({ queryKey: ['people'] });
      message.success(t('edit.done'));
      for (const warning of warnings) message.warning(warning.message);
      onDone();
    },
    onError: () => setTimeout(() => focusFirstFault(root.current)),
  });
  const saved = isProblem(save.error, 'stale-version') ? (save.error.details.saved as PersonAnswer) : null;
  const form = useIdentityForm(draftOf(person), save.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const latest = saved ?? person;
    if (form.check() && !save.isPending) {
      save.mutate({ ...inputOf(form.draft, draftOf(latest)), version: latest.version });
    }
    setTimeout(() => focusFirstFault(root.current));
  };
  const unitOf = (kind: 'permanent' | 'stay') => presentResidence(person, kind)?.unit ?? null;
  return (
    <form ref={root} className="stack" onSubmit={submit} noValidate>
      {saved ? (
        <ConflictTable
          saved={saved}
          draft={form.draft}
          onTake={(values) => form.setDraft((current) => ({ ...current, ...values }))}
        />
      ) : null}
      <IdentityFields
        form={form}
        keptNumber={person.documents[0]?.masked}
        knownUnits={{ permanent: unitOf('permanent'), stay: unitOf('stay') }}
      />
      {save.error && !saved ? <ProblemNotice error={save.error} /> : null}
      <div className="form-foot">
        <Button kind="primary" type="submit" busy={save.isPending}>
          {saved ? t('edit.saveOver') : t('shared:save')}
        </Button>
        <Button onClick={onDone}>{t('shared:cancel')}</Button>
      </div>
    </form>
  );
}
