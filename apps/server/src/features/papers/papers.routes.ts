import { Readable } from 'node:stream';
import { papersEndpoints } from '@dong-hanh/contract';
import type { Database } from '../../platform/database/connection';
import type { ContentStore } from '../../platform/files/index';
import type { App } from '../../platform/http/http-app';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { bindCompulsoryFile } from './bind-compulsory-file';
import { draftPaper, listPapers, openPaper, savePaper } from './make-paper';
import { makeBlankForm, makePaperFile } from './paper-file';
import { papersPolicies as policies } from './papers.policy';
import { papersTexts } from './papers.texts';
import type { PapersContext } from './papers-context';
import { receivePaper } from './receive-paper';
import { getScan, putScan, receiveFile, receiveScan } from './scans';
import { cancelPaper, issuePaper, returnPaper, signPapers, submitPaper } from './sign-papers';
import { getSignedFile, putSignedFile } from './signed-files';
import { signingQueue } from './signing-queue';
import { verifyPage } from './verify-page';
import { verifyPaper } from './verify-paper';

const guessLimit = { max: 30, timeWindow: '1 minute' };

export function papersRoutes(
  routes: Routes,
  app: App,
  runner: Runner,
  papers: PapersContext & { content: ContentStore; database: Database },
): void {
  addProblemTexts(papersTexts);
  const make = policies.makePapers;

  routes.add(papersEndpoints.listPapers, policies.readPapers, (actor, { params }) =>
    runner.ask(actor, listPapers, params),
  );
  routes.download(papersEndpoints.bindCompulsoryFile, policies.readPapers, (actor, { params, query }) =>
    bindCompulsoryFile(runner, papers, actor, { ...params, ...query }),
  );
  routes.add(papersEndpoints.draftPaper, make, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, draftPaper(papers), { personId: params.id, ...body }, idempotencyKey),
  );
  routes.add(papersEndpoints.receivePaper, make, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, receivePaper(papers), { personId: params.id, ...body }, idempotencyKey),
  );
  routes.add(papersEndpoints.signingQueue, policies.signPapers, (actor, { query }) =>
    runner.ask(actor, signingQueue, query),
  );
  routes.add(papersEndpoints.signPapers, policies.signPapers, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, signPapers(papers), body, idempotencyKey),
  );
  routes.add(papersEndpoints.getPaper, policies.readPapers, (actor, { params }) =>
    runner.ask(actor, openPaper(papers), params),
  );
  routes.add(papersEndpoints.savePaper, make, (actor, { params, body }) =>
    runner.execute(actor, savePaper(papers), { ...params, ...body }),
  );
  routes.add(papersEndpoints.submitPaper, make, (actor, { params, body }) =>
    runner.execute(actor, submitPaper(papers), { ...params, ...body }),
  );
  routes.add(papersEndpoints.returnPaper, policies.signPapers, (actor, { params, body }) =>
    runner.execute(actor, returnPaper(papers), { ...params, ...body }),
  );
  routes.add(papersEndpoints.issuePaper, make, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, issuePaper(papers), { ...params, ...body }, idempotencyKey),
  );
  routes.add(papersEndpoints.cancelPaper, make, (actor, { params, body }) =>
    runner.execute(actor, cancelPaper(papers), { ...params, ...body }),
  );
  routes.download(papersEndpoints.paperFile, policies.readPapers, (actor, { params, query }) =>
    makePaperFile(runner, papers, actor, { ...params, ...query }),
  );
  routes.download(papersEndpoints.blankForm, policies.readPapers, (_actor, { params, query }) =>
    makeBlankForm(params.code, query.format),
  );
  routes.add(papersEndpoints.putScan, make, async (actor, { params, request }) =>
    runner.execute(actor, putScan(papers), { ...params, ...(await receiveScan(papers.content, request)) }),
  );
  routes.download(papersEndpoints.getScan, policies.readPapers, async (actor, { params, query }) => {
    const { hash, mediaType } = await runner.ask(actor, getScan, { ...params, ...query });
    const ending = mediaType.split('/')[1] === 'jpeg' ? 'jpg' : mediaType.split('/')[1];
    return { content: Readable.from(papers.content.read(hash)), mediaType, fileName: `ban-quet.${ending}` };
  });
  routes.add(papersEndpoints.putSignedFile, make, async (actor, { params, request }) =>
    putSignedFile(runner, papers, actor, { ...params, sent: await receiveFile(request) }),
  );
  routes.download(papersEndpoints.getSignedFile, policies.readPapers, async (actor, { params }) => ({
    content: Readable.from(papers.content.read(await runner.ask(actor, getSignedFile, params))),
    mediaType: 'application/pdf',
    fileName: 'ban-ky-so.pdf',
  }));
  routes.open(
    papersEndpoints.verifyPaper,
    policies.verifyPapers,
    ({ params }) => verifyPaper(papers.database, params.token),
    guessLimit,
  );
  verifyPage(app, papers.database, guessLimit);
}
