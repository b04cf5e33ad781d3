import type { CaseAnswer } from '@dong-hanh/contract';
import { Status, type Tone } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showDay, showDue, showWhen } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { isDay } from './is-day';
import './messages';
import { TimeLeftMark } from '../../shared/time/time-left-mark';
import { useNow } from '../../shared/time/use-now';
import { isRunning } from './rank-acts';
import { WhyDeadline } from './why-deadline';

type Deadline = CaseAnswer['deadlines'][number];

const tones: Record<Deadline['status'], Tone> = { open: 'info', met: 'good', late: 'danger', cancelled: 'neutral' };

function Row({ deadline, now }: { deadline: Deadline; now: Date }) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  return (
    <li className="deadline">
      <span className="two-lines">
        <span>
          {words.act(deadline.act)}
          {words.step(deadline.step)}
        </span>
        {isRunning(deadline) ? (
          <TimeLeftMark dueAt={deadline.dueAt} dueIsDay={isDay(deadline.dueAt)} now={now} />
        ) : (
          <span className="row">
            <Status tone={tones[deadline.status]}>{t(`deadline.${deadline.status}`)}</Status>
            <span className="soft small">
              {t('deadline.due', { when: showDue(deadline.dueAt) })}
              {deadline.metAt ? ` · ${t('deadline.metAt', { when: showWhen(deadline.metAt) })}` : null}
              {deadline.closedOn ? ` · ${t('deadline.closedOn', { when: showDay(deadline.closedOn) })}` : null}
            </span>
          </span>
        )}
      </span>
      <WhyDeadline duty={deadline} />
    </li>
  );
}

/** The clocks of a file: those that run, and behind them those that have ended. */
export function DeadlinesPanel({ deadlines }: { deadlines: Deadline[] }) {
  const { t } = useTranslation('cases');
  const now = useNow();
  const running = deadlines.filter(isRunning).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const ended = deadlines.filter((deadline) => !isRunning(deadline));
  return (
    <div className="stack">
      {running.length === 0 ? <p className="soft">{t('deadline.none')}</p> : null}
      <ul className="deadlines">
        {running.map((deadline) => (
          <Row key={`${deadline.act}-${deadline.step}-${deadline.dueAt}`} deadline={deadline} now={now} />
        ))}
      </ul>
      {ended.length > 0 ? (
        <details>
          <summary>{t('deadline.ended', { count: ended.length })}</summary>
          <ul className="deadlines">
            {ended.map((deadline) => (
              <Row key={`${deadline.act}-${deadline.step}-${deadline.dueAt}`} deadline={deadline} now={now} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
