import { parsePeriod, REPORT_TABLES, type ReportTable } from '@dong-hanh/domain';
import { describe, expect, it } from 'vitest';
import type { LaidOutBlock, LaidOutTable } from '../paper/laid-out-paper';
import { layOut } from '../paper/lay-out';
import { sampleReport } from '../testing';
import { periodicReport } from './periodic-report';

function textOf(blocks: readonly LaidOutBlock[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return block.title ?? '';
    if ('runs' in block) return block.runs.map((run) => run.text).join('');
    return block.kind === 'qr' ? block.caption : block.text;
  });
}

function body(own: Parameters<typeof sampleReport>[0] = {}): string[] {
  return textOf(layOut(periodicReport(sampleReport(own))).blocks);
}

/** The sample tables with figures of the total row replaced. */
function withTotals(figures: Record<string, [number | null, number | null]>): ReportTable[] {
  return sampleReport().tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      if (row.code !== 'total') return row;
      const cells = Object.entries(figures).flatMap(([key, [period, lastYear]]) => {
        const [code, ...column] = key.split('.');
        return code === table.code ? [[column.join('.'), { period, lastYear, cumulative: period }] as const] : [];
      });
      return { ...row, values: { ...row.values, ...Object.fromEntries(cells) } };
    }),
  }));
}

describe('the six-month report', () => {
  it('says that its figures are estimated while the period is open', () => {
    const paper = layOut(periodicReport(sampleReport()));
    expect(paper.title?.summary).toContain('(số liệu\u00a0ước)');
    expect(body().join('\n')).toContain('Ước đến ngày 14 tháng 6 năm 2026, toàn tỉnh có 77 người nghiện ma túy');
    const closed = layOut(periodicReport(sampleReport({ isEstimate: false, asOf: '2026-06-20' })));
    expect(JSON.stringify(closed)).not.toMatch(/(?<!\p{L})ước(?!\p{L})/iu);
  });

  it('compares with the same period of last year in words', () => {
    const sentence = (now: number | null, before: number | null) =>
      body({ tables: withTotals({ 'R1.users': [now, before] }) }).find((text) =>
        text.includes('người sử dụng trái phép chất ma túy có hồ sơ'),
      );
    expect(sentence(110, 100)).toContain('tăng 10 người (10%) so với cùng kỳ năm trước');
    expect(sentence(1080, 1234)).toContain('có 1.080 người sử dụng');
    expect(sentence(1080, 1234)).toContain('giảm 154 người (12,5%)');
    expect(sentence(5, 5)).toContain('bằng cùng kỳ năm trước');
    expect(sentence(5, 0)).toContain('tăng 5 người so với cùng kỳ năm trước');
    expect(sentence(5, null)).not.toContain('năm trước');
    expect(sentence(null, 5)).toContain('có … người');
  });

  it('speaks of attainment only where a quota was given', () => {
    const point = (quota: number | null) =>
      body({ tables: withTotals({ 'R3.comp.files': [42, null], 'R3.quota.comp.files': [quota, null] }) }).find((text) =>
        text.startsWith('a) Cai nghiện bắt buộc'),
      );
    expect(point(50)).toContain('42 người (đạt 84% chỉ tiêu giao)');
    expect(point(0)).not.toContain('chỉ tiêu');
    expect(point(null)).not.toContain('chỉ tiêu');
  });

  it('leaves out parts that are empty and names ages in full', () => {
    const text = body().join('\n');
    expect(text).toContain('Theo giới tính: nam 67 người (87%); nữ 10 người (13%).');
    expect(text).toContain('từ 18 đến dưới 30 tuổi: 10 người');
    expect(text).toContain('từ 30 tuổi trở lên: 67 người');
    expect(text).not.toContain('dưới 14');
  });

  it('tells of communication, training and models, and nothing where they were not counted', () => {
    const counted = {
      'R8.events': [12, 10],
      'R8.setting.school': [3, 2],
      'R8.turns': [1250, 1000],
      'R8.staff.scope': [20, 20],
      'R8.staff.trained': [15, 4],
    } satisfies Record<string, [number, number]>;
    const text = body({ tables: withTotals(counted) }).join('\n');
    expect(text).toContain('đã tổ chức 12 hoạt động truyền thông với 1.250 lượt người, tăng 250 lượt (25%)');
    expect(text).toContain('Theo nơi tổ chức: trường học 3 hoạt động (25%).');
    expect(text).toContain('15/20 cán bộ thuộc diện được tập huấn (75%)');
    const earlier = sampleReport().tables.filter(({ code }) => code !== 'R8');
    expect(body({ tables: earlier }).join('\n')).not.toContain('truyền thông');
  });

  it('keeps the figures of the text tied to their records', () => {
    const { blocks } = layOut(periodicReport(sampleReport()));
    const keys = blocks.flatMap((block) => ('runs' in block ? block.runs.map((run) => run.evidence) : []));
    expect(keys).toContain('R1.total.addicts');
    expect(keys).toContain('R3.total.comp.files');
  });

  it('shows what is still to be written and what comes next', () => {
    const empty = { direction: [], difficulties: [], tasks: [], proposals: [] };
    const text = body({ narrative: empty, period: parsePeriod('2026H2')! });
    expect(text.filter((line) => line === '[Chưa nhập nội dung]')).toHaveLength(4);
    expect(text).toContain('IV. NHIỆM VỤ TRỌNG TÂM 6 THÁNG ĐẦU NĂM 2027');
    expect(text.at(-1)).toMatch(/của Công an tỉnh\.\/\.$/);
  });

  it('prints every column of the definition in the annexes, marks what was typed in and names its source', () => {
    const { annexes } = layOut(periodicReport(sampleReport()));
    expect(annexes.map((annex) => `${annex.label} ${annex.orientation}`)).toEqual([
      'Phụ lục I landscape',
      'Phụ lục II landscape',
      'Phụ lục III landscape',
      'Phụ lục IV landscape',
      'Phụ lục V landscape',
      'Phụ lục VI portrait',
    ]);
    const tables = annexes
      .flatMap((annex) => annex.blocks)
      .filter((block): block is LaidOutTable => block.kind === 'table');
    const evidence = new Set(tables.flatMap((table) => table.rows[0]!.cells.map((cell) => cell.evidence)));
    for (const { code, columns } of REPORT_TABLES.slice(0, 4)) {
      for (const column of columns.filter((each) => each.kind === 'counted')) {
        expect(evidence).toContain(`${code}.total.${column.code}`);
      }
    }
    const labels = tables.flatMap((table) => table.head.flat().map((cell) => cell.text));
    expect(labels.filter((label) => label.includes('(số liệu nhập tay)'))).toHaveLength(1 + 9 + 6);
    expect(tables.at(-1)!.rows[0]!.cells.map((cell) => cell.text)).toEqual([
      '1',
      'Biểu 2. Quy mô',
      'Tổng số',
      '900',
      'Quyết định quy định quy mô của cơ sở',
    ]);
  });

  it('puts the total first, then last year and the year so far', () => {
    const { annexes } = layOut(periodicReport(sampleReport()));
    const table = annexes[0]!.blocks.find((block): block is LaidOutTable => block.kind === 'table')!;
    expect(table.rows.slice(0, 4).map((row) => row.cells[1]!.text)).toEqual([
      'Tổng số (ước)',
      'Cùng kỳ năm trước',
      'Lũy kế từ 15/12/2025',
      'Phường Trảng Dài',
    ]);
  });
});
