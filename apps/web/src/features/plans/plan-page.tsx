import { cascadeEndpoints, findingKinds, type PlanAnswer, planEndpoints } from '@dong-hanh/contract';
import { Button, Notice, Status, type TabItem, TabView } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, fileAddress } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay, showInstant } from '../../shared/format/dates';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { DraftLower } from './draft-lower';
import { FindingList } from './finding-list';
import './messages';
import { ComparisonView, FollowersView } from './plan-cascade';
import { PlanHeadForm } from './plan-head-form';
import { PlanText } from './plan-text';
import { PlanTrackingView } from './plan-tracking';
import { VersionsView } from './plan-versions';
import { periodOf, useFindingWords } from './plan-words';
import './plans.css';
import { planQuery, plansQuery, takeOnPlan } from './plans.queries';
import { TaskReportsView } from './task-reports';

function Facts({ plan }: { plan: PlanAnswer }) {
  const { t } = useTranslation('plans');
  const parent = useQuery(plansQuery).data?.items.find(({ id }) => id === plan.parentId);
  const facts: [string, string | null][] = [
    [t('head.number'), plan.number],
    [t('head.issuedOn'), plan.issuedOn ? showDay(plan.issuedOn) : null],
    [t('head.issuer'), plan.issuer],
    [t('head.signer'), plan.signer],
    [t('head.period'), periodOf(plan)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="plan-fact">
          <dt>{name}</dt>
          <dd>{value ?? <span className="soft">{t('notInText')}</span>}</dd>
        </div>
      ))}
      {parent ? (
        <div className="plan-fact">
          <dt>{t('head.parent')}</dt>
          <dd>
            <Link to="/plans/$planId" params={{ planId: parent.id }}>
              {parent.number ?? parent.title ?? parent.sourceName}
            </Link>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Decision({ plan }: { plan: PlanAnswer }) {
  const { t } = useTranslation('plans');
  const client = useQueryClient();
  const { message } = App.useApp();
  const confirm = useMutation({
    mutationFn: () => call(planEndpoints.confirmPlan, { params: { id: plan.id }, body: { version: plan.version } }),
    onSuccess: (answer) => {
      takeOnPlan(client, answer);
      message.success(t('confirmed'));
    },
  });
  if (plan.state === 'confirmed') {
    return (
      <Status tone="good">
        {t('confirmedBy', { at: showInstant(plan.confirmed?.at ?? ''), by: plan.confirmed?.by ?? '' })}
      </Status>
    );
  }
  return (
    <div className="stack">
      <Status tone={plan.counts.proposed === 0 ? 'good' : 'info'}>
        {t(plan.counts.proposed === 0 ? 'allDecided' : 'undecided', { count: plan.counts.proposed })}
      </Status>
      {confirm.error ? <ProblemNotice error={confirm.error} /> : null}
      {plan.mayChange ? (
        <div className="row">
          <Button kind="primary" busy={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('confirmPlan')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Reading({ plan, more }: { plan: PlanAnswer; more: readonly TabItem[] }) {
  const { t } = useTranslation('plans');
  const [kind, setKind] = useState<string>('target');
  const [chosen, setChosen] = useState<string | null>(null);
  const [heading, setHeading] = useState(false);
  const [chosenView, setView] = useState<string | null>(null);
  const view = chosenView ?? (plan.state === 'confirmed' ? 'follow' : 'reading');
  const wordsOf = useFindingWords();
  const shown = plan.findings.filter((finding) => finding.kind === kind);
  const targets = plan.findings
    .filter((finding) => finding.kind === 'target')
    .map((finding) => {
      const { head, body } = wordsOf(finding, () => '');
      return { position: finding.position, words: [head, body].filter(Boolean).join(' ') };
    });
  const columns = (
    <div className="plan-columns">
      <section className="panel plan-source">
        <PlanText text={plan.text} findings={shown} chosen={chosen} label={t('text')} onChoose={setChosen} />
      </section>
      <section className="panel" data-padded="true">
        <TabView
          label={t('kinds')}
          active={kind}
          onActive={(next) => {
            setKind(next);
            setChosen(null);
          }}
          items={findingKinds.map((one) => {
            const findings = plan.findings.filter((finding) => finding.kind === one);
            return {
              key: one,
              label: `${t(`kind.${one}`)} (${findings.length})`,
              content: (
                <FindingList
                  kind={one}
                  plan={plan}
                  findings={findings}
                  targets={targets}
                  chosen={chosen}
                  onChoose={setChosen}
                />
              ),
            };
          })}
        />
      </section>
    </div>
  );
  const views = [
    ...(plan.state === 'confirmed'
      ? [
          { key: 'follow', label: t('follow.title'), content: <PlanTrackingView planId={plan.id} /> },
          { key: 'tasks', label: t('taskReport.title'), content: <TaskReportsView planId={plan.id} /> },
        ]
      : []),
    { key: 'reading', label: t('reading'), content: columns },
    ...(plan.parentId === null
      ? []
      : [{ key: 'compare', label: t('cascade.compare'), content: <ComparisonView planId={plan.id} /> }]),
    ...(plan.unit.level === 'commune'
      ? []
      : [{ key: 'followers', label: t('cascade.followers'), content: <FollowersView planId={plan.id} /> }]),
    ...(plan.state === 'confirmed' ? more : []),
    ...(plan.state === 'confirmed' || plan.amendsId !== null
      ? [{ key: 'versions', label: t('versions.title'), content: <VersionsView planId={plan.id} /> }]
      : []),
  ];
  return (
    <>
      <section className="panel stack" data-padded="true">
        <div className="plan-head">
          <Facts plan={plan} />
          <Decision plan={plan} />
        </div>
        <div className="row">
          {plan.mayChange ? (
            <Button size="small" onClick={() => setHeading(true)}>
              {t('head.edit')}
            </Button>
          ) : null}
          <a
            className="ui-button"
            data-size="small"
            href={fileAddress(planEndpoints.planSource, { params: { id: plan.id } })}
            download
          >
            {t('source')}
          </a>
          {(['docx', 'pdf'] as const).map((format) => (
            <a
              key={format}
              className="ui-button"
              data-size="small"
              href={fileAddress(cascadeEndpoints.planPaper, { params: { id: plan.id }, query: { format } })}
              download
            >
              {t(`paper.${format}`)}
            </a>
          ))}
          <DraftLower plan={plan} />
        </div>
        {plan.supersededById === null ? null : (
          <Notice tone="warn" title={t('versions.supersededTitle')}>
            <Link to="/plans/$planId" params={{ planId: plan.supersededById }}>
              {t('versions.goToNext')}
            </Link>
          </Notice>
        )}
        {plan.amendment === null ? null : (
          <Notice tone="info" title={t('versions.edition', { number: plan.edition - 1 })}>
            {plan.amendment}
          </Notice>
        )}
        {plan.notices.length > 0 ? (
          <Notice tone="warn" title={t('notices')}>
            <ul className="plain-list">
              {plan.notices.map(({ code, message }) => (
                <li key={`${code}-${message}`}>{message}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </section>
      {views.length > 1 ? <TabView label={t('views')} active={view} onActive={setView} items={views} /> : columns}
      <Drawer open={heading} onClose={() => setHeading(false)} size={480} title={t('head.edit')} destroyOnHidden>
        <PlanHeadForm plan={plan} onDone={() => setHeading(false)} />
      </Drawer>
    </>
  );
}

/** The source text with its marked passages, and beside it what was found, for a person to decide. */
export function PlanPage({
  planId,
  more,
}: {
  planId: string;
  /** What other features tell of a confirmed plan. */
  more: readonly TabItem[];
}) {
  const { t } = useTranslation('plans');
  const query = useQuery(planQuery(planId));
  return (
    <Page title={query.data?.title ?? query.data?.sourceName ?? t('one')} lead={query.data?.unit.name}>
      <QueryBoundary query={query}>{(plan) => <Reading plan={plan} more={more} />}</QueryBoundary>
    </Page>
  );
}
