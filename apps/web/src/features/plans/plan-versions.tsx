import { type PlanFinding, type PlanVersions, reviewKinds, versionEndpoints } from '@dong-hanh/contract';
import { Button, Field, Status } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Drawer, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { showDay, showInstant, today } from '../../shared/format/dates';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { TrackedParts } from './plan-tracking';
import { useFindingWords } from './plan-words';
import { reviewQuery, takeOnPlan, versionsQuery } from './plans.queries';

type Edition = PlanVersions['editions'][number];
type Review = PlanVersions['reviews'][number];

function Change({ before, after }: Edition['changes'][number]) {
  const { t } = useTranslation('plans');
  const wordsOf = useFindingWords();
  const say = (finding: PlanFinding) => {
    const { head, body, more } = wordsOf(finding, () => '');
    return [head, body, ...more].filter(Boolean).join(' · ');
  };
  const how = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const kind = (after ?? before)?.kind;
  return (
    <li>
      <strong>
        {t(`versions.${how}`)}
        {kind ? ` (${t(`kind.${kind}`).toLocaleLowerCase('vi')})` : null}
      </strong>{' '}
      {before ? <span className="plan-change-before soft">{say(before)}</span> : null}
      {before && after ? ' → ' : null}
      {after ? say(after) : null}
    </li>
  );
}

