import type { ComplaintAnswer } from '@dong-hanh/contract';
import { Button, Status, type Tone } from '@dong-hanh/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDay, showWhen } from '../../shared/format/dates';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import { useMay } from '../../shared/session/session';
import { TimeLeftMark } from '../../shared/time/time-left-mark';
import { AnswerComplaint } from './answer-complaint';
import './complaints.css';
import './messages';

const tones: Record<NonNullable<ComplaintAnswer['outcome']>, Tone> = {
  upheld: 'good',
  partly: 'info',
  rejected: 'neutral',
  withdrawn: 'neutral',
};

/** Upheld, whole or in part: the act is put right in the file, and the link leads there. */
function Effect({ item }: { item: ComplaintAnswer }) {
  const { t } = useTranslation('complaints');
  const mayRecord = useMay('acts.record');
  if (item.outcome !== 'upheld' && item.outcome !== 'partly') return null;
  if (item.act.superseded) return <Status tone="good">{t('effect.done')}</Status>;
  return (
    <span className="row">
      <Status tone="warn">{t('effect.due')}</Status>
      {mayRecord ? (
        <Link
          to="/people/$personId/acts/$actId/correct"
          params={{ personId: item.personId, actId: item.act.id }}
          className="ui-button"
          data-size="small"
        >
          {t('effect.correct')}
        </Link>
      ) : null}
    </span>
  );
}

export function ComplaintCard({
  item,
  now,
  ofPerson = false,
}: {
  item: ComplaintAnswer;
  now: Date;
  ofPerson?: boolean;
}) {
  const { t } = useTranslation('complaints');
  const words = useLawWords();
  const mayAnswer = useMay('complaints.answer');
  const [open, setOpen] = useState(false);
  return (
    <article className="panel stack" data-padded="true">
      <header className="complaint-head">
        <span className="two-lines">
          {ofPerson ? null : (
            <Link to="/people/$personId" params={{ personId: item.personId }} className="person-name">
              {item.fullName}
            </Link>
          )}
          <strong>{t(`kind.${item.kind}`)}</strong>
          <span className="soft small">
            {t('received', { day: showDay(item.receivedOn), who: t(`lodgedBy.${item.lodgedBy}`) })}
            {ofPerson ? null : ` · ${item.unit.name}`}
          </span>
          {item.lodgedLate ? <Status tone="warn">{t('lodgedLate')}</Status> : null}
        </span>
        {item.outcome ? (
          <Status tone={tones[item.outcome]}>{t(`outcome.${item.outcome}`)}</Status>
        ) : (
          <TimeLeftMark dueAt={item.dueAt} dueIsDay={false} now={now} />
        )}
      </header>
      <dl className="facts">
        <dt>{t('against')}</dt>
        <dd>
          {words.act(item.act.kind)}, {showWhen(item.act.at)}
        </dd>
        <dt>{t('words')}</dt>
        <dd>{item.words}</dd>
        <dt>{t('assigned')}</dt>
        <dd>{item.assignedTo?.name ?? t('nobody')}</dd>
        <dt>{t('basis')}</dt>
        <dd>
          <Article basis={item.basis} />
        </dd>
        {item.answer ? (
          <>
            <dt>{t('answered')}</dt>
            <dd>
              {item.answer}
              <br />
              <span className="soft small">
                {[item.closedBy, item.closedOn ? showDay(item.closedOn) : null, item.paperNumber]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </dd>
          </>
        ) : null}
      </dl>
      <Effect item={item} />
      {item.outcome === null && mayAnswer ? (
        open ? (
          <AnswerComplaint item={item} onCancel={() => setOpen(false)} />
        ) : (
          <div className="row">
            <Button onClick={() => setOpen(true)}>{t('answer.open')}</Button>
          </div>
        )
      ) : null}
    </article>
  );
}
