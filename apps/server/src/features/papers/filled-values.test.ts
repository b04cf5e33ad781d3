import type { CaseAnswer, PaperAnswer, PaperList } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor, World } from '../../../test/world';
import { bienHoa, openFile, openPapersWorld, step } from './papers.test-kit';

interface Recorded {
  kind: string;
  at: string;
  payload?: object;
}

let world: World;
let officer: Visitor;

beforeAll(async () => {
  ({ world, officer } = await openPapersWorld());
  world.clock.set('2027-12-01T02:00:00Z');
  officer = await world.visitor('commune-officer', bienHoa);
});
afterAll(() => world.close());

async function fileWith(acts: readonly Recorded[], identity: object = {}): Promise<string> {
  const id = await openFile(officer, bienHoa, { nationalId: null, ...identity });
  for (const act of acts) {
    const { status, body } = await officer.send<{ detail: string }>('POST', `/api/v1/people/${id}/acts`, act);
    expect([act.kind, status, body.detail]).toEqual([act.kind, 200, undefined]);
  }
  return id;
}

async function paperOf(id: string, formCode: string, kind: string | null): Promise<PaperAnswer> {
  const { body: file } = await officer.get<CaseAnswer>(`/api/v1/people/${id}/case`);
  const actId = kind === null ? undefined : file.acts.findLast((act) => act.kind === kind)?.id;
  const { body } = await officer.send<PaperAnswer>('POST', `/api/v1/people/${id}/papers`, {
    formCode,
    ...(actId === undefined ? {} : { actId }),
    values: {},
  });
  return body;
}

const filled = async (id: string, formCode: string, kind: string | null) => (await paperOf(id, formCode, kind)).values;

/** Days that a decision asks, whatever the file knows. */
const everyDay = {
  'person.idIssuedOn': '2021-05-06',
  'doc.effectiveOn': '2026-10-20',
  'managementDecision.issuedOn': '2026-10-06',
};

const managed: readonly Recorded[] = [
  { kind: 'positive-notice', at: '2026-10-05T09:00:00+07:00' },
  { kind: 'user-manage', at: '2026-10-06T08:00:00+07:00' },
];
const atHome: readonly Recorded[] = [
  { kind: 'determine', at: '2026-08-03', payload: { ground: 'self-requested' } },
  { kind: 'addicted', at: '2026-08-10T06:00:00+07:00' },
  { kind: 'register', at: '2026-08-10T08:00:00+07:00', payload: { form: 'rehab-home' } },
  { kind: 'vol-decide', at: '2026-08-12T08:00:00+07:00', payload: { form: 'rehab-home' } },
  { kind: 'intake', at: '2026-08-13T08:00:00+07:00' },
];

describe('the head of a paper', () => {
  const home = { 'unit.name': 'Công an phường Biên Hòa', 'unit.superiorName': 'Công an thành phố Đồng Nai' };

  it('is that of the office that signs, and never that of who drafts it elsewhere', async () => {
    const id = await fileWith(managed);
    expect(await filled(id, 'D163-III-04', null)).toMatchObject(home);
    expect(await filled(id, 'D163-V-53', null)).toMatchObject({
      'unit.name': 'Ủy ban nhân dân phường Biên Hòa',
      'unit.superiorName': 'Ủy ban nhân dân thành phố Đồng Nai',
    });
    for (const formCode of ['D109-05', 'D163-V-43', 'D163-V-47', 'D163-V-49', 'D163-V-35']) {
      const { values, missing } = await paperOf(id, formCode, null);
      expect([formCode, values['unit.name'], values['unit.superiorName']]).toEqual([formCode, undefined, undefined]);
      expect(missing).toContain('unit.name');
    }
  });

  it('is that of the facility that keeps the person', async () => {
    const id = await fileWith(managed);
    const organisationId = await world.organisation('75', 'facility-public');
    const { rows } = await world.owner.query('select name from organisation where id = $1', [organisationId]);
    await officer.send('POST', `/api/v1/people/${id}/assignments`, { organisationId });
    expect(await filled(id, 'D163-V-43', null)).toMatchObject({
      'unit.name': rows[0].name,
      'facility.name': rows[0].name,
    });
  });

  it('of the notice before the end at home is that of the committee, and the assigned counsellor sends and signs it', async () => {
    const id = await fileWith([...atHome, { kind: 'pre-end-notice', at: '2027-01-05' }]);
    const notice = await paperOf(id, 'D163-V-51', 'pre-end-notice');
    expect(notice.signerRole).toBe('on-paper');
    expect(notice.values).toMatchObject({
      'unit.name': 'Ủy ban nhân dân phường Biên Hòa',
      'notice.sender': 'Người được giao nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ',
      'signer.title': 'Người được giao nhiệm vụ',
    });
    const { body: saved } = await officer.send<PaperAnswer>('PUT', `/api/v1/papers/${notice.id}`, {
      version: notice.version,
      values: { ...Object.fromEntries(notice.missing.map((key) => [key, 'x'])), 'standingDecision.symbol': 'CA' },
    });
    // The number is the committee's own, and none of the reader's register.
    expect(await step(officer, saved, 'issue', { number: 7 })).toMatchObject({ number: null, fullNumber: '7/TB-UBND' });
    expect((await paperOf(await fileWith(managed), 'D163-V-51', null)).signerRole).toBe('facility-officer');
  });
});

