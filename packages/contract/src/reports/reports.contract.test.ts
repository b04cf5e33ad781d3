import { describe, expect, it } from 'vitest';
import { manualFigure, reportAnswer, reportRequest } from './reports.contract';

const answer = {
  template: 'six-month',
  unit: { code: '75', name: 'Tỉnh Đồng Nai', validOn: '2026-06-14' },
  period: {
    code: '2026H1',
    from: '2025-12-15',
    to: '2026-06-14',
    closesOn: '2026-06-14',
    dueOn: '2026-06-04',
    isEstimate: true,
  },
  asOf: '2026-06-03',
  tables: [
    {
      code: 'R1',
      columns: [{ code: 'addicts', label: 'Người nghiện có hồ sơ quản lý', kind: 'counted' }],
      rows: [{ code: 'total', label: 'Tổng', values: { addicts: { period: 3, lastYear: null, cumulative: 3 } } }],
      checks: [{ code: 'R1.sex', ok: true, level: 'refuse', message: 'khớp' }],
    },
  ],
};

describe('report contract', () => {
  it('takes the answer of the contract as it is', () => {
    expect(reportAnswer.parse(answer)).toEqual(answer);
  });

  it('knows no period outside the scheme', () => {
    const request = { template: 'six-month', unit: '75', period: '2026H1' };
    expect(reportRequest.safeParse(request).success).toBe(true);
    expect(reportRequest.safeParse({ ...request, period: '2026H3' }).success).toBe(false);
  });

  it('asks a source for every manual figure', () => {
    const figure = { table: 'R2', row: 'total', column: 'capacity', value: 900 };
    expect(manualFigure.safeParse({ ...figure, source: ' ' }).success).toBe(false);
    expect(manualFigure.safeParse({ ...figure, source: 'Quyết định thành lập cơ sở' }).success).toBe(true);
  });
});
