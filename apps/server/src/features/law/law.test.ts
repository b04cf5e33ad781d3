import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LawQuestion } from '@dong-hanh/contract';
import { adoptLawSettings, openQuestions } from '@dong-hanh/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { openWorld, type Visitor, type World } from '../../../test/world';
import { deriveAnew } from '../../main/derive-anew';

const bienHoa = '26068';
const court = 'court-time-limit';
let world: World;
let administrator: Visitor;
let officer: Visitor;
beforeAll(async () => {
  world = await openWorld('2026-11-10T02:00:00Z');
  administrator = await world.visitor('administrator', '75');
  officer = await world.visitor('commune-officer', bienHoa);
});
afterAll(async () => {
  await world.close();
  // The answers belong to the process, and other tests judge by what ships.
  adoptLawSettings({});
});

const decide = (who: Visitor, id: string, body: object) =>
  who.send<LawQuestion & { code: string; faults: object[] }>('PUT', `/api/v1/law/questions/${id}`, body);
const readAll = async () => (await officer.get<{ items: LawQuestion[] }>('/api/v1/law/questions')).body.items;
const source = 'Công văn số 12/CV ngày 02/11/2026 của Tòa án nhân dân tối cao';

async function fileWaitingForResult(): Promise<string> {
  const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: 'Trần Văn Chờ',
    bornOn: '1990-05-05',
    sex: 'male',
    unitCode: bienHoa,
  });
  const { id } = body.person;
  const act = { kind: 'determine', at: '2026-11-09', payload: { ground: 'self-requested' } };
  const { status, body: answer } = await officer.send('POST', `/api/v1/people/${id}/acts`, act);
  if (status !== 200) throw new Error(JSON.stringify(answer));
  return id;
}

const storedDue = async (personId: string): Promise<string> => {
  const { rows } = await world.owner.query(
    `select (due_at at time zone 'Asia/Ho_Chi_Minh')::date::text as due from deadline where person_id = $1 and step = 'result'`,
    [personId],
  );
  return rows[0].due;
};

describe('a file put to the law', () => {
  const person = { bornOn: '1990-05-20', stableResidence: true, unit: '04801' };
  const input = (facts: object) => ({ person: { ...person, ...facts }, acts: [], asOf: '2026-07-06' });
  const ask = (body: unknown) =>
    officer.send<{ faults: object[] }>('POST', '/api/v1/law/simulate', body as Record<string, unknown>);

  it.each([
    [
      'born on no day',
      input({ bornOn: '1990-13-45' }),
      'person.bornOn',
      'birth-impossible',
      'Ngày sinh không có trong lịch.',
    ],
    [
      'born after the moment, the second of two',
      [input({}), input({ bornOn: '2027' })],
      '1.person.bornOn',
      'birth-after-judgement',
      'Ngày sinh sau thời điểm xem xét.',
    ],
    [
      'without acts',
      { person, asOf: '2026-07-06' },
      'acts',
      'invalid_type',
      'Thiếu hoặc không đúng kiểu: cần danh sách.',
    ],
  ])('%s is refused, with the field and the reason', async (_name, body, field, code, message) => {
    const { status, body: answer } = await ask(body);
    expect(status).toBe(400);
    expect(answer.faults).toEqual([{ field, code, message }]);
  });

  it('is refused by the command for the same reasons, in the language asked for', async () => {
    const path = join(world.dataDir, 'file.json');
    await writeFile(path, JSON.stringify([input({}), input({ bornOn: '1990-13-45' })]));
    const wrong = await command(world, 'law', 'simulate', path, '--json');
    expect(wrong.code).toBe(2);
    expect(wrong.words).toContain('1.person.bornOn: Ngày sinh không có trong lịch.');
    await writeFile(path, JSON.stringify({ ...input({}), acts: [{ kind: 'positive-notice', at: '2026-07-05' }] }));
    const told = await command(world, 'law', 'simulate', path);
    expect(told.text).toContain('Trạng thái: Người sử dụng trái phép chất ma túy (positive-user)');
    expect(told.text).toContain('Được làm: Quyết định quản lý người sử dụng trái phép (user-manage)');
    expect((await command(world, 'law', 'simulate')).words).toContain('Lỗi: thiếu "file"');
    await writeFile(path, JSON.stringify([input({}), input({ bornOn: '1990-13-45' })]));
    const english = await command(world, 'law', 'simulate', path, '--lang', 'en');
    expect(english.words).toContain('1.person.bornOn: There is no such date of birth.');
    const french = await command(world, 'law', 'simulate', path, '--lang', 'fr');
    expect(french.code).toBe(2);
    expect(french.words).toContain('chỉ nhận vi, en');
  });

  it('is told in words with times on a Vietnamese clock, and in English where that is asked for', async () => {
    const path = join(world.dataDir, 'told.json');
    const acts = [
      { kind: 'positive-notice', at: '2026-07-05T10:00:00+07:00' },
      { kind: 'user-manage', at: '2026-07-06T11:00:00+07:00', actor: 'CC' },
      { kind: 'carried-over', at: '2026-07-06', state: 'completed', source: 'x' },
      { kind: 'complete', at: '2026-07-06T12:00:00+07:00' },
    ];
    await writeFile(path, JSON.stringify({ ...input({}), acts, asOf: '2026-07-07' }));
    const told = await command(world, 'law', 'simulate', path);
    expect(told.text).toContain('hạn 10:00 06/07/2026');
    const { text } = await command(world, 'law', 'simulate', path, '--lang', 'en');
    expect(text).toContain('due 10:00 06/07/2026');
    expect(text).toContain('Wrong authority (Commune chair) for that day; the law names Commune police chief.');
    expect(text).toContain('Not possible from the state "Illegal user, positive test".');
    expect(text).toContain('A carried-over record may only be the first act of a file.');
  });
});

