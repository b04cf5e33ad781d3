import { type PersonAnswer, peopleEndpoints } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useMay } from '../../shared/session/session';

const shownForMs = 60_000;

/** A masked number; the whole one is shown for a reason, for a minute, and that is written to the log. */
export function RevealDocument({
  personId,
  document,
}: {
  personId: string;
  document: PersonAnswer['documents'][number];
}) {
  const { t } = useTranslation(['people', 'shared']);
  const mayReveal = useMay('documents.reveal');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const reveal = useMutation({
    mutationFn: () =>
      call(peopleEndpoints.revealDocument, { params: { id: personId, documentId: document.id }, body: { reason } }),
    onSuccess: () => setAsking(false),
    gcTime: 0,
  });
  const { data, reset } = reveal;
  useEffect(() => {
    if (!data) return;
    const timer = setTimeout(reset, shownForMs);
    return () => clearTimeout(timer);
  }, [data, reset]);
  const tooShort = reason.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!tooShort && !reveal.isPending) reveal.mutate();
  };
  return (
    <div className="row">
      <span>{t(`document.${document.kind}`)}</span>
      <strong data-testid="document-number">{data?.value ?? document.masked}</strong>
      {mayReveal && !data ? (
        <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
          {t('reveal.show')}
        </Button>
      ) : null}
      {data ? (
        <Button size="small" kind="quiet" onClick={reset}>
          {t('reveal.hide')}
        </Button>
      ) : null}
      <Modal open={asking} onCancel={() => setAsking(false)} footer={null} title={t('reveal.title')} destroyOnHidden>
        <form className="stack" onSubmit={submit} noValidate>
          <p>{t('reveal.lead')}</p>
          <Field label={t('reveal.reason')} required error={checked && tooShort ? t('reveal.needed') : undefined}>
            {(control) => <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
          {reveal.error ? <ProblemNotice error={reveal.error} /> : null}
          <div className="form-foot">
            <Button kind="primary" type="submit" busy={reveal.isPending}>
              {t('reveal.show')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('shared:cancel')}</Button>
          </div>
        </form>
      </Modal>
    </div>
  );
}
