import { type HandOverAnswer, handOverEndpoints } from '@dong-hanh/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../shared/api/client';
import { showDay, showDue, showInstant } from '../../shared/format/dates';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import { useNow } from '../../shared/time/use-now';
import { AnswerHandOver, Hearing } from './answer-hand-over';
import { HandOverState } from './hand-over-state';
import { handOverQuery } from './handover.queries';
import './handover.css';
import './messages';
import { NamePapers } from './name-papers';
import { SideName } from './side-name';

function Minutes({ item }: { item: HandOverAnswer }) {
  const { t } = useTranslation('handover');
  return (
    <section className="panel stack" data-padded="true">
      <h2>{item.state === 'accepted' ? t('minutes.title') : t('minutes.offer')}</h2>
      <dl className="facts">
        <dt>{t('list.from')}</dt>
        <dd>
          <SideName side={item.from} />
        </dd>
        <dt>{t('minutes.offered')}</dt>
        <dd>
          {item.offeredBy}, {showInstant(item.offeredAt)}
          {item.offeredLate ? <em> ({t('minutes.late', { due: showDue(item.offerDueAt) })})</em> : null}
        </dd>
        <dt>{t('list.to')}</dt>
        <dd>
          <SideName side={item.to} />
        </dd>
        {item.answeredAt ? (
          <>
            <dt>{t(`minutes.answered.${item.state}`)}</dt>
            <dd>
              {item.answeredBy ? `${item.answeredBy}, ` : null}
              {showInstant(item.answeredAt)}
            </dd>
          </>
        ) : null}
        {item.takesEffectAt ? (
          <>
            <dt>{t('minutes.effect')}</dt>
            <dd>{showInstant(item.takesEffectAt)}</dd>
          </>
        ) : null}
        {item.reason ? (
          <>
            <dt>{t('minutes.reason')}</dt>
            <dd>
              {item.reasonCode ? `${t(`reason.${item.reasonCode}`)}: ` : null}
              {item.reason}
            </dd>
          </>
        ) : null}
        <dt>{t('minutes.basis')}</dt>
        <dd>
          <Article basis={item.basis} />
        </dd>
        {item.note ? (
          <>
            <dt>{t('minutes.note')}</dt>
            <dd>{item.note}</dd>
          </>
        ) : null}
        {item.climbedAt ? (
          <>
            <dt>{t('minutes.climbed')}</dt>
            <dd>{showInstant(item.climbedAt)}</dd>
          </>
        ) : null}
      </dl>
      {item.state === 'accepted' ? (
        <div className="row">
          {(['pdf', 'docx'] as const).map((format) => (
            <a
              key={format}
              className="ui-button"
              data-size="small"
              href={fileAddress(handOverEndpoints.handOverMinutes, { params: { id: item.id }, query: { format } })}
              download
            >
              {t(`minutes.print.${format}`)}
            </a>
          ))}
        </div>
      ) : null}
      <h3>{t('papers.title')}</h3>
      {item.papers.length === 0 ? (
        <p className="soft">{t('papers.none')}</p>
      ) : (
        <ol className="paper-titles">
          {item.papers.map((paper) => (
            <li key={paper.title}>
              {paper.title} <span className="soft">({t('papers.count', { count: paper.sheets })})</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Summary({ item }: { item: HandOverAnswer }) {
  const { t } = useTranslation('handover');
  const words = useLawWords();
  const now = useNow();
  const { person } = item;
  return (
    <section className="panel stack" data-padded="true">
      <HandOverState item={item} now={now} />
      <dl className="facts">
        {person ? (
          <>
            <dt>{t('summary.born')}</dt>
            <dd>{person.bornOn ? showDay(person.bornOn) : t('summary.unknown')}</dd>
            <dt>{t('summary.state')}</dt>
            <dd>{person.state ? words.state(person.state) : t('summary.unknown')}</dd>
            {person.nextDueAt ? (
              <>
                <dt>{t('summary.due')}</dt>
                <dd>{showDue(person.nextDueAt)}</dd>
              </>
            ) : null}
          </>
        ) : null}
        {item.kind === 'move' ? (
          <>
            <dt>{t('summary.moved')}</dt>
            <dd>{showInstant(item.happenedAt)}</dd>
          </>
        ) : null}
        {item.hearingAt ? (
          <>
            <dt>{t('hearing.at')}</dt>
            <dd>{showInstant(item.hearingAt)}</dd>
          </>
        ) : null}
      </dl>
      {item.may.open ? (
        <Link to="/people/$personId" params={{ personId: item.personId }} className="ui-button">
          {t('summary.open')}
        </Link>
      ) : (
        <p className="soft">{item.state === 'offered' ? t('summary.closed') : t('summary.gone')}</p>
      )}
    </section>
  );
}

/** An offer with its clock and what may be done with it; once answered, the minutes. */
export function HandOverPage({ id }: { id: string }) {
  const { t } = useTranslation('handover');
  const maySetHearing = useMay('hearings.set');
  return (
    <QueryBoundary query={useQuery(handOverQuery(id))}>
      {(item) => (
        <Page
          title={item.person?.fullName ?? t('list.nameClosed')}
          lead={t(`kind.${item.kind}`)}
          actions={
            <Link to="/hand-overs" className="ui-button">
              {t('back')}
            </Link>
          }
        >
          <div className="hand-over-columns">
            <div className="stack">
              <Summary item={item} />
              <AnswerHandOver key={item.state} item={item} />
              {item.may.withdraw ? <NamePapers item={item} /> : null}
              {maySetHearing && item.kind === 'send' && item.state === 'accepted' ? (
                <section className="panel stack" data-padded="true">
                  <h2>{t('hearing.title')}</h2>
                  <Hearing item={item} />
                </section>
              ) : null}
            </div>
            <Minutes item={item} />
          </div>
        </Page>
      )}
    </QueryBoundary>
  );
}
