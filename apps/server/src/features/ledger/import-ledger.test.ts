import type { LedgerAnalysis, LedgerImportAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';
import { checkProjections } from '../cases/index';
import { type CellValue, countsOf, ledgerHand, workbook } from './ledger.test-kit';

// Phường Biên Hòa (once Bửu Hòa, Tân Vạn, Tân Hạnh, Hóa An) and Phường Trảng Dài, both of Đồng Nai.
const [bienHoa, trangDai, dongNai] = ['26068', '25993', '75'] as const;
const heading = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Tình trạng',
  'Ngày quản lý',
  'Số quyết định',
  'Ghi chú',
];

let world: World;
let officer: Visitor;
let neighbour: Visitor;
let manager: Visitor;
beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  officer = await world.visitor('commune-officer', bienHoa);
  neighbour = await world.visitor('commune-officer', trangDai);
  manager = await world.visitor('province-manager', dongNai);
});
afterAll(() => world.close());

const sheet = (...rows: CellValue[][]) => workbook([['DANH SÁCH NGƯỜI NGHIỆN MA TÚY'], heading, ...rows]);
const personOf = async (fullName: string) => {
  const { rows } = await world.owner.query(
    `select p.*, ps.state, ps.awaiting_decision, (select json_agg(a.* order by a.sequence) from act a where a.person_id = p.id) as acts
       from person p join person_summary ps on ps.person_id = p.id where p.full_name = $1 order by p.recorded_at, p.id`,
    [fullName],
  );
  return rows;
};
const counted = async (table: string) => {
  const { rows } = await world.owner.query(`select count(*)::int as n from ${table}`);
  return rows[0].n as number;
};
const codesOf = (answer: LedgerImportAnswer) =>
  answer.errors.map(({ row, column, code }) => `${row}${column ?? ''} ${code}`);

