import { Readable } from 'node:stream';
import { ledgerEndpoints, unitCodeSchema } from '@dong-hanh/contract';
import { localDay } from '../../platform/clock/clock';
import { Problem } from '../../platform/http/errors';
import { addProblemTexts } from '../../platform/http/problem-texts';
import { receiveUpload } from '../../platform/http/receive-upload';
import type { Routes } from '../../platform/http/routes';
import { newId } from '../../platform/ids';
import type { Actor } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import { analyseLedger } from './analyse-ledger';
import { getLedgerSource, type LedgerSource, putDownLedger } from './attachments';
import { resultTypes } from './finish-import';
import type { ImportQueue } from './import-queue';
import { ledgerPolicies as policies } from './ledger.policy';
import { presentImport, presentSummary, reportOf } from './ledger.presenter';
import { ledgerTexts } from './ledger.texts';
import { type LedgerContext, withSessionOf } from './ledger-context';
import { startOfImport } from './ledger-import';
import { findImportUnit, type PreparedImport, prepareImport } from './prepare-import';
import { findResultSheet, listImports, watchImport } from './read-import';
import { startImport } from './start-import';
import { noteRows, type Trial, Trials } from './trials';
import { tryImport } from './try-import';

const ledgerSource: Query<{ fileId: string }, LedgerSource> = {
  name: 'find-ledger-source',
  policy: policies.importLedgers,
  run: ({ reader }, { fileId }) => getLedgerSource(reader, fileId),
};

export function ledgerRoutes(routes: Routes, context: LedgerContext, queue: ImportQueue): void {
  addProblemTexts(ledgerTexts);
  const { runner } = context;
  const trials = new Trials();
  const policy = policies.importLedgers;
  const watch = async (actor: Actor, importId: string) => {
    const trial = trials.find(importId, actor.accountId);
    if (trial) return presentImport(trial.report, trial.rows, actor.locale);
    const { stored, rows } = await runner.ask(actor, watchImport, { importId });
    return presentImport(reportOf(stored), rows, actor.locale);
  };

  routes.add(ledgerEndpoints.analyseLedger, policy, async (actor, { request }) => {
    const { kept, fileName, fields } = await receiveUpload(context.content, request, { unitCode: unitCodeSchema });
    const unit = await runner.ask(actor, findImportUnit, fields);
    const putDown = () => runner.execute(actor, putDownLedger, { ...kept, fileName, unit });
    try {
      const analysis = await analyseLedger(context, actor, unit, kept.hash, {});
      return { fileId: (await putDown()).fileId, fileName, ...analysis };
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'no-header') throw error;
      // A person can still point the header row out.
      const { fileId } = await putDown();
      throw new Problem(error.kind, error.code, { ...error.extra, details: { ...error.extra.details, fileId } });
    }
  });

  routes.add(ledgerEndpoints.reanalyseLedger, policy, async (actor, { params, body }) => {
    const source = await runner.ask(actor, ledgerSource, { fileId: params.id });
    const unit = await runner.ask(actor, findImportUnit, body);
    const analysis = await analyseLedger(context, actor, unit, source.hash, body.mapping);
    return { fileId: source.fileId, fileName: source.fileName, ...analysis };
  });

  routes.add(ledgerEndpoints.startImport, policy, async (actor, { body }) => {
    const source = await runner.ask(actor, ledgerSource, body);
    const prepared = await prepareImport(context, actor, {
      contentHash: source.hash,
      fileName: source.fileName,
      unitCode: body.unitCode,
      mapping: body.mapping,
    });
    if (body.dryRun) {
      const trial = beginTrial(context, queue, trials, actor, prepared);
      return presentImport(trial.report, [], actor.locale);
    }
    const { importId } = await runner.execute(actor, startImport, {
      ...prepared,
      bytes: source.bytes,
      sourceId: source.fileId,
    });
    queue.wake(importId);
    return watch(actor, importId);
  });

  routes.add(ledgerEndpoints.getImport, policy, (actor, { params }) => watch(actor, params.id));

  routes.add(ledgerEndpoints.listImports, policy, async (actor) => {
    const imports = await runner.ask(actor, listImports, {});
    return { items: imports.map((stored) => presentSummary(reportOf(stored), actor.locale)) };
  });

  routes.download(ledgerEndpoints.resultSheet, policy, async (actor, { params }) => {
    const { hash, fileName, format } = await runner.ask(actor, findResultSheet, { importId: params.id });
    return { content: Readable.from(context.content.read(hash)), mediaType: resultTypes[format], fileName };
  });
}

/** A dry run in the background, in the post of who asked for it. */
function beginTrial(
  context: LedgerContext,
  queue: ImportQueue,
  trials: Trials,
  actor: Actor,
  prepared: PreparedImport,
): Trial {
  const now = context.clock.now();
  const trial = trials.begin(actor.accountId, {
    plan: { ...prepared.plan, importId: newId(), day: localDay(now) },
    progress: startOfImport(),
    dryRun: true,
    state: 'running',
    failure: null,
    hasResultSheet: false,
    recordedAt: now,
    finishedAt: null,
  });
  const { report } = trial;
  const end = (state: 'finished' | 'failed', failure: string | null) => {
    Object.assign(report, { state, failure, finishedAt: context.clock.now() });
  };
  queue.add(async (isStopped) => {
    try {
      const done = await withSessionOf(context, actor.accountId, actor.membershipId, (own) =>
        tryImport(context, { ...own, locale: actor.locale }, report.plan, {
          onProgress: (progress) => {
            report.progress = progress;
          },
          onRows: (rows) => noteRows(trial, rows),
          isStopped,
        }),
      );
      end(done ? 'finished' : 'failed', done ? null : 'no-membership');
    } catch (error) {
      end('failed', error instanceof Problem ? error.code : 'unexpected');
      if (!(error instanceof Problem)) throw error;
    }
  });
  return trial;
}
