import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';

let world: World;
let officer: Visitor;
let auditor: Visitor;
beforeAll(async () => {
  world = await openWorld();
  officer = await world.visitor('commune-officer', '26068');
  auditor = await world.visitor('auditor', '75');
  await officer.send('POST', '/api/v1/people', { fullName: 'Nguyễn Thị Sáu', bornOn: '1990' });
});
afterAll(() => world.close());

/** Everything that has ended is sealed; a transaction still open elsewhere keeps later ones waiting, so try again. */
async function seal() {
  for (let round = 0; round < 50; round++) {
    await world.owner.query('select app.seal_audit()');
    const { rows } = await world.owner.query('select unsealed::int as n from app.verify_audit()');
    if (rows[0].n === 0) return;
  }
}
const verify = () =>
  auditor.send<{ ok: boolean; sealedEntries: number; firstBroken: number | null }>(
    'POST',
    '/api/v1/audit/verification',
  );

describe('the audit trail', () => {
  it('is read by auditors only', async () => {
    expect((await officer.get('/api/v1/audit')).status).toBe(403);
    const { status, body } = await auditor.get<{ items: { action: string; subjectKind: string }[] }>('/api/v1/audit');
    expect(status).toBe(200);
    expect(body.items.map((item) => item.action)).toContain('person.created');
  });

  it('cannot be changed or removed by the application', async () => {
    for (const statement of [
      'delete from audit_entry',
      `update audit_entry set action = 'x'`,
      'delete from audit_seal',
      `update audit_seal set entries = 0`,
    ]) {
      await expect(world.program.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('cannot be written in the name of another session', async () => {
    await expect(
      world.program.database.withoutSession(async (db) => {
        await db
          .insertInto('audit_entry')
          .values({ session_id: '0198f000-0000-7000-8000-000000000000', action: 'x', subject_kind: 'x' })
          .execute();
      }),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('is chained in batches, and the chain holds', async () => {
    await seal();
    await officer.send('POST', '/api/v1/people/search', {});
    await seal();
    const { body } = await verify();
    expect(body).toMatchObject({ ok: true, firstBroken: null });
    expect(body.sealedEntries).toBeGreaterThan(1);
  });

  it.each([
    [
      'an entry changed by the owner',
      `update audit_entry set action = 'nothing' where id = (select min(id) from audit_entry)`,
    ],
    ['an entry removed', `delete from audit_entry where id = (select min(id) from audit_entry)`],
    ['a seal forged', `update audit_seal set hash = sha256('forged') where sequence = 1`],
  ])('finds %s', async (_what, statement) => {
    const client = await world.owner.connect();
    try {
      await client.query('begin');
      await client.query(statement);
      const { rows } = await client.query('select first_broken from app.verify_audit()');
      expect(rows[0].first_broken).not.toBeNull();
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
