import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('answers as live and ready once the database is migrated', async () => {
  expect((await world.app.inject('/healthz')).json()).toEqual({ status: 'live' });
  expect((await world.app.inject('/readyz')).json()).toEqual({ status: 'ready' });
});

it('forbids inline scripts and styles from the first answer on', async () => {
  const { headers } = await world.app.inject('/healthz');
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['content-security-policy']).toContain("style-src 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe-inline');
});

it('describes itself as OpenAPI 3.1 with named schemas', async () => {
  const description = (await world.app.inject('/api/v1/openapi.json')).json();
  expect(description.openapi).toBe('3.1.0');
  expect(Object.keys(description.paths)).toContain('/api/v1/session');
  expect(Object.keys(description.components.schemas)).toEqual(expect.arrayContaining(['Session', 'Unit', 'Account']));
});

it('refuses a route without a policy at start', async () => {
  const { createApplication } = await import('./serve');
  const app = await createApplication(world.program);
  app.get('/nobody-thought-of-it', async () => ({}));
  await expect(app.ready()).rejects.toThrow('/nobody-thought-of-it');
});

it('answers every guarded route with 401 before it looks at what was sent', async () => {
  const description = (await world.app.inject('/api/v1/openapi.json')).json();
  const open = new Set(['GET /api/v1/session/options', 'POST /api/v1/session', 'GET /api/v1/verify/{token}']);
  for (const [path, methods] of Object.entries(description.paths as Record<string, Record<string, unknown>>)) {
    for (const method of Object.keys(methods)) {
      const name = `${method.toUpperCase()} ${path}`;
      if (open.has(name)) continue;
      const answer = await world.app.inject({
        method: method.toUpperCase() as 'GET',
        url: path.replace(/\{\w+\}/g, 'x'),
      });
      expect([name, answer.statusCode]).toEqual([name, 401]);
    }
  }
});
