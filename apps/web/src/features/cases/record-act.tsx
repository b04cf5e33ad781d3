import { type ActInput, type CaseAnswer, casesEndpoints, type PaperRow } from '@dong-hanh/contract';
import { Button, Field, focusFirstFault, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Input } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { isProblem } from '../../shared/api/problem';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useLawWords } from '../../shared/law/labels';
import { type ActDraft, draftOfAct, prepareDraft } from './act-draft';
import { ActFields } from './act-fields';
import { ActPreview } from './act-preview';
import { takeOnCase } from './case.queries';
import './cases.css';
import { DisplacedActs } from './displaced-acts';
import './messages';
import { countLacking, PapersOfAct } from './paper-needs';
import { type Court, courtOf, SendingFields } from './sending-fields';
import { actorsNamed, type DisplacedAct, simulateAct } from './simulate-act';
import { useActForm } from './use-act-form';

/** Recording an act, or putting a right one in the place of a wrong one. */
export function RecordAct({
  file,
  kind,
  actId,
  papers,
  courts = [],
  reason,
}: {
  file: CaseAnswer;
  /** Papers of the file, for those who may read them. */
  papers?: readonly PaperRow[] | undefined;
  /** Courts a file may be handed to. */
  courts?: readonly Court[];
  kind?: string | undefined;
  actId?: string | undefined;
  /** The reason of the correction, where it is known. */
  reason?: string | undefined;
}) {
  const { t } = useTranslation(['cases', 'shared']);
  const words = useLawWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const root = useRef<HTMLFormElement>(null);
  const wrong = file.acts.find((act) => act.id === actId);
  // Sent twice, recorded once.
  const [id] = useState(() => crypto.randomUUID());
  const officesFor = wrong ? undefined : (of: string, day: string) => actorsNamed(file, of, day);
  const [prepared] = useState<ActDraft>(() =>
    wrong
      ? { ...draftOfAct(wrong), reason: reason ?? '' }
      : prepareDraft(kind ?? null, new Date(), file.offices, officesFor),
  );
  const form = useActForm({
    file,
    prepared,
    draftOf: actId ?? 'new',
    judge: (act) => simulateAct(file, act, { now: new Date(), correctedId: actId }),
    named: officesFor,
  });
  const personId = file.personId;
  /** What the server named for this very act, where it knows the file better than this device. */
  const [told, setTold] = useState<{ act: string; resting: readonly DisplacedAct[] } | null>(null);
  const resting = told?.act === JSON.stringify(form.input) ? told.resting : (form.outcome?.displaced ?? []);
  const named = resting.map(({ id: one }) => one).join();
  /** Agreed to exactly these: another list asks again. */
  const [agreedTo, setAgreedTo] = useState('');
  const agreed = named !== '' && agreedTo === named;
  // A new act displaces nothing; a correction may, once that is seen and agreed.
  const stands = resting.length === 0 || (actId !== undefined && agreed);

  const record = useMutation({
    mutationFn: async (act: ActInput) => {
      if (actId) {
        return call(casesEndpoints.supersedeAct, {
          params: { id: personId, actId },
          body: {
            reason: form.draft.reason.trim(),
            act: { ...act, id },
            alsoAnnul: resting.flatMap((one) => one.id ?? []),
          },
        });
      }
      return call(casesEndpoints.recordAct, { params: { id: personId }, body: { ...act, id, ...sending } });
    },
    onError: (error, act) => {
      if (!isProblem(error) || error.code !== 'later-acts-rest-on-it') return;
      setTold({ act: JSON.stringify(act), resting: (error.details.displaced ?? []) as DisplacedAct[] });
    },
    onSuccess: (answer, act) => {
      form.forget();
      takeOnCase(client, answer);
      message.success(t('form.done', { act: words.act(act.kind) }));
      void navigate({ to: '/people/$personId', params: { personId }, search: { recorded: id } });
    },
  });

  const sends = form.draft.kind === 'to-court' && actId === undefined;
  const missing = isProblem(record.error, 'file-incomplete') ? (record.error.details.missing as string[]) : [];
  const lacking =
    sends && (missing.length > 0 || (papers !== undefined && countLacking({ file, papers }, 'to-court') > 0));
  const because = form.draft.incompleteBecause.trim();
  const court = courtOf(form.draft, courts);
  const sending = sends && {
    sending: {
      ...(court === '' ? {} : { organisationId: court }),
      ...(because.length < 3 ? {} : { incompleteBecause: because }),
    },
  };
  const becauseShort = lacking && because.length < 3;

  /** The server judges first: where it says other than this device, nothing is recorded before it is read. */
  const preview = useMutation({
    mutationFn: (act: ActInput) => call(casesEndpoints.previewAct, { params: { id: personId }, body: act }),
    onSuccess: (answer, act) => {
      const local = form.outcome;
      const same = local !== null && answer.stateAfter === local.stateAfter && answer.late === local.late;
      if (answer.refused === null && same) record.mutate(act);
    },
  });

  const reasonShort = actId !== undefined && form.draft.reason.trim().length < 3;
  const busy = record.isPending || preview.isPending;
  const answer = preview.data;
  const mustRead = answer !== undefined && answer.refused === null && !record.isPending && !record.isSuccess;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const ready = form.check() && !reasonShort && !becauseShort;
    if (ready && form.input && !busy && form.outcome !== null && !form.outcome.refused && stands) {
      if (actId || mustRead) record.mutate(form.input);
      else preview.mutate(form.input);
    } else setTimeout(() => focusFirstFault(root.current));
  };

  const kinds = [
    ...new Set([...(form.draft.kind ? [form.draft.kind] : []), ...(wrong ? [wrong.kind] : []), ...file.allowed]),
  ];
  return (
    <div className="record-act">
      <form ref={root} className="panel stack" data-padded="true" onSubmit={submit} noValidate>
        {form.restored ? (
          <Notice tone="info" title={t('form.restored')}>
            <Button size="small" kind="quiet" onClick={form.discard}>
              {t('form.discard')}
            </Button>
          </Notice>
        ) : null}
        <ActFields form={form} kinds={kinds} />
        {sends ? (
          <SendingFields
            draft={form.draft}
            courts={courts}
            missing={missing}
            lacking={lacking}
            fault={form.checked && becauseShort}
            onChange={form.change}
          />
        ) : null}
        {actId ? (
          <Field
            label={t('correct.reason')}
            required
            hint={t('correct.hint')}
            error={form.checked && reasonShort ? t('correct.reasonNeeded') : undefined}
          >
            {(control) => (
              <Input
                {...control}
                value={form.draft.reason}
                onChange={(event) => form.change({ ...form.draft, reason: event.target.value })}
              />
            )}
          </Field>
        ) : null}
        {actId && resting.length > 0 ? (
          <DisplacedActs acts={resting} agreed={agreed} onAgree={(yes) => setAgreedTo(yes ? named : '')} />
        ) : null}
        {answer?.refused ? (
          <Notice tone="danger" title={t('preview.refused')} live>
            {answer.refused.message}
          </Notice>
        ) : null}
        {mustRead ? (
          <Notice tone="warn" title={t('form.serverDiffers')} live>
            {t('form.serverAfter', {
              state: answer.stateAfter ? words.state(answer.stateAfter) : t('preview.noState'),
            })}
          </Notice>
        ) : null}
        {preview.error ? <ProblemNotice error={preview.error} /> : null}
        {record.error && resting.length === 0 ? <ProblemNotice error={record.error} /> : null}
        <div className="form-foot">
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? t('form.busy') : t(actId ? 'form.correct' : 'form.record')}
          </Button>
          <Button onClick={() => void navigate({ to: '/people/$personId', params: { personId } })}>
            {t('shared:cancel')}
          </Button>
        </div>
      </form>
      <div className="stack record-aside">
        <ActPreview outcome={form.outcome} correcting={actId !== undefined} />
        {papers && !actId && form.draft.kind ? (
          <PapersOfAct file={file} kind={form.draft.kind} papers={papers} />
        ) : null}
      </div>
    </div>
  );
}
