import type { FastifyInstance, FastifySchemaValidationError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Log } from '../log/log';
import { type FieldFault, fieldFaults } from './field-faults';
import { type Locale, type ProblemKind, problemText } from './problem-texts';

/** An outcome a caller is told about: a stable code, and what they need to go on. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string = kind,
    readonly extra: { faults?: FieldFault[]; message?: string; details?: Record<string, unknown> } = {},
  ) {
    super(code);
  }
}

const statusOf: Record<ProblemKind, number> = {
  'invalid-request': 400,
  'not-signed-in': 401,
  'not-permitted': 403,
  'not-found': 404,
  conflict: 409,
  refused: 422,
  'too-many-requests': 429,
  'too-large': 413,
  unavailable: 503,
};

export function localeOf(acceptLanguage: string | undefined): Locale {
  return acceptLanguage?.trimStart().toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** The one place where outcomes become HTTP: problem+json with codes, and an id found again in the log. */
export function problemBody(problem: Problem, locale: Locale, requestId: string) {
  const text = problemText(problem.code, problem.kind, locale);
  return {
    type: `urn:dong-hanh:problem:${problem.code}`,
    title: text,
    status: statusOf[problem.kind],
    code: problem.code,
    detail: problem.extra.message ?? text,
    requestId,
    ...(problem.extra.faults ? { faults: problem.extra.faults } : {}),
    ...(problem.extra.details ? { details: problem.extra.details } : {}),
  };
}

/** What the database refuses by its own rules, told in our words. */
function fromDatabase(error: { code?: string; constraint?: string }): Problem | null {
  switch (error.code) {
    case '23P01':
    case '23505':
      return new Problem(
        'conflict',
        'already-exists',
        error.constraint ? { details: { constraint: error.constraint } } : {},
      );
    case '42501':
      return new Problem('not-found', 'not-found');
    case '40001':
    case '40P01':
      return new Problem('conflict', 'busy');
    case '57P01':
    case '57P03':
    case 'ECONNREFUSED':
      return new Problem('unavailable', 'unavailable');
    default:
      return null;
  }
}

/** The schema's findings as they were before the framework wrapped them. */
function issuesOf(validation: readonly FastifySchemaValidationError[]): z.core.$ZodIssue[] {
  return validation.map(
    ({ keyword, instancePath, params, message }) =>
      ({
        ...params,
        code: keyword,
        path: instancePath.split('/').filter(Boolean),
        message,
      }) as unknown as z.core.$ZodIssue,
  );
}

export function asProblem(error: unknown, locale: Locale = 'vi'): Problem | null {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = fieldFaults(issuesOf(error.validation), locale);
    return new Problem('invalid-request', 'invalid-request', { faults });
  }
  const known = error as { statusCode?: number; code?: string; constraint?: string };
  if (known.statusCode === 429) return new Problem('too-many-requests');
  if (known.statusCode === 413 || known.code === 'FST_REQ_FILE_TOO_LARGE') return new Problem('too-large');
  if (known.statusCode && known.statusCode >= 400 && known.statusCode < 500)
    return new Problem('invalid-request', 'unreadable-request');
  return fromDatabase(known);
}

export function installErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    const locale = localeOf(request.headers['accept-language']);
    const problem = asProblem(error, locale);
    if (!problem) log.error('request.failed', { requestId: request.id, route: request.routeOptions.url }, error);
    const body = problem
      ? problemBody(problem, locale, request.id)
      : { ...problemBody(new Problem('unavailable', 'unexpected'), locale, request.id), status: 500 };
    return reply.status(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);
  });
}
