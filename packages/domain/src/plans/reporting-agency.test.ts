import { describe, expect, it } from 'vitest';
import { isAgencyOf } from './reporting-agency';

describe('the agency a plan gives a task to', () => {
  it.each([
    ['Sở Y tế', 'Sở Y tế tỉnh Đồng Nai', 'province', true],
    ['Công an phường Biên Hòa', 'Công an phường', 'commune', true],
    ['Ủy ban nhân dân các xã, phường', 'Công an phường Biên Hòa', 'commune', true],
    ['Ủy ban nhân dân các xã, phường', 'Sở Y tế', 'province', false],
    ['Sở Y tế', 'Sở Giáo dục và Đào tạo', 'province', false],
    ['Sở Y tế', '', 'province', false],
  ])('%s is %s (%s): %s', (agency, name, level, expected) => {
    expect(isAgencyOf(agency, { name, level })).toBe(expected);
  });
});
