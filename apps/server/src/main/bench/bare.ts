import Fastify from 'fastify';
import pg from 'pg';

/** Statements as the application sent them, to be run again without everything around them. */
export interface Recorded {
  /** Prepared under this name, as the application does. */
  name: string;
  text: string;
  values: unknown[];
}

/**
 * A handler that runs the same statements through the same driver, the audit insert included: no policy, no row
 * security (it connects as the owner), no validation, no presenter.
 */
export async function startBareServer(ownerUrl: string, statementsOf: Map<string, Recorded[]>, connections: number) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: connections, application_name: 'dong-hanh bench' });
  pool.on('error', () => {});
  const app = Fastify();
  app.all('/bare/:name', async (request) => {
    const { name } = request.params as { name: string };
    const client = await pool.connect();
    try {
      await client.query('begin');
      const answers: unknown[] = [];
      for (const { text, values } of statementsOf.get(name) ?? [])
        answers.push((await client.query(text, values)).rows);
      await client.query('commit');
      return answers;
    } finally {
      client.release();
    }
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.addresses()[0];
  return {
    port: typeof address === 'object' ? address.port : 0,
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}

const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text) ?? `bare${names.size}`;
  names.set(text, known);
  return known;
}

/** Hears what the application's own connections send while it serves one request. */
export async function recordStatements(work: () => Promise<void>): Promise<Recorded[]> {
  const heard: Recorded[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args;
    const text = typeof first === 'string' ? first : ((first as { text?: string })?.text ?? '');
    const values = (Array.isArray(second) ? second : (first as { values?: unknown[] })?.values) ?? [];
    if (!/^(begin|commit|rollback)/.test(text) && !text.includes('app.find_session'))
      heard.push({ name: nameOf(text), text, values });
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return heard;
}