function EditionItem({ edition: { plan, changes }, here }: { edition: Edition; here: boolean }) {
  const { t } = useTranslation('plans');
  const state = plan.supersededById !== null ? 'superseded' : plan.state === 'read' ? 'draft' : 'inForce';
  const tones = { superseded: 'neutral', draft: 'info', inForce: 'good' } as const;
  const name = plan.edition === 1 ? t('versions.first') : t('versions.edition', { number: plan.edition - 1 });
  return (
    <li className="followed">
      <div className="row">
        {here ? (
          <strong>{name}</strong>
        ) : (
          <Link to="/plans/$planId" params={{ planId: plan.id }}>
            {name}
          </Link>
        )}
        <Status tone={tones[state]}>{t(`versions.${state}`)}</Status>
        <span className="soft small">
          {[plan.number, plan.issuedOn ? showDay(plan.issuedOn) : null].filter(Boolean).join(' · ')}
        </span>
      </div>
      {plan.amendment ? <div>{plan.amendment}</div> : null}
      {changes.length > 0 ? (
        <ul className="small">
          {changes.map((change) => (
            <Change key={(change.after ?? change.before)?.id} {...change} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function ReviewDrawer({ review, onClose }: { review: Review | null; onClose: () => void }) {
  const { t } = useTranslation('plans');
  return (
    <Drawer
      open={review !== null}
      onClose={onClose}
      size={860}
      title={review ? `${t(`versions.${review.kind}`)}, ${showDay(review.heldOn)}` : ''}
      destroyOnHidden
    >
      {review ? <FrozenTracking review={review} /> : null}
    </Drawer>
  );
}

function FrozenTracking({ review }: { review: Review }) {
  return (
    <QueryBoundary query={useQuery(reviewQuery(review.planId, review.id))} lines={8}>
      {({ words, tracking }) => (
        <div className="stack">
          <p className="plan-words">{words}</p>
          <TrackedParts planId={review.planId} tracking={{ ...tracking, mayChange: false }} />
        </div>
      )}
    </QueryBoundary>
  );
}

function AmendForm({ planId, onCancel }: { planId: string; onCancel: () => void }) {
  const { t } = useTranslation(['plans', 'shared']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const short = reason.trim().length < 3;
  const amend = useMutation({
    mutationFn: () => call(versionEndpoints.amendPlan, { params: { id: planId }, body: { reason: reason.trim() } }),
    onSuccess: (plan) => {
      takeOnPlan(client, plan);
      void client.invalidateQueries({ queryKey: ['plans', 'versions'] });
      void navigate({ to: '/plans/$planId', params: { planId: plan.id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!short) amend.mutate();
  };
  return (
    <form className="stack follow-form" onSubmit={submit} noValidate>
      <Field
        label={t('versions.reason')}
        hint={t('versions.reasonHint')}
        required
        error={checked && short ? t('versions.wordsNeeded') : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="ui-input"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {amend.error ? <ProblemNotice error={amend.error} /> : null}
      <div className="row">
        <Button kind="primary" size="small" type="submit" busy={amend.isPending}>
          {t('versions.open')}
        </Button>
        <Button kind="quiet" size="small" onClick={onCancel}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

function ReviewForm({ planId, onDone }: { planId: string; onDone: () => void }) {
  const { t } = useTranslation(['plans', 'shared']);
  const client = useQueryClient();
  const [kind, setKind] = useState<Review['kind']>('mid-term');
  const [heldOn, setHeldOn] = useState<string | null>(today());
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const short = words.trim().length < 3;
  const review = useMutation({
    mutationFn: (on: string) =>
      call(versionEndpoints.reviewPlan, { params: { id: planId }, body: { kind, heldOn: on, words: words.trim() } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plans', 'versions'] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!short && heldOn !== null) review.mutate(heldOn);
  };
  return (
    <form className="stack follow-form" onSubmit={submit} noValidate>
      <Radio.Group
        aria-label={t('versions.reviewKind')}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
        options={reviewKinds.map((one) => ({ value: one, label: t(`versions.${one}`) }))}
      />
      <Field
        label={t('versions.heldOn')}
        required
        error={checked && heldOn === null ? t('shared:required') : undefined}
      >
        {(control) => <DateInput {...control} today={today()} wholeDay value={heldOn} onChange={setHeldOn} />}
      </Field>
      <Field
        label={t('versions.words')}
        hint={t('versions.wordsHint')}
        required
        error={checked && short ? t('versions.wordsNeeded') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="ui-input"
            rows={6}
            maxLength={10000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {review.error ? <ProblemNotice error={review.error} /> : null}
      <div className="row">
        <Button kind="primary" size="small" type="submit" busy={review.isPending}>
          {t('versions.keepReview')}
        </Button>
        <Button kind="quiet" size="small" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The editions of a plan with what each changed, and its reviews. */
export function VersionsView({ planId }: { planId: string }) {
  const { t } = useTranslation('plans');
  const [form, setForm] = useState<'amend' | 'review' | null>(null);
  const [shown, setShown] = useState<Review | null>(null);
  return (
    <QueryBoundary query={useQuery(versionsQuery(planId))} lines={6}>
      {({ editions, reviews, mayChange }) => {
        const own = editions.find(({ plan }) => plan.id === planId)?.plan;
        const mayAct = mayChange && own?.state === 'confirmed' && own.supersededById === null;
        const mayAmend = mayAct && editions.at(-1)?.plan.id === planId;
        return (
          <div className="stack">
            <section className="panel stack" data-padded="true">
              <h2>{t('versions.editions')}</h2>
              <ul className="plain-list followed-list">
                {editions.map((edition) => (
                  <EditionItem key={edition.plan.id} edition={edition} here={edition.plan.id === planId} />
                ))}
              </ul>
              {mayAmend && form !== 'amend' ? (
                <div className="row">
                  <Button size="small" onClick={() => setForm('amend')}>
                    {t('versions.amend')}
                  </Button>
                </div>
              ) : null}
              {form === 'amend' ? <AmendForm planId={planId} onCancel={() => setForm(null)} /> : null}
            </section>
            <section className="panel stack" data-padded="true">
              <h2>{t('versions.reviews')}</h2>
              {reviews.length === 0 ? <p className="soft">{t('versions.noReview')}</p> : null}
              <ul className="plain-list followed-list">
                {reviews.map((review) => (
                  <li key={review.id} className="followed">
                    <div className="row">
                      <strong>
                        {t(`versions.${review.kind}`)}, {showDay(review.heldOn)}
                      </strong>
                      <span className="soft small">
                        {showInstant(review.recorded.at)}, {review.recorded.by}
                      </span>
                      <Button size="small" kind="quiet" onClick={() => setShown(review)}>
                        {t('versions.asItStood')}
                      </Button>
                    </div>
                    <p className="plan-words">{review.words}</p>
                  </li>
                ))}
              </ul>
              {mayAct && form !== 'review' ? (
                <div className="row">
                  <Button size="small" onClick={() => setForm('review')}>
                    {t('versions.review')}
                  </Button>
                </div>
              ) : null}
              {form === 'review' ? <ReviewForm planId={planId} onDone={() => setForm(null)} /> : null}
            </section>
            <ReviewDrawer review={shown} onClose={() => setShown(null)} />
          </div>
        );
      }}
    </QueryBoundary>
  );
}