describe('questions the texts leave open', () => {
  it('are all there with the answer in use, for everybody signed in', async () => {
    const items = await readAll();
    expect(items.map(({ id }) => id)).toEqual(openQuestions.map(({ id }) => id));
    expect(items.find(({ id }) => id === court)).toEqual({
      id: court,
      outcome: 'open',
      settings: { courtDecisionDaysC: 15, courtDecisionMaxDaysC: 30 },
      source: '',
      note: '',
      decidedOn: null,
      version: 0,
    });
  });

  it.each([
    ['without its document', court, { outcome: 'confirmed', source: ' ' }, 'source', 'required'],
    [
      'with the setting of another question',
      court,
      { outcome: 'otherwise', source, settings: { determinationDaysC: 7 } },
      'settings.determinationDaysC',
      'setting-not-of-question',
    ],
    [
      'with a value no clock can use',
      court,
      { outcome: 'otherwise', source, settings: { courtDecisionDaysC: 0 } },
      'settings.courtDecisionDaysC',
      'setting-not-of-question',
    ],
    [
      'that says otherwise and changes nothing',
      court,
      { outcome: 'otherwise', source, settings: { courtDecisionDaysC: 15 } },
      'settings',
      'setting-must-differ',
    ],
  ])('take no answer %s', async (_what, id, body, field, code) => {
    const { status, body: answer } = await decide(administrator, id, { ...body, version: 0 });
    expect(status).toBe(400);
    expect(answer.faults).toEqual([expect.objectContaining({ field, ...(code === 'required' ? {} : { code }) })]);
  });

  it('ask for words where the answer is part of the program', async () => {
    const reading = openQuestions.find(({ settings }) => settings.length === 0);
    if (!reading) throw new Error('every question has a setting');
    const otherwise = { outcome: 'otherwise', source, version: 0 };
    expect((await decide(administrator, reading.id, otherwise)).body.faults).toEqual([
      { field: 'note', code: 'note-needed' },
    ]);
    expect((await decide(administrator, reading.id, { ...otherwise, note: 'Tính cả ngày nhận.' })).body).toMatchObject({
      outcome: 'otherwise',
      note: 'Tính cả ngày nhận.',
      version: 1,
    });
  });

  it('are answered by administrators, and not over an answer unseen', async () => {
    const confirmed = { outcome: 'confirmed', source, version: 0 };
    expect((await decide(officer, court, confirmed)).status).toBe(403);
    expect((await decide(administrator, 'unknown', confirmed)).status).toBe(404);
    expect((await decide(administrator, court, confirmed)).body).toMatchObject({ outcome: 'confirmed', version: 1 });
    expect((await decide(administrator, court, confirmed)).status).toBe(409);
    const later = { outcome: 'otherwise', source, settings: { courtDecisionDaysC: 10 }, version: 1 };
    expect((await decide(administrator, court, later)).body).toMatchObject({
      settings: { courtDecisionDaysC: 10, courtDecisionMaxDaysC: 30 },
      decidedOn: '2026-11-10',
      version: 2,
    });
    expect((await readAll()).find(({ id }) => id === court)?.settings.courtDecisionDaysC).toBe(10);
  });

  it('move the clocks of running files, those that nobody touches too', async () => {
    const personId = await fileWaitingForResult();
    const shipped = await storedDue(personId);
    const answer = { outcome: 'otherwise', source, settings: { determinationDaysC: 10 }, version: 0 };
    expect((await decide(administrator, 'determination-time-limit', answer)).status).toBe(200);
    const { body } = await officer.get<{ deadlines: { step: string; dueAt: string }[] }>(
      `/api/v1/people/${personId}/case`,
    );
    const shown = body.deadlines.find(({ step }) => step === 'result')?.dueAt;
    expect(shown).not.toBe(shipped);
    expect(await storedDue(personId)).toBe(shipped);
    await deriveAnew(world.program);
    expect(await storedDue(personId)).toBe(shown);
    const { rows } = await world.owner.query('select count(*)::int as open from law_decision where derived_at is null');
    expect(rows[0].open).toBe(0);
  });

  it('are listed and answered from the command line', async () => {
    const file = join(world.dataDir, 'decision.json');
    const put = async (body: object) => {
      await writeFile(file, JSON.stringify(body));
      return command<LawQuestion>(world, 'law', 'decide', 'hold-credit', file, '--json');
    };
    expect((await put({ outcome: 'otherwise' })).code).toBe(2);
    expect((await put({ outcome: 'otherwise', settings: { holdCredit: 'all' }, source, version: 0 })).code).toBe(1);
    const { answer } = await put({ outcome: 'otherwise', settings: { holdCredit: 'none' }, source, version: 0 });
    expect(answer).toMatchObject({ id: 'hold-credit', settings: { holdCredit: 'none' }, version: 1 });
    const listed = await command<LawQuestion[]>(world, 'law', 'questions', '--json');
    expect(listed.answer.find(({ id }) => id === 'hold-credit')).toEqual(answer);
  });
});
