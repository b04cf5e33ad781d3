import type { Endpoint } from '@dong-hanh/contract';
import { currentLanguage } from '../i18n/i18n';
import { ApiProblem, problemFrom } from './problem';

type AnyEndpoint = Endpoint;
type Input<Schema extends { _zod: { input: unknown } }> = Schema['_zod']['input'];
type Output<Schema extends { _zod: { output: unknown } }> = Schema['_zod']['output'];

/** `{}` where nothing is asked for, so that a part without required fields may be left out. */
type Part<Name extends string, Value> = undefined extends Value
  ? { [Key in Name]?: Value }
  : Record<string, never> extends Value
    ? { [Key in Name]?: Value }
    : { [Key in Name]: Value };

export type CallInput<E extends AnyEndpoint> = Part<'params', Input<E['params']>> &
  Part<'query', Input<E['query']>> &
  Part<'body', Input<E['body']>> & { signal?: AbortSignal; idempotencyKey?: string };

export type Answer<E extends AnyEndpoint> = Output<E['answer']>;

interface Request {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  signal?: AbortSignal;
  idempotencyKey?: string;
}

let csrfToken = '';

/** Known from the session; every write carries it. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

function addressOf(endpoint: { path: string }, { params, query }: Request): string {
  const given = (params ?? {}) as Record<string, string>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

async function send(method: string, address: string, request: Request, body: BodyInit | null): Promise<Response> {
  const headers = new Headers({ 'Accept-Language': currentLanguage() });
  if (method !== 'GET') {
    if (csrfToken) headers.set('X-CSRF-Token', csrfToken);
    headers.set('Idempotency-Key', request.idempotencyKey ?? crypto.randomUUID());
  }
  if (typeof body === 'string') headers.set('Content-Type', 'application/json');
  try {
    const response = await fetch(address, {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: request.signal ?? null,
    });
    if (!response.ok) throw await problemFrom(response);
    return response;
  } catch (error) {
    if (error instanceof ApiProblem || (error instanceof DOMException && error.name === 'AbortError')) throw error;
    throw new ApiProblem({ code: 'offline', status: 0 });
  }
}

/** One request of the contract: typed by its endpoint, refused as `ApiProblem`. */
export async function call<E extends AnyEndpoint>(endpoint: E, input: CallInput<E>): Promise<Answer<E>> {
  const request = input as Request;
  const body = request.body === undefined ? null : JSON.stringify(request.body);
  const response = await send(endpoint.method, addressOf(endpoint, request), request, body);
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as Answer<E>;
}

export async function upload<E extends AnyEndpoint>(
  endpoint: E,
  file: File,
  fields: Record<string, string>,
  params: Record<string, string> = {},
): Promise<Answer<E>> {
  const form = new FormData();
  // Fields first: the server reads the parts in order and must know them when the file arrives.
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  const response = await send(endpoint.method, addressOf(endpoint, { params }), {}, form);
  return (await response.json()) as Answer<E>;
}

/** The address of a download, for a link. */
export function fileAddress<E extends AnyEndpoint>(
  endpoint: E,
  input: Omit<CallInput<E>, 'body' | 'signal' | 'idempotencyKey'>,
): string {
  return addressOf(endpoint, input as Request);
}
