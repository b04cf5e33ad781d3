import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';

interface PersonBody {
  person: {
    id: string;
    version: number;
    fullName: string;
    bornOn: string | null;
    documents: { id: string; masked: string }[];
    duplicates: { visible: boolean; id: string | null }[];
  };
  warnings: { code: string; message: string }[];
  code: string;
  faults: { field: string; code: string }[];
  details: {
    candidates: { visible: boolean; fullName: string | null; unit: { name: string } }[];
    saved: { fullName: string; version: number };
  };
}

// Two communes of Đồng Nai and one of Lâm Đồng.
const [tranBien, other, far] = ['26068', '25993', '22918'] as const;
let world: World;
let officer: Visitor;
let neighbour: Visitor;
let manager: Visitor;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.visitor('commune-officer', tranBien);
  neighbour = await world.visitor('commune-officer', other);
  manager = await world.visitor('province-manager', '75');
});
afterAll(() => world.close());

const create = (visitor: Visitor, body: Record<string, unknown>) =>
  visitor.send<PersonBody>('POST', '/api/v1/people', body);
const search = async (visitor: Visitor, body: Record<string, unknown>) =>
  (
    await visitor.send<{
      items: { id: string; fullName: string; score?: number }[];
      nextCursor: string | null;
      total: { count: number };
    }>('POST', '/api/v1/people/search', body)
  ).body;

describe('opening a file', () => {
  it('keeps a year of birth as a year and the name as it was typed', async () => {
    const { status, body } = await create(officer, { fullName: 'Trần Thị Hoà', bornOn: '1985', sex: 'female' });
    expect(status).toBe(200);
    expect(body.person).toMatchObject({ fullName: 'Trần Thị Hoà', bornOn: '1985', version: 1 });
  });

  it.each([
    ['A', 'name-not-plausible'],
    ['N'.repeat(300), 'name-not-plausible'],
    ['Nguyễn Văn 😀', 'name-not-plausible'],
    ["Robert'); DROP TABLE person;--", 'name-not-plausible'],
    ['<script>alert(1)</script>', 'name-not-plausible'],
  ])('refuses %s as a name and says so at the field', async (fullName, code) => {
    const { status, body } = await create(officer, { fullName });
    expect([status, body.faults]).toEqual([400, [{ field: 'fullName', code }]]);
  });

  it.each([
    ['2099-01-01', 'future-date'],
    ['1850', 'too-early'],
    ['1990-02-31', 'impossible-date'],
  ])('refuses the birth date %s with %s', async (bornOn, code) => {
    const { status, body } = await create(officer, { fullName: 'Lê Văn Tám', bornOn });
    expect([status, body.faults]).toEqual([400, [{ field: 'bornOn', code }]]);
  });

  it('stores a decomposed name composed', async () => {
    const { body } = await create(officer, { fullName: 'Phạm Thị Ngọc Ánh'.normalize('NFD'), bornOn: '1991-03-04' });
    expect(body.person.fullName).toBe('Phạm Thị Ngọc Ánh'.normalize('NFC'));
  });

  it('warns where the citizen number tells another sex and year, but takes it', async () => {
    const { status, body } = await create(officer, {
      fullName: 'Đỗ Văn Minh',
      bornOn: '1980-01-01',
      sex: 'male',
      nationalId: '075191000123',
    });
    expect(status).toBe(200);
    expect(body.warnings.map((warning) => warning.code)).toEqual(['id-sex-mismatch', 'id-year-mismatch']);
    expect(body.person.documents[0]?.masked).toBe('•••••••••123');
  });

  it('is stored encrypted and searched by keyed hash', async () => {
    const { rows } = await world.owner.query(`select encode(value_sealed, 'escape') as text from person_document`);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.text).not.toContain('075191000123');
    expect((await search(officer, { text: '075191000123' })).items.map((item) => item.fullName)).toEqual([
      'Đỗ Văn Minh',
    ]);
  });

  it('asks before it doubles somebody of the same name and birth date, across communes without naming them', async () => {
    await create(officer, { fullName: 'Võ Thành Công', bornOn: '1979-09-09' });
    const again = await create(neighbour, { fullName: 'Vo Thanh Cong', bornOn: '1979-09-09' });
    expect([again.status, again.body.code]).toEqual([422, 'possible-duplicates']);
    expect(again.body.details.candidates).toEqual([expect.objectContaining({ visible: false, fullName: null })]);
    const decided = await create(neighbour, { fullName: 'Vo Thanh Cong', bornOn: '1979-09-09', notDuplicate: true });
    expect(decided.status).toBe(200);
    expect(decided.body.person.duplicates).toEqual([expect.objectContaining({ visible: false, id: null })]);
  });

  it('sent twice with one key opens one file', async () => {
    const body = { fullName: 'Bùi Văn Hạnh', bornOn: '1970-10-10' };
    const first = await officer.send<PersonBody>('POST', '/api/v1/people', body, { 'idempotency-key': 'k-1' });
    const second = await officer.send<PersonBody>('POST', '/api/v1/people', body, { 'idempotency-key': 'k-1' });
    expect(second.body.person.id).toBe(first.body.person.id);
    const reused = await officer.send<PersonBody>(
      'POST',
      '/api/v1/people',
      { ...body, fullName: 'Bùi Văn Hoa' },
      { 'idempotency-key': 'k-1' },
    );
    expect([reused.status, reused.body.code]).toEqual([409, 'key-reused']);
  });
});

