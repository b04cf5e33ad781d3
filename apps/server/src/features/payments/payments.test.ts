import type { ContributionAnswer, NormAnswer, PaymentAnswer, PlanAnswer, PlanTracking } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { upload } from '../../../test/upload';
import { openWorld, type Visitor, type World } from '../../../test/world';

const [commune, other] = ['26068', '25993'] as const;
type Paid = PaymentAnswer & { code: string; faults: { field: string }[] };
interface Listed {
  items: PaymentAnswer[];
  months: { month: string; state: string; count: number; amount: number }[];
  lines: { findingId: string; amount: number }[];
}

let world: World;
let officer: Visitor;
let chair: Visitor;
let neighbour: Visitor;
let province: Visitor;
let personId: string;
let plan: PlanAnswer;
let findingId: string;

const norm = (part: object) => ({
  provinceCode: '75',
  purpose: 'volunteer-allowance',
  title: 'Phụ cấp thành viên đội tình nguyện',
  recipient: 'worker',
  unit: 'month',
  from: '2026-01-01',
  document: 'Nghị quyết 12/NQ-HĐND',
  ...part,
});
const addNorm = (part: object, who = province) =>
  who.send<NormAnswer & { code: string }>('POST', '/api/v1/payment-norms', norm(part));

beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  officer = await world.visitor('commune-officer', commune);
  chair = await world.visitor('commune-chair', commune);
  neighbour = await world.visitor('commune-officer', other);
  province = await world.visitor('province-manager', '75');
  const made = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: 'Lê Văn Mười',
    bornOn: '1991-02-03',
    notDuplicate: true,
  });
  personId = made.body.person.id;
  await addNorm({ code: 'base-salary', purpose: 'base-salary', title: 'Lương cơ sở', amount: 2_340_000 });
  await addNorm({ code: 'volunteer-member', factor: 0.4 });
  const once = { purpose: 'support-once', title: 'Hỗ trợ một lần sau cai nghiện', recipient: 'person', unit: 'person' };
  await addNorm({ code: 'support-once', ...once, factor: 1 });
  const file = { name: 'kế hoạch.txt', content: 'KẾ HOẠCH\nCông tác cai nghiện ma túy năm 2026\n' };
  const { body: kept } = await upload<PlanAnswer>(world, officer, '/api/v1/plans', file, { unitCode: commune });
  const at = `/api/v1/plans/${kept.id}`;
  const content = { amount: 5_000_000, purpose: 'Hỗ trợ người cai nghiện', year: 2026 };
  await officer.send('POST', `${at}/findings`, { kind: 'budget', content });
  const { body: read } = await officer.get<PlanAnswer>(at);
  const open = read.findings.filter(({ state }) => state === 'proposed');
  const decisions = open.map(({ id }) => ({ id, state: 'confirmed' }));
  if (open.length > 0) await officer.send('POST', `${at}/findings/decide`, { decisions });
  plan = (await officer.send<PlanAnswer>('POST', `${at}/confirm`, { version: read.version })).body;
  findingId = plan.findings.find(({ kind }) => kind === 'budget')?.id ?? '';
  await officer.send('POST', `${at}/budget/${findingId}/steps`, {
    step: 'allocated',
    on: '2026-02-01',
    amount: 3_000_000,
    document: 'QĐ 01',
  });
});
afterAll(() => world.close());

const propose = (part: object = {}, who = officer) =>
  who.send<Paid>('POST', '/api/v1/payments', {
    unitCode: commune,
    recipientName: 'Trần Thị Bảy',
    normCode: 'volunteer-member',
    quantity: 2,
    forDay: '2026-07-01',
    ...part,
  });
const toPerson = { personId: '', recipientName: null, normCode: 'support-once', quantity: 1 };
const ofLine = () => ({ planId: plan.id, findingId });
const approve = (payments: Paid[], who = chair) =>
  who.send<{ items: PaymentAnswer[]; code: string }>('POST', '/api/v1/payments/approve', {
    payments: payments.map(({ id, version }) => ({ id, version })),
  });
const step = (name: string, { id, version }: PaymentAnswer, part: object = {}, who = officer) =>
  who.send<Paid>('POST', `/api/v1/payments/${id}/${name}`, {
    version,
    ...(name === 'cancel' ? { because: 'Lập nhầm' } : { on: '2026-07-09', document: 'PC 15' }),
    ...part,
  });
