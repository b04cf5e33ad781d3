import { column, field, option, tableOf } from './field';

const CASE = { source: 'case' } as const;
const DAY = { source: 'case', type: 'date' } as const;
const LONG = { type: 'longText' } as const;

/** Number, day and issuer of an earlier paper: `courtDecision.number` … */
function earlierPaper(key: string, vi: string, en: string) {
  return [
    field(`${key}.number`, `Số ${vi}`, `Number of the ${en}`, CASE),
    field(`${key}.issuedOn`, `Ngày ${vi}`, `Day of the ${en}`, DAY),
    field(`${key}.issuer`, `Nơi ban hành ${vi}`, `Issuer of the ${en}`, CASE),
  ];
}

/** What acts and earlier papers of the file say, and what happened. */
export const CASE_FIELDS = tableOf([
  ...earlierPaper('voluntaryDecision', 'quyết định cai nghiện tự nguyện', 'voluntary decision'),
  ...earlierPaper('placement', 'quyết định giao cơ sở tiếp nhận', 'placement decision'),
  field('contract.number', 'Số hợp đồng dịch vụ cai nghiện', 'Number of the contract', CASE),
  field('contract.issuedOn', 'Ngày hợp đồng dịch vụ cai nghiện', 'Day of the contract', DAY),
  field('term.startsOn', 'Từ ngày', 'From', DAY),
  field('term.endsOn', 'Đến ngày', 'To', DAY),
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
  field('rehab.stagesDone', 'Các giai đoạn đã thực hiện', 'Stages done', { ...CASE, type: 'list' }),
  field('certificate.outcome', 'Nội dung xác nhận', 'What is certified', {
    ...CASE,
    type: 'choice',
    options: [
      option('whole', 'hoàn thành cai nghiện ma túy tự nguyện', 'completed'),
      option('part', 'thời gian, quy trình người cai nghiện ma túy đã thực hiện', 'time and stages done'),
    ],
  }),
  field('service.name', 'Dịch vụ', 'Service'),
  field('facility.name', 'Cơ sở cai nghiện', 'Facility', CASE),
  field('act.at', 'Thời điểm', 'Time', { type: 'instant' }),
  field('act.endedAt', 'Thời điểm kết thúc', 'Ended at', { type: 'instant' }),
  field('act.place', 'Địa điểm', 'Place'),
  field('registration.by', 'Ai đăng ký', 'Who registers', {
    type: 'choice',
    options: [option('office', 'cơ quan', 'an office'), option('person', 'cá nhân', 'a person')],
  }),
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
  field('delivery.recipient', 'Người nhận', 'Recipient', { source: 'family', tier: 'identity' }),
  field('handover.condition', 'Tình trạng khi giao, nhận', 'Condition at the hand-over', { ...LONG, tier: 'health' }),
  field('handover.belongings', 'Tư trang, đồ dùng cá nhân', 'Belongings', { type: 'list', required: 'no' }),
  field('file.documents', 'Hồ sơ kèm theo', 'Documents enclosed', { ...CASE, type: 'list' }),
  field('move.newCommune', 'Nơi chuyển đến', 'Commune of arrival', CASE),
  field('move.oldCommune', 'Nơi chuyển đi', 'Commune of departure', CASE),
  field('move.newResidence', 'Nơi cư trú mới', 'New residence', { ...CASE, tier: 'identity' }),
  field('hold.unit', 'Đơn vị được giao quản lý', 'Unit that holds the person', CASE),
  field('hold.startsOn', 'Quản lý từ ngày', 'Held from', DAY),
  field('ground.reason', 'Lý do, căn cứ (điều khoản)', 'Reason with its article', LONG),
  field('court.name', 'Tòa án nhân dân khu vực', 'Regional court', CASE),
  field('violation.acts', 'Hành vi vi phạm', 'Violation', { ...CASE, type: 'longText' }),
  field('violation.statement', 'Ý kiến của người vi phạm', 'Statement of the violator', LONG),
  field('violation.measures', 'Biện pháp ngăn chặn', 'Measures taken', LONG),
  field('violation.refusalToSign', 'Lý do không ký biên bản', 'Why the minutes are not signed', {
    type: 'list',
    required: 'no',
    blankLines: 2,
  }),
]);
