import { type LedgerImportAnswer, ledgerEndpoints } from '@dong-hanh/contract';
import { Button, Notice } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call, fileAddress } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showCount } from '../../shared/format/numbers';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { ImportCounts } from './import-counts';
import { ImportProblems } from './import-problems';
import { ImportSteps } from './import-steps';
import './ledger.css';
import { importQuery } from './ledger.queries';
import './messages';
import { markRead, rememberRequest, requestOf } from './started-imports';

function Running({ data }: { data: LedgerImportAnswer }) {
  const { t } = useTranslation('ledger');
  const percent = data.rowsTotal ? Math.min(100, Math.round((data.rowsDone / data.rowsTotal) * 100)) : 0;
  return (
    <div className="panel stack" data-padded="true">
      <h2>{t(data.dryRun ? 'run.trialRunning' : 'run.running')}</h2>
      <Progress percent={percent} aria-label={t('run.progress')} />
      <p role="status">
        {data.rowsTotal
          ? t('run.rowsOf', { done: showCount(data.rowsDone), total: showCount(data.rowsTotal) })
          : t('run.rows', { done: showCount(data.rowsDone) })}
      </p>
      <p className="soft">{t('run.leave')}</p>
    </div>
  );
}

function Outcome({ data }: { data: LedgerImportAnswer }) {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const client = useQueryClient();
  const request = requestOf(data.importId);
  const run = useMutation({
    mutationFn: (asked: NonNullable<typeof request>) =>
      call(ledgerEndpoints.startImport, { body: { ...asked, dryRun: false } }),
    onSuccess: (answer, asked) => {
      rememberRequest(answer.importId, asked);
      void client.invalidateQueries({ queryKey: ['imports'] });
      void navigate({ to: '/imports/$importId', params: { importId: answer.importId } });
    },
  });
  const good = data.rows - data.refused;
  return (
    <>
      <div className="panel stack" data-padded="true">
        <h2>{t(data.dryRun ? 'result.trial' : 'result.done')}</h2>
        <ImportCounts data={data} />
        <div className="row">
          {data.dryRun && request ? (
            <Button kind="primary" busy={run.isPending} disabled={good === 0} onClick={() => run.mutate(request)}>
              {t('result.run', { count: good, shown: showCount(good) })}
            </Button>
          ) : null}
          {data.hasResultSheet ? (
            <a
              className="ui-button"
              href={fileAddress(ledgerEndpoints.resultSheet, { params: { id: data.importId } })}
              download
            >
              {t('result.sheet')}
            </a>
          ) : null}
          {data.possibleDuplicates > 0 && !data.dryRun ? (
            <Link to="/duplicates" className="ui-button">
              {t('result.duplicates', { count: data.possibleDuplicates, shown: showCount(data.possibleDuplicates) })}
            </Link>
          ) : null}
          {data.dryRun ? null : (
            <Link to="/people" className="ui-button">
              {t('result.people')}
            </Link>
          )}
          <Link to="/imports/new" className="ui-button">
            {t('list.new')}
          </Link>
        </div>
        {data.dryRun && !request ? <Notice tone="info">{t('result.uploadAgain')}</Notice> : null}
        {data.dryRun ? <p className="soft">{t('result.nothingRecorded')}</p> : null}
        {run.error ? <ProblemNotice error={run.error} /> : null}
      </div>
      <ImportProblems data={data} />
    </>
  );
}

/** An import while it runs, and what came of it. */
export function ImportPage({ importId }: { importId: string }) {
  const { t } = useTranslation('ledger');
  const query = useQuery(importQuery(importId));
  const client = useQueryClient();
  const state = query.data?.state;
  const dryRun = query.data?.dryRun ?? true;
  useEffect(() => {
    if (state !== 'finished' && state !== 'failed') return;
    markRead(importId);
    if (!dryRun) for (const key of ['people', 'work', 'duplicates']) void client.invalidateQueries({ queryKey: [key] });
  }, [state, dryRun, importId, client]);
  return (
    <Page title={t('run.title')}>
      <QueryBoundary query={query}>
        {(data) => (
          <>
            <ImportSteps current={data.dryRun ? 2 : data.state === 'finished' ? 4 : 3} />
            {data.state === 'running' ? <Running data={data} /> : null}
            {data.state === 'failed' ? (
              <Notice tone="danger" title={t('result.failed')} live>
                <p>{data.failure?.message ?? t('result.failedUnknown')}</p>
                <p>{t('result.failedHint')}</p>
              </Notice>
            ) : null}
            {data.state === 'finished' ? <Outcome data={data} /> : null}
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
