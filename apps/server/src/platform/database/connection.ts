import type { Reader, Tables, Transaction } from '@dong-hanh/database';
import { Kysely, PostgresAdapter, PostgresDialect, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import pg from 'pg';

// Dates cross boundaries as the text PostgreSQL writes (ISO); counts fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export interface Database {
  /** A transaction in the scope of a session that may only read (the audit entry of the read excepted). */
  read<T>(sessionId: string, work: (reader: Reader) => Promise<T>): Promise<T>;
  write<T>(sessionId: string, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Without a session: sees no row that row security guards. For sign-in and health. */
  withoutSession<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The pool itself, for bulk copies and measuring. */
  pool: pg.Pool;
  close(): Promise<void>;
}

// A statement met again is prepared under a name: the plan of a page of joins costs more than running it.
const preparedAtMost = 400;
const statements = new Map<string, { uses: number; name: string }>();

function named(text: string): string | undefined {
  const known = statements.get(text);
  if (known) {
    known.uses += 1;
    return known.uses > 2 ? known.name : undefined;
  }
  if (statements.size < preparedAtMost) statements.set(text, { uses: 1, name: `q${statements.size}` });
  return undefined;
}

const sessionIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Kysely over one connection; every use after the transaction has ended throws. */
function bind(client: pg.PoolClient): { db: Kysely<Tables>; end: () => void } {
  let open = true;
  const connection = {
    query: (text: string, values: unknown[]) => {
      if (!open) throw new Error('A query ran outside its transaction.');
      const name = named(text);
      return client.query(name === undefined ? { text, values } : { name, text, values });
    },
    release: () => {},
  };
  const dialect = new PostgresDialect({ pool: { connect: async () => connection, end: async () => {} } as never });
  return {
    db: new Kysely<Tables>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => dialect.createDriver(),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    }),
    end: () => {
      open = false;
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, begin: string, work: (db: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failed: Error | undefined;
  try {
    await client.query(begin);
    const { db, end } = bind(client);
    try {
      const result = await work(db as Transaction);
      await client.query('commit');
      return result;
    } finally {
      end();
    }
  } catch (error) {
    failed = error as Error;
    await client.query('rollback').catch((lost: Error) => {
      failed = lost;
    });
    throw error;
  } finally {
    // A connection that could not even roll back is thrown away.
    client.release(failed !== undefined && !('code' in failed) && failed.message.includes('onnection'));
  }
}

export function connectDatabase(options: { url: string; applicationName: string; connections: number }): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.connections,
    // `current_date` in policies is the day the clock says: from midnight to 07:00 in Vietnam, UTC still has the day before.
    options: '-c TimeZone=Asia/Ho_Chi_Minh',
    idleTimeoutMillis: 30_000,
  });
  // Without a listener a server that stops would end the program.
  pool.on('error', () => {});
  const scoped = (sessionId: string) => {
    if (!sessionIdShape.test(sessionId)) throw new Error('Not a session id.');
    return `begin; set local app.session = '${sessionId}'`;
  };
  return {
    read: (sessionId, work) => inTransaction(pool, scoped(sessionId), work),
    write: (sessionId, work) => inTransaction(pool, scoped(sessionId), work),
    withoutSession: (work) => inTransaction(pool, 'begin', work),
    pool,
    close: () => pool.end(),
  };
}
