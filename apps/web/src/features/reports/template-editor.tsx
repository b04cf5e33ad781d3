import { type TemplateAnswer, templateEndpoints } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { isProblem } from '../../shared/api/problem';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { takeOnTemplate } from './templates.queries';

type Content = TemplateAnswer['content'];

/** What was typed as JSON; what it lacks to be a form is told by the server, field by field. */
function read(text: string): { content: Content } | { why: string } {
  try {
    const content: unknown = JSON.parse(text);
    const named = typeof content === 'object' && content !== null && 'code' in content;
    return named && typeof content.code === 'string' ? { content: content as Content } : { why: 'code' };
  } catch (error) {
    return { why: (error as Error).message };
  }
}

/** The form as data, to be typed or pasted; what is wrong in its meaning is told once it is kept. */
export function TemplateEditor({
  content,
  onKept,
  onCancel,
}: {
  content: Content;
  onKept: (kept: TemplateAnswer) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(['reports', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [text, setText] = useState(() => JSON.stringify(content, null, 2));
  const [why, setWhy] = useState<string | null>(null);
  const keep = useMutation({
    mutationFn: (typed: Content) =>
      call(templateEndpoints.putTemplate, { params: { code: typed.code }, body: { content: typed } }),
    onSuccess: (answer) => {
      takeOnTemplate(client, answer);
      message.success(t('form.saved'));
      onKept(answer);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = read(text);
    setWhy('why' in found ? found.why : null);
    if ('content' in found) keep.mutate(found.content);
  };
  return (
    <form className="panel stack" data-padded="true" onSubmit={submit} noValidate>
      <Field
        label={t('form.json')}
        hint={t('form.jsonHint')}
        error={why === null ? undefined : t('form.unreadable', { why })}
      >
        {(control) => (
          <textarea
            {...control}
            className="ui-input template-json"
            rows={28}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {keep.error ? <ProblemNotice error={keep.error} /> : null}
      {isProblem(keep.error) && keep.error.faults.length > 0 ? (
        <ul className="small">
          {keep.error.faults.map(({ field, code, message: why }) => (
            <li key={`${field} ${code}`}>
              <code>{field}</code>: {why ?? code}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="form-foot">
        <Button kind="primary" type="submit" busy={keep.isPending}>
          {t('form.save')}
        </Button>
        <Button onClick={onCancel}>{t('shared:cancel')}</Button>
      </div>
    </form>
  );
}
