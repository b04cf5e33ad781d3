import type { ActAnswer, CaseAnswer } from '@dong-hanh/contract';
import { Button, EmptyState, Status } from '@dong-hanh/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showInstant, showWhen } from '../../shared/format/dates';
import { useLanguage } from '../../shared/i18n/i18n';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import { AnnulAct } from './annul-act';
import './cases.css';
import './messages';
import { payloadWords } from './payload-words';

function ActEntry({ act, file }: { act: ActAnswer; file: CaseAnswer }) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  const language = useLanguage();
  const [annulling, setAnnulling] = useState(false);
  const replaced = act.supersededBy !== null;
  const successor = file.acts.find((item) => item.id === act.supersededBy);
  return (
    <li className="act" data-replaced={replaced || undefined}>
      <span className="act-dot" aria-hidden="true" />
      <div className="act-body">
        <div className="act-head">
          <span className="act-when">{showWhen(act.at)}</span>
          <strong className="act-kind">{words.act(act.kind)}</strong>
          {act.late ? <Status tone="danger">{t('timeline.late')}</Status> : null}
        </div>
        <div className="soft small">
          {[
            act.actor ? words.actor(act.actor) : null,
            act.unit?.name,
            act.paperNumber ? t('timeline.paper', { number: act.paperNumber }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {act.papers.map((paper) => (
          <div key={paper.id} className="small">
            <Link to="/papers/$paperId" params={{ paperId: paper.id }}>
              {t('timeline.paper', { number: paper.number })}
            </Link>
          </div>
        ))}
        {payloadWords(act.kind, act.payload, language, (value) => t(`answer.${value}`)).map((item) => (
          <div key={item.name} className="small">
            <span className="soft">{item.name}:</span> {item.value}
          </div>
        ))}
        {act.stateAfter && !replaced ? (
          <div className="small">
            <span className="soft">{t('timeline.stateAfter')}</span> {words.state(act.stateAfter)}
          </div>
        ) : null}
        {replaced ? (
          <div className="small act-reason">
            {t(successor?.annuls ? 'timeline.annulled' : 'timeline.replaced', { reason: successor?.reason ?? '' })}
          </div>
        ) : null}
        {act.supersedes && !act.annuls ? (
          <div className="small soft">{t('timeline.replaces', { reason: act.reason ?? '' })}</div>
        ) : null}
        <details className="small act-more">
          <summary>{t('timeline.more')}</summary>
          <div>
            <Article basis={act.basis} />
          </div>
          <div className="soft">{t('timeline.recorded', { by: act.recordedBy, at: showInstant(act.recordedAt) })}</div>
          {file.mayRecord && !replaced ? (
            <div className="row act-actions">
              <Link
                to="/people/$personId/acts/$actId/correct"
                params={{ personId: file.personId, actId: act.id }}
                className="ui-button"
                data-size="small"
              >
                {t('timeline.correct')}
              </Link>
              <Button size="small" kind="danger" onClick={() => setAnnulling(true)}>
                {t('timeline.annul')}
              </Button>
            </div>
          ) : null}
        </details>
        <AnnulAct act={act} personId={file.personId} open={annulling} onClose={() => setAnnulling(false)} />
      </div>
    </li>
  );
}

/** What happened to the file in law, newest first; what was replaced stays to be seen, struck through. */
export function ActTimeline({ file }: { file: CaseAnswer }) {
  const { t } = useTranslation('cases');
  const entries = file.acts.filter((act) => !act.annuls).reverse();
  if (entries.length === 0) return <EmptyState title={t('timeline.none')}>{t('timeline.noneHint')}</EmptyState>;
  return (
    <ol className="acts">
      {entries.map((act) => (
        <ActEntry key={act.id} act={act} file={file} />
      ))}
    </ol>
  );
}