describe('the forms that are offered', () => {
  const inside = {
    kind: 'carried-over',
    at: '2026-09-01',
    payload: { state: 'compulsory-rehab', since: '2026-08-01', source: 'ledger' },
  };
  const offered = async (id: string, formCode: string) =>
    (await officer.get<PaperList>(`/api/v1/people/${id}/papers`)).body.prepared
      .filter((form) => form.formCode === formCode)
      .map(({ act, actId, produced }) => [act, actId !== null, produced]);

  it('wait for what has to happen first', async () => {
    const producedOf = async (acts: readonly Recorded[], formCode: string) =>
      (await offered(await fileWith(acts), formCode)).filter(([, ofAct]) => !ofAct).map(([, , produced]) => produced);
    expect(await producedOf(atHome, 'D163-V-37')).toEqual([false]);
    expect(await producedOf([...atHome, { kind: 'self-stop', at: '2027-11-29' }], 'D163-V-37')).toEqual([true]);
    expect(await producedOf(atHome.slice(0, 4), 'D163-V-52')).not.toContain(true);
    expect(await producedOf([...atHome, { kind: 'pre-end-notice', at: '2027-01-05' }], 'D163-V-52')).toEqual([true]);
    const left = [...managed, { kind: 'user-stop', at: '2026-10-20', payload: { reason: 'prison' } }];
    const gone = { kind: 'carried-over', at: '2026-08-01', payload: { state: 'off-list', source: 'ledger' } };
    expect([await producedOf([gone], 'D163-III-02'), await producedOf(left, 'D163-III-02')].flat()).not.toContain(true);
    expect(await producedOf([], 'D163-III-02')).toEqual([true]);
  });

  it('are those of what has happened and of what can be decided now', async () => {
    const here = await fileWith([inside]);
    expect(await offered(here, 'D163-V-43')).toEqual([]);
    expect(await offered(here, 'D163-V-47')).toEqual([['temporary-exit', false, true]]);
    const gone = await fileWith([inside, { kind: 'escape', at: '2026-10-01T03:00:00+07:00' }]);
    expect(await offered(gone, 'D163-V-43')).toEqual([['escape', true, true]]);
  });
});

