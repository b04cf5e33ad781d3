import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitSuccession, UnitVersion } from '../units/resolve-unit';
import { unitResolver } from '../units/resolve-unit';
import type { LedgerContext } from './interpret-row';
import { EMPTY_CELL, type LedgerCell, type LedgerRow } from './ledger-cell';
import type { LedgerMapping } from './ledger-fields';
import { ledgerReader } from './ledger-reader';
import { ledgerMessage } from './messages';
import type { LedgerUnits } from './read-unit';

fc.configureGlobal({ seed: 20_260_604, numRuns: 200 });

const today = '2026-06-01';
type Written = string | number | null | { date: number } | { error: string } | { covered: string };

const cell = (value: Written): LedgerCell => {
  if (value === null) return EMPTY_CELL;
  if (typeof value !== 'object') return { value, kind: typeof value === 'number' ? 'number' : 'text' };
  if ('date' in value) return { value: value.date, kind: 'date', date: true };
  if ('error' in value) return { value: null, kind: 'error', error: value.error };
  return { value: value.covered, kind: 'text', covered: true };
};
const row = (...values: Written[]): LedgerRow => ({ number: 9, cells: values.map(cell) });

const MAPPING: LedgerMapping = {
  A: 'sequence',
  B: 'fullName',
  C: 'bornOn',
  D: 'sexMale',
  E: 'sexFemale',
  F: 'nationalId',
  G: 'commune',
  H: 'status',
};
const UNITS: UnitVersion[] = [
  { unitId: 'n1', name: 'Xã Đông Hòa', validFrom: '2025-07-01' },
  { unitId: 'n2', name: 'Xã Tây Hòa', validFrom: '2025-07-01' },
  { unitId: 'n3', name: 'Xã Xa Xôi', validFrom: '2025-07-01' },
  { unitId: 'o1', name: 'Xã Hòa Bình', validTo: '2025-07-01' },
  { unitId: 'o2', name: 'Xã Chia Đôi', validTo: '2025-07-01' },
];
const SUCCESSIONS: UnitSuccession[] = [
  { fromUnitId: 'o1', toUnitId: 'n1', relation: 'whole' },
  { fromUnitId: 'o2', toUnitId: 'n1', relation: 'part' },
  { fromUnitId: 'o2', toUnitId: 'n2', relation: 'part' },
];
const resolve = unitResolver(UNITS, SUCCESSIONS);
const units: LedgerUnits = { resolve: (text) => resolve(text, today), inScope: (unit) => unit.unitId !== 'n3' };
const context = (more: Partial<LedgerContext> = {}): LedgerContext => ({
  mapping: MAPPING,
  today,
  source: 'Sổ năm 2026',
  ...more,
});
const HEADINGS = [['STT'], ['Họ và tên'], ['Năm sinh'], ['Giới tính', 'Nam'], ['Giới tính', 'Nữ'], ['CCCD']];
const read = (written: LedgerRow, more: Partial<LedgerContext> = {}) => ledgerReader(context(more), HEADINGS)(written);

const summary = (written: LedgerRow, more: Partial<LedgerContext> = {}): string => {
  const reading = read(written, more);
  switch (reading.kind) {
    case 'ignored':
      return `ignored ${reading.reason}`;
    case 'refused':
      return `refused ${reading.errors.map(({ code, column }) => `${code}@${column ?? ''}`).join(' ')}`;
    case 'person':
      return ['person', ...reading.warnings.map(({ code, column }) => `${code}@${column ?? ''}`)].join(' ');
  }
};

describe('rows that are no person', () => {
  it.each<[string, LedgerRow]>([
    ['blank', row(null, '  ', null)],
    ['blank', row(7, null, null)],
    ['numbering', row(1, 2, 3, 4, 5, 6)],
    ['numbering', row('(1)', '(2)', '(3)', '(4)')],
    ['numbering', row('A', 'B', 1, 2, 3)],
    ['header', row('STT', 'HỌ VÀ TÊN', 'Năm sinh', null, null, 'CCCD')],
    ['group', row(null, 'Thôn Đông')],
    ['group', row('I', 'Người đang cai nghiện')],
    ['group', row('Xã Đông Hòa', null, null)],
    ['group', row('Khu trung tâm', { covered: 'Khu trung tâm' }, { covered: 'Khu trung tâm' })],
    ['total', row(null, 'Tổng cộng: 25 người')],
    ['total', row('Cộng', null, 25)],
    ['total', row(null, 'TỔNG SỐ', null, 12, 3)],
    ['signature', row(null, 'NGƯỜI LẬP BIỂU', null, null, null, 'TRƯỞNG CÔNG AN XÃ')],
    ['signature', row(null, null, null, null, 'Đông Hòa, ngày 5 tháng 6 năm 2026')],
    ['signature', row(null, '(Ký, ghi rõ họ tên)')],
  ])('%s', (reason, written) => {
    expect(summary(written)).toBe(`ignored ${reason}`);
  });

  it('takes no person for them: Tống is a surname, and a name alone is a person', () => {
    expect(summary(row(1, 'Tống Văn Cộng', '1985'))).toBe('person year-only@C');
    expect(summary(row(null, 'Nguyễn Văn An'))).toBe('person');
    expect(summary(row(3, 'Nguyễn Văn An', null, null, null, null, null, 'Từ ngày 5 tháng 6 năm 2024'))).toBe('person');
  });

  it('ignores the names of those who sign', () => {
    const reader = ledgerReader(context(), HEADINGS);
    reader(row(null, 'Người lập biểu', null, null, 'Trưởng Công an'));
    expect(reader(row(null, 'Nguyễn Văn An', null, null, 'Lê Văn Ba'))).toMatchObject({ kind: 'ignored' });
    expect(reader(row(12, 'Nguyễn Văn An', '1985'))).toMatchObject({ kind: 'person' });
  });
});