const budget = async () => {
  const { body } = await officer.get<PlanTracking>(`/api/v1/plans/${plan.id}/tracking`);
  return body.budget[0]?.amounts;
};

describe('a norm', () => {
  it('is followed by a new one and never two hold on a day', async () => {
    const first = await addNorm({ code: 'food', amount: 60_000 });
    expect(first.status).toBe(200);
    const next = await addNorm({ code: 'food', amount: 70_000, from: '2026-07-01', to: '2026-07-31' });
    expect(next.status).toBe(200);
    const { body } = await officer.get<{ items: NormAnswer[] }>('/api/v1/payment-norms');
    expect(body.items.filter(({ code }) => code === 'food').map(({ amount, from, to }) => [amount, from, to])).toEqual([
      [70_000, '2026-07-01', '2026-07-31'],
      [60_000, '2026-01-01', '2026-06-30'],
    ]);
    const overlapping = await addNorm({ code: 'food', amount: 1, from: '2026-07-31' });
    expect([overlapping.status, overlapping.body.code]).toEqual([422, 'norm-overlaps']);
    expect((await addNorm({ code: 'food', amount: 1, from: '2025-12-01' })).body.code).toBe('norm-overlaps');
    expect((await addNorm({ code: 'food', amount: 80_000, from: '2026-08-01' })).status).toBe(200);
    const { body: day } = await officer.get<{ items: NormAnswer[] }>('/api/v1/payment-norms?on=2026-07-31');
    expect(day.items.filter(({ code }) => code === 'food').map(({ amount }) => amount)).toEqual([70_000]);
  });

  it('is entered by its province alone, as an amount or as a share', async () => {
    expect((await addNorm({ code: 'other', amount: 1 }, officer)).status).toBe(403);
    const stranger = await world.visitor('province-manager', '68');
    expect((await addNorm({ code: 'other', amount: 1 }, stranger)).body.code).toBe('norm-of-other');
    const { body } = await stranger.get<{ items: NormAnswer[] }>('/api/v1/payment-norms');
    expect(body.items).toEqual([]);
    expect((await addNorm({ code: 'other', amount: 1, factor: 1 })).body.code).toBe('norm-amount-or-factor');
    expect((await addNorm({ code: 'base-salary', amount: 5 })).body.code).toBe('norm-amount-or-factor');
  });
});

