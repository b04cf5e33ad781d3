import { type ActAnswer, casesEndpoints } from '@dong-hanh/contract';
import { Button, Field, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showWhen } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { takeOnCase } from './case.queries';

/** Takes an act out of the record, with a reason; it stays to be seen. */
export function AnnulAct({
  act,
  personId,
  open,
  onClose,
}: {
  act: ActAnswer;
  personId: string;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation(['cases', 'shared']);
  const words = useLawWords();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const annul = useMutation({
    mutationFn: () =>
      call(casesEndpoints.supersedeAct, {
        params: { id: personId, actId: act.id },
        body: { reason: reason.trim(), act: null },
      }),
    onSuccess: (answer) => {
      takeOnCase(client, answer);
      message.success(t('annul.done'));
      onClose();
    },
  });
  const tooShort = reason.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!tooShort && !annul.isPending) annul.mutate();
  };
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('annul.title')} destroyOnHidden>
      <form className="stack" onSubmit={submit} noValidate>
        <p>
          <strong>{words.act(act.kind)}</strong> · {showWhen(act.at)}
        </p>
        <Notice tone="warn">{t('annul.effect')}</Notice>
        <Field label={t('correct.reason')} required error={checked && tooShort ? t('correct.reasonNeeded') : undefined}>
          {(control) => <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        {annul.error ? <ProblemNotice error={annul.error} /> : null}
        <div className="form-foot">
          <Button kind="danger" type="submit" busy={annul.isPending}>
            {t('timeline.annul')}
          </Button>
          <Button onClick={onClose}>{t('shared:cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
