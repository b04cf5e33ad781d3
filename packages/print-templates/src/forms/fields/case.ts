import { column, field, option, tableOf } from './field';

const CASE = { source: 'case' } as const;

/** What acts and earlier papers of the file say. */
export const CASE_FIELDS = tableOf([
  field('voluntaryDecision.number', 'Số quyết định cai nghiện tự nguyện', 'Number of the voluntary decision', CASE),
  field('voluntaryDecision.issuedOn', 'Ngày quyết định cai nghiện tự nguyện', 'Voluntary decision of', {
    ...CASE,
    type: 'date',
  }),
  field('voluntaryDecision.issuer', 'Nơi ra quyết định cai nghiện tự nguyện', 'Issuer of the voluntary decision', CASE),
  field('service.name', 'Dịch vụ', 'Service'),
  field('term.startsOn', 'Từ ngày', 'From', { ...CASE, type: 'date' }),
  field('term.endsOn', 'Đến ngày', 'To', { ...CASE, type: 'date' }),
  field('rehab.place', 'Địa điểm cai nghiện', 'Place of rehabilitation', CASE),
  field('rehab.placeKind', 'Hình thức cai nghiện', 'Form of rehabilitation', {
    ...CASE,
    type: 'choice',
    options: [
      option('home', 'tại gia đình, cộng đồng', 'at home'),
      option('public', 'tại cơ sở cai nghiện ma túy công lập', 'in a public facility'),
      option('reformatory', 'tại trường giáo dưỡng', 'in a reformatory'),
      option('private', 'tại cơ sở cai nghiện ma túy tư nhân', 'in a private facility'),
    ],
  }),
  field('rehab.homePlan', 'Kế hoạch cai nghiện tại gia đình, cộng đồng', 'Plan of rehabilitation at home', {
    type: 'table',
    blankLines: 5,
    columns: [
      column('stage', 'Giai đoạn', 'Stage', 4),
      column('startsOn', 'Từ ngày', 'From', 2, 'date'),
      column('endsOn', 'Đến ngày', 'To', 2, 'date'),
      column('place', 'Địa điểm', 'Place', 3),
      column('provider', 'Người, đơn vị thực hiện', 'Provider', 3),
    ],
  }),
  field('act.at', 'Thời điểm', 'Time', { type: 'instant' }),
  field('act.endedAt', 'Thời điểm kết thúc', 'Ended at', { type: 'instant' }),
  field('act.place', 'Địa điểm', 'Place'),
  field('delivery.kind', 'Loại giấy được giao', 'Kind of paper handed over', {
    ...CASE,
    type: 'choice',
    options: [
      option('decision', 'Quyết định', 'Decision'),
      option('certificate', 'Giấy xác nhận', 'Certificate'),
      option('notice', 'Thông báo', 'Notice'),
    ],
  }),
  field('delivery.paper', 'Giấy được giao', 'Paper handed over', CASE),
]);
