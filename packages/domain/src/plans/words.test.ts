import { describe, expect, it } from 'vitest';
import { actorOf, agencyNames, isAgencyName, partnersIn } from './agencies';
import { findAmounts } from './amounts';
import { findCitations } from './citations';
import { findDates, findDueOn } from './dates';
import { readFigure, readNumberWord } from './numbers';
import { findQuantities } from './quantities';
import { findPeriods } from './report-periods';

describe('figures', () => {
  it.each([
    ['2.250.000.000', 2_250_000_000],
    ['14,5', 14.5],
    ['12.5', 12.5],
    ['02', 2],
    ['1.250', 1250],
  ])('%s is %d', (text, value) => expect(readFigure(text)).toBe(value));

  it.each([
    ['một', 1],
    ['mười hai', 12],
    ['hai mươi', 20],
    ['người', null],
  ])('%s in words is %s', (text, value) => expect(readNumberWord(text)).toBe(value));
});

describe('amounts of money', () => {
  it.each([
    ['2.250.000.000 đồng', [2_250_000_000]],
    ['14,5 tỷ đồng', [14_500_000_000]],
    ['675 triệu đồng', [675_000_000]],
    ['1 tỷ 250 triệu đồng', [1_250_000_000]],
    ['50.000.000đ', [50_000_000]],
    ['cấp 300 triệu đồng, huy động 120 triệu đồng', [300_000_000, 120_000_000]],
    ['mức hỗ trợ 50.000 đồng/người/ngày', []],
    ['94/2010/nđ-cp', []],
  ])('%s', (text, amounts) => expect(findAmounts(text).map(({ amount }) => amount)).toEqual(amounts));
});

describe('dates', () => {
  it.each([
    ['ngày 01 tháng 08 năm 2012', ['2012-08-01']],
    ['ngày 30/12/2022', ['2022-12-30']],
    ['tháng 6/2025', ['2025-06']],
    ['quý iii/2025', ['2025-09']],
    ['hết năm 2026', ['2026']],
    ['ngày 31/02/2024', []],
  ])('%s', (text, dates) => expect(findDates(text).map(({ date }) => date)).toEqual(dates));

  it.each([
    ['đến ngày 31/12/2024, có ít nhất 01 mô hình', '2024-12-31'],
    ['đến năm 2015, tổ chức cai nghiện cho 100% người nghiện', '2015'],
    ['giảm 5% so với năm 2024', undefined],
    ['từ năm 2026 trở đi, 100% câu lạc bộ hoạt động ổn định', '2026'],
  ])('%s is due %s', (text, due) => expect(findDueOn(text)).toBe(due));
});

describe('comparators and units', () => {
  it.each([
    ['trên 80% người nghiện', '>', 80, '%'],
    ['ít nhất 01 mô hình', '>=', 1, 'mô hình'],
    ['phấn đấu 100% phường', '=', 100, '%'],
    ['từ 90% người nghiện trở lên', '>=', 90, '%'],
    ['không quá 5% người sau cai tái nghiện', '<=', 5, '%'],
    ['tỷ lệ tái nghiện dưới 30%', '<', 30, '%'],
    ['giảm tỷ lệ tái nghiện 10 - 20%', 'reduce', 10, '%'],
    ['giảm tỷ lệ tái nghiện xuống còn dưới 15%', '<', 15, '%'],
    ['tăng 5% số người cai nghiện tự nguyện', 'increase', 5, '%'],
    ['lập 30 hồ sơ', '=', 30, 'hồ sơ'],
    ['tuyên truyền cho 2.500 lượt người', '=', 2500, 'lượt người'],
    ['giúp đỡ từ 1-2 người', 'range', 1, 'người'],
    ['xây dựng một mô hình điểm', '=', 1, 'mô hình điểm'],
    ['thành lập 02 (hai) câu lạc bộ', '=', 2, 'câu lạc bộ'],
    ['không để quá 5% hội viên bỏ sinh hoạt', '<=', 5, '%'],
    ['kiềm chế tốc độ gia tăng người nghiện dưới 1%/năm', '<', 1, '%'],
    ['nâng cấp 02 cơ sở', '=', 2, 'cơ sở'],
    ['mỗi điểm 05 người', '=', 5, 'người'],
    ['ít nhất 2/3 số xã có câu lạc bộ', '>=', 66.67, '%'],
    ['trên một nửa số người sau cai có việc làm', '>', 50, '%'],
  ])('%s', (text, comparator, value, unit) =>
    expect(findQuantities(text).map((one) => [one.comparator, one.value, one.unit])).toEqual([
      [comparator, value, unit],
    ]),
  );

  it.each([
    'ubnd 27 phường xây dựng kế hoạch',
    'ngày 15 tháng 6',
    'báo cáo trước ngày 05/6',
    'tại 02 xã trọng điểm',
    'ngày 2/3 số hồ sơ đã lập',
  ])('%s counts nothing', (text) => expect(findQuantities(text)).toEqual([]));
});

