import { type PaperAnswer, papersEndpoints } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { useMay, useSession } from '../../shared/session/session';
import { PaperFiles } from './paper-files';
import { takeOnPaper } from './papers.queries';

type Step = 'submit' | 'sign' | 'return' | 'issue' | 'cancel';

/** What the reader can do with the paper as it stands. */
function stepsOf(paper: PaperAnswer, mayMake: boolean, role: string): Step[] {
  const onPaper = paper.signerRole === 'on-paper';
  const signs = role === paper.signerRole;
  const steps: Step[] = [];
  if (mayMake && paper.state === 'drafted') steps.push(onPaper ? 'issue' : 'submit');
  if (signs && paper.state === 'submitted') steps.push('sign', 'return');
  if (mayMake && paper.state === 'signed') steps.push('issue');
  if (mayMake && paper.state !== 'cancelled') steps.push('cancel');
  return steps;
}

export function PaperSteps({ paper, unsaved }: { paper: PaperAnswer; unsaved: boolean }) {
  const { t } = useTranslation(['papers', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayMake = useMay('papers.make');
  const steps = stepsOf(paper, mayMake, useSession().membership.role);
  const [asking, setAsking] = useState<'return' | 'cancel' | 'issue' | null>(null);
  const [words, setWords] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(paper.issueOn);
  const [number, setNumber] = useState('');
  const params = { id: paper.id };
  const { version } = paper;
  const step = useMutation({
    mutationFn: async (which: Step) => {
      switch (which) {
        case 'submit':
          return call(papersEndpoints.submitPaper, { params, body: { version } });
        case 'sign':
          await call(papersEndpoints.signPapers, { body: { papers: [{ id: paper.id, version }] } });
          return call(papersEndpoints.getPaper, { params });
        case 'return':
          return call(papersEndpoints.returnPaper, { params, body: { version, remark: words } });
        case 'issue':
          return call(papersEndpoints.issuePaper, {
            params,
            body: {
              version,
              ...(issuedOn ? { issuedOn } : {}),
              ...(number.trim() === '' ? {} : { number: Number(number) }),
            },
          });
        case 'cancel':
          return call(papersEndpoints.cancelPaper, { params, body: { version, reason: words } });
      }
    },
    onSuccess: (answer, which) => {
      setAsking(null);
      setWords('');
      takeOnPaper(client, answer);
      message.success(t(`step.done.${which}`));
    },
  });
  const press = (which: Step) => {
    if (which === 'submit' || which === 'sign') step.mutate(which);
    else setAsking(which);
  };
  return (
    <div className="stack">
      <div className="row">
        {steps.map((which) => (
          <Button
            key={which}
            kind={which === 'cancel' ? 'danger' : which === 'return' ? 'default' : 'primary'}
            disabled={unsaved && which !== 'cancel'}
            busy={step.isPending && step.variables === which}
            onClick={() => press(which)}
          >
            {t(`step.${which}`)}
          </Button>
        ))}
      </div>
      {unsaved ? <p className="soft small">{t('step.saveFirst')}</p> : null}
      {asking === null ? null : (
        <form
          className="stack paper-asking"
          onSubmit={(event) => {
            event.preventDefault();
            step.mutate(asking);
          }}
        >
          {asking === 'issue' ? (
            <div className="form-grid">
              <Field label={t('step.issuedOn')} required>
                {(control) => (
                  <DateInput
                    {...control}
                    today={today()}
                    wholeDay
                    value={issuedOn}
                    onChange={(date) => setIssuedOn(date)}
                  />
                )}
              </Field>
              <Field label={t('step.number')} hint={t('step.numberHint')}>
                {(control) => (
                  <Input
                    {...control}
                    inputMode="numeric"
                    value={number}
                    onChange={(event) => setNumber(event.target.value)}
                  />
                )}
              </Field>
            </div>
          ) : (
            <Field label={t(`step.why.${asking}`)} required>
              {(control) => <Input {...control} value={words} onChange={(event) => setWords(event.target.value)} />}
            </Field>
          )}
          <div className="row">
            <Button
              type="submit"
              kind={asking === 'cancel' ? 'danger' : 'primary'}
              busy={step.isPending}
              disabled={asking === 'issue' ? issuedOn === null : words.trim().length < 3}
            >
              {t(`step.${asking}`)}
            </Button>
            <Button onClick={() => setAsking(null)}>{t('shared:cancel')}</Button>
          </div>
        </form>
      )}
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <PaperFiles paper={paper} mayMake={mayMake} />
      {paper.verifyUrl ? (
        <p className="small">
          {t('paper.verify')} <a href={paper.verifyUrl}>{paper.verifyUrl}</a>
        </p>
      ) : null}
    </div>
  );
}
