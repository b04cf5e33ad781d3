import { column, field, option, tableOf } from './field';

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
    partial: true,
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
  field('history.hadRehab', 'Đã từng cai nghiện', 'Was in rehabilitation before', { type: 'boolean', tier: 'health' }),
  field('history.rehabSummary', 'Các lần cai nghiện', 'Rehabilitation before', {
    type: 'longText',
    tier: 'health',
    required: 'conditional',
  }),
  field('statement.useHistory', 'Quá trình sử dụng ma túy', 'History of use, in own words', {
    type: 'longText',
    tier: 'health',
    blankLines: 8,
  }),
  field('statement.rehabHistory', 'Các biện pháp cai nghiện đã thực hiện', 'Rehabilitation, in own words', {
    type: 'longText',
    tier: 'health',
    blankLines: 7,
  }),
  field('statement.substitutionHistory', 'Điều trị bằng thuốc thay thế', 'Substitution treatment, in own words', {
    type: 'longText',
    tier: 'health',
    blankLines: 6,
  }),
  field('statement.capacity', 'Tư cách tham gia lập hồ sơ', 'Capacity in the file'),
  field('opinion.agrees', 'Ý kiến', 'Opinion', {
    type: 'choice',
    options: [option('yes', 'đồng ý', 'agrees'), option('no', 'không đồng ý', 'does not agree')],
  }),
  field('opinion.childRights', 'Ý kiến về quyền trẻ em', 'Opinion on the rights of the child', { type: 'longText' }),
  field('opinion.other', 'Ý kiến khác', 'Other opinion', { type: 'longText', required: 'no' }),
  field('family.otherRelations', 'Các mối quan hệ liên quan khác', 'Other relations', {
    source: 'family',
    type: 'longText',
    tier: 'identity',
    required: 'no',
  }),
  field('body.heightM', 'Chiều cao (m)', 'Height (m)', {
    source: 'person',
    type: 'decimal',
    tier: 'health',
    required: 'no',
  }),
  field('body.weightKg', 'Cân nặng (kg)', 'Weight (kg)', {
    source: 'person',
    type: 'decimal',
    tier: 'health',
    required: 'no',
  }),
  field('body.marks', 'Dấu hiệu riêng biệt', 'Special marks', {
    source: 'person',
    type: 'longText',
    tier: 'identity',
    required: 'no',
  }),
]);
