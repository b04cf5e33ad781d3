import { describe, expect, it } from 'vitest';
import { ageBand } from './age-band';
import { formatCount, formatShare, shareOf } from './share';
import { substanceGroup } from './substance-group';

describe('age bands', () => {
  it.each([
    ['2012-06-15', 'under14'],
    ['2012-06-14', '14-15'],
    ['2010-06-14', '16-17'],
    ['2008-06-15', '16-17'],
    ['2008-06-14', '18-29'],
    ['1996-06-15', '18-29'],
    ['1996-06-14', '30plus'],
    ['1996', '18-29'],
    ['1996-06', '18-29'],
    ['1996-05', '30plus'],
    ['2026', 'under14'],
    ['2027', 'unknown'],
    ['1996-13', 'unknown'],
    ['1997-02-29', 'unknown'],
    [null, 'unknown'],
  ] as const)('a birth on %s is %s on 14 June 2026', (bornOn, band) => {
    expect(ageBand(bornOn, '2026-06-14')).toBe(band);
  });

  it('can leave an uncertain birth unknown where that reading is set', () => {
    expect(ageBand('1996', '2026-06-14', 'only-if-certain')).toBe('unknown');
    expect(ageBand('1990', '2026-06-14', 'only-if-certain')).toBe('30plus');
  });

  it('turns a person born on 29 February a year older on 1 March of a common year', () => {
    expect(ageBand('2008-02-29', '2026-02-28')).toBe('16-17');
    expect(ageBand('2008-02-29', '2026-03-01')).toBe('18-29');
  });
});

describe('substance groups', () => {
  it.each([
    ['OPI-HER', 'opioids'],
    ['ATS-MET', 'ats'],
    ['ECS-MDM', 'ats'],
    ['CAN-HER', 'cannabis'],
    ['NPS-SCB', 'other'],
    ['OTH-MUL', 'other'],
    ['OTH-UNK', 'unknown'],
    ['ALC-ALC', 'unknown'],
    ['XYZ', 'unknown'],
    [null, 'unknown'],
  ] as const)('%s belongs to %s', (code, expected) => {
    expect(substanceGroup(code)).toBe(expected);
  });
});

describe('shares', () => {
  it('does not apply when nothing stands below the line', () => {
    expect(formatShare(shareOf(0, 0))).toBe('không áp dụng');
    expect(formatShare(shareOf(null, 3))).toBe('không áp dụng');
  });

  it.each([
    [1, 8, '12,5%'],
    [1, 3, '33,3%'],
    [2, 2, '100%'],
    [-1, 8, '-12,5%'],
    [2469, 2, '123.450%'],
  ])('%d of %d reads %s', (part, whole, text) => {
    expect(formatShare(shareOf(part, whole))).toBe(text);
  });

  it('parts thousands by dots', () => {
    expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '999', '1.000', '1.234.567']);
  });
});
