import { type LawQuestion, lawQuestionEndpoints } from '@dong-hanh/contract';
import { type LawSettingDescription, lawSettings } from '@dong-hanh/domain';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useLawWords } from '../../shared/law/labels';
import { lawQuestionsQuery } from '../../shared/law/questions';
import { useSettingWords } from './setting-words';
import './messages';

type Value = LawQuestion['settings'][string];

function SettingField({
  setting,
  value,
  onChange,
}: {
  setting: LawSettingDescription;
  value: Value;
  onChange: (value: Value) => void;
}) {
  const words = useLawWords();
  const wordOf = useSettingWords();
  return (
    <Field label={words.text(setting.label)}>
      {(control) =>
        setting.choices ? (
          <Select
            {...control}
            value={String(value)}
            onChange={(chosen) => onChange(setting.choices?.find((one) => String(one) === chosen) ?? value)}
            options={setting.choices.map((one) => ({ value: String(one), label: wordOf(one) }))}
          />
        ) : (
          <InputNumber
            {...control}
            min={1}
            max={365}
            precision={0}
            value={value as number}
            onChange={(typed) => onChange(typed ?? value)}
          />
        )
      }
    </Field>
  );
}

/** What a competent office answered to one question. */
export function DecisionForm({ question, onDone }: { question: LawQuestion; onDone: () => void }) {
  const { t } = useTranslation(['law', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [outcome, setOutcome] = useState<'confirmed' | 'otherwise'>(
    question.outcome === 'otherwise' ? 'otherwise' : 'confirmed',
  );
  const [settings, setSettings] = useState(question.settings);
  const [source, setSource] = useState(question.source);
  const [note, setNote] = useState(question.note);
  const asked = lawSettings.filter(({ name }) => name in question.settings);
  // What can be set has an answer in the program; any other reading waits for a change of it.
  const noteNeeded = outcome === 'otherwise' && asked.length === 0;
  const save = useMutation({
    mutationFn: () =>
      call(lawQuestionEndpoints.decideLawQuestion, {
        params: { id: question.id },
        body: { outcome, settings: outcome === 'otherwise' ? settings : {}, source, note, version: question.version },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: lawQuestionsQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['case'] });
      message.success(t('decision.saved'));
      onDone();
    },
  });
  return (
    <form
      className="stack law-decision"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Radio.Group
        aria-label={t('decision.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
      >
        <Radio value="confirmed">{t('decision.confirmed')}</Radio>
        <Radio value="otherwise">{t('decision.otherwise')}</Radio>
      </Radio.Group>
      {outcome === 'otherwise'
        ? asked.map((setting) => (
            <SettingField
              key={setting.name}
              setting={setting}
              value={settings[setting.name] ?? setting.default}
              onChange={(value) => setSettings({ ...settings, [setting.name]: value })}
            />
          ))
        : null}
      <Field label={t('decision.source')} hint={t('decision.sourceHint')} required>
        {(control) => <Input {...control} value={source} onChange={(event) => setSource(event.target.value)} />}
      </Field>
      <Field label={t('decision.note')} hint={noteNeeded ? t('decision.noteHint') : undefined} required={noteNeeded}>
        {(control) => (
          <Input.TextArea {...control} rows={3} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      {save.error ? <ProblemNotice error={save.error} /> : null}
      <div className="form-foot">
        <Button
          kind="primary"
          type="submit"
          busy={save.isPending}
          disabled={source.trim() === '' || (noteNeeded && note.trim() === '')}
        >
          {t('decision.save')}
        </Button>
        <Button onClick={onDone}>{t('shared:cancel')}</Button>
      </div>
    </form>
  );
}
