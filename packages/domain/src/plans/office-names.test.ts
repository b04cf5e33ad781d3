import { expect, it } from 'vitest';
import { officeInSentence } from './office-names';

it.each([
  ['ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG', 'Ủy ban nhân dân tỉnh Sóc Trăng'],
  ['ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
  ['CÔNG AN XÃ ĐỒNG XANH', 'Công an xã Đồng Xanh'],
  ['UBND tỉnh Đồng Nai', 'UBND tỉnh Đồng Nai'],
  ['Bộ Công an', 'Bộ Công an'],
])('%s', (printed, said) => {
  expect(officeInSentence(printed)).toBe(said);
});
