import { type SubmissionAnswer, submissionEndpoints, type TemplateAnswer } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useLanguage } from '../../shared/i18n/i18n';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { takeOnSubmission } from './submissions.queries';
import { templateQuery } from './templates.queries';

/** One paragraph a line, as it is typed. */
const paragraphsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The officer's own words; sentences that quote figures are made with the paper. */
export function NarrativeForm({ submission, onDone }: { submission: SubmissionAnswer; onDone: () => void }) {
  return (
    <QueryBoundary query={useQuery(templateQuery(submission.template, submission.templateVersion))} lines={5}>
      {({ content }) => (
        <PartsForm submission={submission} parts={content.narrative.filter(({ written }) => written)} onDone={onDone} />
      )}
    </QueryBoundary>
  );
}

function PartsForm({
  submission,
  parts,
  onDone,
}: {
  submission: SubmissionAnswer;
  parts: TemplateAnswer['content']['narrative'];
  onDone: () => void;
}) {
  const { t } = useTranslation(['reports', 'shared']);
  const language = useLanguage();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(parts.map(({ code }) => [code, (submission.narrative[code] ?? []).join('\n')])),
  );
  const save = useMutation({
    mutationFn: () =>
      call(submissionEndpoints.writeNarrative, {
        params: { id: submission.id },
        body: {
          version: submission.version,
          narrative: Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, paragraphsOf(text)])),
        },
      }),
    onSuccess: (answer) => {
      takeOnSubmission(client, answer);
      message.success(t('narrative.saved'));
      onDone();
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className="soft">{t('narrative.lead')}</p>
      {parts.map(({ code, title }, index) => (
        <Field
          key={code}
          label={(title[language] ?? title.vi).replace('{next}', t('narrative.next'))}
          hint={index === 0 ? t('narrative.hint') : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              className="ui-input"
              rows={5}
              maxLength={20_000}
              value={texts[code] ?? ''}
              onChange={(event) => setTexts({ ...texts, [code]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {save.error ? <ProblemNotice error={save.error} /> : null}
      <div className="form-foot">
        <Button kind="primary" type="submit" busy={save.isPending}>
          {t('narrative.save')}
        </Button>
        <Button onClick={onDone}>{t('shared:cancel')}</Button>
      </div>
    </form>
  );
}