describe('agencies', () => {
  it.each([
    ['Sở Giáo dục và Đào tạo có trách nhiệm phối hợp', 'Sở Giáo dục và Đào tạo'],
    ['Giao Phòng Y tế chủ trì, phối hợp', 'Phòng Y tế'],
    [
      'Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức thành viên có kế hoạch',
      'Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức thành viên',
    ],
    ['Hằng năm, Sở Tài chính tham mưu bố trí kinh phí', 'Sở Tài chính'],
    ['Sở Y tế, Sở Tư pháp, Báo Đồng Xanh đẩy mạnh tuyên truyền', 'Sở Y tế, Sở Tư pháp, Báo Đồng Xanh'],
    ['Các ông (bà) Trưởng ban, ngành, Trưởng các thôn căn cứ kế hoạch thực hiện', 'Trưởng ban, ngành, Trưởng các thôn'],
    ['Chậm nhất ngày 05, các xã báo cáo Công an tỉnh', 'các xã'],
    ['UBND huyện giao Phòng Nội vụ tham mưu khen thưởng', 'Phòng Nội vụ'],
    ['Tổ chức hội nghị, hội thảo', null],
    ['Phòng, chống ma túy trong trường học', null],
    ['Báo cáo kết quả về Sở Y tế', null],
  ])('%s: %s', (text, name) => expect(actorOf(text)?.name ?? null).toBe(name));

  it('tells a name from a sentence', () => {
    expect(isAgencyName('Công an xã')).toBe(true);
    expect(isAgencyName('Đề nghị Hội Liên hiệp Phụ nữ xã:')).toBe(true);
    expect(isAgencyName('Công an xã rà soát người nghiện')).toBe(false);
  });

  it('parts a list and keeps names with commas whole', () => {
    expect(agencyNames('Sở Y tế, Công an tỉnh, các sở, ban, ngành và UBND các xã, phường')).toEqual([
      'Sở Y tế',
      'Công an tỉnh',
      'các sở, ban, ngành',
      'UBND các xã, phường',
    ]);
    expect(partnersIn('Chủ trì, phối hợp với Công an xã, Trạm Y tế tổ chức rà soát')).toEqual([
      'Công an xã',
      'Trạm Y tế',
    ]);
  });
});

describe('periods of reports', () => {
  it.each([
    ['định kỳ 6 tháng, năm báo cáo', ['half-year', 'year']],
    ['định kỳ tháng, quý, năm báo cáo', ['month', 'quarter', 'year']],
    ['định kỳ hàng quý, 6 tháng, năm đánh giá', ['quarter', 'half-year', 'year']],
    ['báo cáo đột xuất khi có yêu cầu', ['ad-hoc']],
    ['báo cáo kết quả năm 2025', []],
  ])('%s', (text, periods) => expect(findPeriods(text).map(({ period }) => period)).toEqual(periods));

  it('a fixed day belongs to the period before it', () => {
    const found = findPeriods('báo cáo định kỳ 06 tháng (trước ngày 05/6) và hàng năm (trước 05/12), đột xuất');
    expect(found.map(({ period, dueMonthDay }) => [period, dueMonthDay])).toEqual([
      ['half-year', '06-05'],
      ['year', '12-05'],
      ['ad-hoc', undefined],
    ]);
  });

  it('a day told within the period or behind it', () => {
    const found = findPeriods('báo cáo tháng (trước ngày 20 hằng tháng), quý (trước ngày 05 tháng đầu quý sau)');
    expect(found.map(({ period, due }) => [period, due])).toEqual([
      ['month', { day: 20, month: 'last-of-period' }],
      ['quarter', { day: 5, month: 'after-period' }],
    ]);
  });
});

describe('cited documents', () => {
  it.each([
    ['Nghị định số 94/2010/NĐ-CP ngày 09/9/2010 của Chính phủ', [['94/2010/NĐ-CP', '2010-09-09']]],
    ['Chỉ thị số 36-CT/TW, ngày 16/8/2019', [['36-CT/TW', '2019-08-16']]],
    ['Luật Phòng, chống ma túy ngày 09/12/2000', [[undefined, '2000-12-09']]],
    ['các quy định của pháp luật', []],
  ])('%s', (text, documents) =>
    expect(findCitations(text, 0).map(({ number, date }) => [number, date])).toEqual(documents),
  );
});
