import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';

interface Created {
  account: { id: string; username: string; version: number };
  firstPassword: string;
}
interface Problem {
  code: string;
  detail: string;
  details: { secret: string };
}

let world: World;
let administrator: Visitor;
beforeAll(async () => {
  world = await openWorld();
  administrator = await world.visitor('administrator', '75');
});
afterAll(() => world.close());

const signIn = (body: Record<string, unknown>) =>
  world.app.inject({ method: 'POST', url: '/api/v1/session', payload: body });
const codeOf = (secret: string, at = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

let made = 0;
async function makeAccount(role = 'commune-officer', unit = '26068'): Promise<Created> {
  made += 1;
  const organisationId = await world.organisation(unit);
  const { body } = await administrator.send<Created>('POST', '/api/v1/accounts', {
    username: `thu.nghiem${made}`,
    displayName: 'Cán bộ Thử',
    membership: { organisationId, role },
  });
  return body;
}
async function setUp(created: Created): Promise<string> {
  const first = (await signIn({ username: created.account.username, password: created.firstPassword })).json<Problem>();
  expect(first.code).toBe('second-factor-setup');
  return first.details.secret;
}

describe('signing in', () => {
  it('sets up the second factor at the first sign-in and asks for it ever after', async () => {
    const created = await makeAccount();
    const secret = await setUp(created);
    const done = await signIn({
      username: created.account.username,
      password: created.firstPassword,
      totp: codeOf(secret),
    });
    expect(done.statusCode).toBe(200);
    const cookie = done.headers['set-cookie']?.toString() ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(done.json()).toMatchObject({
      membership: { role: 'commune-officer' },
      actions: expect.arrayContaining(['people.read', 'acts.record']),
    });
    expect(
      (await signIn({ username: created.account.username, password: created.firstPassword })).json<Problem>().code,
    ).toBe('totp-required');
  });

  it('takes a one-time code once', async () => {
    const created = await makeAccount();
    const secret = await setUp(created);
    const totp = codeOf(secret);
    expect(
      (await signIn({ username: created.account.username, password: created.firstPassword, totp })).statusCode,
    ).toBe(200);
    expect(
      (await signIn({ username: created.account.username, password: created.firstPassword, totp })).json<Problem>()
        .code,
    ).toBe('wrong-credentials');
  });

  it('says the same of an unknown account and a wrong password', async () => {
    const created = await makeAccount();
    const unknown = await signIn({ username: 'khong.co.ai', password: 'x'.repeat(12) });
    const wrong = await signIn({ username: created.account.username, password: 'x'.repeat(12) });
    expect([unknown.statusCode, unknown.json<Problem>().code, unknown.json<Problem>().detail]).toEqual([
      wrong.statusCode,
      wrong.json<Problem>().code,
      wrong.json<Problem>().detail,
    ]);
  });

  it('locks after five failures, and an administrator unlocks', async () => {
    const created = await makeAccount();
    const secret = await setUp(created);
    for (let attempt = 0; attempt < 5; attempt++)
      await signIn({ username: created.account.username, password: 'wrong password' });
    const right = { username: created.account.username, password: created.firstPassword, totp: codeOf(secret) };
    expect((await signIn(right)).json<Problem>().code).toBe('account-locked');
    await administrator.send('PATCH', `/api/v1/accounts/${created.account.id}`, {
      version: created.account.version,
      unlock: true,
    });
    expect((await signIn(right)).statusCode).toBe(200);
  });

  it('never lets the built-in operator in by password', async () => {
    expect((await signIn({ username: 'operator', password: 'x'.repeat(12) })).statusCode).toBe(401);
  });
});

describe('a session', () => {
  it('of a browser needs the token of its page for every write', async () => {
    const created = await makeAccount();
    const secret = await setUp(created);
    const done = await signIn({
      username: created.account.username,
      password: created.firstPassword,
      totp: codeOf(secret),
    });
    const cookie = (done.headers['set-cookie']?.toString() ?? '').split(';')[0] ?? '';
    const search = (headers: Record<string, string>) =>
      world.app.inject({ method: 'POST', url: '/api/v1/people/search', payload: {}, headers: { cookie, ...headers } });
    expect((await search({})).json<Problem>().code).toBe('csrf-mismatch');
    expect((await search({ 'x-csrf-token': done.json<{ csrfToken: string }>().csrfToken })).statusCode).toBe(200);
  });

  it('can be seen and ended by its owner, and by nobody else', async () => {
    const owner = await world.visitor('commune-officer', '26068');
    const other = await world.visitor('commune-officer', '26068');
    const { body } = await owner.get<{ items: { id: string; current: boolean }[] }>('/api/v1/sessions');
    const own = body.items.find((item) => item.current);
    expect((await other.send('DELETE', `/api/v1/sessions/${own?.id}`)).status).toBe(404);
    expect((await owner.send('DELETE', `/api/v1/sessions/${own?.id}`)).status).toBe(200);
    expect((await owner.get('/api/v1/session')).status).toBe(401);
  });

  it('ends at once when the post behind it ends', async () => {
    const created = await makeAccount();
    const secret = await setUp(created);
    const token = (
      await signIn({
        username: created.account.username,
        password: created.firstPassword,
        totp: codeOf(secret),
        kind: 'bearer',
      })
    ).json<{ token: string; membership: { id: string } }>();
    const call = () =>
      world.app.inject({ url: '/api/v1/session', headers: { authorization: `Bearer ${token.token}` } });
    expect((await call()).statusCode).toBe(200);
    await administrator.send('DELETE', `/api/v1/memberships/${token.membership.id}`);
    expect((await call()).statusCode).toBe(401);
  });
});

describe('administering', () => {
  it('stays within the province', async () => {
    const organisationId = await world.organisation('22918');
    const { status } = await administrator.send('POST', '/api/v1/accounts', {
      username: 'ngoai.tinh',
      displayName: 'Ngoài tỉnh',
      membership: { organisationId, role: 'commune-officer' },
    });
    expect(status).toBe(404);
    const { rows } = await world.owner.query(`select 1 from account where username = 'ngoai.tinh'`);
    expect(rows).toEqual([]);
  });

  it('refuses a role that does not fit the level of the unit', async () => {
    const organisationId = await world.organisation('75');
    const { body } = await administrator.send<Problem>('POST', '/api/v1/accounts', {
      username: 'sai.cap',
      displayName: 'Sai cấp',
      membership: { organisationId, role: 'commune-chair' },
    });
    expect(body.code).toBe('role-level-mismatch');
  });

  it('gives nobody the role of the operator', async () => {
    const organisationId = await world.organisation('75');
    const { status } = await administrator.send('POST', '/api/v1/accounts', {
      username: 'leo.thang',
      displayName: 'Leo thang',
      membership: { organisationId, role: 'operator' },
    });
    expect(status).toBe(403);
  });
});

describe('row security without the application', () => {
  it('shows no row to a connection without a session, and none to a made-up one', async () => {
    await (await world.visitor('commune-officer', '26068')).send('POST', '/api/v1/people', {
      fullName: 'Trần Văn Bảy',
      bornOn: '1980',
    });
    const client = await world.program.database.pool.connect();
    try {
      for (const setting of [`set app.session = ''`, `set app.session = '0198f000-0000-7000-8000-000000000000'`]) {
        await client.query(setting);
        for (const table of [
          'person',
          'person_summary',
          'person_document',
          'residence',
          'act',
          'person_state',
          'deadline',
          'account',
          'membership',
          'session',
        ]) {
          const { rows } = await client
            .query(`select count(*)::int as n from ${table}`)
            .catch((error) => ({ rows: [{ n: error.code === '42501' ? 0 : -1 }] }));
          expect([table, rows[0].n]).toEqual([table, 0]);
        }
      }
    } finally {
      await client.query('reset app.session');
      client.release();
    }
  });

  it('lets nobody write the scope of a session', async () => {
    await expect(world.program.database.pool.query(`update session set sees_everything = true`)).rejects.toMatchObject({
      code: '42501',
    });
  });
});