describe('the day of issue', () => {
  it('is that of the act, never before it, and never before an earlier number of the register', async () => {
    const chief = await world.visitor('commune-police-chief', bienHoa);
    const signed = async (at: string) => {
      const acts = [
        { kind: 'positive-notice', at: '2026-10-01' },
        { kind: 'user-manage', at },
      ];
      return draftOf(await fileWith(acts), at);
    };
    const draftOf = async (fileId: string, at = '2026-10-06') => {
      const draft = await paperOf(fileId, 'D163-III-04', 'user-manage');
      const { body: saved } = await officer.send<PaperAnswer>('PUT', `/api/v1/papers/${draft.id}`, {
        version: draft.version,
        values: { ...Object.fromEntries(draft.missing.map((key) => [key, 'x'])), ...everyDay, 'test.on': '2026-10-05' },
      });
      expect(saved.issueOn).toBe(at.slice(0, 10));
      const { id, version } = await step(officer, saved, 'submit');
      await chief.send('POST', '/api/v1/papers/sign', { papers: [{ id, version }] });
      return { id, version: version + 1 };
    };
    const first = await signed('2026-10-06T08:00:00+07:00');
    const issue = async (paper: { id: string; version: number }, more: object = {}) =>
      (
        await officer.send<PaperAnswer & { code: string; detail: string }>('POST', `/api/v1/papers/${paper.id}/issue`, {
          version: paper.version,
          ...more,
        })
      ).body;
    expect((await issue(first, { issuedOn: '2026-10-05' })).code).toBe('issued-before-act');
    const one = await issue(first);
    expect(one).toMatchObject({ issuedOn: '2026-10-06', fullNumber: `${one.number}/QĐ-CA` });
    const second = await signed('2026-10-03T08:00:00+07:00');
    const early = await issue(second);
    expect([early.code, early.detail]).toEqual(['number-day-order', expect.stringContaining('đề ngày 06/10/2026')]);
    expect(await issue(second, { issuedOn: '2026-10-06' })).toMatchObject({ number: (one.number as number) + 1 });
    const again = await draftOf(one.personId);
    const twice = await issue(again);
    expect([twice.code, twice.detail]).toEqual([
      'paper-issued-before',
      expect.stringContaining(`số ${one.fullNumber} ngày 06/10/2026`),
    ]);
    const stop = await filled(one.personId, 'D163-III-08', null);
    expect(stop).toMatchObject({ 'managementDecision.number': String(one.number), 'managementDecision.symbol': 'CA' });
  });
});

