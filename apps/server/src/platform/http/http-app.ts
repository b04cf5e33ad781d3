import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Config } from '../config/config';
import type { Log } from '../log/log';
import { installErrors } from './errors';
import { refuseUnstorableText } from './storable-text';

export type App = FastifyInstance;

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route as registered, with the policy it names. */
    routeList: RouteOptions[];
  }
  interface FastifyContextConfig {
    /** Who may call the route; a route without one stops the start. */
    policy?: string;
  }
}

export const uploadLimitBytes = 60 * 1024 * 1024;

/** The bare application: security headers, errors as problem+json, OpenAPI, and the check that each route names its policy. */
export async function createHttpApp(config: Config, log: Log): Promise<App> {
  const secure = config.http.publicUrl?.startsWith('https:') ?? false;
  const app = Fastify({
    trustProxy: config.http.trustProxy,
    bodyLimit: 1024 * 1024,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const routes: RouteOptions[] = [];
  app.decorate('routeList', routes);
  app.addHook('onRoute', (route) => {
    routes.push(route);
  });
  app.addHook('onReady', async () => {
    const without = routes.filter((route) => !route.config?.policy).map((route) => `${route.method} ${route.url}`);
    if (without.length > 0) throw new Error(`Routes without a policy: ${without.join(', ')}`);
  });
  installErrors(app, log);
  app.addHook('preValidation', refuseUnstorableText);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: uploadLimitBytes, files: 1, fields: 20 } });
  await app.register(rateLimit, { global: false });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Đồng Hành API',
        version: '1',
        description:
          'Drug rehabilitation, management after rehabilitation and prevention: the working system of Vietnamese provinces and communes.',
        license: { name: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'dong_hanh_session' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  return app;
}