describe('taking a ledger on', () => {
  it('shows how the file would be read before anything is recorded', async () => {
    const hand = ledgerHand(world, officer);
    const file = await sheet([1, 'NGUYỄN VĂN SƠN', '5/6/1985', 'Nam', '075085000257', 'Quản lý sau cai', '', '', '']);
    const { status, body } = await hand.upload(file, bienHoa);
    expect([status, body.headerRow, body.needsMapping, body.remembered]).toEqual([200, 2, false, false]);
    expect(body.columns[1]).toEqual({
      column: 'B',
      header: 'Họ và tên',
      field: 'fullName',
      confidence: expect.any(Number),
    });
    expect(body.samples).toEqual([
      {
        row: 3,
        problems: [],
        values: expect.objectContaining({ fullName: 'Nguyễn Văn Sơn', bornOn: '1985-06-05', status: 'post-rehab' }),
      },
    ]);
    expect([await counted('person'), await counted('ledger_import')]).toEqual([0, 0]);
  });

  it('tries every row and writes nothing', async () => {
    const hand = ledgerHand(world, officer);
    const file = await sheet(
      [1, 'Trần Thị Thử', '1985', 'Nữ', '', '', '', '', ''],
      [2, 'Trần Thị Thử', '1985', 'Nữ', '', '', '', '', ''],
      [3, 'B', '1985', 'Nam', '', '', '', '', ''],
    );
    const tried = await hand.import({ file, unit: bienHoa, dryRun: true });
    expect(tried).toMatchObject({
      dryRun: true,
      state: 'finished',
      rows: 3,
      created: 1,
      possibleDuplicates: 1,
      refused: 1,
    });
    expect(tried.errors[0]).toMatchObject({ row: 5, column: 'B', code: 'name-not-plausible' });
    expect([await counted('person'), await counted('ledger_import'), await counted('ledger_mapping')]).toEqual([
      0, 0, 0,
    ]);
    expect((await neighbour.get(`/api/v1/ledger-imports/${tried.importId}`)).status).toBe(404);
  });

  it('takes a running case on where it stands, with the raw name kept and what is missing listed', async () => {
    const hand = ledgerHand(world, officer);
    const file = await sheet(
      [
        1,
        'NGUYỄN VĂN AN',
        '5/6/1985',
        'Nam',
        '075085000257',
        'Quản lý sau cai',
        '1/3/2026',
        '12/QĐ-UBND ngày 25/2/2026',
        '',
      ],
      [2, 'Lê Thị Bé', '1990', 'Nữ', '', 'Đi làm ăn xa', '2024', '', 'hay đi\u0000 làm xa'],
    );
    const answer = await hand.import({ file, unit: bienHoa });
    expect(countsOf(answer)).toEqual({ rows: 2, created: 2, matched: 0, possibleDuplicates: 0, refused: 0 });
    const [an] = await personOf('Nguyễn Văn An');
    expect(an).toMatchObject({
      state: 'post-rehab',
      born_on: '1985-06-05',
      source: { kind: 'ledger', row: 3, rawName: 'NGUYỄN VĂN AN', decidedOn: '2026-02-25' },
      to_complete: ['ethnicity', 'substances', 'termEndsOn'],
      acts: [{ kind: 'carried-over', paper_number: '12/QĐ-UBND' }],
    });
    expect(an.acts[0].payload).toEqual({
      state: 'post-rehab',
      since: '2026-03-01',
      decisionNo: '12/QĐ-UBND',
      decidedOn: '2026-02-25',
      source: 'danh-sach.xlsx (2026-07-10)',
    });
    const [be] = await personOf('Lê Thị Bé');
    expect(be).toMatchObject({
      state: null,
      acts: null,
      note: 'hay đi làm xa',
      source: { stated: { since: '2024' }, flags: ['absent'] },
    });
    expect(be.to_complete).toEqual(expect.arrayContaining(['status', 'nationalId', 'managedSince', 'absent']));
    const { rows } = await world.owner.query(
      `select action, detail::text as detail from audit_entry where action like 'ledger.%'`,
    );
    expect(rows.map((row) => row.action)).toEqual(
      expect.arrayContaining([
        'ledger.file-put-down',
        'ledger.import-started',
        'ledger.batch',
        'ledger.import-finished',
      ]),
    );
    for (const row of rows) expect(row.detail).not.toMatch(/Nguyễn|Lê|075085000257/);
  });

  it('creates nothing new from the same rows in another file, order and spacing', async () => {
    const hand = ledgerHand(world, officer);
    const before = await counted('person');
    const file = await workbook([
      heading,
      [1, '  Lê  Thị Bé ', 1990, 'nữ', '', 'Đi làm ăn xa', '2024', '', ''],
      [2, 'NGUYỄN VĂN AN', '05/06/1985', 'nam', '075 085 000 257', 'Quản lý sau cai', '1/3/2026', '', ''],
    ]);
    const answer = await hand.import({ file, unit: bienHoa, name: 'sổ mới.xlsx' });
    expect(countsOf(answer)).toEqual({ rows: 2, created: 0, matched: 2, possibleDuplicates: 0, refused: 0 });
    expect(await counted('person')).toBe(before);
  });

  it('matches who is surely the same, keeps who may be, and says which row', async () => {
    const hand = ledgerHand(world, officer);
    const file = await sheet(
      [1, 'Phạm Văn Cường', '2/3/1979', 'Nam', '075079000111', '', '', '', ''],
      [2, 'Pham Van Cuong', '1979', 'Nam', '075079000111', '', '', '', ''],
      [3, 'Phạm Văn Cường', '1979', 'Nam', '', '', '', '', ''],
    );
    const { importId, ...answer } = await hand.import({ file, unit: bienHoa });
    expect(countsOf({ importId, ...answer })).toEqual({
      rows: 3,
      created: 1,
      matched: 1,
      possibleDuplicates: 1,
      refused: 0,
    });
    const { rows } = await world.owner.query(
      'select row_number, outcome, other_row from ledger_row where import_id = $1 order by 1',
      [importId],
    );
    expect(rows).toEqual([
      { row_number: 3, outcome: 'created', other_row: null },
      { row_number: 4, outcome: 'matched', other_row: 3 },
      { row_number: 5, outcome: 'possible-duplicate', other_row: 3 },
    ]);
    expect((await personOf('Phạm Văn Cường')).map((person) => person.awaiting_decision)).toEqual([false, true]);
    const again = await hand.import({ file, unit: bienHoa });
    expect(countsOf(again)).toEqual({ rows: 3, created: 0, matched: 3, possibleDuplicates: 0, refused: 0 });
  });

  it('raises the same person in two communes without showing the file of the other', async () => {
    const file = await sheet([1, 'Võ Thành Long', '7/8/1981', 'Nam', '075081000222', '', '', '', '']);
    const here = await ledgerHand(world, officer).import({ file, unit: bienHoa });
    const there = await ledgerHand(world, neighbour).import({ file, unit: trangDai });
    expect([here.created, there.created, there.possibleDuplicates]).toEqual([1, 0, 1]);
    const { rows } = await world.owner.query('select other_person_id from ledger_row where import_id = $1', [
      there.importId,
    ]);
    expect(rows).toEqual([{ other_person_id: null }]);
    const { body } = await neighbour.get<{ items: { other: { visible: boolean; fullName: string | null } }[] }>(
      '/api/v1/duplicates',
    );
    expect(JSON.stringify(body)).not.toContain((await personOf('Võ Thành Long'))[0].id);
  });

  it('leaves every projection as the acts give it', async () => {
    const { rows } = await world.owner.query(`select id from account where username = 'operator'`);
    const opened = await world.program.sessions.open(rows[0].id, 'command', null, null);
    const check = await world.program.database.read(opened?.actor.sessionId ?? '', checkProjections);
    expect(check.different).toEqual([]);
    expect(check.people).toBeGreaterThan(5);
  });
});

