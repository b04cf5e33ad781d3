import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanAnswer, PlanComparison, PlanTracking } from '@dong-hanh/contract';
import type { PlanReading } from '@dong-hanh/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { openWorld, type World } from '../../../test/world';

let world: World;
let at: (name: string) => string;
beforeAll(async () => {
  world = await openWorld();
  at = (name) => join(world.dataDir, name);
});
afterAll(() => world.close());

const PLAN = `ỦY BAN NHÂN DÂN
XÃ ĐỒNG XANH
Số: 12/KH-UBND
Đồng Xanh, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Công tác cai nghiện ma túy năm 2026
I. CHỈ TIÊU
- Ít nhất 80% người sau cai nghiện được tư vấn.
II. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Rà soát người nghiện, báo cáo Ủy ban nhân dân xã trước ngày 15 hằng tháng.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
`;

describe('dong-hanh plan read', () => {
  it('prints the reading, and writes the text its spans refer to', async () => {
    await writeFile(at('kế hoạch.txt'), PLAN);
    const { code, answer } = await command<PlanReading>(
      world,
      ...['plan', 'read', at('kế hoạch.txt'), '--json', '--text', at('văn bản.txt')],
    );
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      number: '12/KH-UBND',
      issuedOn: '2026-03-05',
      issuer: 'ỦY BAN NHÂN DÂN XÃ ĐỒNG XANH',
      signer: 'Trần Văn Mẫu',
      period: { from: '2026', to: '2026' },
      targets: [{ comparator: '>=', value: 80, unit: '%', subject: 'người sau cai nghiện' }],
      tasks: [{ agency: 'Công an xã' }],
      reports: [{ from: 'Công an xã', period: 'month', due: { day: 15, month: 'last-of-period' } }],
    });
    const text = await readFile(at('văn bản.txt'), 'utf8');
    for (const { text: found, span } of answer.targets) expect(text.slice(...span)).toBe(found);
  });

  it('says in words what it found', async () => {
    const { code, words } = await command(world, 'plan', 'read', at('kế hoạch.txt'));
    expect([code, words]).toEqual([0, '']);
  });

  it('refuses a file that is no document with a code, and knows a missing file', async () => {
    await writeFile(at('ảnh.png'), Buffer.from('\x89PNG\r\n', 'latin1'));
    const refused = await command<{ code: string }>(world, 'plan', 'read', at('ảnh.png'), '--json');
    expect([refused.code, refused.answer.code]).toEqual([1, 'not-a-document']);
    expect((await command(world, 'plan', 'read', at('không có.txt'), '--json')).code).toBe(2);
  });
});

describe('dong-hanh plan, kept and followed', () => {
  const plan = <T>(...args: string[]) => command<T>(world, 'plan', ...args, '--json');

  it('keeps a plan, confirms it once all is decided, and drafts the one below', async () => {
    const { answer: kept } = await plan<PlanAnswer>('keep', at('kế hoạch.txt'), '--unit', '75');
    expect([kept.state, kept.number, kept.sourceName]).toEqual(['read', '12/KH-UBND', 'kế hoạch.txt']);
    const early = await plan<{ code: string }>('confirm', kept.id);
    expect([early.code, early.answer.code]).toEqual([1, 'findings-undecided']);
    expect((await plan<PlanAnswer>('confirm', kept.id, '--all')).answer.state).toBe('confirmed');
    const { answer: tracked } = await plan<PlanTracking>('track', kept.id);
    expect(tracked.targets.map(({ judgement }) => judgement.status)).toEqual(['no-value']);
    const { answer: below } = await plan<PlanAnswer>('draft', kept.id, '--unit', '26068');
    expect([below.parentId, below.state]).toEqual([kept.id, 'read']);
    const { answer: compared } = await plan<PlanComparison>('compare', below.id);
    expect(compared.targets.map(({ fit }) => fit)).toEqual(['same']);
    await command(world, 'plan', 'paper', below.id, '--docx', at('kh.docx'));
    expect((await readFile(at('kh.docx'))).toString('latin1', 0, 2)).toBe('PK');
    expect((await plan('show', 'x')).code).toBe(2);
  });
});
