import { describe, expect, it } from 'vitest';
import { samplePaper, samplePersonalPaper } from '../testing';
import { layOut } from './lay-out';
import type { Paper, PaperBlock, PaperColumn } from './paper';

function textsOf(blocks: readonly PaperBlock[]): string[] {
  return layOut({ ...samplePaper(), blocks }).blocks.map((block) =>
    'runs' in block ? block.runs.map((run) => run.text).join('') : 'text' in block ? block.text : 'table',
  );
}

describe('laying out a paper', () => {
  it('numbers sections, clauses and points, each level afresh under the one above', () => {
    expect(
      textsOf([
        { kind: 'heading', level: 'section', text: 'Tình hình' },
        { kind: 'heading', level: 'clause', text: 'Đặc điểm' },
        { kind: 'item', style: 'point', text: 'Một' },
        { kind: 'item', style: 'point', text: 'Hai' },
        { kind: 'heading', level: 'clause', text: 'Kết quả' },
        { kind: 'item', style: 'point', text: 'Ba' },
        { kind: 'heading', level: 'section', text: 'Nhiệm vụ' },
        { kind: 'heading', level: 'clause', text: 'Chung' },
        { kind: 'item', style: 'dash', text: 'Bốn' },
      ]),
    ).toEqual([
      'I. TÌNH HÌNH',
      '1. Đặc điểm',
      'a) Một',
      'b) Hai',
      '2. Kết quả',
      'a) Ba',
      'II. NHIỆM VỤ',
      '1. Chung',
      '- Bốn./.',
    ]);
  });

  it('sets a decision with its bases, articles, clauses and points', () => {
    expect(
      textsOf([
        { kind: 'centred', text: 'Chủ tịch Ủy ban nhân dân xã' },
        { kind: 'bases', items: ['Căn cứ Luật thứ nhất', 'Theo đề nghị của Trưởng Công an xã;'] },
        { kind: 'centred', text: 'Quyết định:' },
        { kind: 'heading', level: 'article', text: 'Thời hạn' },
        { kind: 'item', style: 'clause', text: 'Là 24 tháng.' },
        { kind: 'item', style: 'clause', text: 'Kể từ ngày ký.' },
        { kind: 'heading', level: 'article', text: 'Hiệu lực' },
        { kind: 'item', style: 'clause', text: 'Từ ngày ký.' },
      ]),
    ).toEqual([
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ',
      'Căn cứ Luật thứ nhất;',
      'Theo đề nghị của Trưởng Công an xã.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Thời hạn',
      '1. Là 24 tháng.',
      '2. Kể từ ngày ký.',
      'Điều 2. Hiệu lực',
      '1. Từ ngày ký./.',
    ]);
  });

  it.each(['Hết', 'Hết.', 'Hết;', 'Hết./.', 'Hết. '])('ends the text %j with one end mark', (text) => {
    expect(textsOf([{ kind: 'paragraph', text }])).toEqual(['Hết./.']);
  });

  it('puts the subject of a letter under its number, upright, and gives it no title', () => {
    const letter: Paper = { ...samplePaper(), title: { kind: 'letter', subject: 'cung cấp hồ sơ' } };
    const { head, title, documentTitle } = layOut(letter);
    expect({ subject: head.subject, title, documentTitle }).toEqual({
      subject: 'V/v cung cấp hồ sơ',
      title: null,
      documentTitle: 'cung cấp hồ sơ',
    });
  });

  it('numbers annexes only where there are two or more, and refers to the paper', () => {
    const annex = { title: 'Danh sách', orientation: 'portrait', blocks: [] } as const;
    const one = layOut({ ...samplePaper(), annexes: [annex] }).annexes;
    expect(one[0]).toMatchObject({
      label: 'Phụ lục',
      title: 'DANH SÁCH',
      reference: '(Kèm theo Báo cáo số 05/BC-CAT ngày 05 tháng 02 năm 2026 của Công an tỉnh)',
    });
    const two = layOut({ ...samplePaper(), annexes: [annex, annex] }).annexes;
    expect(two.map(({ label }) => label)).toEqual(['Phụ lục I', 'Phụ lục II']);
  });

  it('works out the spans of a heading of two levels', () => {
    const column = (label: string, group?: string): PaperColumn => ({
      label,
      align: 'right',
      width: 1,
      ...(group ? { group } : {}),
    });
    const columns = [column('Tổng'), column('Nam', 'Giới tính'), column('Nữ', 'Giới tính'), column('Kinh', 'Dân tộc')];
    const table = layOut({ ...samplePaper(), blocks: [{ kind: 'table', columns, rows: [] }] }).blocks[0];
    expect(table?.kind === 'table' && table.head).toEqual([
      [
        { text: 'Tổng', columnSpan: 1, rowSpan: 2 },
        { text: 'Giới tính', columnSpan: 2, rowSpan: 1 },
        { text: 'Dân tộc', columnSpan: 1, rowSpan: 1 },
      ],
      ['Nam', 'Nữ', 'Kinh'].map((text) => ({ text, columnSpan: 1, rowSpan: 1 })),
    ]);
  });

  it('refuses a row that does not fit its columns', () => {
    const columns = [{ label: 'Nam', align: 'right', width: 1 }] as const;
    const blocks = [{ kind: 'table', columns, rows: [{ cells: [] }] }] as const;
    expect(() => layOut({ ...samplePaper(), blocks })).toThrow(RangeError);
  });

  it('sets a paper of persons without number, recipients and end mark', () => {
    const laidOut = layOut(samplePersonalPaper());
    expect(laidOut.head).toMatchObject({ issuer: null, number: null, country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' });
    expect(laidOut.head.placeAndDate).toMatch(/^Xã Thử Nghiệm, ngày\s+tháng\s+năm\s+$/);
    expect(laidOut.title).toEqual({ name: 'TÓM TẮT LÝ LỊCH', summary: null });
    expect(laidOut.recipients).toEqual([]);
    expect(laidOut.blocks.at(-1)).toMatchObject({
      runs: [{ text: 'Tôi xin cam đoan lời khai trên là đúng sự thật.' }],
    });
    expect(laidOut.parties).toEqual([
      [
        { lines: ['NGƯỜI KHAI'], hint: '(Ký, ghi rõ họ tên)', signer: 'Trần Văn Thử' },
        { lines: ['NGƯỜI LÀM CHỨNG'], hint: null, signer: '' },
      ],
    ]);
  });

  it('lets one who signs alone sign at the right', () => {
    const [row] = layOut({
      ...samplePersonalPaper(),
      parties: [[{ caption: 'Người viết đơn', signer: null }]],
    }).parties;
    expect(row!.map((party) => party.lines)).toEqual([[], ['NGƯỜI VIẾT ĐƠN']]);
  });

  it('makes a square of modules of a code', () => {
    const [code] = layOut(samplePersonalPaper()).blocks.filter((block) => block.kind === 'qr');
    expect(code!.rows.every((row) => row.length === code!.rows.length && /^[01]+$/.test(row))).toBe(true);
    expect(code!.rows[0]).toMatch(/^1111111.*1111111$/);
  });
});
