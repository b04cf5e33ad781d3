import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import { webFolder } from '../paths';
import type { App } from './http-app';

/** The built staff application; every address that is no file and no API answers with its entry page. */
export async function serveWeb(app: App): Promise<void> {
  if (!existsSync(webFolder)) return;
  app.addHook('onRoute', (route) => {
    if (route.url === '/*') route.config = { ...route.config, policy: 'public' };
  });
  await app.register(fastifyStatic, {
    root: webFolder,
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/')) {
      return reply
        .status(404)
        .type('application/problem+json')
        .send({ type: 'urn:dong-hanh:problem:not-found', status: 404, code: 'not-found', title: 'Không tìm thấy.' });
    }
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html');
  });
}
