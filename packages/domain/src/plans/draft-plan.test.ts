import { describe, expect, it } from 'vitest';
import { draftPlan, type PlanAbove } from './draft-plan';

const above: PlanAbove = {
  number: '12/KH-UBND',
  issuedOn: '2026-03-05',
  issuer: 'Ủy ban nhân dân tỉnh Đồng Xanh',
  title: 'Công tác cai nghiện ma túy năm 2026',
  findings: [
    {
      kind: 'target',
      position: 0,
      content: {
        text: 'Trên 80% người nghiện được tư vấn',
        subject: 'người nghiện',
        comparator: '>',
        value: 80,
        unit: '%',
      },
    },
    {
      kind: 'target',
      position: 1,
      content: {
        text: '100 người được hỗ trợ học nghề',
        subject: 'người được hỗ trợ học nghề',
        comparator: '=',
        value: 100,
        unit: 'người',
      },
    },
    {
      kind: 'target',
      position: 2,
      content: { text: '24 câu lạc bộ', subject: 'câu lạc bộ', comparator: '=', value: 24, unit: 'câu lạc bộ' },
    },
    { kind: 'quota', position: 0, content: { target: 1, unitName: 'Biên Hòa', value: 12 } },
    { kind: 'quota', position: 1, content: { target: 1, unitName: 'Tam Hiệp', value: 8 } },
    { kind: 'task', position: 0, content: { agency: 'Ủy ban nhân dân các xã, phường', text: 'Xây dựng kế hoạch.' } },
    { kind: 'task', position: 1, content: { agency: 'Sở Y tế', text: 'Tập huấn.' } },
    {
      kind: 'report',
      position: 0,
      content: { from: 'các xã', to: 'Công an tỉnh', period: 'year', dueMonthDay: '12-05' },
    },
  ],
};
const draft = draftPlan(above, 'Phường Biên Hòa');
const of = (kind: string) => draft.findings.filter((finding) => finding.kind === kind);

describe('the draft of a lower plan', () => {
  it('keeps shares, takes the quota of the unit, and leaves open what nobody gave', () => {
    expect(
      of('target').map(({ content: { value, inherited }, certain }) => [value, inherited ?? false, certain]),
    ).toEqual([
      [80, false, true],
      [12, false, true],
      [null, true, false],
    ]);
  });

  it('takes the tasks that speak of communes, and those alone', () => {
    expect(of('task').map(({ content }) => content)).toEqual([
      { agency: 'Phường Biên Hòa', text: 'Xây dựng kế hoạch.' },
    ]);
  });

  it('rests on the plan above and reports to its issuer', () => {
    expect(of('legal-basis')[0]?.content).toEqual({
      text: 'Kế hoạch số 12/KH-UBND ngày 05/03/2026 của Ủy ban nhân dân tỉnh Đồng Xanh',
      number: '12/KH-UBND',
      date: '2026-03-05',
    });
    expect(of('report')[0]?.content).toMatchObject({ from: 'Phường Biên Hòa', to: above.issuer, period: 'year' });
  });

  it('has every finding at its place in the text', () => {
    for (const { kind, content, span } of draft.findings)
      if (kind !== 'report') expect(draft.text.slice(...span)).toContain(String(content.text));
    expect(draft.text).not.toContain('LỘ TRÌNH');
  });
});
