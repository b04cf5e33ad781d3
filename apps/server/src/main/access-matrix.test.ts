import { type Role, roles } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../test/world';
import { allPolicies } from './policies';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  action: string;
}

const commune = new Set<Role>(['commune-officer', 'commune-police-chief', 'commune-chair', 'mentor']);
const tested = roles.filter((role) => role !== 'operator');

let world: World;
const visitors = new Map<Role, Visitor>();
let routes: Route[];
beforeAll(async () => {
  world = await openWorld();
  for (const role of tested) visitors.set(role, await world.visitor(role, commune.has(role) ? '26068' : '75'));
  routes = world.routes;
});
afterAll(() => world.close());

const policyOf = (action: string) => allPolicies.find((policy) => policy.action === action);

describe('who may call what', () => {
  it('every route names an action that a policy knows', () => {
    const unknown = routes.filter((route) => route.action !== 'public' && !policyOf(route.action));
    expect(unknown).toEqual([]);
    expect(routes.length).toBeGreaterThan(40);
  });

  it.each(tested)('%s is let through where a policy says so, and nowhere else', async (role) => {
    const visitor = visitors.get(role) as Visitor;
    // Ending the own session would end the test.
    const harmless = routes.filter(
      (route) =>
        route.action !== 'public' &&
        !(route.method === 'DELETE' && route.url === '/api/v1/session') &&
        !route.url.endsWith('/session/membership'),
    );
    const answers: string[] = [];
    const expected: string[] = [];
    for (const route of harmless) {
      const policy = policyOf(route.action);
      const allowed =
        policy?.roles === 'signed-in' || (typeof policy?.roles !== 'string' && policy?.roles.includes(role));
      const url = route.url.replace(/:\w+/g, '0198f000-0000-7000-8000-000000000000');
      const { status } = route.method === 'GET' ? await visitor.get(url) : await visitor.send(route.method, url, {});
      answers.push(`${route.method} ${route.url} ${status === 403 ? 'refused' : 'let through'}`);
      expected.push(`${route.method} ${route.url} ${allowed ? 'let through' : 'refused'}`);
    }
    expect(answers).toEqual(expected);
  });
});