describe('rows about a person', () => {
  it('keeps what the ledger says and lists what it does not', () => {
    expect(read(row(1, 'NGUYỄN VĂN AN', '5/6/1985', 'x', null, '037085000257', null, 'Đang quản lý sau cai'))).toEqual({
      kind: 'person',
      row: 9,
      person: {
        fullName: 'Nguyễn Văn An',
        rawName: 'NGUYỄN VĂN AN',
        bornOn: '1985-06-05',
        sex: 'male',
        nationalId: { kind: 'citizen', value: '037085000257' },
        substanceCodes: [],
      },
      carriedOver: { state: 'post-rehab', source: 'Sổ năm 2026' },
      stated: {},
      flags: [],
      incomplete: ['ethnicity', 'substances', 'managedSince', 'decisionNo', 'termEndsOn'],
      unread: [],
      warnings: [],
    });
  });

  it.each<[string, LedgerRow]>([
    ['person', row(1, 'Lê An', { date: 31_203 })],
    ['person year-only@C', row(1, 'Lê An', 1985)],
    ['person year-only@C two-values@F', row(1, 'Lê An', '1985', null, null, '012345678 / 037085000257')],
    ['person two-values@C year-only@C', row(1, 'Lê An', '1985/1986')],
    ['person id-zero-restored@F', row(1, 'Lê An', '5/6/1985', null, null, 37_085_000_257)],
    ['person id-sex-mismatch@F id-year-mismatch@F', row(1, 'Lê An', '5/6/1986', null, 'x', '037085000257')],
    ['person id-malformed@F', row(1, 'Lê An', '5/6/1985', null, null, '12345')],
    ['person', row(1, 'Lê An', 'không rõ', null, null, 'chưa có')],
    ['person', row(1, 'Lê An', { error: '#N/A' }, null, null, '037085000257')],
    ['refused cell-error@C', row(1, 'Lê An', { error: '#N/A' })],
    ['refused cell-error@B', row(1, { error: '#REF!' }, '1985')],
    ['person', row(1, 'Lê An', '5/6/1985', null, null, null, null, { error: '#N/A' })],
    ['refused missing-name@B', row(1, null, '5/6/1985')],
    ['refused name-not-plausible@B', row(1, 'A', '5/6/1985')],
    ['refused name-not-plausible@B', row(1, '<script>alert(1)</script>', '5/6/1985')],
    ['refused name-not-plausible@B', row(1, 'Lê 😀', '5/6/1985')],
    ['refused name-not-plausible@B', row(1, 'Lê An '.repeat(50), '5/6/1985')],
    ['refused impossible-date@C', row(1, 'Lê An', '31/2/1985')],
    ['refused impossible-date@C', row(1, 'Lê An', 'mùa thu')],
    ['refused future-date@C', row(1, 'Lê An', '5/6/2030')],
    ['refused too-early@C', row(1, 'Lê An', '5/6/1890')],
    ['refused contradiction@E', row(1, 'Lê An', '5/6/1985', 'x', 'x')],
  ])('%s', (expected, written) => {
    expect(summary(written)).toBe(expected);
  });

  it('reads decomposed Unicode as what it says', () => {
    expect(read(row(1, 'Nguyễn Văn Hoà'.normalize('NFD'), '5/6/1985'))).toMatchObject({
      person: { fullName: 'Nguyễn Văn Hoà' },
    });
  });

  it('takes a name in parentheses for another name', () => {
    expect(read(row(1, 'Lê Văn Tám (Tám Lùn)', '5/6/1985'))).toMatchObject({
      person: { fullName: 'Lê Văn Tám', otherName: 'Tám Lùn' },
    });
  });

  it('takes a name after a stroke for another name', () => {
    expect(read(row(1, 'LÊ VĂN TÁM / TÁM LÙN', '5/6/1985'))).toMatchObject({
      person: { fullName: 'Lê Văn Tám', otherName: 'Tám Lùn' },
    });
  });

  it('takes the sex from the birth column that is filled, and refuses another sex beside it', () => {
    const mapping: LedgerMapping = { A: 'fullName', B: 'bornOnMale', C: 'bornOnFemale', D: 'sex' };
    expect(read(row('Lê An', null, '1990', null), { mapping })).toMatchObject({
      person: { sex: 'female', bornOn: '1990' },
    });
    expect(summary(row('Lê An', '1990', null, 'Nữ'), { mapping })).toBe('refused contradiction@D');
    expect(summary(row('Lê An', '1990', '1991', null), { mapping })).toBe('refused contradiction@C');
  });

  it('joins family and given name', () => {
    const mapping: LedgerMapping = { A: 'familyName', B: 'givenName', C: 'bornOn' };
    expect(read(row('NGUYỄN VĂN', 'AN', '1990'), { mapping })).toMatchObject({ person: { fullName: 'Nguyễn Văn An' } });
  });

  it('takes a running case with its decision, start, end and count', () => {
    const mapping: LedgerMapping = {
      A: 'fullName',
      B: 'status',
      C: 'rehabForm',
      D: 'decisionNo',
      E: 'managedSince',
      F: 'termEndsOn',
      G: 'rehabCount',
    };
    const written = row('Lê An', 'Đang cai', 'Tại gia đình', '12/QĐ-UBND ngày 1/3/2026', '5/3/2026', '5/9/26', 'lần 2');
    expect(read(written, { mapping })).toMatchObject({
      person: { decidedOn: '2026-03-01' },
      carriedOver: {
        state: 'rehab-home',
        form: 'rehab-home',
        decisionNo: '12/QĐ-UBND',
        since: '2026-03-05',
        termEndsOn: '2026-09-05',
        rehabCount: 2,
      },
    });
    expect(summary(row('Lê An', 'Đang cai', 'Tại gia đình', null, '5/3/2026', '5/9/2025'), { mapping })).toBe(
      'refused contradiction@F',
    );
  });

  it('keeps words it cannot read instead of guessing', () => {
    expect(read(row(1, 'Lê An', '5/6/1985', null, null, null, null, 'Bình thường'))).toMatchObject({
      unread: [{ field: 'status', text: 'Bình thường' }],
      incomplete: ['sex', 'nationalId', 'ethnicity', 'substances', 'status'],
    });
  });
});

