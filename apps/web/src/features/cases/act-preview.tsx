import { Notice, Status } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showDue, showWhen } from '../../shared/format/dates';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import { stateTone } from '../../shared/law/state-tone';
import { type ActOutcome, fieldOfRefusal } from './simulate-act';

function Clocks({ title, items }: { title: string; items: ActOutcome['started'] }) {
  const words = useLawWords();
  if (items.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="preview-clocks">
        {items.map((item) => (
          <li key={`${item.act}-${item.step}-${item.dueAt}`}>
            <strong>{showDue(item.dueAt)}</strong> · {words.act(item.act)}
            {words.step(item.step ?? null)}
            <div className="soft small">{item.arithmetic}</div>
            <div className="soft small">
              <Article basis={item.basis} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the act would change, told before it is recorded, or without being recorded at all. */
export function ActPreview({
  outcome,
  hypothetical = false,
  correcting = false,
}: {
  outcome: ActOutcome | null;
  hypothetical?: boolean;
  /** What would fall is listed in the form, to be agreed to. */
  correcting?: boolean;
}) {
  const { t } = useTranslation('cases');
  const title = t(hypothetical ? 'whatIf.then' : 'preview.title');
  const words = useLawWords();
  return (
    <aside className="panel" aria-label={title} aria-live="polite">
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <div className="preview-body stack">
        {outcome === null ? <p className="soft">{t('preview.incomplete')}</p> : null}
        {outcome?.refused ? (
          <Notice tone="danger" title={t('preview.refused')}>
            {fieldOfRefusal(outcome.refused.code) === null ? (
              <p>{outcome.refused.message}</p>
            ) : (
              <p>{t('preview.atField')}</p>
            )}
            {outcome.refused.basis.length > 0 ? (
              <p className="small">
                <Article basis={outcome.refused.basis} />
              </p>
            ) : null}
          </Notice>
        ) : null}
        {outcome && !outcome.refused ? (
          <>
            <dl className="facts">
              <dt>{t('preview.before')}</dt>
              <dd>
                <Status tone={stateTone(outcome.stateBefore)}>
                  {outcome.stateBefore ? words.state(outcome.stateBefore) : t('preview.noState')}
                </Status>
              </dd>
              <dt>{t('preview.after')}</dt>
              <dd>
                <Status tone={stateTone(outcome.stateAfter)}>
                  {outcome.stateAfter ? words.state(outcome.stateAfter) : t('preview.noState')}
                </Status>
              </dd>
            </dl>
            {outcome.late ? <Notice tone="warn">{t('preview.late')}</Notice> : null}
            {outcome.displaced.length > 0 && !correcting ? (
              <Notice tone="danger" title={t('preview.displaced')}>
                <ul className="plain-list">
                  {outcome.displaced.map((item) => (
                    <li key={`${item.kind}-${item.at}`}>
                      {words.act(item.kind)} · {showWhen(item.at)}: {item.message}
                    </li>
                  ))}
                </ul>
              </Notice>
            ) : null}
            <Clocks title={t('preview.started')} items={outcome.started} />
            <Clocks title={t('preview.met')} items={outcome.met} />
            {outcome.notes.length > 0 ? (
              <Notice tone="info" title={t('next.notes')}>
                <ul className="plain-list">
                  {outcome.notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              </Notice>
            ) : null}
          </>
        ) : null}
      </div>
    </aside>
  );
}