describe('a payment', () => {
  it('is of the norm that holds on its day: less has a reason, more is refused', async () => {
    const { status, body } = await propose();
    expect([status, body.amount, body.normAmount, body.state]).toEqual([200, 1_872_000, 1_872_000, 'proposed']);
    expect(body.steps.map(({ step: name, by }) => [name, by])).toEqual([['proposed', 'Cán bộ commune-officer']]);
    const over = await propose({ amount: 1_872_001 });
    expect([over.status, over.body.code, over.body.faults[0]?.field]).toEqual([422, 'amount-over-norm', 'amount']);
    expect((await propose({ amount: 1_000_000 })).body.code).toBe('below-norm-without-reason');
    const less = await propose({ amount: 1_000_000, belowBecause: 'Nghỉ nửa tháng' });
    expect([less.body.amount, less.body.belowBecause]).toEqual([1_000_000, 'Nghỉ nửa tháng']);
    expect((await propose({ forDay: '2025-12-31' })).body.code).toBe('norm-unknown');
    expect((await propose({ normCode: 'base-salary' })).body.code).toBe('norm-unknown');
    expect((await propose({ forDay: '2026-07-11' })).body.code).toBe('day-ahead');
    expect((await propose({ normCode: 'support-once' })).body.code).toBe('recipient-of-norm');
  });

  it('goes its way in order, each step by who may and as they saw it', async () => {
    const { body: proposed } = await propose();
    expect((await step('pay', proposed)).body.code).toBe('payment-step-not-open');
    expect((await approve([proposed], officer)).status).toBe(403);
    expect((await approve([proposed], await world.visitor('commune-chair', other))).status).toBe(404);
    const [approved] = (await approve([proposed])).body.items;
    if (!approved) throw new Error('not approved');
    expect([approved.state, approved.version]).toEqual(['approved', 2]);
    expect((await step('pay', proposed)).body.code).toBe('stale-version');
    expect((await step('pay', approved, { on: '2026-07-11' })).body.code).toBe('day-ahead');
    const { body: paid } = await step('pay', approved);
    expect((await step('settle', paid, { on: '2026-07-08' })).body.code).toBe('payment-step-before-last');
    const { body: settled } = await step('settle', paid, { document: 'QT 3' });
    expect(settled.steps.map((one) => [one.step, one.on, one.document])).toEqual([
      ['proposed', '2026-07-10', null],
      ['approved', '2026-07-10', null],
      ['paid', '2026-07-09', 'PC 15'],
      ['settled', '2026-07-09', 'QT 3'],
    ]);
    expect((await step('cancel', settled)).body.code).toBe('payment-step-not-open');
  });

  it('is approved with others, all of them or none', async () => {
    const [{ body: one }, { body: two }] = [await propose(), await propose()];
    const { body: cancelled } = await step('cancel', two, {}, chair);
    expect((await approve([one, cancelled])).body.code).toBe('payment-step-not-open');
    const { body } = await officer.get<Listed>('/api/v1/payments?state=proposed');
    expect(body.items.map(({ id }) => id)).toContain(one.id);
    expect((await approve([one])).body.items.map(({ state }) => state)).toEqual(['approved']);
  });

  it('spends its budget line, gives it back when cancelled, and tells when more is spent than allocated', async () => {
    const { body: first } = await propose(ofLine());
    expect([first.line?.spent, first.line?.allocated, first.notices]).toEqual([0, 3_000_000, []]);
    const pay = async (payment: Paid) => {
      const [approved] = (await approve([payment])).body.items;
      return (await step('pay', approved as PaymentAnswer)).body;
    };
    const paid = await pay(first);
    expect(await budget()).toMatchObject({ spent: 1_872_000, settled: null });
    const { body: second } = await propose(ofLine());
    expect(second.notices).toEqual(['spent-over-allocated']);
    const over = await pay(second);
    expect([over.state, over.notices]).toEqual(['paid', ['spent-over-allocated']]);
    expect((await budget())?.spent).toBe(3_744_000);
    expect((await step('cancel', over)).body.notices).toEqual([]);
    expect((await budget())?.spent).toBe(1_872_000);
    await step('settle', paid);
    const third = await pay((await propose({ ...ofLine(), quantity: 1 })).body);
    await step('settle', third);
    expect(await budget()).toMatchObject({ spent: 2_808_000, settled: 2_808_000 });
    const { body } = await officer.get<Listed>(`/api/v1/payments?findingId=${first.line?.findingId}`);
    expect([body.months, body.lines.map(({ amount }) => amount)]).toEqual([
      [{ month: '2026-07', state: 'settled', count: 2, amount: 2_808_000 }],
      [2_808_000],
    ]);
    const { body: open } = await officer.get<{ items: object[] }>('/api/v1/payment-lines');
    const line = { planId: plan.id, findingId, title: 'Hỗ trợ người cai nghiện' };
    expect(open.items).toMatchObject([{ ...line, allocated: 3_000_000, spent: 2_808_000 }]);
    expect((await province.get<{ items: object[] }>('/api/v1/payment-lines')).body.items).toEqual([]);
    expect((await propose({ ...ofLine(), planId: null })).body.code).toBe('finding-unknown');
    expect((await propose({ ...ofLine(), unitCode: other }, neighbour)).body.code).toBe('plan-of-other');
  });

  it('to a person is seen by whoever reads the file, and written into the audit of the person', async () => {
    const to = { ...toPerson, personId };
    expect((await propose({ ...to, unitCode: other }, neighbour)).status).toBe(404);
    const { status, body } = await propose(to);
    expect([status, body.recipientName, body.amount]).toEqual([200, 'Lê Văn Mười', 2_340_000]);
    const seenBy = async (who: Visitor) => {
      const { body: listed } = await who.get<Listed>(`/api/v1/payments?personId=${personId}`);
      return listed.items.map(({ id }) => id);
    };
    expect([await seenBy(officer), await seenBy(province), await seenBy(neighbour)]).toEqual([
      [body.id],
      [body.id],
      [],
    ]);
    expect(
      (await neighbour.send('POST', `/api/v1/payments/${body.id}/cancel`, { version: 1, because: 'Không được' }))
        .status,
    ).toBe(404);
    expect((await (await world.visitor('auditor', '75')).get('/api/v1/payments')).status).toBe(403);
    const { rows } = await world.owner.query<{ action: string }>(
      `select action from audit_entry where subject_id = $1 and action like 'payment%' order by id`,
      [personId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['payment.proposed', ...Array(3).fill('payments.listed')]);
  });

  it('is never changed or taken away by the application', async () => {
    for (const statement of [
      'delete from payment',
      'update payment set amount = 1',
      'update payment_step set document = null',
    ])
      await expect(world.program.database.pool.query(statement)).rejects.toThrow(/permission denied/);
  });
});

describe('a contribution', () => {
  const add = (part: object = {}, who = officer) =>
    who.send<ContributionAnswer & { code: string }>('POST', `/api/v1/people/${personId}/contributions`, {
      unitCode: commune,
      normCode: 'course-fee',
      quantity: 6,
      beganOn: '2026-05-01',
      ...part,
    });
  const receive = ({ id }: ContributionAnswer, amount: number, who = officer) =>
    who.send<ContributionAnswer & { code: string }>('POST', `/api/v1/contributions/${id}/receipts`, {
      on: '2026-07-01',
      amount,
      document: 'PT 8',
    });
  const waiver = { ground: 'poor-household', waived: 70, document: 'QĐ 44/QĐ-UBND' };
  beforeAll(async () => {
    const fee = { purpose: 'contribution', title: 'Đóng góp cai nghiện tự nguyện', recipient: 'person' };
    await addNorm({ code: 'course-fee', ...fee, amount: 1_000_000 });
  });

  it('is owed by norm less what is waived, and paid in until nothing is left', async () => {
    const { status, body } = await add(waiver);
    expect([status, body.normAmount, body.owed, body.balance]).toEqual([200, 6_000_000, 1_800_000, 1_800_000]);
    expect((await receive(body, 1_800_001)).body.code).toBe('contribution-out-of-balance');
    const { body: paid } = await receive(body, 1_000_000);
    expect([paid.paid, paid.balance, paid.receipts.map(({ document }) => document)]).toEqual([
      1_000_000,
      800_000,
      ['PT 8'],
    ]);
    const cancel = () =>
      officer.send<ContributionAnswer & { code: string }>('POST', `/api/v1/contributions/${body.id}/cancel`, {
        because: 'Lập nhầm',
      });
    expect((await cancel()).body.code).toBe('contribution-paid-in');
    expect((await receive(body, -1_000_001)).body.code).toBe('contribution-out-of-balance');
    expect((await receive(body, -1_000_000)).body.paid).toBe(0);
    expect((await cancel()).body.cancelledBecause).toBe('Lập nhầm');
    expect((await receive(body, 1)).body.code).toBe('contribution-cancelled');
  });

  it('is waived on a ground with its document, and is not something that is paid out', async () => {
    const { body: exempt } = await add({ ...waiver, waived: 100 });
    expect([exempt.owed, exempt.balance]).toEqual([0, 0]);
    for (const part of [{ waived: 50 }, { ground: 'minor' }, { ...waiver, document: null }, { ...waiver, waived: 0 }])
      expect((await add(part)).body.code).toBe('waiver-without-ground');
    expect((await add({ normCode: 'support-once' })).body.code).toBe('norm-unknown');
    expect((await propose({ ...toPerson, personId, normCode: 'course-fee' })).body.code).toBe('norm-unknown');
  });

  it('is seen by whoever reads the file', async () => {
    const { body } = await add();
    const listed = (who: Visitor) =>
      who.get<{ items: ContributionAnswer[] }>(`/api/v1/people/${personId}/contributions`);
    expect((await listed(officer)).body.items.map(({ id }) => id)).toContain(body.id);
    expect((await listed(neighbour)).body.items).toEqual([]);
    expect((await add({ unitCode: other }, neighbour)).status).toBe(404);
    expect((await receive(body, 1, neighbour)).status).toBe(404);
    const { rows } = await world.owner.query<{ action: string }>(
      `select distinct action from audit_entry where subject_id = $1 and action like 'contribution%' order by action`,
      [personId],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      ['added', 'cancelled', 'listed', 'received'].map((step) => `contribution.${step}`),
    );
  });
});
