import type { NormInput, PaymentAnswer } from '@dong-hanh/contract';
import { sql } from 'kysely';
import {
  addContribution,
  addNorm,
  approvePayments,
  payPayment,
  proposePayment,
  receiveContribution,
  settlePayment,
} from '../features/payments/index';
import { getPlan, noteBudgetStep } from '../features/plans/index';
import { localDay } from '../platform/clock/clock';
import type { Actor } from '../platform/use-case/actor';
import type { Program } from './program';

const dayMs = 86_400_000;
type Norm = Pick<NormInput, 'code' | 'purpose' | 'title' | 'recipient' | 'unit' | 'amount' | 'factor'>;

/** Made up: no province has issued these. */
const norms: Norm[] = [
  {
    code: 'base-salary',
    purpose: 'base-salary',
    title: 'Mức lương cơ sở',
    recipient: 'worker',
    unit: 'month',
    amount: 2_340_000,
    factor: null,
  },
  {
    code: 'support-once',
    purpose: 'support-once',
    title: 'Hỗ trợ một lần sau khi hoàn thành ba giai đoạn đầu',
    recipient: 'person',
    unit: 'person',
    amount: null,
    factor: 1,
  },
  {
    code: 'team-leader',
    purpose: 'volunteer-allowance',
    title: 'Phụ cấp đội trưởng đội công tác xã hội tình nguyện',
    recipient: 'worker',
    unit: 'month',
    amount: null,
    factor: 0.6,
  },
  {
    code: 'team-member',
    purpose: 'volunteer-allowance',
    title: 'Phụ cấp thành viên đội công tác xã hội tình nguyện',
    recipient: 'worker',
    unit: 'month',
    amount: null,
    factor: 0.4,
  },
  {
    code: 'counsellor',
    purpose: 'officer-allowance',
    title: 'Hỗ trợ người tư vấn tâm lý, xã hội',
    recipient: 'worker',
    unit: 'month',
    amount: null,
    factor: 0.6,
  },
  {
    code: 'food',
    purpose: 'food',
    title: 'Tiền ăn người cai nghiện tại cơ sở',
    recipient: 'facility',
    unit: 'day',
    amount: 65_000,
    factor: null,
  },
  {
    code: 'course-fee',
    purpose: 'contribution',
    title: 'Đóng góp cai nghiện tự nguyện tại cơ sở công lập',
    recipient: 'person',
    unit: 'month',
    amount: 1_200_000,
    factor: null,
  },
];
const workers = ['Hà Văn Lâm', 'Vương Thị Nhàn', 'Quách Minh Tâm', 'La Thị Hiền', 'Thái Văn Ngọc'];

/** Made-up norms of the province, and payments of the home commune at every step. */
export async function makeDemoPayments(
  { runner, clock, database }: Program,
  actor: Actor,
  { home, province, planId }: { home: string; province: string; planId: string },
): Promise<void> {
  const ago = (days: number) => localDay(new Date(clock.now().getTime() - days * dayMs));
  const issued = { from: ago(500), to: null, document: 'Nghị quyết 15/NQ-HĐND (dữ liệu mẫu)' };
  for (const norm of norms) await runner.execute(actor, addNorm, { provinceCode: province, ...norm, ...issued });

  const { findings } = await runner.ask(actor, getPlan, { id: planId });
  const findingId = findings.find(({ kind }) => kind === 'budget')?.id ?? null;
  const line = { planId: findingId === null ? null : planId, findingId };
  if (findingId !== null) {
    const allocation = { step: 'allocated', amount: 60_000_000, document: 'Quyết định 21/QĐ-UBND' };
    await runner.execute(actor, noteBudgetStep, { id: planId, findingId, on: ago(100), ...allocation });
  }

  const propose = (
    normCode: string,
    to: { personId: string } | { recipientName: string },
    days: number,
    quantity = 1,
  ) =>
    runner.execute(actor, proposePayment, {
      ...{ unitCode: home, personId: null, recipientName: null, ...to, normCode, quantity, forDay: ago(days) },
      ...{ amount: null, belowBecause: null, ...line },
    });
  const approve = async (payments: PaymentAnswer[]) =>
    (await runner.execute(actor, approvePayments, { payments: payments.map(({ id, version }) => ({ id, version })) }))
      .items;

  const wages: PaymentAnswer[] = [];
  for (const days of [65, 35, 5])
    for (const [index, recipientName] of workers.entries())
      wages.push(await propose(index === 0 ? 'team-leader' : 'team-member', { recipientName }, days));
  const approved = await approve(wages.slice(0, workers.length * 2));
  for (const [index, { id, version }] of approved.entries()) {
    if (index >= workers.length + 2) continue;
    const document = `PC ${String(index + 11)}`;
    const paid = await runner.execute(actor, payPayment, { id, version, on: ago(30), document });
    if (index < workers.length)
      await runner.execute(actor, settlePayment, { id, version: paid.version, on: ago(3), document: 'QT 02' });
  }

  const people = await database.read(actor.sessionId, async (reader) => {
    const { rows } = await sql<{ id: string }>`
      select s.person_id as id from person_summary s join administrative_unit u on u.unit_id = s.unit_id and u.valid @> current_date
       where u.code = ${home} and s.state = 'post-rehab' order by s.person_id limit 3`.execute(reader);
    return rows;
  });
  const supports: PaymentAnswer[] = [];
  for (const { id } of people) supports.push(await propose('support-once', { personId: id }, 8));
  const [first] = supports.length > 0 ? await approve(supports.slice(0, 1)) : [];
  if (first)
    await runner.execute(actor, payPayment, { id: first.id, version: first.version, on: ago(2), document: 'PC 31' });
  const [owing] = people;
  if (!owing) return;
  const waiver = { ground: 'poor-household' as const, waived: 70, document: 'Quyết định 44/QĐ-UBND' };
  const course = { unitCode: home, normCode: 'course-fee', quantity: 6, beganOn: ago(330), ...waiver };
  const { id } = await runner.execute(actor, addContribution, { id: owing.id, ...course });
  await runner.execute(actor, receiveContribution, { id, on: ago(300), amount: 1_000_000, document: 'PT 08' });
}
