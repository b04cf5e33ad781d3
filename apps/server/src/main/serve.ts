import { accessRoutes } from '../features/access/index';
import { auditRoutes, startAuditSealer } from '../features/audit/index';
import { calendarRoutes } from '../features/calendar/index';
import { caseloadRoutes } from '../features/caseload/index';
import { casesRoutes, projectAgain } from '../features/cases/index';
import { complaintsRoutes } from '../features/complaints/index';
import { documentsRoutes } from '../features/documents/index';
import { handOverAfterAct, handOverRoutes } from '../features/handover/index';
import { lawRoutes } from '../features/law/index';
import { createImportQueue, ledgerRoutes } from '../features/ledger/index';
import { organisationRoutes } from '../features/organisation/index';
import { findMissingForCourt, papersRoutes } from '../features/papers/index';
import { paymentsRoutes } from '../features/payments/index';
import { peopleRoutes } from '../features/people/index';
import { plansRoutes } from '../features/plans/index';
import { registersRoutes } from '../features/registers/index';
import { reportsRoutes } from '../features/reports/index';
import type { Config } from '../platform/config/config';
import { createHttpApp } from '../platform/http/http-app';
import { createRoutes } from '../platform/http/routes';
import { serveWeb } from '../platform/http/static-web';
import { startJobs } from '../platform/jobs/jobs';
import { loadDemo } from './demo';
import { healthRoutes } from './health';
import { keepLawDataCurrent } from './law-data';
import { papersContextOf } from './papers-context';
import { actionsOf } from './policies';
import { openProgram, type Program, withOperator } from './program';
import { schedulesOf } from './schedules';

/** The HTTP application with every feature registered; a route without a policy stops it here. */
export async function createApplication(program: Program) {
  const app = await createHttpApp(program.config, program.log);
  const routes = createRoutes(app, program.sessions);
  healthRoutes(app, program);
  const { database, sessions, keyRing, clock, log, runner, config } = program;
  accessRoutes(routes, runner, { database, sessions, keyRing, clock, log, demo: config.demo }, config, actionsOf);
  organisationRoutes(routes, runner);
  peopleRoutes(routes, runner, keyRing, (context, personIds) =>
    projectAgain(context.transaction, personIds, context.now),
  );
  casesRoutes(routes, runner, handOverAfterAct(findMissingForCourt));
  handOverRoutes(routes, runner, findMissingForCourt);
  caseloadRoutes(routes, runner);
  complaintsRoutes(routes, runner);
  auditRoutes(routes, runner, database);
  calendarRoutes(routes, runner, database);
  lawRoutes(routes, runner, database);
  keepLawDataCurrent(app, program);
  documentsRoutes(routes, runner);
  registersRoutes(routes, runner);
  reportsRoutes(routes, runner);
  const papers = papersContextOf(program);
  papersRoutes(routes, app, runner, papers);
  plansRoutes(routes, runner, papers.content);
  paymentsRoutes(routes, runner);
  const ledger = { ...program, content: papers.content };
  const imports = createImportQueue(ledger);
  ledgerRoutes(routes, ledger, imports);
  app.addHook('onListen', async () => imports.start());
  app.addHook('onClose', () => imports.stop());
  await serveWeb(app);
  return app;
}

/** Serves until told to stop. Answers nothing before the database is ready; loses nothing that was answered. */
export async function serve(config: Config): Promise<void> {
  const program = await openProgram(config, 'dong-hanh api', 20);
  if (config.demo) await withOperator(program, (actor) => loadDemo(program, actor));
  const app = await createApplication(program);
  const sealer = startAuditSealer(program.database, program.log);
  const jobs = await startJobs(program.ownerUrl, schedulesOf(program), program.log);
  try {
    await app.listen({ host: config.http.host, port: config.http.port });
  } catch (error) {
    await jobs.stop();
    await sealer.stop();
    await app.close();
    await program.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Error(
        `Cổng ${config.http.port} đang có chương trình khác dùng. Hãy đặt PORT khác, ví dụ: PORT=3001 npm start. / Port ${config.http.port} is taken; set another PORT.`,
      );
    }
    throw error;
  }
  const address = app.addresses()[0];
  const url =
    config.http.publicUrl ?? `http://localhost:${typeof address === 'object' ? address.port : config.http.port}`;
  process.stdout.write(`\n  Đồng Hành: ${url}\n  Dừng: Ctrl-C\n\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  await app.close();
  await jobs.stop();
  await sealer.stop();
  await program.close();
}
