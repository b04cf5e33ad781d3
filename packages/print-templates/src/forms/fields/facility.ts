import { column, field, option, tableOf } from './field';

const PERSON = { source: 'person', tier: 'identity', required: 'no' } as const;
const HEALTH = { type: 'longText', tier: 'health' } as const;
const HAD = { type: 'boolean', tier: 'health' } as const;
const LONG = { type: 'longText' } as const;
const COUNT = { source: 'case', type: 'integer' } as const;

/** An illness of the intake sheet: found when, treated how long, with what result. */
function illness(key: string, vi: string, en: string) {
  return [
    field(`${key}.had`, `Đã từng mắc ${vi}`, `Ever had ${en}`, HAD),
    field(`${key}.foundAt`, `Thời gian phát hiện ${vi}`, `When ${en} were found`, { tier: 'health' }),
    field(`${key}.treatedFor`, `Thời gian điều trị ${vi}`, `How long ${en} were treated`, { tier: 'health' }),
    field(`${key}.result`, `Kết quả điều trị ${vi}`, `Result for ${en}`, { tier: 'health' }),
  ];
}

/** A part of the plan, in the words of those who draw it up. */
function plan(key: string, vi: string, en: string) {
  return field(`plan.${key}`, vi, en, { ...HEALTH, source: 'input' });
}

function planOfReturn(key: string, vi: string, en: string, required: 'yes' | 'no' = 'yes') {
  return field(`return.${key}`, vi, en, { ...LONG, required });
}

