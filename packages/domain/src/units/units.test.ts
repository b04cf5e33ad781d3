import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveUnit, type UnitResolution, type UnitSuccession, type UnitVersion, unitNameKey } from './index';

fc.configureGlobal({ seed: 20_260_603, numRuns: 200 });

const REFORM = '2025-07-01';
const today = '2026-06-01';
const former = (unitId: string, name: string, ...within: string[]): UnitVersion => ({
  unitId,
  name,
  within,
  validTo: REFORM,
});
const present = (unitId: string, name: string, ...within: string[]): UnitVersion => ({
  unitId,
  name,
  within,
  validFrom: REFORM,
});

const UNITS = [
  former('o1', 'Xã Hoà Bình', 'Huyện Đông'),
  former('o2', 'Xã Tân Lập', 'Huyện Đông'),
  former('o3', 'Xã Tân Lập', 'Huyện Tây'),
  former('o4', 'Phường 01', 'Thành phố Nam'),
  former('o5', 'Xã Bình An', 'Huyện Đông'),
  former('o6', 'Xã Bình An', 'Huyện Tây'),
  former('o7', 'Thị trấn Chợ Mới', 'Huyện Tây'),
  former('o8', 'Xã Mỹ Lợi', 'Huyện Tây'),
  present('n1', 'Xã Đông Hòa'),
  present('n2', 'Phường Nam Sơn'),
  present('n3', 'Xã Tân Lập'),
  present('n4', 'Xã Chợ Mới'),
  present('n5', 'Xã Hòa An'),
  present('n6', 'Xã Hòa Ân'),
  present('n7', 'Phường Suối - Đồi'),
  present('n8', 'Xã Xa Dung'),
  { unitId: 'renamed', name: 'Xã Cũ', validTo: '2026-01-01' },
  { unitId: 'renamed', name: 'Xã Mới', validFrom: '2026-01-01' },
];
const whole = (fromUnitId: string, toUnitId: string): UnitSuccession => ({ fromUnitId, toUnitId, relation: 'whole' });
const part = (fromUnitId: string, toUnitId: string): UnitSuccession => ({ fromUnitId, toUnitId, relation: 'part' });
const SUCCESSIONS = [
  whole('o1', 'n1'),
  whole('o2', 'n1'),
  whole('o3', 'n3'),
  whole('o4', 'n2'),
  whole('o5', 'n1'),
  whole('o6', 'n1'),
  whole('o7', 'n4'),
  part('o8', 'n3'),
  part('o8', 'n4'),
];

const told = (resolution: UnitResolution): string => {
  switch (resolution.outcome) {
    case 'found':
      return `found ${resolution.unit.unitId}`;
    case 'successor':
      return `successor ${resolution.unit.unitId}`;
    case 'divided':
      return `divided ${resolution.successors.map((unit) => unit.unitId).join(' ')}`;
    case 'ambiguous':
      return `ambiguous ${resolution.choices.map((unit) => unit.unitId).join(' ')}`;
    case 'unknown':
      return 'unknown';
  }
};

describe('keys of unit names', () => {
  it.each([
    ['Xã Hoà Bình', 'xa', 'hoa binh'],
    ['X. Hòa Bình', 'xa', 'hoa binh'],
    ['xa hoa binh', 'xa', 'hoa binh'],
    ['PHƯỜNG 01', 'phuong', '1'],
    ['P1', 'phuong', '1'],
    ['P.01', 'phuong', '1'],
    ['TT. Chợ Mới', 'thi-tran', 'cho moi'],
    ['Thị trấn Chợ Mới', 'thi-tran', 'cho moi'],
    ['Đặc khu Phú Quý', 'dac-khu', 'phu quy'],
    ['Xã Ea H’Leo', 'xa', 'ea h leo'],
    ['Xã', undefined, 'xa'],
    ['Phường', undefined, 'phuong'],
    ['Xanh Bình', undefined, 'xanh binh'],
    ['Hòa Bình'.normalize('NFD'), undefined, 'hoa binh'],
  ])('%s is %s %s', (text, type, key) => {
    expect(unitNameKey(text)).toEqual({ ...(type ? { type } : {}), key });
  });
});

describe('finding the unit a ledger means', () => {
  it.each([
    ['Xã Đông Hoà', 'found n1'],
    ['dong hoa', 'found n1'],
    ['Phường Đông Hòa', 'found n1'],
    ['Hòa An', 'found n5'],
    ['Hoà Ân', 'found n6'],
    ['hoa an', 'ambiguous n5 n6'],
    ['Xã Hòa Bình', 'successor n1'],
    ['P.1', 'successor n2'],
    ['Phường 01', 'successor n2'],
    ['Xã Tân Lập', 'found n3'],
    ['Xã Tân Lập, huyện Đông', 'successor n1'],
    ['xã Bình An', 'successor n1'],
    ['TT. Chợ Mới', 'successor n4'],
    ['Chợ Mới', 'found n4'],
    ['Xã Mỹ Lợi', 'divided n3 n4'],
    ['Thôn 3, xã Hòa Bình, huyện Đông', 'successor n1'],
    ['Phường Suối - Đồi', 'found n7'],
    ['Xã Hòa Bình - huyện Đông', 'successor n1'],
    ['Xa Dung', 'found n8'],
    ['Xã Cũ', 'found renamed'],
    ['Xã Mới', 'found renamed'],
    ['Xã Không Đâu', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (text, expected) => {
    expect(told(resolveUnit(text, UNITS, SUCCESSIONS, today))).toBe(expected);
  });

  it('finds the unit of the time for a date before the reorganisation', () => {
    expect(told(resolveUnit('Xã Hòa Bình', UNITS, SUCCESSIONS, '2024-01-01'))).toBe('found o1');
    expect(told(resolveUnit('Tân Lập', UNITS, SUCCESSIONS, '2024-01-01'))).toBe('ambiguous o2 o3');
  });

  it('never chooses among the successors of a divided unit, and ends on circular successions', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean()), { maxLength: 12 }), (edges) => {
        const units = Array.from({ length: 6 }, (_, i) =>
          i < 4 ? former(`u${i}`, `Xã Cũ ${i}`) : present(`u${i}`, `Xã Mới ${i}`),
        );
        const successions = edges.map(([a, b, divided]) => (divided ? part : whole)(`u${a}`, `u${b}`));
        const resolution = resolveUnit('Xã Cũ 0', units, successions, today);
        if (successions.some((s) => s.fromUnitId === 'u0' && s.relation === 'part' && Number(s.toUnitId[1]) > 3)) {
          expect(resolution.outcome).not.toBe('successor');
        }
      }),
    );
  });
});
