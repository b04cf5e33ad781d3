import { type LawSettings, lawSettings, openQuestions } from '@dong-hanh/domain';
import { useTranslation } from 'react-i18next';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import './law.css';
import './messages';

function Setting({ name }: { name: keyof LawSettings }) {
  const words = useLawWords();
  const setting = lawSettings.find((one) => one.name === name);
  if (!setting) return null;
  return (
    <div className="law-setting">
      <div>
        {words.text(setting.label)}: <code>{String(setting.default)}</code>
      </div>
      <div className="soft small">{words.text(setting.reason)}</div>
    </div>
  );
}

/** What no text read settles, the answer in use until somebody competent confirms one, and where it stands. */
export function OpenQuestions() {
  const { t } = useTranslation('law');
  const words = useLawWords();
  return (
    <div className="stack">
      <p className="page-lead">{t('open.lead', { count: openQuestions.length })}</p>
      <ol className="law-questions">
        {openQuestions.map((question) => (
          <li key={question.id} className="panel" data-padded="true">
            <h3>{words.text(question.question)}</h3>
            <p>
              <span className="soft">{t('open.now')}</span> {words.text(question.answer)}
            </p>
            {question.settings.map((name) => (
              <Setting key={name} name={name} />
            ))}
            <p className="soft small">
              <Article basis={question.basis} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