/** Facilities and providers: intake, plans, contract and register. */
export const FACILITY_FIELDS = tableOf([
  field('facility.head', 'Người đứng đầu (cơ sở hay trường)', 'Head of the facility or reformatory', {
    source: 'office',
    type: 'choice',
    options: [
      option('facility', 'Trưởng cơ sở cai nghiện ma túy', 'Head of the facility'),
      option('reformatory', 'Hiệu trưởng trường giáo dưỡng', 'Principal of the reformatory'),
    ],
  }),
  field('facility.representative', 'Người đại diện theo pháp luật của cơ sở', 'Representative of the facility'),
  field('facility.representativePosition', 'Chức danh người đại diện', 'Position of the representative'),
  field('facility.phone', 'Điện thoại cơ sở', 'Phone of the facility', { source: 'office' }),
  field('facility.fax', 'Fax', 'Fax', { source: 'office', required: 'no' }),
  field('facility.bankAccount', 'Số tài khoản', 'Bank account', { source: 'office' }),
  field('facility.bank', 'Ngân hàng', 'Bank', { source: 'office' }),
  field('facility.taxCode', 'Mã số thuế', 'Tax code', { source: 'office' }),
  field('license.number', 'Số giấy phép hoạt động', 'Licence number', { source: 'office' }),
  field('license.issuedOn', 'Ngày cấp giấy phép', 'Licence of', { source: 'office', type: 'date' }),
  field('provider.name', 'Cá nhân, cơ sở cung cấp dịch vụ', 'Provider'),
  field('provider.phone', 'Điện thoại người cung cấp dịch vụ', 'Phone of the provider', { required: 'no' }),
  field('provider.email', 'E-mail người cung cấp dịch vụ', 'E-mail of the provider', { required: 'no' }),
  field('provider.representative', 'Người đại diện của đơn vị cung cấp dịch vụ', 'Representative of the provider', {
    required: 'conditional',
  }),
  field('provider.representativePosition', 'Chức vụ người đại diện của đơn vị cung cấp dịch vụ', 'Position', {
    required: 'conditional',
  }),
  field('provider.idNumber', 'Số giấy tờ tùy thân của người cung cấp dịch vụ', 'Identity number of the provider', {
    tier: 'identity',
  }),
  field('provider.idIssuedOn', 'Ngày cấp giấy tờ của người cung cấp dịch vụ', 'Issued on', {
    type: 'date',
    tier: 'identity',
  }),
  field('provider.idIssuedBy', 'Nơi cấp giấy tờ của người cung cấp dịch vụ', 'Issued by', { tier: 'identity' }),
  field('rehab.form', 'Hình thức cai nghiện ma túy', 'Form of rehabilitation', { source: 'case' }),
  field('contract.scope', 'Phạm vi dịch vụ', 'Scope of the service', LONG),
  field('contract.mode', 'Hình thức cung cấp dịch vụ', 'How the service is given', LONG),
  field('contract.timeAndPlace', 'Thời gian, địa điểm dịch vụ', 'Time and place of the service', LONG),
  field('contract.cost', 'Chi phí và cách trả', 'Cost and payment', LONG),
  field('contract.support', 'Chế độ hỗ trợ', 'Support', { ...LONG, required: 'no' }),
  field('contract.facilityDuties', 'Quyền, trách nhiệm của cơ sở', 'Rights and duties of the facility', LONG),
  field(
    'contract.clientDuties',
    'Quyền, trách nhiệm của người cai nghiện, gia đình',
    'Rights and duties of the client',
    LONG,
  ),
  field('contract.breach', 'Trách nhiệm do vi phạm hợp đồng', 'Breach', LONG),
  field('contract.liquidation', 'Thanh lý hợp đồng', 'Liquidation', LONG),
  field('contract.otherTerms', 'Thỏa thuận khác', 'Other terms', { ...LONG, required: 'no' }),
  field('intake.policyGroup', 'Đối tượng chính sách', 'Policy group', PERSON),
  field('intake.diplomas', 'Văn bằng, chứng chỉ', 'Diplomas', PERSON),
  field('intake.qualification', 'Trình độ chuyên môn cao nhất', 'Highest qualification', PERSON),
  field('intake.employment', 'Tình trạng việc làm', 'Employment', {
    source: 'person',
    type: 'choice',
    tier: 'identity',
    options: [
      option('employed', 'Có việc làm', 'Employed'),
      option('unstable', 'Việc làm không ổn định', 'Unstable'),
      option('unemployed', 'Thất nghiệp', 'Unemployed'),
    ],
  }),
  field('intake.marriage', 'Tình trạng hôn nhân', 'Marital status', {
    source: 'person',
    type: 'choice',
    tier: 'identity',
    options: [
      option('single', 'Độc thân', 'Single'),
      option('married', 'Đã kết hôn', 'Married'),
      option('divorced', 'Ly hôn', 'Divorced'),
      option('widowed', 'Góa', 'Widowed'),
    ],
  }),
  field('intake.legalStatus', 'Tình trạng pháp lý', 'Legal status', { source: 'case', required: 'no' }),
  field('contact.relation', 'Quan hệ với người cần báo tin', 'Relation of the contact', {
    required: 'no',
    tier: 'identity',
  }),
  ...illness('somatic', 'bệnh cơ thể', 'bodily illnesses'),
  ...illness('mental', 'bệnh tâm thần', 'mental illnesses'),
  field('familyDisease.had', 'Gia đình có tiền sử bệnh', 'Illness in the family', HAD),
  field('familyDisease.count', 'Số người trong gia đình mắc bệnh', 'How many in the family', {
    type: 'integer',
    tier: 'health',
  }),
  field('familyDisease.relations', 'Người thân mắc bệnh', 'Which relatives', { tier: 'health' }),
  field('familyTrouble.had', 'Gia đình có bạo lực, xung đột', 'Violence or conflict in the family', HAD),
  field('familyTrouble.frequency', 'Tần suất bạo lực, xung đột', 'How often', {
    type: 'choice',
    tier: 'health',
    options: [
      option('often', 'Thường xuyên', 'Often'),
      option('sometimes', 'Thỉnh thoảng', 'Sometimes'),
      option('rarely', 'Hiếm khi', 'Rarely'),
    ],
  }),
  field('health.heartRate', 'Nhịp tim', 'Heart rate', { tier: 'health' }),
  field('health.bloodPressure', 'Huyết áp', 'Blood pressure', { tier: 'health' }),
  field('health.chronic', 'Bệnh mãn tính', 'Chronic illnesses', { tier: 'health' }),
  field('health.physicalSigns', 'Các dấu hiệu thể chất', 'Bodily signs', { tier: 'health' }),
  field('health.mentalSigns', 'Các dấu hiệu tâm thần', 'Mental signs', { tier: 'health' }),
  field('intake.substances', 'Các chất đã và đang sử dụng', 'Substances used', {
    type: 'table',
    tier: 'health',
    columns: [
      column('substance', 'Chất gây nghiện (CDTP **, ATS ***, khác)', 'Substance', 4),
      column('firstAge', 'Tuổi sử dụng lần đầu', 'Age of first use', 2, 'integer'),
      column('duration', 'Thời gian sử dụng', 'How long', 2),
      column('amount', 'Số lần, liều lượng', 'How often and much', 2),
      column('lastUse', 'Lần cuối', 'Last use', 2),
      column('route', 'Cách sử dụng (*)', 'Way of use', 2),
    ],
  }),
  field('intake.rehabHistory', 'Lịch sử cai nghiện', 'Rehabilitation before', {
    type: 'table',
    tier: 'health',
    required: 'no',
    columns: [
      column('index', 'Lần', 'No.', 1, 'integer'),
      column('startsOn', 'Từ ngày', 'From', 2, 'date'),
      column('endsOn', 'Đến ngày', 'Until', 2, 'date'),
      column('place', 'Địa điểm (*)', 'Place', 2),
      column('method', 'Phương pháp (**)', 'Method', 2),
      column('result', 'Kết quả', 'Result', 3),
    ],
  }),
  plan('medicalAssessment', 'Đánh giá y tế', 'Medical assessment'),
  plan('medicalGoals', 'Mục tiêu điều trị y tế', 'Medical goals'),
  plan('detoxification', 'Điều trị cắt cơn, giải độc', 'Detoxification'),
  plan('psychiatric', 'Điều trị rối loạn tâm thần', 'Psychiatric treatment'),
  plan('otherTreatment', 'Điều trị các bệnh lý khác', 'Other treatment'),
  plan('recoveryAssessment', 'Đánh giá phục hồi', 'Assessment of recovery'),
  plan('recoveryGoals', 'Mục tiêu phục hồi', 'Goals of recovery'),
  plan('behaviour', 'Phục hồi hành vi', 'Recovery of behaviour'),
  plan('mentalRecovery', 'Phục hồi tâm thần', 'Mental recovery'),
  plan('educationAssessment', 'Đánh giá giáo dục, tư vấn', 'Assessment for education'),
  plan('educationGoals', 'Mục tiêu giáo dục, tư vấn', 'Goals of education'),
  plan('topics', 'Giáo dục chuyên đề', 'Topics'),
  plan('psychotherapy', 'Trị liệu tâm lý', 'Psychotherapy'),
  plan('activities', 'Thể thao, văn hóa, sinh hoạt tập thể', 'Activities'),
  plan('labourAssessment', 'Đánh giá lao động', 'Assessment for work'),
  plan('labourGoals', 'Mục tiêu lao động, học nghề', 'Goals of work'),
  plan('workTherapy', 'Lao động trị liệu', 'Work therapy'),
  plan('vocational', 'Học nghề', 'Vocational training'),
  plan('evaluation', 'Đánh giá kế hoạch theo mục tiêu', 'Evaluation'),
  plan('information', 'Cung cấp thông tin', 'Information given'),
  plan('advice', 'Tư vấn tái hòa nhập', 'Advice on the return'),
  field('return.residence', 'Nơi cư trú sau cai nghiện', 'Residence afterwards', { tier: 'identity' }),
  field('return.health', 'Tình trạng sức khỏe', 'Health', HEALTH),
  planOfReturn('refusalSkills', 'Kỹ năng từ chối ma túy', 'Skills to refuse'),
  planOfReturn('legalKnowledge', 'Kiến thức pháp luật, kinh tế - xã hội', 'Knowledge of the law'),
  planOfReturn('plannedJob', 'Dự kiến việc làm', 'Planned work'),
  planOfReturn('relapsePrevention', 'Phòng, chống tái nghiện', 'Prevention of relapse'),
  planOfReturn('treatment', 'Tiếp tục điều trị', 'Further treatment', 'no'),
  planOfReturn('study', 'Học văn hóa, học nghề', 'Study', 'no'),
  planOfReturn('livelihood', 'Việc làm, sinh kế', 'Livelihood'),
  planOfReturn('ownResources', 'Bản thân, gia đình', 'Own means'),
  planOfReturn('support', 'Hỗ trợ từ chính quyền', 'Support of the authorities'),
  planOfReturn('loan', 'Vay vốn', 'Loan', 'no'),
  field('register.book', 'Quyển số', 'Book', COUNT),
  field('register.openedOn', 'Mở ngày', 'Opened on', { source: 'case', type: 'date' }),
  field('register.entries', 'Các lượt đăng ký', 'Entries', {
    source: 'case',
    type: 'table',
    tier: 'identity',
    blankLines: 10,
    columns: [
      column('index', 'STT', 'No.', 1, 'integer'),
      column('registeredOn', 'Ngày đăng ký', 'Registered', 2.5, 'date'),
      column('fullName', 'Họ và tên', 'Name', 4),
      column('bornOn', 'Ngày sinh', 'Born', 2.5, 'date'),
      column('sex', 'Giới tính', 'Sex', 1.5),
      column('idNumber', 'Số CC/CCCD/CMND/HC', 'Identity number', 3),
      column('residence', 'Nơi cư trú', 'Residence', 4),
      column('applicant', 'Người đăng ký, quan hệ', 'Applicant', 3),
      column('place', 'Địa điểm cai nghiện', 'Place', 3),
      column('decision', 'Quyết định (số, ngày)', 'Decision', 3),
      column('note', 'Ghi chú', 'Note', 2),
    ],
  }),
  field('register.total', 'Tổng số người đăng ký', 'All registered', COUNT),
  field('register.totalHome', 'Đăng ký tại gia đình, cộng đồng', 'Registered at home', COUNT),
  field('register.totalPublic', 'Đăng ký tại cơ sở công lập', 'Registered in public facilities', COUNT),
  field('register.totalReformatory', 'Đăng ký tại trường giáo dưỡng', 'Registered in reformatories', COUNT),
  field('register.totalPrivate', 'Đăng ký tại cơ sở tư nhân', 'Registered in private facilities', COUNT),
  field('register.totalOngoing', 'Đang cai nghiện tự nguyện', 'In voluntary rehabilitation', COUNT),
  field('register.totalCompleted', 'Hoàn thành cai nghiện tự nguyện', 'Completed', COUNT),
]);
