import { column, field, tableOf } from './field';

const HISTORY = { source: 'case', type: 'longText' } as const;
const HEALTH = { ...HISTORY, tier: 'health' } as const;

/** Family, record, use and earlier rehabilitation of the person. */
export const HISTORY_FIELDS = tableOf([
  field('family.children', 'Con', 'Children', {
    type: 'table',
    source: 'family',
    tier: 'identity',
    required: 'no',
    blankLines: 2,
    columns: [
      column('fullName', 'Họ, tên con', 'Name', 4),
      column('age', 'Tuổi', 'Age', 1, 'integer'),
      column('occupation', 'Nghề nghiệp', 'Occupation', 3),
      column('residence', 'Nơi cư trú hoặc chỗ ở hiện nay', 'Residence', 5),
    ],
  }),
  field('history.criminalRecord', 'Tiền án', 'Criminal record', HISTORY),
  field('history.administrativeRecord', 'Tiền sự', 'Administrative record', HISTORY),
  field('history.drugsUsed', 'Loại ma túy đã sử dụng', 'Drugs used', HEALTH),
  field('history.useRoutes', 'Hình thức sử dụng', 'Ways of use', HEALTH),
  field('history.firstUsedOn', 'Thời điểm sử dụng lần đầu', 'First used on', {
    source: 'case',
    type: 'date',
    tier: 'health',
  }),
  field('history.voluntaryRehab', 'Cai nghiện tự nguyện đã qua', 'Voluntary rehabilitation before', HISTORY),
  field('history.postRehab', 'Quản lý sau cai nghiện đã qua', 'Post-rehabilitation management before', HISTORY),
  field('history.compulsoryRehab', 'Cai nghiện bắt buộc đã qua', 'Compulsory rehabilitation before', HISTORY),
  field('history.hadSubstitution', 'Đã điều trị bằng thuốc thay thế', 'Had substitution treatment', {
    source: 'case',
    type: 'boolean',
    tier: 'health',
  }),
  field('history.substitutionEndedOn', 'Ngày thôi điều trị thay thế', 'Substitution ended on', {
    source: 'case',
    type: 'date',
    tier: 'health',
    required: 'conditional',
  }),
]);
