import type { LawQuestion } from '@dong-hanh/contract';
import { type LawSettings, lawSettings, type OpenQuestion, openQuestions } from '@dong-hanh/domain';
import { Button, Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import { lawQuestionsQuery } from '../../shared/law/questions';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import { DecisionForm } from './decision-form';
import { useSettingWords } from './setting-words';
import './law.css';
import './messages';

const tones = { open: 'warn', confirmed: 'good', otherwise: 'info' } as const;

function Setting({ name, value }: { name: keyof LawSettings; value: string | number | boolean }) {
  const { t } = useTranslation('law');
  const words = useLawWords();
  const wordOf = useSettingWords();
  const setting = lawSettings.find((one) => one.name === name);
  if (!setting) return null;
  return (
    <div className="law-setting">
      <div>
        {words.text(setting.label)}: <strong>{wordOf(value)}</strong>
        {value === setting.default ? null : (
          <span className="soft"> {t('open.instead', { shipped: wordOf(setting.default) })}</span>
        )}
      </div>
      <div className="soft small">{words.text(setting.reason)}</div>
    </div>
  );
}

function Question({ question, answer }: { question: OpenQuestion; answer: LawQuestion }) {
  const { t } = useTranslation('law');
  const words = useLawWords();
  const mayDecide = useMay('law.decide');
  const [deciding, setDeciding] = useState(false);
  return (
    <li className="panel" data-padded="true">
      <h3>{words.text(question.question)}</h3>
      <div>
        <Status tone={tones[answer.outcome]}>{t(`outcome.${answer.outcome}`)}</Status>
      </div>
      <p>
        <span className="soft">{t(answer.outcome === 'otherwise' ? 'open.shipped' : 'open.now')}</span>{' '}
        {words.text(question.answer)}
      </p>
      {question.settings.map((name) => (
        <Setting key={name} name={name} value={answer.settings[name] ?? ''} />
      ))}
      {answer.decidedOn ? (
        <p className="law-setting">
          {t('open.decided', { source: answer.source, day: showDay(answer.decidedOn) })}
          {answer.note ? <span className="law-note">{answer.note}</span> : null}
        </p>
      ) : null}
      <p className="soft small">
        <Article basis={question.basis} />
      </p>
      {mayDecide && !deciding ? (
        <div>
          <Button size="small" onClick={() => setDeciding(true)}>
            {t(answer.decidedOn ? 'decision.change' : 'decision.enter')}
          </Button>
        </div>
      ) : null}
      {deciding ? <DecisionForm question={answer} onDone={() => setDeciding(false)} /> : null}
    </li>
  );
}

/** What no text read settles, the answer in use, and who has confirmed or changed it. */
export function OpenQuestions() {
  const { t } = useTranslation('law');
  const query = useQuery(lawQuestionsQuery);
  return (
    <QueryBoundary query={query}>
      {({ items }) => {
        const open = items.filter(({ outcome }) => outcome === 'open').length;
        return (
          <div className="stack">
            <p className="page-lead">{t('open.lead', { count: open, all: items.length })}</p>
            <ol className="law-questions">
              {openQuestions.map((question) => {
                const answer = items.find(({ id }) => id === question.id);
                return answer ? <Question key={question.id} question={question} answer={answer} /> : null;
              })}
            </ol>
          </div>
        );
      }}
    </QueryBoundary>
  );
}