describe('columns', () => {
  const people: CellValue[][] = [
    ['Bùi Văn Xa', 'Nam', '075085000301'],
    ['Bùi Văn Gần', 'Nam', '075085000302'],
    ['Bùi Văn Giữa', 'Nam', '075085000303'],
  ];

  it('unsure of the name it asks a person, and remembers the answer for the unit and these headings', async () => {
    const hand = ledgerHand(world, officer);
    const file = await workbook([['Cột một', 'Cột hai', 'Cột ba'], ...people]);
    const columns = { A: 'fullName', C: 'nationalId' };
    const mapping = { sheet: 'Danh sách', headerRow: 1, columns };
    const first = await hand.upload(file, bienHoa, 'lạ.xlsx');
    expect([first.status, first.body.code]).toEqual([422, 'no-header']);
    const { fileId } = first.body.details;
    const { body: pointedOut } = await officer.send<LedgerAnalysis>('POST', `/api/v1/ledger-files/${fileId}/analysis`, {
      unitCode: bienHoa,
      mapping: { headerRow: 1 },
    });
    expect(pointedOut).toMatchObject({ needsMapping: true, remembered: false });
    expect(pointedOut.columns.map((column) => column.field)).toEqual(['fullName', 'sex', 'nationalId']);
    const refused = await hand.start(fileId, bienHoa, { ...mapping, columns: { C: 'nationalId' } });
    expect([refused.status, refused.body.code]).toEqual([422, 'mapping-needed']);
    const unknown = await hand.start(fileId, bienHoa, { ...mapping, columns: { A: 'tên' } });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'field-unknown']);
    expect(await counted('ledger_mapping where mapping ? $$C$$ and not mapping ? $$B$$')).toBe(0);
    const started = await hand.start(fileId, bienHoa, mapping);
    expect(await hand.wait(started.body.importId)).toMatchObject({ created: 3, refused: 0 });
    const { body: again } = await officer.send<LedgerAnalysis>('POST', `/api/v1/ledger-files/${fileId}/analysis`, {
      unitCode: bienHoa,
      mapping: { headerRow: 1 },
    });
    expect(again).toMatchObject({ remembered: true, needsMapping: false });
    expect(again.columns.map((column) => column.field)).toEqual(['fullName', null, 'nationalId']);
  });

  it('reads the same file again with the header row a person points out', async () => {
    const hand = ledgerHand(world, officer);
    const { body } = await hand.upload(await sheet([1, 'Hồ Văn Lợi', '1965', 'Nam', '', '', '', '', '']), bienHoa);
    const { body: anew } = await officer.send<typeof body>('POST', `/api/v1/ledger-files/${body.fileId}/analysis`, {
      unitCode: bienHoa,
      mapping: { headerRow: 2, columns: { B: 'fullName', C: 'bornOn', I: 'note' } },
    });
    expect(anew.columns.map((column) => column.field)).toEqual([
      null,
      'fullName',
      'bornOn',
      null,
      null,
      null,
      null,
      null,
      'note',
    ]);
    expect(anew.samples[0]?.values).toEqual({ fullName: 'Hồ Văn Lợi', bornOn: '1965', commune: 'Phường Biên Hòa' });
  });
});

