import type { ContributionAnswer, NormAnswer, PaymentAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { openWorld, type World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const run = <T = PaymentAnswer & { code: string }>(...args: string[]) =>
  command<T>(world, 'payment', ...args, '--json');
const allowance = ['--code', 'leader', '--purpose', 'volunteer-allowance', '--title', 'Phụ cấp đội trưởng'];
const ofProvince = ['--province', '75', '--from', '2026-01-01', '--document', 'NQ 12', '--per', 'month'];
const proposal = [
  '--unit',
  '26068',
  '--norm',
  'leader',
  '--quantity',
  '2',
  '--day',
  '2026-03-01',
  '--name',
  'Lý A Sáng',
];

describe('dong-hanh payment', () => {
  it('enters a norm, and takes a payment by it to its settlement', async () => {
    await run('norm-add', ...allowance, ...ofProvince, '--recipient', 'worker', '--amount', '900000');
    const { answer: norms } = await run<{ items: NormAnswer[] }>('norms', '--on', '2026-03-01');
    expect(norms.items.map(({ code, amount }) => [code, amount])).toEqual([['leader', 900_000]]);
    const { answer: proposed } = await run('propose', ...proposal);
    expect([proposed.amount, proposed.state]).toEqual([1_800_000, 'proposed']);
    await run('approve', proposed.id);
    await run('pay', proposed.id, '--on', '2026-03-02', '--document', 'PC 7');
    const { answer: settled } = await run('settle', proposed.id, '--on', '2026-03-03', '--document', 'QT 1');
    expect(settled.steps.map(({ step, document }) => [step, document])).toEqual([
      ['proposed', null],
      ['approved', null],
      ['paid', 'PC 7'],
      ['settled', 'QT 1'],
    ]);
    const { answer: listed } = await run<{ items: PaymentAnswer[] }>('list', '--month', '2026-03');
    expect(listed.items.map(({ id }) => id)).toEqual([proposed.id]);
    const { answer: late } = await run('cancel', proposed.id, '--because', 'Lập nhầm');
    expect(late.code).toBe('payment-step-not-open');
  });

  it('says what is wrong: a code for what is refused, usage for what cannot be read', async () => {
    const over = await run('propose', ...proposal, '--amount', '1800001');
    expect([over.code, over.answer.code]).toEqual([1, 'amount-over-norm']);
    const unread = await run('propose', ...proposal, '--quantity', 'hai');
    expect([unread.code, unread.words]).toEqual([2, expect.stringContaining('quantity')]);
    expect((await run('approve', 'x')).code).toBe(2);
  });

  it('keeps what a person owes for a course, with receipts and a cancelled one', async () => {
    const officer = await world.visitor('commune-officer', '26068');
    const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
      fullName: 'Lò Văn Đóng',
      bornOn: '1990-05-05',
    });
    const fee = [
      '--code',
      'fee',
      '--purpose',
      'contribution',
      '--title',
      'Đóng góp cai nghiện',
      '--recipient',
      'person',
    ];
    await run('norm-add', ...fee, ...ofProvince, '--amount', '500000');
    const contribution = <T = ContributionAnswer>(...args: string[]) =>
      command<T>(world, 'contribution', ...args, '--json');
    const course = ['--person', body.person.id, '--unit', '26068', '--norm', 'fee', '--began', '2026-03-01'];
    const { answer: owed } = await contribution('add', ...course, '--quantity', '2');
    expect([owed.owed, owed.balance]).toEqual([1_000_000, 1_000_000]);
    const receipt = ['--on', '2026-03-02', '--document', 'BL 1'];
    const { answer: paid } = await contribution('receive', owed.id, ...receipt, '--amount', '400000');
    expect([paid.paid, paid.balance]).toEqual([400_000, 600_000]);
    const refused = await contribution<{ code: string }>('cancel', owed.id, '--because', 'Lập nhầm');
    expect([refused.code, refused.answer.code]).toEqual([1, 'contribution-paid-in']);
    const { answer: listed } = await contribution<{ items: ContributionAnswer[] }>('list', '--person', body.person.id);
    expect(listed.items.map(({ id }) => id)).toEqual([owed.id]);
    expect((await contribution('add', ...course, '--quantity', 'hai')).code).toBe(2);
  });

  it('names nobody on a terminal', async () => {
    const { text } = await command(world, 'payment', 'list');
    expect(text).toContain('Phụ cấp đội trưởng');
    expect(text).not.toContain('Lý A Sáng');
  });
});
