/**
 * Share in per cent of people who bear a surname. Fourteen most frequent: published national estimate;
 * the others: a sample of 8,736 names from one southern university, births 1985 to 1998.
 */
export const SURNAME_SHARES: Readonly<Record<string, number>> = {
  nguyễn: 38.4,
  trần: 11.0,
  lê: 9.5,
  phạm: 7.1,
  hoàng: 2.6,
  huỳnh: 2.5,
  phan: 4.5,
  vũ: 2,
  võ: 1.9,
  đặng: 2.1,
  bùi: 2.0,
  đỗ: 1.4,
  hồ: 1.3,
  ngô: 1.3,
  dương: 1.0,
  lý: 0.5,
  trương: 2.03,
  đoàn: 1.18,
  đinh: 1.03,
  trịnh: 0.96,
  cao: 0.94,
  đào: 0.82,
  mai: 0.82,
  lương: 0.7,
  lưu: 0.65,
  lâm: 0.63,
  hà: 0.48,
};

/** Share in per cent among people of the sex that bears the middle name more, same sample. */
export const MIDDLE_NAME_SHARES: Readonly<Record<string, number>> = {
  thị: 50.12,
  văn: 16.48,
  minh: 4.96,
  hoàng: 4.21,
  thanh: 3.96,
  ngọc: 3.74,
  hữu: 3.42,
  đình: 3.26,
  quốc: 3.18,
  đức: 3.07,
  quang: 2.91,
  công: 2.23,
  tấn: 2.23,
  anh: 2.16,
  duy: 1.99,
  trọng: 1.95,
  xuân: 1.94,
  thành: 1.94,
  trung: 1.92,
  thế: 1.87,
  mạnh: 1.31,
  hồng: 1.45,
  kim: 1.13,
};

/** Forms of one surname in north and south. */
export const SURNAME_TWINS: readonly (readonly [string, string])[] = [
  ['hoàng', 'huỳnh'],
  ['vũ', 'võ'],
];
