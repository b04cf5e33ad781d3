import { describe, expect, it } from 'vitest';
import { readOutline } from './outline';
import { normalisePlanText } from './plan-text';
import { readPlan } from './read-plan';

const read = (raw: string) => readPlan(raw).reading;
const codes = (raw: string) => read(raw).notices.map(({ code }) => code);

describe('the normalised text', () => {
  it.each([
    ['decomposed letters are put together', 'Kế hoạch'.normalize('NFD'), 'Kế hoạch'],
    ['marks of emphasis go', '## **I. MỤC TIÊU**', 'I. MỤC TIÊU'],
    ['rows of tables keep their cells', '| Xã | Người |\n|---|---|\n| An Bình | 5 |', 'Xã | Người\n\nAn Bình | 5'],
    ['columns laid out by spaces are cells', 'UBND XÃ AN BÌNH          CỘNG HÒA', 'UBND XÃ AN BÌNH | CỘNG HÒA'],
    ['a blank to be filled in is none', 'Số:          /KH-UBND', 'Số: /KH-UBND'],
    [
      'a paragraph that a page cut goes on',
      'Công an xã rà soát người nghiện, thường\n\nxuyên cập nhật.',
      'Công an xã rà soát người nghiện, thường xuyên cập nhật.',
    ],
  ])('%s', (_, raw, text) => expect(normalisePlanText(raw)).toBe(text));

  it('is the same when normalised again', () => {
    const once = normalisePlanText('**Căn cứ** Luật  Phòng,\tchống ma túy;\r\n\r\n\r\n• Một việc');
    expect(normalisePlanText(once)).toBe(once);
  });
});

describe('the outline', () => {
  it('puts each line under the nearest wider one, whatever its number', () => {
    const blocks = readOutline('PHẦN I\nMỤC TIÊU\nI. Chung\n1. Một\n1.1. Hai\na) Ba\n- Bốn\n+ Năm\n1. Sáu');
    expect(blocks.map(({ text, marker, parent }) => [text, marker, parent?.text ?? null])).toEqual([
      ['MỤC TIÊU', 'part', null],
      ['Chung', 'roman', 'MỤC TIÊU'],
      ['Một', 'number', 'Chung'],
      ['Hai', 'number-2', 'Một'],
      ['Ba', 'point', 'Hai'],
      ['Bốn', 'dash', 'Ba'],
      ['Năm', 'plus', 'Bốn'],
      ['Sáu', 'number', 'Chung'],
    ]);
  });
});

describe('what is not in the text', () => {
  it('is null or absent', () => {
    expect(
      read('KẾ HOẠCH\nCông tác cai nghiện\nI. MỤC TIÊU\nGiúp người sau cai nghiện.\nII. NHIỆM VỤ\nTuyên truyền.'),
    ).toEqual({
      number: null,
      issuedOn: null,
      issuer: null,
      signer: null,
      title: 'Công tác cai nghiện',
      period: null,
      legalBases: [],
      citations: [],
      objectives: [expect.objectContaining({ text: 'Giúp người sau cai nghiện' })],
      targets: [],
      quotas: [],
      deliverables: [],
      tasks: [expect.objectContaining({ agency: null, text: 'Tuyên truyền' })],
      roadmap: [],
      reports: [],
      budget: { lines: [] },
      notices: [
        expect.objectContaining({ code: 'missing-number' }),
        expect.objectContaining({ code: 'missing-date' }),
        expect.objectContaining({ code: 'missing-amount' }),
      ],
    });
  });

  it('nor does an empty text say anything', () => expect(read('').targets).toEqual([]));
});

describe('what does not agree with itself', () => {
  const plan = (body: string) => `Số: 1/KH-UBND\nngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nCông tác năm 2026\n${body}`;

  it.each([
    [
      'years that do not add up',
      'I. KINH PHÍ\nTổng kinh phí: 10 triệu đồng\n- Năm 2026: 4 triệu đồng\n- Năm 2027: 5 triệu đồng',
      'sum-mismatch',
    ],
    [
      'parts that are more than the whole',
      'I. CHỈ TIÊU\n- Cai nghiện cho 10 người, trong đó bắt buộc 8 người, tự nguyện 5 người.',
      'sum-mismatch',
    ],
    [
      'a number of one year with a date of another',
      'I. NHIỆM VỤ\n- Thực hiện Nghị định số 94/2009/NĐ-CP ngày 09/9/2010.',
      'citation-date-mismatch',
    ],
    [
      'one number with two dates',
      'I. NHIỆM VỤ\n- Theo Quyết định số 12/QĐ-UBND ngày 01/02/2026.\n- Theo Quyết định số 12/QĐ-UBND ngày 02/02/2026.',
      'citation-date-mismatch',
    ],
    [
      'two sections of one title',
      'I. TỔ CHỨC THỰC HIỆN\n1. Công an xã chủ trì.\nII. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế phối hợp.',
      'duplicate-title',
    ],
    [
      'a change without a level to start from',
      'I. CHỈ TIÊU\n- Giảm 10% tỷ lệ tái nghiện so với hiện nay.',
      'baseline-missing',
    ],
    [
      'a task of a level that has ended',
      'I. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện xây dựng kế hoạch.',
      'unit-abolished',
    ],
  ])('%s', (_, body, code) => expect(codes(plan(body))).toContain(code));

  it('agreeing figures raise nothing', () => {
    const body = 'I. KINH PHÍ\nTổng kinh phí: 9 triệu đồng\n- Năm 2026: 4 triệu đồng\n- Năm 2027: 5 triệu đồng';
    expect(codes(plan(body))).toEqual([]);
  });
});
