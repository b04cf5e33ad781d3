import { column, field, option, tableOf } from './field';

const CASE = { source: 'case' } as const;
const DAY = { source: 'case', type: 'date' } as const;
const LONG = { type: 'longText' } as const;

const PAPER_PARTS = {
  number: ['Số', 'Number', CASE],
  symbol: ['Ký hiệu', 'Symbol', CASE],
  issuedOn: ['Ngày', 'Day', DAY],
  issuer: ['Nơi ban hành', 'Issuer', CASE],
  subject: ['Nội dung', 'Subject', CASE],
} as const;

const DATED = ['number', 'issuedOn'] as const;
const SIGNED = ['number', 'symbol', 'issuedOn'] as const;
const CITED = ['number', 'issuedOn', 'issuer'] as const;

/** What a form cites of an earlier paper: `courtDecision.number` … */
function earlierPaper(key: string, vi: string, en: string, parts: readonly (keyof typeof PAPER_PARTS)[]) {
  return parts.map((part) => {
    const [partVi, partEn, details] = PAPER_PARTS[part];
    return field(`${key}.${part}`, `${partVi} ${vi}`, `${partEn} of the ${en}`, details);
  });
}

/** What acts and earlier papers of the file say, and what happened. */
export const CASE_FIELDS = tableOf([
  ...earlierPaper('voluntaryDecision', 'quyết định cai nghiện tự nguyện', 'voluntary decision', CITED),
  ...earlierPaper('placement', 'quyết định giao cơ sở tiếp nhận', 'placement decision', CITED),
  ...earlierPaper('courtDecision', 'quyết định của Tòa án', 'court decision', [
    'number',
    'symbol',
    'issuedOn',
    'subject',
  ]),
  ...earlierPaper('standingDecision', 'quyết định đang thi hành', 'decision in execution', SIGNED),
  ...earlierPaper('postDecision', 'quyết định quản lý sau cai nghiện', 'post-rehabilitation decision', CITED),
  ...earlierPaper('managementDecision', 'quyết định quản lý người sử dụng', 'user-management decision', [
    ...SIGNED,
    'issuer',
  ]),
  ...earlierPaper('assignment', 'quyết định phân công người hỗ trợ', 'decision to assign', DATED),
  ...earlierPaper('moveNotice', 'thông báo chuyển nơi cư trú', 'notice of the move', DATED),
  ...earlierPaper('resolution', 'nghị quyết của Hội đồng nhân dân', 'resolution of the council', DATED),
  ...earlierPaper('contract', 'hợp đồng dịch vụ cai nghiện', 'contract', DATED),
  ...earlierPaper('request', 'văn bản yêu cầu', 'request', [...CITED, 'subject']),
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
  field('file.lacking', 'Tài liệu cần bổ sung', 'What the file lacks', { type: 'list' }),
  field('hold.unit', 'Đơn vị được giao quản lý', 'Unit that holds the person', CASE),
  /** The form has no line for it, though the article asks for it: printed only where it is written. */
  field('hold.reason', 'Lý do giao quản lý', 'Why the person is held', { type: 'longText', required: 'no' }),
  field('hold.startsOn', 'Quản lý từ ngày', 'Held from', DAY),
  field('ground.reason', 'Lý do, căn cứ (điều khoản)', 'Reason with its article', LONG),
  field('court.name', 'Tòa án nhân dân khu vực', 'Regional court', CASE),
  field('notice.paper', 'Văn bản thông báo (số, ngày, nơi gửi, người bị lập hồ sơ)', 'Notice concerned', CASE),
  field('notice.sender', 'Nơi hoặc người gửi thông báo', 'Who sends the notice', CASE),
  field('refusal.kind', 'Việc không thực hiện', 'What was refused', {
    type: 'choice',
    options: [
      option('statement', 'không viết bản tường trình', 'no statement written'),
      option(
        'opinion',
        'không có ý kiến của cha, mẹ, người giám hộ hoặc người đại diện hợp pháp',
        'no opinion of the parents',
      ),
    ],
  }),
  field('refusal.content', 'Nội dung vi phạm', 'Content of the violation', LONG),
  field('application.kind', 'Đề nghị', 'Asked for', {
    type: 'choice',
    options: [option('postpone', 'hoãn', 'postponement'), option('exempt', 'miễn', 'exemption')],
  }),
  field('application.authority', 'Nơi xem xét', 'Authority asked', {
    ...CASE,
    type: 'choice',
    options: [
      option('court', 'Tòa án nhân dân khu vực', 'Regional court'),
      option('police', 'Giám đốc Công an', 'Provincial police director'),
    ],
  }),
  field('application.authorityName', 'Tên nơi xem xét', 'Name of the authority', CASE),
  field('application.reasons', 'Lý do đề nghị', 'Reasons', { type: 'list' }),
  field('suspension.kind', 'Đề nghị', 'Proposed', {
    ...CASE,
    type: 'choice',
    options: [option('suspend', 'tạm đình chỉ', 'suspension'), option('exempt', 'miễn', 'exemption of the rest')],
  }),
  field('suspension.measure', 'Đề nghị (giảm, tạm đình chỉ, miễn)', 'Proposed', {
    ...CASE,
    type: 'choice',
    options: [
      option('reduce', 'giảm', 'reduction'),
      option('suspend', 'tạm đình chỉ', 'suspension'),
      option('exempt', 'miễn', 'exemption of the rest'),
    ],
  }),
  field('suspension.people', 'Danh sách người được đề nghị', 'People proposed', {
    ...CASE,
    type: 'table',
    columns: [
      column('index', 'STT', 'No.', 1.6, 'integer'),
      column('fullName', 'Họ và tên', 'Name', 4),
      column('bornOn', 'Ngày sinh', 'Born', 4, 'date'),
      column('decision', 'Quyết định (số, ngày)', 'Decision', 4),
      column('startedOn', 'Ngày bắt đầu', 'Started', 4, 'date'),
      column('remaining', 'Thời gian còn lại', 'Time left', 3),
      column('reason', 'Lý do', 'Reason', 4),
      column('documents', 'Tài liệu chứng minh', 'Proof', 4),
    ],
  }),
  field('exit.period', 'Thời hạn đưa ra khỏi cơ sở', 'Time outside'),
  field('leave.deceased', 'Người mất (quan hệ, họ tên)', 'The deceased'),
  field('leave.startsOn', 'Về chịu tang từ ngày', 'Leave from', { type: 'date' }),
  field('leave.endsOn', 'Về chịu tang đến ngày', 'Leave until', { type: 'date' }),
  field('leave.appliedOn', 'Ngày làm đơn', 'Applied on', DAY),
  field('leave.responsible', 'Người chịu trách nhiệm đón, đưa trở lại', 'Who is responsible', { tier: 'identity' }),
  field('escape.from', 'Bỏ trốn khỏi', 'Escaped from', CASE),
  field('escape.at', 'Thời điểm bỏ trốn', 'Escaped at', { ...CASE, type: 'instant' }),
  field('support.measures', 'Các biện pháp quản lý, hỗ trợ', 'Measures of support', LONG),
  field('support.responsible', 'Nơi, người chịu trách nhiệm', 'Who is responsible', LONG),
  field('support.assignees', 'Người được giao quản lý (họ tên, đơn vị)', 'Who is given the task'),
  field('support.assignee', 'Người được phân công', 'Who is assigned', { tier: 'identity' }),
  field('support.people', 'Những người được phân công', 'Who are assigned', { type: 'list', tier: 'identity' }),
  field('support.familyRepresentative', 'Đại diện gia đình', 'Representative of the family', {
    source: 'family',
    tier: 'identity',
  }),
  field('team.head', 'Tổ trưởng (Công an)', 'Head of the team (police)'),
  field('team.deputy', 'Tổ phó (Trạm Y tế)', 'Deputy (health station)'),
  field('team.cultureMember', 'Thành viên (Phòng Văn hóa - Xã hội)', 'Member (culture and society)'),
  field('team.youthMember', 'Thành viên (Đoàn Thanh niên)', 'Member (youth union)'),
  field('team.otherMembers', 'Thành viên khác', 'Other members', { type: 'list', required: 'no' }),
  field('contact.fullName', 'Người liên hệ', 'Contact', { required: 'no', tier: 'identity' }),
  field('contact.phone', 'Điện thoại liên hệ', 'Contact phone', { required: 'no', tier: 'identity' }),
  field('contact.address', 'Địa chỉ liên hệ', 'Contact address', { required: 'no', tier: 'identity' }),
  field('contactOffice.name', 'Cơ quan liên hệ', 'Office to report to', { source: 'office' }),
  field('contactOffice.phone', 'Điện thoại cơ quan', 'Phone of the office', { source: 'office' }),
  field('contactOffice.address', 'Địa chỉ cơ quan', 'Address of the office', { source: 'office' }),
  field('decision.executors', 'Người, đơn vị thi hành', 'Who executes the decision'),
  field('violation.acts', 'Hành vi vi phạm', 'Violation', { ...CASE, type: 'longText' }),
  field('violation.person', 'Cá nhân vi phạm', 'Violator', { tier: 'identity' }),
  field('violation.statement', 'Ý kiến của người vi phạm', 'Statement of the violator', LONG),
  field('violation.measures', 'Biện pháp ngăn chặn', 'Measures taken', LONG),
  field('violation.refusalToSign', 'Lý do không ký biên bản', 'Why the minutes are not signed', {
    type: 'list',
    required: 'no',
    blankLines: 2,
  }),
  field('slip.step', 'Việc đang diễn ra', 'What is happening', { type: 'longText', source: 'case' }),
  field('slip.rights', 'Các quyền', 'Rights', { type: 'list', source: 'case' }),
  field('slip.nextStep', 'Việc cần làm', 'What to do', { type: 'longText', source: 'case' }),
  field('slip.deadline', 'Chậm nhất', 'By when', { ...CASE, required: 'conditional' }),
  field('slip.complaintTo', 'Nơi khiếu nại', 'Where to complain', { source: 'office' }),
  field('slip.complaintBy', 'Hạn khiếu nại', 'Complain by', { ...DAY, required: 'conditional' }),
  field('slip.legalAid', 'Nơi trợ giúp pháp lý', 'Legal aid', { source: 'office' }),
  field('slip.legalAidPhone', 'Điện thoại trợ giúp pháp lý', 'Phone of the legal aid', { source: 'office' }),
]);
