import { type ActAnswer, casesEndpoints } from '@dong-hanh/contract';
import { Button, Field, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { isProblem } from '../../shared/api/problem';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showWhen } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { takeOnCase } from './case.queries';
import { DisplacedActs } from './displaced-acts';
import type { DisplacedAct } from './simulate-act';

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
  const [agreed, setAgreed] = useState(false);
  const [resting, setResting] = useState<readonly DisplacedAct[]>([]);
  const annul = useMutation({
    mutationFn: () =>
      call(casesEndpoints.supersedeAct, {
        params: { id: personId, actId: act.id },
        body: { reason: reason.trim(), act: null, alsoAnnul: agreed ? resting.map(({ id }) => id as string) : [] },
      }),
    onError: (error) => {
      if (isProblem(error) && error.code === 'later-acts-rest-on-it') {
        setAgreed(false);
        setResting((error.details.displaced ?? []) as DisplacedAct[]);
      }
    },
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
        {annul.error && resting.length === 0 ? <ProblemNotice error={annul.error} /> : null}
        {resting.length > 0 ? <DisplacedActs acts={resting} agreed={agreed} onAgree={setAgreed} /> : null}
        <div className="form-foot">
          <Button kind="danger" type="submit" busy={annul.isPending} disabled={resting.length > 0 && !agreed}>
            {t('timeline.annul')}
          </Button>
          <Button onClick={onClose}>{t('shared:cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