describe('what an act says', () => {
  const filed: readonly Recorded[] = [
    ...atHome.slice(0, 2),
    { kind: 'comp-file', at: '2026-09-14', payload: { ground: 'not-registering' } },
  ];
  const inside = {
    kind: 'carried-over',
    at: '2026-09-01',
    payload: { state: 'compulsory-rehab', since: '2026-08-01', source: 'ledger' },
  };

  it('is on its papers: ground with its article, the court asked once, papers with it', async () => {
    const id = await fileWith(filed);
    const reason =
      'Không đăng ký cai nghiện tự nguyện (điểm a khoản 1 Điều 35 Luật Phòng, chống ma túy số 120/2025/QH15)';
    expect(await filled(id, 'D163-V-34', 'comp-file')).toMatchObject({ 'violation.acts': reason });
    expect(await filled(id, 'D163-V-37', 'comp-file')).toMatchObject({ 'ground.reason': reason });
    await officer.send('POST', `/api/v1/people/${id}/papers`, {
      formCode: 'D163-V-36',
      values: { 'court.name': '2 - Đồng Nai' },
    });
    // What the law does not ask for in the file is not in it, whatever is drafted.
    for (const formCode of ['D163-I-15', 'D163-V-53']) await filled(id, formCode, null);
    for (const code of ['determination-result', 'id-copy'])
      await officer.send('POST', `/api/v1/people/${id}/received-papers`, { code, issuedOn: '2026-08-10' });
    const proposal = await filled(id, 'D163-V-36', 'comp-file');
    expect(proposal).toMatchObject({ 'ground.reason': reason, 'court.name': '2 - Đồng Nai' });
    expect(proposal['file.documents']).toEqual([
      expect.stringMatching(/^Biên bản vi phạm/),
      expect.stringMatching(/^Bản sao phiếu kết quả xác định/),
      expect.stringMatching(/^Thông báo/),
    ]);
    const proposed = await fileWith([
      ...atHome,
      { kind: 'pre-end-notice', at: '2027-01-05' },
      { kind: 'post-proposal', at: '2027-01-06' },
    ]);
    for (const formCode of ['D163-V-53', 'D163-V-51', 'D163-V-33', 'D163-V-34']) await filled(proposed, formCode, null);
    expect((await filled(proposed, 'D163-V-52', 'post-proposal'))['file.documents']).toEqual([
      expect.stringMatching(/^Thông báo về việc người cai nghiện chuẩn bị/),
      'Tóm tắt lý lịch',
    ]);
    expect((await filled(proposed, 'D163-V-52', 'post-proposal'))['ground.reason']).toBe(
      'Chuẩn bị hoàn thành cai nghiện ma túy tự nguyện (khoản 1 Điều 134 Nghị định số 163/2026/NĐ-CP)',
    );
  });

  it('is on its papers: the point that names treatment with substitution, and a ground only the record shows', async () => {
    const law = 'Luật Phòng, chống ma túy số 120/2025/QH15';
    const reasons = async (acts: readonly Recorded[], identity: object = {}) => {
      const id = await fileWith(acts, identity);
      const proposal = await filled(id, 'D163-V-36', 'comp-file');
      expect((await filled(id, 'D163-V-37', 'comp-file'))['ground.reason']).toBe(proposal['ground.reason']);
      return proposal['ground.reason'];
    };
    const treated = [
      ...atHome.slice(0, 2),
      { kind: 'register', at: '2026-08-10T08:00:00+07:00', payload: { form: 'substitution' } },
      { kind: 'vol-decide', at: '2026-08-12T08:00:00+07:00', payload: { form: 'substitution' } },
      { kind: 'intake', at: '2026-08-13T08:00:00+07:00' },
    ];
    const file = { kind: 'comp-file', at: '2026-09-14' };
    const stop = { kind: 'self-stop', at: '2026-09-11' };
    expect(await reasons([...treated, stop, file])).toBe(
      `Tự ý chấm dứt điều trị nghiện bằng thuốc thay thế (điểm c khoản 1 Điều 35 ${law})`,
    );
    expect(await reasons([...atHome, stop, { ...file, payload: { ground: 'self-stop' } }])).toBe(
      `Tự ý chấm dứt cai nghiện tự nguyện (điểm a khoản 1 Điều 35 ${law})`,
    );
    const violation = { kind: 'violation', at: '2026-09-11', payload: { point: '2' } };
    expect(await reasons([...atHome, violation, file])).toBe(
      `Vi phạm đến bậc phải lập hồ sơ (điểm đ khoản 1 Điều 35 ${law})`,
    );
    // Seventeen when the file was made, and of age since.
    expect(await reasons([...atHome, stop, file], { bornOn: '2008-11-01' })).toBe(
      `Tự ý chấm dứt cai nghiện tự nguyện (điểm a khoản 1 Điều 36 ${law})`,
    );
  });

  it('is on its papers: what is recorded is not asked again', async () => {
    const [notice, decision] = managed as [Recorded, Recorded];
    const tested = { ...notice, payload: { testedAt: '2026-10-04T20:00:00+07:00' } };
    const moved = { kind: 'move', at: '2026-11-02T08:00:00+07:00', payload: { toUnit: '25993' } };
    const user = await fileWith([tested, decision]);
    expect((await filled(user, 'D163-III-04', 'user-manage'))['test.on']).toBe('2026-10-04');
    await officer.send('POST', `/api/v1/people/${user}/acts`, moved);
    expect(await filled(user, 'D163-III-06', 'move')).toMatchObject({
      'move.newCommune': 'phường Trảng Dài',
      'move.oldCommune': 'phường Biên Hòa',
    });
    const carried = { ...inside, payload: { ...inside.payload, decisionNo: '15/QĐ-TA' } };
    expect(await filled(await fileWith([carried]), 'D163-V-50', null)).toMatchObject({
      'courtDecision.number': '15',
      'courtDecision.symbol': 'TA',
    });
    const stopped = await fileWith([
      ...atHome,
      { kind: 'self-stop', at: '2026-09-11' },
      { kind: 'comp-file', at: '2026-09-14' },
    ]);
    expect((await filled(stopped, 'D163-V-37', 'comp-file'))['delivery.recipient']).toBe('Nguyễn Văn Khánh');
    expect((await filled(stopped, 'D163-V-33', 'comp-file'))['history.voluntaryRehab']).toBe(
      '01 lần: cai nghiện tự nguyện tại gia đình, cộng đồng từ ngày 13/08/2026 đến ngày 11/09/2026',
    );
  });

  it('names the only court of the province before the file is sent, and asks where there are several', async () => {
    const id = await fileWith(filed);
    expect((await filled(id, 'D163-V-36', 'comp-file'))['court.name']).toBeUndefined();
    const first = await world.organisation('75', 'court');
    await world.owner.query(`update organisation set name = 'Tòa án nhân dân khu vực 1' where id = $1`, [first]);
    expect((await filled(id, 'D163-V-36', 'comp-file'))['court.name']).toBe('1');
    const second = await world.organisation('75', 'court');
    await world.owner.query(`update organisation set name = 'Tòa án nhân dân khu vực 2' where id = $1`, [second]);
    expect((await filled(id, 'D163-V-36', 'comp-file'))['court.name']).toBeUndefined();
  });

  it('speaks of who was a minor on the day of the act', async () => {
    const minor = { bornOn: '2008-11-01' };
    const stop = { kind: 'self-stop', at: '2026-09-11' };
    const id = await fileWith([...atHome, stop, { kind: 'comp-file', at: '2026-09-14' }], minor);
    expect((await filled(id, 'SLIP-RIGHTS', 'comp-file'))['slip.step']).toMatch(/đưa em đi cai nghiện/);
    const { body } = await officer.get<PaperList>(`/api/v1/people/${id}/papers`);
    expect(body.compulsoryFile?.missing.join()).toContain('cha, mẹ');
    const grown = await fileWith(
      [...atHome, { ...stop, at: '2026-11-11' }, { kind: 'comp-file', at: '2026-11-12' }],
      minor,
    );
    expect((await filled(grown, 'SLIP-RIGHTS', 'comp-file'))['slip.step']).toMatch(/đưa ông \(bà\) đi/);
  });

  it('is on its papers: who completes substitution treatment is named by the law', async () => {
    const treated = { state: 'substitution', since: '2026-08-01', source: 'ledger' };
    const id = await fileWith([
      { kind: 'carried-over', at: '2026-09-01', payload: treated },
      { kind: 'complete', at: '2027-08-02' },
      { kind: 'post-proposal', at: '2027-08-03' },
    ]);
    expect((await filled(id, 'D163-V-52', 'post-proposal'))['ground.reason']).toBe(
      'Hoàn thành điều trị nghiện ma túy bằng thuốc thay thế (khoản 1 Điều 42 Luật Phòng, chống ma túy số 120/2025/QH15)',
    );
  });

  it('is on its papers: off the list when the time is over, and no head of a facility for who was at home', async () => {
    const over = await fileWith([
      {
        kind: 'carried-over',
        at: '2026-08-01',
        payload: { state: 'post-rehab', since: '2025-11-01', termEndsOn: '2026-11-01', source: 'ledger' },
      },
      { kind: 'post-end', at: '2026-11-02' },
    ]);
    const { body } = await officer.get<PaperList>(`/api/v1/people/${over}/papers`);
    const removal = body.prepared.find(({ formCode }) => formCode === 'D163-V-57');
    expect(removal).toMatchObject({ act: 'post-end', produced: true });
    expect((await filled(over, 'D163-V-57', 'post-end'))['ground.reason']).toMatch(/điểm a khoản 4 Điều 48 Luật/);
    expect((await filled(await fileWith(atHome), 'D163-V-53', null))['rehab.placeKind']).toBe('home');
  });

  it('is on its papers: the hour of an escape, the days of a leave and of a custody', async () => {
    const gone = await fileWith([inside, { kind: 'escape', at: '2026-10-01T03:00:00+07:00' }]);
    expect(await filled(gone, 'D163-V-43', 'escape')).toMatchObject({ 'escape.at': '2026-09-30T20:00:00.000Z' });
    const leave = await fileWith([
      { kind: 'carried-over', at: '2026-08-01', payload: { state: 'ordered', source: 'ledger' } },
      { kind: 'execute', at: '2026-08-03T08:00:00+07:00' },
      { kind: 'funeral-leave', at: '2026-10-01' },
    ]);
    expect(await filled(leave, 'D163-V-49', 'funeral-leave')).toMatchObject({
      'leave.startsOn': '2026-10-01',
      'leave.endsOn': '2026-10-06',
    });
    const held = await fileWith([
      ...managed,
      { kind: 'user-suspend', at: '2026-10-10' },
      { kind: 'user-resume', at: '2026-10-19' },
    ]);
    expect(await filled(held, 'D163-III-07', 'user-suspend')).toMatchObject({
      'custody.startsOn': '2026-10-10',
      'custody.endsOn': '2026-10-19',
      'custody.length': '09 ngày',
    });
  });
});

