import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@dong-hanh/contract';
import type { LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { inject } from 'vitest';
import { openProgram, type Program } from '../src/main/program';
import { createApplication } from '../src/main/serve';
import { readConfig } from '../src/platform/config/config';
import type { App } from '../src/platform/http/http-app';
import { templateName } from './global-setup';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A clock the test moves. */
export interface TestClock {
  now(): Date;
  set(instant: string): void;
}

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  response: LightMyRequestResponse;
}

/** Somebody signed in with a bearer token. */
export interface Visitor {
  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>>;
  send<T = Record<string, unknown>>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  token: string;
}

export interface World {
  program: Program;
  app: App;
  clock: TestClock;
  dataDir: string;
  databaseUrl: string;
  /** Every route with the action its policy names. */
  routes: { method: Method; url: string; action: string }[];
  /** Runs SQL as the owner, past every policy: for looking at what the program did. */
  owner: pg.Pool;
  /** Signs in somebody new with the role at the unit, in an organisation of the kind. */
  visitor(role: Role, unitCode: string, kind?: string): Promise<Visitor>;
  /** The unit an organisation stands on is found by its code today. */
  organisation(unitCode: string, kind?: string): Promise<string>;
  close(): Promise<void>;
}

/** A program on a database of its own, copied from the template. */
export async function openWorld(instant?: string, settings: Record<string, string> = {}): Promise<World> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const serverUrl = inject('serverUrl');
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database ${name} template ${templateName}`);
  const databaseUrl = serverUrl.replace(/\/postgres$/, `/${name}`);
  const dataDir = await mkdtemp(join(tmpdir(), 'dong-hanh-world-'));
  let fixed: Date | null = instant ? new Date(instant) : null;
  const clock: TestClock = {
    now: () => fixed ?? new Date(),
    set: (next) => {
      fixed = new Date(next);
    },
  };
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    KEY_RING: inject('keyRing'),
    LOG_LEVEL: 'error',
    PORT: '0',
    ...settings,
  });
  const program = await openProgram(config, 'dong-hanh test', 8, clock);
  const app = await createApplication(program);
  await app.ready();
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  owner.on('error', () => {});

  const visitorOf = (token: string): Visitor => {
    const call = async <T>(
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) => {
      const response = await app.inject({
        method,
        url: path,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const isJson = response.headers['content-type']?.toString().includes('json');
      return { status: response.statusCode, body: (isJson ? response.json() : null) as T, response };
    };
    return {
      token,
      get: (path) => call('GET', path),
      send: (method, path, body, headers) => call(method, path, body, headers),
    };
  };
  const organisation = async (unitCode: string, kind = 'other') => {
    const id = randomUUID();
    await owner.query(
      `insert into organisation (id, kind, name, unit_id) select $1, $2, 'Đơn vị thử ' || full_name, unit_id from administrative_unit where code = $3 and valid @> current_date`,
      [id, kind, unitCode],
    );
    return id;
  };
  return {
    program,
    app,
    routes: app.routeList
      .filter((route) => route.method !== 'HEAD')
      .map((route) => ({ method: route.method as Method, url: route.url, action: route.config?.policy ?? '' })),
    clock,
    dataDir,
    databaseUrl,
    owner,
    organisation,
    async visitor(role, unitCode, kind) {
      const organisationId = await organisation(unitCode, kind);
      const accountId = randomUUID();
      await owner.query(`insert into account (id, username, display_name) values ($1, $2, $3)`, [
        accountId,
        `u-${accountId.slice(0, 13)}`,
        `Cán bộ ${role}`,
      ]);
      await owner.query(`insert into membership (id, account_id, organisation_id, role) values ($1, $2, $3, $4)`, [
        randomUUID(),
        accountId,
        organisationId,
        role,
      ]);
      const opened = await program.sessions.open(accountId, 'bearer', null, null);
      if (!opened) throw new Error(`No session for ${role} at ${unitCode}.`);
      return visitorOf(opened.token);
    },
    async close() {
      await app.close();
      await program.close();
      await owner.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
