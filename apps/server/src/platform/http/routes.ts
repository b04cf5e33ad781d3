import type { Endpoint } from '@dong-hanh/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor, Policy } from '../use-case/actor';
import { permits } from '../use-case/actor';
import { localeOf, Problem } from './errors';
import type { App } from './http-app';

/** How the platform learns who asks; the access feature provides it. */
export interface SessionFinder {
  find(request: FastifyRequest): Promise<Actor | null>;
}

export interface Call<E extends Endpoint> {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: z.output<E['body']>;
  request: FastifyRequest;
  reply: FastifyReply;
  /** Present on writes that sent one. */
  idempotencyKey: string | undefined;
}

export interface Routes {
  /** A route for anybody, such as signing in. */
  open<E extends Endpoint>(
    endpoint: E,
    policy: Policy & { roles: 'public' },
    handler: (call: Call<E>) => Promise<z.input<E['answer']>>,
    limit?: { max: number; timeWindow: string },
  ): void;
  add<E extends Endpoint>(
    endpoint: E,
    policy: Policy,
    handler: (actor: Actor, call: Call<E>) => Promise<z.input<E['answer']>>,
  ): void;
  /** The handler answers with bytes itself. */
  download<E extends Endpoint>(
    endpoint: E,
    policy: Policy,
    handler: (
      actor: Actor,
      call: Call<E>,
    ) => Promise<{ content: Uint8Array | NodeJS.ReadableStream; mediaType: string; fileName: string }>,
  ): void;
}

const safeMethods = new Set(['GET', 'HEAD']);

export function createRoutes(app: App, sessions: SessionFinder): Routes {
  app.decorateRequest('actor', null);
  const schemaOf = (endpoint: Endpoint, withAnswer: boolean) => ({
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[3] ?? 'api'],
    params: endpoint.params,
    querystring: endpoint.query,
    ...(endpoint.body instanceof z.ZodUndefined || endpoint.file === 'upload' ? {} : { body: endpoint.body }),
    ...(withAnswer ? { response: { 200: endpoint.answer } } : {}),
  });
  const callOf = <E extends Endpoint>(request: FastifyRequest, reply: FastifyReply): Call<E> => {
    const key = request.headers['idempotency-key'];
    return {
      params: request.params as z.output<E['params']>,
      query: request.query as z.output<E['query']>,
      body: request.body as z.output<E['body']>,
      request,
      reply,
      idempotencyKey: typeof key === 'string' && key.length > 0 && key.length <= 100 ? key : undefined,
    };
  };
  const fastifyPath = (path: string) => path;

  /** Session, cross-site defence and policy are checked before the body is validated: an outsider learns nothing of its shape. */
  const guard = (policy: Policy) => async (request: FastifyRequest) => {
    const actor = await sessions.find(request);
    if (!actor) throw new Problem('not-signed-in');
    if (
      actor.kind === 'browser' &&
      !safeMethods.has(request.method) &&
      request.headers['x-csrf-token'] !== actor.csrfToken
    ) {
      throw new Problem('not-permitted', 'csrf-mismatch');
    }
    if (!permits(policy, actor.role)) throw new Problem('not-permitted');
    request.actor = { ...actor, locale: localeOf(request.headers['accept-language']) };
  };
  const actorOf = (request: FastifyRequest): Actor => {
    if (!request.actor) throw new Problem('not-signed-in');
    return request.actor;
  };

  return {
    open(endpoint, policy, handler, limit) {
      app.route({
        method: endpoint.method,
        url: fastifyPath(endpoint.path),
        config: { policy: policy.action, ...(limit ? { rateLimit: limit } : {}) },
        schema: schemaOf(endpoint, true),
        handler: (request, reply) => handler(callOf(request, reply)),
      });
    },
    add(endpoint, policy, handler) {
      app.route({
        method: endpoint.method,
        url: fastifyPath(endpoint.path),
        config: { policy: policy.action },
        schema: schemaOf(endpoint, true),
        onRequest: guard(policy),
        handler: (request, reply) => {
          reply.header('Cache-Control', 'no-store');
          return handler(actorOf(request), callOf(request, reply));
        },
      });
    },
    download(endpoint, policy, handler) {
      app.route({
        method: endpoint.method,
        url: fastifyPath(endpoint.path),
        config: { policy: policy.action },
        schema: schemaOf(endpoint, false),
        onRequest: guard(policy),
        handler: async (request, reply) => {
          const file = await handler(actorOf(request), callOf(request, reply));
          return reply
            .header('Cache-Control', 'no-store')
            .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
            .type(file.mediaType)
            .send(file.content instanceof Uint8Array ? Buffer.from(file.content) : file.content);
        },
      });
    },
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
  }
}