describe('the slip', () => {
  const filed: readonly Recorded[] = [
    ...atHome.slice(0, 2),
    { kind: 'comp-file', at: '2026-09-14', payload: { ground: 'not-registering' } },
    { kind: 'notice-received', at: '2026-09-15T08:00:00+07:00' },
  ];

  it('names the paper it goes with and the day until which the file can be read', async () => {
    world.clock.set('2026-09-16T02:00:00Z');
    const id = await fileWith(filed);
    expect(await filled(id, 'SLIP-RIGHTS', 'comp-file')).toMatchObject({
      'slip.deadline': 'ngày 18 tháng 9 năm 2026',
      'delivery.recipient': 'Nguyễn Văn Khánh',
    });
    world.clock.set('2027-12-01T02:00:00Z');
    const managedFile = await fileWith(managed);
    expect((await filled(managedFile, 'SLIP-RIGHTS', 'user-manage'))['delivery.paper']).toBe(
      'Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy',
    );
  });

  it('says once what is to do, and no longer once it is done', async () => {
    const next = async (acts: readonly Recorded[], kind: string) =>
      (await filled(await fileWith(acts), 'SLIP-RIGHTS', kind))['slip.nextStep'];
    const register = 'Đăng ký cai nghiện tự nguyện hoặc điều trị bằng thuốc thay thế tại Công an xã, phường.';
    expect(await next(atHome.slice(0, 2), 'addicted')).toBe(register);
    expect(await next(atHome.slice(0, 3), 'addicted')).toMatch(/^Việc đăng ký đã xong/);
    expect(await next([...filed, { kind: 'read', at: '2026-09-16' }], 'comp-file')).toMatch(/^Việc đọc hồ sơ đã xong/);
  });

  it('for a child speaks to who stands for it, and asks who that is', async () => {
    const id = await fileWith(managed, { bornOn: '2010-05-05' });
    const slip = await paperOf(id, 'SLIP-RIGHTS', 'user-manage');
    expect(slip.missing).toContain('delivery.recipient');
    expect(slip.values['slip.step']).toMatch(/^Em có kết quả/);
    await officer.send('POST', `/api/v1/people/${id}/papers`, {
      formCode: 'D163-V-22',
      values: { 'guardian.fullName': 'Nguyễn Thị Mai' },
    });
    expect((await filled(id, 'SLIP-RIGHTS', 'user-manage'))['delivery.recipient']).toBe('Nguyễn Thị Mai');
  });
});

