import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitInText, wholeOf } from './unit-name';
import {
  addresseeLines,
  capitals,
  clean,
  longDate,
  numberSymbol,
  placeAndDate,
  pointLetter,
  recipientLines,
  roman,
  signatureLines,
  signerName,
} from './wording';

describe('the fixed wording of Decree 30', () => {
  it.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-03-15', 'ngày 15 tháng 3 năm 2026'],
    ['2026-12-01', 'ngày 01 tháng 12 năm 2026'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-10-10', 'ngày 10 tháng 10 năm 2026'],
  ])('puts zeros before days under ten and the months 1 and 2 only: %s', (on, words) => {
    expect(longDate(on)).toBe(words);
  });

  it('leaves room for what a draft does not know', () => {
    expect(longDate('2026-06')).toMatch(/^ngày \u00a0+ tháng 6 năm 2026$/);
    expect(numberSymbol({ serial: null, typeCode: 'BC', body: 'UBND' })).toMatch(/^\u00a0+\/BC-UBND$/);
  });

  it.each([
    [{ serial: 5, typeCode: 'BC', body: 'UBND' }, '05/BC-UBND'],
    [{ serial: 15, typeCode: 'QĐ', body: 'BNV' }, '15/QĐ-BNV'],
    [{ serial: 12, body: 'UBND', draftingUnit: 'VX' }, '12/UBND-VX'],
    [{ serial: 123, typeCode: 'BC', body: 'CAT', draftingUnit: 'PC04' }, '123/BC-CAT-PC04'],
  ])('writes the number and symbol without spaces', (number, text) => {
    expect(numberSymbol(number)).toBe(text);
  });

  it('names the place before the date', () => {
    const head = { issuer: '', number: { serial: 1, body: 'UBND' }, place: 'Sóc Trăng', issuedOn: '2012-02-01' };
    expect(placeAndDate(head)).toBe('Sóc Trăng, ngày 01 tháng 02 năm 2012');
  });

  it.each([
    [{ onBehalfOf: 'Ủy ban nhân dân', office: 'Chủ tịch', as: 'head' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      { onBehalfOf: 'Ủy ban nhân dân', office: 'Chủ tịch', as: 'deputy', ownOffice: 'Phó Chủ tịch' },
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    [{ office: 'Giám đốc', as: 'deputy', ownOffice: 'Phó Giám đốc' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [{ office: 'Giám đốc', as: 'head' }, ['GIÁM ĐỐC']],
    [{ office: 'Giám đốc', as: 'acting' }, ['Q. GIÁM ĐỐC']],
    [{ office: 'Chủ tịch', as: 'by-order', ownOffice: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    [{ office: 'Giám đốc', as: 'by-delegation', ownOffice: 'Trưởng phòng' }, ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
  ] as const)('signs %o', (signature, lines) => {
    expect(signatureLines({ ...signature, signer: null })).toEqual(lines);
  });

  it.each([
    ['TS. Nguyễn Văn An', 'Nguyễn Văn An'],
    ['PGS.TS. Trần Thị Bình', 'Trần Thị Bình'],
    ['BS.CKII Lê Văn Cường', 'Lê Văn Cường'],
    ['ThS Lê Thị Dung', 'Lê Thị Dung'],
    ['Tsan Văn Ký', 'Tsan Văn Ký'],
  ])('prints %s as %s', (name, printed) => {
    expect(signerName(name)).toBe(printed);
  });

  it('ends the recipients with the copy of the registry', () => {
    expect(recipientLines({ entries: ['Như trên', 'Sở Y tế;'], filedBy: 'PC04' })).toEqual([
      '- Như trên;',
      '- Sở Y tế;',
      '- Lưu: VT, PC04.',
    ]);
    expect(recipientLines({ entries: [] })).toEqual(['- Lưu: VT.']);
  });

  it('writes one addressee plainly and several as a list', () => {
    expect(addresseeLines(['Bộ Công an'])).toEqual(['Bộ Công an']);
    expect(addresseeLines(['Bộ Công an', 'Bộ Y tế.'])).toEqual(['- Bộ Công an;', '- Bộ Y tế.']);
  });

  it('numbers by Roman numerals and the Vietnamese alphabet', () => {
    expect([1, 4, 9, 14, 29].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XXIX']);
    expect([0, 3, 4, 5, 6, 7].map(pointLetter)).toEqual(['a', 'd', 'đ', 'e', 'g', 'h']);
  });

  it('keeps any text in NFC and free of control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(text)).toBe(clean(text).normalize('NFC'));
        expect(clean(text)).not.toMatch(/\p{Cc}/u);
      }),
      { seed: 32, numRuns: 200 },
    );
    expect(capitals('Tỉnh Đồng Nai'.normalize('NFD'))).toBe('TỈNH ĐỒNG NAI');
  });
});

describe('names of units in a sentence', () => {
  it.each([
    ['Tỉnh Nam Định', 'tỉnh Nam Định', 'toàn tỉnh'],
    ['Xã Tu Mơ Rông', 'xã Tu Mơ Rông', 'toàn xã'],
    ['Phường 1', 'Phường 1', 'toàn phường'],
    ['Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'toàn thành phố'],
    ['Thành phố Huế', 'thành phố Huế', 'toàn thành phố'],
    ['Đặc khu Phú Quý', 'đặc khu Phú Quý', 'toàn đặc khu'],
    ['Cơ sở cai nghiện số 1', 'Cơ sở cai nghiện số 1', 'toàn địa bàn'],
  ])('%s', (name, inText, whole) => {
    expect(unitInText(name)).toBe(inText);
    expect(wholeOf(name)).toBe(whole);
  });
});
