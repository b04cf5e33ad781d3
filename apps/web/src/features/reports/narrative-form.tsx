import { type SubmissionAnswer, submissionEndpoints } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { takeOnSubmission } from './submissions.queries';

const parts = ['direction', 'difficulties', 'tasks', 'proposals'] as const;
type Part = (typeof parts)[number];

/** One paragraph a line, as it is typed. */
const paragraphsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The officer's own words; sentences that quote figures are made with the paper. */
export function NarrativeForm({ submission, onDone }: { submission: SubmissionAnswer; onDone: () => void }) {
  const { t } = useTranslation(['reports', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [texts, setTexts] = useState<Record<Part, string>>(() => {
    const { direction, difficulties, tasks, proposals } = submission.narrative;
    return {
      direction: direction.join('\n'),
      difficulties: difficulties.join('\n'),
      tasks: tasks.join('\n'),
      proposals: proposals.join('\n'),
    };
  });
  const save = useMutation({
    mutationFn: () =>
      call(submissionEndpoints.writeNarrative, {
        params: { id: submission.id },
        body: {
          version: submission.version,
          narrative: {
            direction: paragraphsOf(texts.direction),
            difficulties: paragraphsOf(texts.difficulties),
            tasks: paragraphsOf(texts.tasks),
            proposals: paragraphsOf(texts.proposals),
          },
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
      {parts.map((part) => (
        <Field key={part} label={t(`narrative.${part}`)} hint={part === 'direction' ? t('narrative.hint') : undefined}>
          {(control) => (
            <textarea
              {...control}
              className="ui-input"
              rows={5}
              maxLength={20_000}
              value={texts[part]}
              onChange={(event) => setTexts({ ...texts, [part]: event.target.value })}
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