describe('the decision to stop management', () => {
  const stopped = (reason: string) => ({ kind: 'user-stop', at: '2026-10-20T08:00:00+07:00', payload: { reason } });

  it('gives the reason and the day of the act, in boxes the law knows', async () => {
    const id = await fileWith([...managed, stopped('diversion')]);
    const paper = await paperOf(id, 'D163-III-08', 'user-stop');
    expect(paper.values).toMatchObject({ 'stop.reason': 'diversion', 'doc.effectiveOn': '2026-10-20' });
    const put = (reason: string) =>
      officer.send<PaperAnswer>('PUT', `/api/v1/papers/${paper.id}`, {
        version: paper.version,
        values: { 'stop.reason': reason },
      });
    expect((await put('communeEducation')).status).toBe(400);
    expect((await put('imprisonment')).status).toBe(200);
  });

  it('is not signed with another reason than the recorded one, nor with one the law would refuse', async () => {
    const submitted = async (acts: readonly Recorded[], reason: string, kind: string | null) => {
      const id = await fileWith(acts);
      const draft = await paperOf(id, 'D163-III-08', kind);
      const { body: saved } = await officer.send<PaperAnswer>('PUT', `/api/v1/papers/${draft.id}`, {
        version: draft.version,
        values: { ...Object.fromEntries(draft.missing.map((key) => [key, 'x'])), ...everyDay, 'stop.reason': reason },
      });
      const { status, body } = await officer.send<{ faults: object[] }>('POST', `/api/v1/papers/${saved.id}/submit`, {
        version: saved.version,
      });
      return status === 200 ? status : body.faults;
    };
    const fault = (code: string) => [{ field: 'stop.reason', code }];
    const diverted = [...managed, stopped('diversion')];
    expect(await submitted(diverted, 'imprisonment', 'user-stop')).toEqual(fault('not-as-recorded'));
    expect(await submitted(diverted, 'diversion', 'user-stop')).toBe(200);
    expect(await submitted(managed, 'addicted', null)).toEqual(fault('refused-by-law'));
    expect(await submitted(managed, 'imprisonment', null)).toBe(200);
  });
});

