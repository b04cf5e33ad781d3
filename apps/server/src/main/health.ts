import type { App } from '../platform/http/http-app';
import type { Program } from './program';

/** Live, ready, and the description of the API. They tell nothing of anybody. */
export function healthRoutes(app: App, program: Program): void {
  const config = { policy: 'public' };
  app.get('/healthz', { config, schema: { hide: true } }, async () => ({ status: 'live' }));
  app.get('/readyz', { config, schema: { hide: true } }, async (_request, reply) => {
    try {
      await program.database.pool.query('select 1 from administrative_unit limit 1');
      return { status: 'ready' };
    } catch {
      return reply.status(503).send({ status: 'not-ready' });
    }
  });
  app.get('/api/v1/openapi.json', { config, schema: { hide: true } }, async () => app.swagger());
}
