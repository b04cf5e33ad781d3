import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type LawInput, simulate } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { ensureOrganisation } from '../../features/organisation/index';
import { readConfig } from '../../platform/config/config';
import { newId } from '../../platform/ids';
import type { Actor } from '../../platform/use-case/actor';
import { walkJourney } from '../population/journey';
import { createRandom } from '../population/random';
import { openProgram, type Program, withOperator } from '../program';
import { createApplication } from '../serve';
import { type Recorded, recordStatements, startBareServer } from './bare';
import { benchLedger } from './ledger-bench';
import { type LoadRequest, type LoadResult, round } from './load';
import { benchPapers } from './papers-bench';
import { benchPlan } from './plan-bench';
import { loadPopulation, reportProvince } from './population';
import { benchReport, benchReportRoad } from './report-bench';

export interface BenchOptions {
  people: number;
  seconds: number;
  ledgerRows: number;
  /** Kept and used again when given; else a temporary folder that is removed. */
  dataDir: string | undefined;
  say(words: string): void;
}

const connections = 16;
/** Phường Biên Hòa: outside the province whose report is measured. */
const ledgerCommune = '26068';

function loadInThread(
  port: number,
  headers: Record<string, string>,
  requests: LoadRequest[],
  seconds: number,
): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(process.argv[1] as string, {
      argv: ['bench-load-worker'],
      workerData: { port, headers, requests, connections, seconds },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Somebody of the most restricted reading role with the largest scope: a province's report signer. */
async function signInAsManager(program: Program, actor: Actor): Promise<string> {
  const organisationId = await program.runner.execute(actor, ensureOrganisation, {
    unitCode: reportProvince,
    kind: 'province-police',
  });
  const accountId = newId();
  await program.database.write(actor.sessionId, async (transaction) => {
    await sql`insert into account (id, username, display_name) values (${accountId}::uuid, ${`bench-${accountId}`}, 'Đo tốc độ')`.execute(
      transaction,
    );
    await sql`insert into membership (id, account_id, organisation_id, role) values (${newId()}::uuid, ${accountId}::uuid, ${organisationId}::uuid, 'report-signer')`.execute(
      transaction,
    );
  });
  const opened = await program.sessions.open(accountId, 'bearer', 'bench', null);
  if (!opened) throw new Error('No session for the bench.');
  return opened.token;
}

async function sampleIds(program: Program, actor: Actor, count: number): Promise<string[]> {
  return program.database.read(actor.sessionId, async (reader) => {
    const { rows } = await sql<{
      person_id: string;
    }>`select person_id from person_summary where province_code = ${reportProvince} and state is not null order by md5(person_id::text) limit ${count}`.execute(
      reader,
    );
    return rows.map((row) => row.person_id);
  });
}

/** One kind of request against the application and against the bare handler, in turns so that both meet the same machine. */
async function compare(
  program: Program,
  app: { inject: (options: object) => Promise<{ statusCode: number }> },
  port: number,
  token: string,
  requests: LoadRequest[],
  seconds: number,
) {
  const headers = { authorization: `Bearer ${token}` };
  const statements = new Map<string, Recorded[]>();
  const bareRequests: LoadRequest[] = [];
  for (const [index, request] of requests.entries()) {
    const heard = await recordStatements(async () => {
      const answer = await app.inject({
        method: request.method,
        url: request.path,
        headers: { ...headers, ...(request.body ? { 'content-type': 'application/json' } : {}) },
        ...(request.body ? { payload: request.body } : {}),
      });
      if (answer.statusCode !== 200) throw new Error(`${request.path}: ${answer.statusCode}`);
    });
    statements.set(`r${index}`, heard);
    bareRequests.push({ method: 'GET', path: `/bare/r${index}` });
  }
  const bare = await startBareServer(program.ownerUrl, statements, 20);
  try {
    await loadInThread(port, headers, requests, 1);
    await loadInThread(bare.port, {}, bareRequests, 1);
    const application: LoadResult[] = [];
    const bareHandler: LoadResult[] = [];
    for (let turn = 0; turn < 2; turn++) {
      bareHandler.push(await loadInThread(bare.port, {}, bareRequests, seconds));
      application.push(await loadInThread(port, headers, requests, seconds));
    }
    const best = (results: LoadResult[]) => results.reduce((a, b) => (a.perSecond >= b.perSecond ? a : b));
    const [ours, theirs] = [best(application), best(bareHandler)];
    return {
      application: ours,
      bare: theirs,
      ratio: round(ours.perSecond / theirs.perSecond),
      statements: [...statements.values()][0]?.length ?? 0,
    };
  } finally {
    await bare.close();
  }
}

function benchLaw(seconds: number) {
  const random = createRandom(7);
  const now = new Date('2026-11-24T05:00:00Z');
  const inputs: LawInput[] = Array.from({ length: 200 }, () => ({
    person: { bornOn: '1988-03-04', stableResidence: true, unit: '26068' },
    acts: walkJourney(
      random,
      { bornOn: '1988-03-04', unit: '26068' },
      now.getTime() - random.between(100, 1600) * 86_400_000,
      { communes: ['25993'], now },
    ),
    asOf: now.toISOString(),
  }));
  const started = performance.now();
  let evaluations = 0;
  while (performance.now() - started < seconds * 1000) {
    for (const input of inputs) simulate(input);
    evaluations += inputs.length;
  }
  const perMinute = Math.round((evaluations / (performance.now() - started)) * 60_000);
  return {
    actsPerFile: round(inputs.reduce((sum, input) => sum + input.acts.length, 0) / inputs.length),
    perMinuteOnOneCore: perMinute,
  };
}

/** Measures what people wait for, as ratios to a bare handler where a ratio says more than a time. */
export async function bench(options: BenchOptions): Promise<Record<string, unknown>> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'dong-hanh-bench-')));
  const program = await openProgram(
    { ...readConfig({ ...process.env, DATA_DIR: dataDir }), logLevel: 'error' },
    'dong-hanh api',
    20,
  );
  const app = await createApplication(program);
  try {
    await app.listen({ host: '127.0.0.1', port: 0 });
    const address = app.addresses()[0];
    const port = typeof address === 'object' ? address.port : 0;
    return await withOperator(program, async (actor) => {
      const { rows } = await program.database.read(actor.sessionId, (reader) =>
        sql<{ n: number }>`select count(*)::int as n from person`.execute(reader),
      );
      let population: Record<string, unknown> = { people: rows[0]?.n ?? 0, reused: true };
      if ((rows[0]?.n ?? 0) < options.people) {
        const started = performance.now();
        await loadPopulation(program, actor, options.people, (done) => {
          if (done % 10_000 === 0) options.say(`${done} / ${options.people}`);
        });
        await program.database.pool.query('select 1');
        population = {
          people: options.people,
          reused: false,
          perSecond: Math.round(options.people / ((performance.now() - started) / 1000)),
        };
      }
      const { Client } = (await import('pg')).default;
      const owner = new Client({ connectionString: program.ownerUrl });
      await owner.connect();
      await owner.query('vacuum analyze');
      const { rows: acts } = await owner.query('select count(*)::int as n from act');
      await owner.end();
      const token = await signInAsManager(program, actor);
      const ids = await sampleIds(program, actor, 200);
      const say = (what: string) => options.say(what);
      say('open a file');
      const openPerson = await compare(
        program,
        app,
        port,
        token,
        ids.map((id) => ({ method: 'GET', path: `/api/v1/people/${id}` })),
        options.seconds,
      );
      const openCase = await compare(
        program,
        app,
        port,
        token,
        ids.map((id) => ({ method: 'GET', path: `/api/v1/people/${id}/case` })),
        options.seconds,
      );
      say('list 50');
      const list = await compare(
        program,
        app,
        port,
        token,
        [
          {
            method: 'POST',
            path: '/api/v1/people/search',
            body: JSON.stringify({ states: ['user-managed'], limit: 50 }),
          },
        ],
        options.seconds,
      );
      const work = await compare(
        program,
        app,
        port,
        token,
        [{ method: 'GET', path: '/api/v1/work?limit=50' }],
        options.seconds,
      );
      say('search');
      const names = [
        'nguyen van hung',
        'tran minh tuan',
        'le thi hoa',
        'pham quoc bao',
        'Nguyễn Văn Hùg',
        'vo thanh',
        'nguyen hung 1985',
        'hoang van nam',
      ];
      const search = await compare(
        program,
        app,
        port,
        token,
        names.map((text) => ({
          method: 'POST',
          path: '/api/v1/people/search',
          body: JSON.stringify({ text, limit: 20 }),
        })),
        options.seconds,
      );
      say('report');
      const report = await benchReport(program, actor, reportProvince, '2026H2');
      const reportRoad = await benchReportRoad(program, actor, reportProvince, '2026H2');
      say('papers');
      const papers = await benchPapers(program, actor, ids.slice(0, 100));
      say('ledger');
      const ledger = await benchLedger(dataDir, program.ownerUrl, options.ledgerRows, ledgerCommune);
      say('law');
      return {
        machine: { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
        population: { ...population, acts: acts[0]?.n },
        connections,
        openPerson,
        openCase,
        list50: list,
        workList: work,
        nameSearch: search,
        report,
        reportRoad,
        papers,
        ledger,
        lawSimulate: benchLaw(options.seconds),
        planRead: benchPlan(),
      };
    });
  } finally {
    await app.close();
    await program.close();
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  }
}