describe('the ledger of a province', () => {
  it('sets each row into its commune, old names and new, and never guesses where a unit was divided', async () => {
    const hand = ledgerHand(world, manager);
    const row = (name: string, commune: string): CellValue[] => [name, '1/2/1983', commune];
    const file = await workbook([
      ['Họ và tên', 'Ngày sinh', 'Xã/phường'],
      row('Đỗ Văn Một', 'Phường Biên Hòa'),
      row('Đỗ Văn Hai', 'P. Bửu Hoà'),
      row('Đỗ Văn Ba', 'phường trảng dài'),
      row('Đỗ Văn Bốn', 'Xã Xuân Tâm'),
      row('Đỗ Văn Năm', 'Phường Văn Miếu - Quốc Tử Giám'),
      row('Đỗ Văn Sáu', 'Xã Không Có'),
      row('Đỗ Văn Bảy', ''),
    ]);
    const answer = await hand.import({ file, unit: dongNai });
    expect(codesOf(answer)).toEqual(['5C unit-divided', '6C unit-out-of-scope', '7C unit-unknown', '8C unit-unknown']);
    expect(answer.errors[0]?.message).toContain('Xã Xuân Đông; Xã Xuân Hòa');
    expect(answer.warnings.map(({ row: at, code }) => `${at} ${code}`)).toEqual(['3 unit-successor-used']);
    const { rows } = await world.owner.query(
      `select p.full_name, u.code from person p join administrative_unit u on u.unit_id = p.unit_id and u.valid @> current_date where p.full_name like 'Đỗ Văn %' order by 1`,
    );
    expect(rows.map((one) => `${one.full_name} ${one.code}`)).toEqual(
      expect.arrayContaining(['Đỗ Văn Một 26068', 'Đỗ Văn Hai 26068', 'Đỗ Văn Ba 25993']),
    );
  });

  it('in the ledger of a commune a row of another one is out of scope', async () => {
    const file = await workbook([
      ['Họ và tên', 'Ngày sinh', 'Xã/phường'],
      ['Cao Văn Một', '1/2/1983', 'Phường Hóa An'],
      ['Cao Văn Hai', '1/2/1983', 'Phường Trảng Dài'],
      ['Cao Văn Ba', '1/2/1983', ''],
    ]);
    const answer = await ledgerHand(world, officer).import({ file, unit: bienHoa });
    expect(codesOf(answer)).toEqual(['3C unit-out-of-scope']);
    expect(answer.created).toBe(2);
  });
});

describe('who may', () => {
  it('imports into their own units only, and sees the imports of their units only', async () => {
    const file = await sheet([1, 'Mai Văn Kín', '1965', 'Nam', '', '', '', '', '']);
    const outside = await ledgerHand(world, neighbour).upload(file, bienHoa);
    expect([outside.status, outside.body.code]).toEqual([403, 'unit-not-in-scope']);
    const mine = await ledgerHand(world, officer).import({ file, unit: bienHoa });
    expect((await neighbour.get(`/api/v1/ledger-imports/${mine.importId}`)).status).toBe(404);
    expect((await neighbour.get(`/api/v1/ledger-imports/${mine.importId}/result-sheet`)).status).toBe(404);
    const list = await neighbour.get<{ items: { importId: string }[] }>('/api/v1/ledger-imports');
    expect(list.body.items.map((item) => item.importId)).not.toContain(mine.importId);
    const all = await manager.get<{ items: { importId: string }[] }>('/api/v1/ledger-imports');
    expect(all.body.items.map((item) => item.importId)).toContain(mine.importId);
  });

  it.each(['auditor', 'administrator', 'commune-chair', 'mentor'] as const)('refuses a %s', async (role) => {
    const visitor = await world.visitor(role, bienHoa);
    expect((await ledgerHand(world, visitor).upload(Buffer.from('x'), bienHoa)).status).toBe(403);
    expect((await visitor.get('/api/v1/ledger-imports')).status).toBe(403);
  });
});