describe('the unit of a row', () => {
  const at = (commune: Written) => row(1, 'Lê An', '5/6/1985', null, null, null, commune);
  it.each<[Written, string]>([
    ['Xã Đông Hoà', 'person'],
    ['CA xã Đông Hòa', 'person'],
    ['x. hòa bình', 'person unit-successor-used@G'],
    ['Xã Chia Đôi', 'refused unit-divided@G'],
    ['Xã Không Có', 'refused unit-unknown@G'],
    ['Xa Xôi', 'refused unit-out-of-scope@G'],
    [null, 'refused unit-unknown@G'],
  ])('%s: %s', (commune, expected) => {
    expect(summary(at(commune), { units })).toBe(expected);
  });

  it('is the commune of the ledger, or of the heading above, where the row names none', () => {
    expect(read(at(null), { units: { ...units, own: UNITS[1]! } })).toMatchObject({
      person: { unit: { unitId: 'n2' } },
    });
    const reader = ledgerReader(context({ units }), HEADINGS);
    expect(reader(row('I', 'Xã Tây Hòa'))).toMatchObject({ kind: 'ignored', reason: 'group' });
    expect(reader(at(null))).toMatchObject({ person: { unit: { unitId: 'n2' } } });
  });

  it('is told in Vietnamese with the successors of a divided unit', () => {
    const reading = read(at('Xã Chia Đôi'), { units });
    expect(reading.kind === 'refused' && ledgerMessage(reading.errors[0]!)).toBe(
      '“Xã Chia Đôi” đã được chia khi sắp xếp đơn vị hành chính; hãy chọn một trong: Xã Đông Hòa; Xã Tây Hòa.',
    );
  });
});

describe('any row', () => {
  it('gets one of the three answers, with sentences for every code', () => {
    const anyValue = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.constantFrom('x', '1985', 'Lê An', '5/6/85'),
    );
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 9 }), (values) => {
        const reading = read(row(...values), { units });
        const issues =
          reading.kind === 'ignored'
            ? []
            : [...reading.warnings, ...(reading.kind === 'refused' ? reading.errors : [])];
        for (const issue of issues) {
          expect(ledgerMessage(issue)).not.toMatch(/\{(value|unit|fault|choices|successors)\}|undefined/);
          expect(ledgerMessage(issue, 'en')).not.toBe(issue.code);
        }
      }),
    );
  });
});
