import { type DuplicateAnswer, peopleEndpoints } from '@dong-hanh/contract';
import { Button, Field, focusFirstFault, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { isProblem } from '../../shared/api/problem';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session/session';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import { DuplicateCards } from './duplicate-cards';
import { emptyDraft, inputOf } from './identity-draft';
import { IdentityFields } from './identity-fields';
import './messages';
import './people.css';
import { useDuplicateCheck } from './use-duplicate-check';
import { useIdentityForm } from './use-identity-form';

export function CreatePersonPage() {
  const { t } = useTranslation(['people', 'shared']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { unit } = useSession().membership;
  const [unitCode, setUnitCode] = useState<string | null>(unit.level === 'commune' ? unit.code : null);
  const root = useRef<HTMLFormElement>(null);
  // One id for one form: sending it twice opens one file.
  const [id] = useState(() => crypto.randomUUID());
  const create = useMutation({
    mutationFn: (notDuplicate: boolean) =>
      call(peopleEndpoints.createPerson, {
        body: { ...inputOf(form.draft), id, notDuplicate, ...(unitCode ? { unitCode } : {}) },
      }),
    onSuccess: ({ person, warnings }) => {
      void client.invalidateQueries({ queryKey: ['people'] });
      message.success(t('create.done', { name: person.fullName }));
      for (const warning of warnings) message.warning(warning.message);
      void navigate({ to: '/people/$personId', params: { personId: person.id }, replace: true });
    },
    onError: () => setTimeout(() => focusFirstFault(root.current)),
  });
  const form = useIdentityForm(emptyDraft, create.error);
  const check = useDuplicateCheck(form.draft);
  const refusedAs = isProblem(create.error, 'possible-duplicates')
    ? ((create.error.details.candidates ?? []) as DuplicateAnswer[])
    : null;
  const similar = refusedAs ?? check.data?.items ?? [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check() && unitCode && !create.isPending) create.mutate(false);
    else setTimeout(() => focusFirstFault(root.current));
  };

  return (
    <Page title={t('create.title')} lead={t('create.lead')}>
      <form ref={root} className="panel stack" data-padded="true" onSubmit={submit} noValidate>
        {unit.level === 'commune' ? null : (
          <div className="form-grid">
            <Field
              label={t('field.unit')}
              required
              hint={t('hint.unit')}
              error={form.faults.unitCode ? t('fault.unit-not-chosen') : undefined}
            >
              {(control) => (
                <OwnUnitSelect
                  id={control.id}
                  communesOnly
                  aria-invalid={control['aria-invalid']}
                  aria-describedby={control['aria-describedby']}
                  value={unitCode}
                  onChange={setUnitCode}
                />
              )}
            </Field>
          </div>
        )}
        <IdentityFields form={form} />
        {similar.length > 0 ? (
          <Notice tone="warn" title={t('create.similar', { count: similar.length })} live={refusedAs !== null}>
            <div className="stack">
              <p>{t('create.similarHint')}</p>
              <DuplicateCards items={similar} />
            </div>
          </Notice>
        ) : null}
        {create.error && !refusedAs ? <ProblemNotice error={create.error} /> : null}
        <div className="form-foot">
          {refusedAs ? (
            <Button kind="primary" busy={create.isPending} onClick={() => create.mutate(true)}>
              {t('create.anyway')}
            </Button>
          ) : (
            <Button kind="primary" type="submit" busy={create.isPending}>
              {t('create.submit')}
            </Button>
          )}
          <Button onClick={() => void navigate({ to: '/people' })}>{t('shared:cancel')}</Button>
        </div>
      </form>
    </Page>
  );
}