describe('finding', () => {
  it.each([
    ['vo thanh cong', 'Võ Thành Công'],
    ['cong vo', 'Võ Thành Công'],
    ['Trần Thị Hòa', 'Trần Thị Hoà'],
    ['tran thi hoa 1985', 'Trần Thị Hoà'],
    ['Vo Thanh Cog', 'Võ Thành Công'],
    ['hoà', 'Trần Thị Hoà'],
  ])('"%s" finds %s first', async (text, name) => {
    expect((await search(officer, { text })).items[0]?.fullName).toBe(name);
  });

  it('shows nobody of another commune, and everybody to the province', async () => {
    const mine = await search(officer, { text: 'vo thanh cong' });
    const theirs = await search(neighbour, { text: 'vo thanh cong' });
    const all = await search(manager, { text: 'vo thanh cong' });
    expect([mine.items.length, theirs.items.length, all.items.length]).toEqual([1, 1, 2]);
    const outside = await world.visitor('province-manager', '68');
    expect((await search(outside, { text: 'vo thanh cong' })).items).toEqual([]);
  });

  it('answers a file out of scope as if it did not exist', async () => {
    const { items } = await search(officer, { text: 'vo thanh cong' });
    expect((await neighbour.get(`/api/v1/people/${items[0]?.id}`)).status).toBe(404);
    expect((await (await world.visitor('commune-officer', far)).get(`/api/v1/people/${items[0]?.id}`)).status).toBe(
      404,
    );
  });

  it.each(['administrator', 'auditor'] as const)('refuses files to an %s', async (role) => {
    const visitor = await world.visitor(role, '75');
    expect((await visitor.send('POST', '/api/v1/people/search', {})).status).toBe(403);
  });

  it('pages through a list by given name without losing or repeating anybody', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search(manager, { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((item) => item.fullName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const given = (name: string) => name.split(' ').at(-1) ?? '';
    expect(seen.length).toBe((await search(manager, {})).total.count);
    expect(seen.map(given)).toEqual([...seen].map(given).sort((a, b) => a.localeCompare(b, 'vi')));
  });

  it('writes every opened file to the audit, with no name in it', async () => {
    const { items } = await search(officer, { text: 'vo thanh cong' });
    await officer.get(`/api/v1/people/${items[0]?.id}`);
    const { rows } = await world.owner.query(
      `select * from audit_entry where action = 'person.opened' and subject_id = $1`,
      [items[0]?.id],
    );
    expect(rows).toHaveLength(1);
    const { rows: all } = await world.owner.query(`select detail::text as text from audit_entry`);
    for (const row of all) expect(row.text).not.toMatch(/Võ|Thành|Công|075191000123/);
    const log = await officer.get<{ items: { action: string; own: boolean }[] }>(
      `/api/v1/people/${items[0]?.id}/access-log`,
    );
    expect(log.body.items[0]).toMatchObject({ action: 'person.opened', own: true });
  });
});

describe('two tabs editing one record', () => {
  it('refuses the stale one with what was saved meanwhile', async () => {
    const { body } = await create(officer, { fullName: 'Đặng Thị Mai', bornOn: '1988-08-08' });
    const edit = { fullName: 'Đặng Thị Mai', bornOn: '1988-08-08', version: body.person.version };
    const first = await officer.send<PersonBody>('PUT', `/api/v1/people/${body.person.id}`, {
      ...edit,
      occupation: 'Thợ may',
    });
    expect([first.status, first.body.person.version]).toEqual([200, 2]);
    const second = await officer.send<PersonBody>('PUT', `/api/v1/people/${body.person.id}`, {
      ...edit,
      fullName: 'Đặng Thị Mai Hương',
    });
    expect([second.status, second.body.code]).toEqual([409, 'stale-version']);
    expect(second.body.details.saved).toMatchObject({ fullName: 'Đặng Thị Mai', version: 2 });
  });
});

describe('merging', () => {
  it('hides the merged file, and taking it back brings it back as it was', async () => {
    const a = (await create(manager, { fullName: 'Hồ Văn Lợi', bornOn: '1965', unitCode: tranBien })).body.person.id;
    const b = (
      await create(manager, { fullName: 'Hồ Văn Lợi', bornOn: '1965', unitCode: tranBien, notDuplicate: true })
    ).body.person.id;
    const queue = await manager.get<{
      items: { candidateId: string; person: { id: string }; other: { id: string } }[];
    }>('/api/v1/duplicates');
    const pair = queue.body.items.find((item) => [item.person.id, item.other.id].includes(a));
    const merged = await manager.send<{ mergeId: string }>('POST', `/api/v1/duplicates/${pair?.candidateId}`, {
      decision: 'same',
      keepId: a,
      reason: 'cùng một người',
    });
    expect(merged.status).toBe(200);
    expect((await search(manager, { text: 'ho van loi' })).items.map((item) => item.id)).toEqual([a]);
    expect((await manager.get<{ mergedInto: string }>(`/api/v1/people/${b}`)).body.mergedInto).toBe(a);
    const undone = await manager.send('POST', `/api/v1/merges/${merged.body.mergeId}/undo`, { reason: 'nhầm người' });
    expect(undone.status).toBe(200);
    expect((await search(manager, { text: 'ho van loi' })).items.map((item) => item.id).sort()).toEqual([a, b].sort());
  });
});

describe('assigning', () => {
  it('counts days as Vietnam does, whatever the hour', async () => {
    const { rows } = await world.program.database.pool.query(
      `select current_setting('TimeZone') as zone, current_date = (now() at time zone 'Asia/Ho_Chi_Minh')::date as same`,
    );
    expect(rows).toEqual([{ zone: 'Asia/Ho_Chi_Minh', same: true }]);
  });

  it('shows the file to the mentor for as long as it is given, and to nobody else', async () => {
    const { body } = await create(officer, { fullName: 'Châu Văn Điền', bornOn: '1977-07-07' });
    const id = body.person.id;
    const mentor = await world.visitor('mentor', tranBien);
    const stranger = await world.visitor('mentor', other);
    expect((await mentor.get(`/api/v1/people/${id}`)).status).toBe(404);
    const list = await officer.get<{ mentors: { accountId: string }[] }>(`/api/v1/people/${id}/assignments`);
    const session = await mentor.get<{ account: { id: string } }>('/api/v1/session');
    const accountId = session.body.account.id;
    expect(list.body.mentors.map((one) => one.accountId)).toContain(accountId);
    const given = await officer.send<{ assignmentId: string }>('POST', `/api/v1/people/${id}/assignments`, {
      accountId,
    });
    expect(given.status).toBe(200);
    expect((await mentor.get(`/api/v1/people/${id}`)).status).toBe(200);
    expect((await search(mentor, {})).items.map((item) => item.id)).toEqual([id]);
    expect((await mentor.send('PUT', `/api/v1/people/${id}`, { fullName: 'X Y', version: 1 })).status).toBe(403);
    const other2 = (await stranger.get<{ account: { id: string } }>('/api/v1/session')).body.account.id;
    expect((await officer.send('POST', `/api/v1/people/${id}/assignments`, { accountId: other2 })).status).toBe(422);
    expect((await stranger.get(`/api/v1/people/${id}`)).status).toBe(404);
    await officer.send('DELETE', `/api/v1/people/${id}/assignments/${given.body.assignmentId}`);
    expect((await mentor.get(`/api/v1/people/${id}`)).status).toBe(404);
  });
});