describe('the term on a paper', () => {
  it('of the proposal of management afterwards is that of the law from the day rehabilitation ends', async () => {
    const running = await fileWith([...atHome, { kind: 'pre-end-notice', at: '2027-01-05' }]);
    const rehab = await filled(running, 'D163-V-51', 'pre-end-notice');
    expect(rehab['term.startsOn']).toBe('2026-08-13');
    const ends = String(rehab['term.endsOn']);
    const proposed = await fileWith([
      ...atHome,
      { kind: 'pre-end-notice', at: '2027-01-05' },
      { kind: 'post-proposal', at: '2027-01-06' },
    ]);
    const year = `${Number(ends.slice(0, 4)) + 1}${ends.slice(4)}`;
    const term = { 'term.startsOn': ends, 'term.endsOn': year };
    expect(await filled(proposed, 'D163-V-52', 'post-proposal')).toMatchObject(term);
    const inside = { state: 'compulsory-rehab', since: '2026-08-01', termEndsOn: '2028-02-29', source: 'ledger' };
    const compulsory = [
      { kind: 'carried-over', at: '2026-09-01', payload: inside },
      { kind: 'pre-end-notice', at: '2027-10-29' },
      { kind: 'post-proposal', at: '2027-11-01' },
    ];
    expect(await filled(await fileWith(compulsory), 'D163-V-52', 'post-proposal')).toMatchObject({
      'term.startsOn': '2028-02-29',
      'term.endsOn': '2030-02-28',
    });
    const minor = await fileWith(compulsory, { bornOn: '2012-01-01' });
    expect((await filled(minor, 'D163-V-52', 'post-proposal'))['term.endsOn']).toBe('2029-02-28');
  });

  it('has its length in words, as the decision sets it', async () => {
    const user = await fileWith([
      ...managed,
      { kind: 'absence', at: '2026-11-01', payload: { until: '2026-11-20', reported: false } },
    ]);
    expect(await filled(user, 'D163-III-04', 'user-manage')).toMatchObject({
      'term.length': '01 năm',
      'term.startsOn': '2026-10-06',
    });
    const monitored = await fileWith([...atHome, { kind: 'em-start', at: '2026-08-14T08:00:00+07:00' }]);
    expect(await filled(monitored, 'D163-I-02', 'em-start')).toMatchObject({
      'term.length': '23 tháng 30 ngày',
      'term.startsOn': '2026-08-14',
    });
  });
});
