import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerHand, workbook } from '../src/features/ledger/ledger.test-kit';
import { command, kill, startProgram } from './child-program';
import { openWorld, type Visitor, type World } from './world';

const bienHoa = '26068';
const kills = 10;

/** The same moments every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

let world: World;
let unharmed: World;
beforeAll(async () => {
  [world, unharmed] = [await openWorld(), await openWorld()];
});
afterAll(async () => {
  await world.close();
  await unharmed.close();
});

async function expectClean(of: World): Promise<void> {
  const audit = await command<{ ok: boolean }>(of, 'audit', 'verify', '--json');
  expect([audit.code, audit.answer.ok]).toEqual([0, true]);
  const check = await command<{ different: string[] }>(of, 'projections', 'rebuild', '--check', '--json');
  expect([check.code, check.answer.different]).toEqual([0, []]);
}

const numberOf = async (of: World, question: string): Promise<number> =>
  (await of.owner.query<{ n: number }>(`select (${question})::int as n`)).rows[0]?.n ?? -1;

async function writeLedger(path: string, rows: number): Promise<void> {
  const random = seeded(7);
  const pick = (words: string) => {
    const list = words.split(' ');
    return list[Math.floor(random() * list.length)] ?? '';
  };
  const row = (i: number) => [
    i + 1,
    i % 97 === 5
      ? 'X'
      : `${pick('Nguyễn Trần Lê Phạm Hoàng')} ${pick('Văn Thị Hữu Đức Minh')} ${pick('An Bình Cường Dũng Giang Hà Hải Lan')}`,
    `${1 + (i % 28)}/${1 + (i % 12)}/${1960 + Math.floor(random() * 40)}`,
    i % 3 === 0 ? `0750${60 + (i % 39)}${String(i).padStart(6, '0')}` : null,
    pick('Methadone nghi·nghiện quản·lý·sau·cai -').replaceAll('·', ' '),
  ];
  const heading = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Tình trạng'];
  await writeFile(path, await workbook([heading, ...Array.from({ length: rows }, (_, i) => row(i))]));
}

interface Answer {
  importId: string;
  rows: number;
  created: number;
  matched: number;
  possibleDuplicates: number;
  refused: number;
}

describe('a ledger import killed at random moments', () => {
  it('goes on each time and ends as one that was never killed', { timeout: 240_000 }, async () => {
    const path = join(world.dataDir, 'so.xlsx');
    await writeLedger(path, 3000);
    const run = ['import', 'ledger', path, '--unit', bienHoa, '--json'];
    const begun = Date.now();
    const whole = await command<Answer>(unharmed, ...run);
    const duration = Date.now() - begun;
    expect([whole.code, whole.answer.rows]).toEqual([1, 3000]);

    const random = seeded(20_260_602);
    let underWay = 0;
    for (let i = 0; i < kills; i += 1) {
      const child = startProgram(world, run);
      await sleep(duration * (0.25 + 0.6 * random()));
      await kill(child);
      underWay += await numberOf(world, `select count(*) from ledger_import where state = 'running'`);
    }
    expect(underWay).toBeGreaterThan(0);
    const { code, answer } = await command<Answer>(world, ...run);
    expect(code).toBe(1);

    // Where a kill came after the last row, the run after it was a second import of the same file.
    const imports = await world.owner.query<{ counts: Answer }>(
      `select counts from ledger_import order by recorded_at`,
    );
    const { importId: _, ...counts } = whole.answer;
    const { rows, created, matched, possibleDuplicates, refused } = counts;
    const first = { rows, created, matched, possibleDuplicates, refused };
    expect(imports.rows[0]?.counts).toMatchObject(first);
    if (imports.rows.length === 1) expect(answer).toMatchObject(first);
    else expect(answer).toMatchObject({ rows, created: 0, possibleDuplicates: 0, matched: rows - refused, refused });
    for (const question of [
      'select count(*) from person',
      'select count(*) from act',
      'select count(*) from person_document',
      'select count(*) from ledger_known_row',
      'select count(*) from duplicate_candidate',
      'select count(distinct (unit_id, fingerprint)) from ledger_known_row',
      `select count(*) from ledger_row where import_id = (select id from ledger_import order by recorded_at limit 1)`,
    ]) {
      expect([question, await numberOf(world, question)]).toEqual([question, await numberOf(unharmed, question)]);
    }
    await expectClean(world);
  });
});

describe('a server killed while acts are recorded', () => {
  interface Sent {
    personId: string;
    act: { id: string; kind: string; at: string };
  }
  const hourMs = 3_600_000;

  async function freePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    await new Promise((done) => server.close(done));
    return typeof address === 'object' && address ? address.port : 0;
  }

  async function isReady(url: string): Promise<void> {
    for (;;) {
      const answer = await fetch(`${url}/readyz`).catch(() => null);
      if (answer?.ok) return;
      await sleep(25);
    }
  }

  /** Two acts a person, in order: one hand sends both. */
  async function actsToRecord(officer: Visitor): Promise<Sent[][]> {
    const rows = Array.from({ length: 300 }, (_, i) => [
      `Đoàn Văn ${'ABCDEGHIKLMNOPQRST'[i % 18]}${'aeiouy'[Math.floor(i / 18) % 6]}n${'gh'[Math.floor(i / 108) % 2]}`,
      `1/1/${1950 + (i % 50)}`,
    ]);
    const file = await workbook([['Họ và tên', 'Ngày sinh'], ...rows]);
    await ledgerHand(world, officer).import({ file, unit: bienHoa, name: 'hai.xlsx' });
    const people = await world.owner.query<{ id: string }>(
      `select id from person where full_name like 'Đoàn Văn %' order by id`,
    );
    const act = (kind: string, hoursAgo: number) => ({
      id: crypto.randomUUID(),
      kind,
      at: new Date(Date.now() - hoursAgo * hourMs).toISOString(),
    });
    return people.rows.map(({ id }) => [
      { personId: id, act: act('positive-notice', 30) },
      { personId: id, act: act('user-manage', 28) },
    ]);
  }

  it('has every act it answered, once', { timeout: 240_000 }, async () => {
    const officer = await world.visitor('commune-officer', bienHoa);
    const waiting = await actsToRecord(officer);
    const all = waiting.length * 2;
    const answered = new Set<string>();
    const random = seeded(11);
    const record = async (url: string, isOver: () => boolean) => {
      while (!isOver()) {
        const next = waiting.shift();
        if (!next) return;
        for (const [place, { personId, act }] of next.entries()) {
          const status = await fetch(`${url}/api/v1/people/${personId}/acts`, {
            method: 'POST',
            headers: { authorization: `Bearer ${officer.token}`, 'content-type': 'application/json' },
            body: JSON.stringify(act),
          }).then(
            (answer) => answer.status,
            () => null,
          );
          if (status === 200) answered.add(act.id);
          else {
            expect(status).toBe(null);
            // As a device does: what was not answered is sent again, under the same id.
            waiting.push(next.slice(place));
            return;
          }
        }
      }
    };
    for (let round = 0; round <= kills; round += 1) {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const child = startProgram(world, ['serve'], { PORT: String(port) });
      await isReady(url);
      let over = false;
      const hands = Array.from({ length: 4 }, () => record(url, () => over));
      if (round === kills) await Promise.all(hands);
      else await sleep(40 + 260 * random());
      await kill(child);
      over = true;
      await Promise.all(hands);
    }
    expect([waiting.length, answered.size]).toEqual([0, all]);
    const { rows } = await world.owner.query<{ id: string }>('select id from act where id = any ($1::uuid[])', [
      [...answered],
    ]);
    expect(rows.length).toBe(all);
    const more = await numberOf(
      world,
      `select count(*) from act a join person p on p.id = a.person_id where p.full_name like 'Đoàn Văn %'`,
    );
    expect(more).toBe(all);
    await expectClean(world);
  });
});
