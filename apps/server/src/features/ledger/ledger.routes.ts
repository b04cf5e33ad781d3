import { type LedgerImportAnswer, ledgerEndpoints, unitCodeSchema } from '@dong-hanh/contract';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/http/errors';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Actor } from '../../platform/use-case/actor';
import { analyseLedger, findLedgerFile, keepLedgerFile } from './analyse-ledger';
import type { BackgroundImports } from './background-imports';
import { resultName, resultTypes } from './finish-import';
import { ledgerPolicies as policies } from './ledger.policy';
import { presentImport, presentSummary, reportOf } from './ledger.presenter';
import { ledgerTexts } from './ledger.texts';
import type { LedgerContext } from './ledger-context';
import { findImportUnit, prepareImport } from './prepare-import';
import { listImports, readImport } from './read-import';
import { startImport } from './start-import';

interface Upload {
  unitCode: string;
  contentHash: Buffer;
  bytes: number;
  fileName: string;
}

/** The unit stands before the file, so that nothing is stored for somebody who may not import there. */
async function receive(context: LedgerContext, actor: Actor, request: FastifyRequest): Promise<Upload> {
  let unitCode: string | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'unitCode') unitCode = unitCodeSchema.safeParse(part.value).data;
      continue;
    }
    if (unitCode === undefined)
      throw new Problem('invalid-request', 'unit-not-chosen', {
        faults: [{ field: 'unitCode', code: 'unit-not-chosen' }],
      });
    await context.runner.ask(actor, findImportUnit, { unitCode });
    const kept = await context.content.keep(part.file);
    if (part.file.truncated) throw new Problem('too-large');
    return {
      unitCode,
      contentHash: kept.hash,
      bytes: kept.bytes,
      fileName: part.filename.normalize('NFC').slice(-200),
    };
  }
  throw new Problem('invalid-request', 'file-missing', { faults: [{ field: 'file', code: 'file-missing' }] });
}

const issuesListed = 400;

export function ledgerRoutes(routes: Routes, context: LedgerContext, imports: BackgroundImports): void {
  addProblemTexts(ledgerTexts);
  const { runner } = context;

  const answer = async (actor: Actor, importId: string): Promise<LedgerImportAnswer> => {
    const { stored, rows } = await runner.ask(actor, readImport, { importId, rows: 'with-issues', most: issuesListed });
    return presentImport(reportOf(stored), rows, actor.locale);
  };

  routes.add(ledgerEndpoints.analyseLedger, policies.importLedgers, async (actor, { request }) => {
    const { unitCode, ...upload } = await receive(context, actor, request);
    const { fileId } = await runner.execute(actor, keepLedgerFile, { unitCode, ...upload });
    return analyseLedger(
      context,
      actor,
      { fileId, contentHash: upload.contentHash, fileName: upload.fileName },
      unitCode,
      {},
    );
  });
  routes.add(ledgerEndpoints.reanalyseLedger, policies.importLedgers, async (actor, { params, body }) =>
    analyseLedger(
      context,
      actor,
      await runner.ask(actor, findLedgerFile, { fileId: params.id }),
      body.unitCode,
      body.mapping,
    ),
  );
  routes.add(ledgerEndpoints.startImport, policies.importLedgers, async (actor, { body }) => {
    const file = await runner.ask(actor, findLedgerFile, { fileId: body.fileId });
    const prepared = await prepareImport(context, actor, {
      contentHash: file.contentHash,
      fileName: file.fileName,
      unitCode: body.unitCode,
      mapping: body.mapping,
    });
    if (body.dryRun) return imports.beginTrial(actor, prepared);
    const { importId } = await runner.execute(actor, startImport, { ...prepared, bytes: 0, sourceId: file.fileId });
    imports.begin(importId);
    return answer(actor, importId);
  });
  routes.add(
    ledgerEndpoints.getImport,
    policies.importLedgers,
    async (actor, { params }) => imports.findTrial(actor, params.id) ?? answer(actor, params.id),
  );
  routes.add(ledgerEndpoints.listImports, policies.importLedgers, async (actor) => {
    const stored = (await runner.ask(actor, listImports, {})).map(reportOf);
    const all = [...stored, ...imports.listTrials(actor)].sort(
      (a, b) => b.recordedAt.getTime() - a.recordedAt.getTime(),
    );
    return { items: all.map((report) => presentSummary(report, actor.locale)) };
  });
  routes.download(ledgerEndpoints.resultSheet, policies.importLedgers, async (actor, { params }) => {
    const { stored } = await runner.ask(actor, readImport, { importId: params.id, rows: 'none' });
    if (stored.resultHash === null) throw new Problem('not-found');
    const pieces: Buffer[] = [];
    for await (const piece of context.content.read(stored.resultHash)) pieces.push(piece);
    return {
      content: Buffer.concat(pieces),
      mediaType: resultTypes[stored.format],
      fileName: resultName(stored.plan.sourceName, stored.format),
    };
  });
}
