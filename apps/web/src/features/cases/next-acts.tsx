import type { CaseAnswer } from '@dong-hanh/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLawWords } from '../../shared/law/labels';
import './messages';
import { TimeLeftMark } from '../../shared/time/time-left-mark';
import { useNow } from '../../shared/time/use-now';
import { isDay } from './is-day';
import { rankActs } from './rank-acts';

/** What the law lets one do next, what is due first. */
export function NextActs({ file }: { file: CaseAnswer }) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  const now = useNow();
  const { due, told, asked, other } = rankActs(file);
  const urgent = due.length + told.length + asked.length;
  if (!file.mayRecord) return <p className="soft">{t('next.notAllowed')}</p>;
  if (file.allowed.length === 0) return <p className="soft">{t('next.none')}</p>;
  return (
    <div className="stack">
      {urgent > 0 ? (
        <ul className="next-due">
          {due.map(({ act, dueAt }) => (
            <li key={act}>
              <Link
                to="/people/$personId/acts/new"
                params={{ personId: file.personId }}
                search={{ kind: act }}
                className="next-act"
                data-due="true"
              >
                <span>{words.act(act)}</span>
                <TimeLeftMark dueAt={dueAt} dueIsDay={isDay(dueAt)} now={now} />
              </Link>
            </li>
          ))}
          {told.map(({ act, step, dueAt }) => (
            <li key={`${act}-${step}`}>
              <Link
                to="/people/$personId/acts/new"
                params={{ personId: file.personId }}
                search={{ kind: act, step }}
                className="next-act"
                data-due="true"
              >
                <span>
                  {words.act(act)}
                  {words.step(step)}
                </span>
                <TimeLeftMark dueAt={dueAt} dueIsDay={isDay(dueAt)} now={now} />
              </Link>
            </li>
          ))}
          {asked.map((act) => (
            <li key={act}>
              <Link
                to="/people/$personId/acts/new"
                params={{ personId: file.personId }}
                search={{ kind: act }}
                className="next-act"
                data-due="true"
              >
                <span>{words.act(act)}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <details className="next-other" open={urgent === 0}>
        <summary>{t('next.other', { count: other.length })}</summary>
        <ul>
          {other.map((act) => (
            <li key={act}>
              <Link
                to="/people/$personId/acts/new"
                params={{ personId: file.personId }}
                search={{ kind: act }}
                className="next-act"
              >
                {words.act(act)}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
