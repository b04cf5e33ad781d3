import type { StoredArrangement } from '@dong-hanh/contract';
import { adoptHolidayArrangements } from '@dong-hanh/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';
import { deriveAnew } from '../../main/derive-anew';

const bienHoa = '26068';
let world: World;
let administrator: Visitor;
let officer: Visitor;
beforeAll(async () => {
  world = await openWorld('2027-03-09T02:00:00Z');
  administrator = await world.visitor('administrator', '75');
  officer = await world.visitor('commune-officer', bienHoa);
});
afterAll(async () => {
  await world.close();
  // The calendar belongs to the process, and other tests count by what ships.
  adoptHolidayArrangements([]);
});

const year2027 = {
  tetDaysBefore: 1,
  nationalDayNeighbour: 'before',
  // A Thursday given off against a Saturday worked, as such announcements do.
  swaps: [{ off: '2027-03-11', worked: '2027-03-20' }],
  confirmed: false,
  source: '',
  version: 0,
};
const put = (who: Visitor, year: number, body: object) =>
  who.send<StoredArrangement & { faults: object[] }>('PUT', `/api/v1/calendar/${year}`, body);

async function fileWithOpenNotice(): Promise<string> {
  const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: 'Trần Văn Lịch',
    bornOn: '1990-05-05',
    sex: 'male',
    unitCode: bienHoa,
  });
  const { id } = body.person;
  for (const act of [
    { kind: 'determine', at: '2027-03-01', payload: { ground: 'self-requested' } },
    { kind: 'addicted', at: '2027-03-03T09:00:00+07:00' },
    { kind: 'comp-file', at: '2027-03-08', payload: { ground: 'not-registering' } },
    { kind: 'notice-received', at: '2027-03-09T08:00:00+07:00' },
  ]) {
    const { status, body: answer } = await officer.send('POST', `/api/v1/people/${id}/acts`, act);
    if (status !== 200) throw new Error(JSON.stringify(answer));
  }
  return id;
}

const storedDue = async (personId: string, act: string): Promise<string> => {
  const { rows } = await world.owner.query(
    `select (due_at at time zone 'Asia/Ho_Chi_Minh')::date::text as due from deadline where person_id = $1 and act = $2`,
    [personId, act],
  );
  return rows[0].due;
};

describe('the arrangements of public holidays', () => {
  it('are read by everybody, edited by administrators, year by year and by version', async () => {
    const { body } = await officer.get<{ items: StoredArrangement[] }>('/api/v1/calendar');
    expect(body.items.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026]);
    expect((await put(officer, 2027, year2027)).status).toBe(403);
    const first = await put(administrator, 2027, year2027);
    expect([first.status, first.body.version]).toEqual([200, 1]);
    expect((await put(administrator, 2027, year2027)).status).toBe(409);
    expect((await put(administrator, 2027, { ...year2027, version: 1, confirmed: true })).body.faults).toEqual([
      { field: 'source', code: 'source-needed' },
    ]);
    const far = [{ off: '2031-03-11', worked: '2027-03-20' }];
    expect((await put(administrator, 2027, { ...year2027, version: 1, swaps: far })).body.faults).toEqual([
      { field: 'swaps.0', code: 'swap-not-in-year' },
    ]);
  });

  it('move the clocks of running files once the year is confirmed, and those that nobody touches follow', async () => {
    const personId = await fileWithOpenNotice();
    expect(await storedDue(personId, 'read')).toBe('2027-03-12');
    const confirmed = { ...year2027, version: 1, confirmed: true, source: 'Thông báo số 1/TB ngày 02/11/2026' };
    expect((await put(administrator, 2027, confirmed)).status).toBe(200);
    const { body } = await officer.get<{ deadlines: { act: string; dueAt: string }[] }>(
      `/api/v1/people/${personId}/case`,
    );
    expect(body.deadlines.find(({ act }) => act === 'read')?.dueAt).toBe('2027-03-15');
    expect(await storedDue(personId, 'read')).toBe('2027-03-12');
    await deriveAnew(world.program);
    expect(await storedDue(personId, 'read')).toBe('2027-03-15');
    const { rows } = await world.owner.query('select derived_at from holiday_arrangement where year = 2027');
    expect(rows[0].derived_at).not.toBeNull();
  });
});
