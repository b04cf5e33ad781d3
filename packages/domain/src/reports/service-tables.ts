import { columnsOf, type DictionaryTable, group, type ReportColumnDefinition } from './table';

/** Services are counted twice over: how often (lượt), and how many people had them at least once. */
const services = columnsOf({ kind: 'manual' });

function turnsAndPersons(code: string, vi: string, en: string, what: string): readonly ReportColumnDefinition[] {
  const both = group(code, vi, en);
  return [
    services(`${code}.turns`, 'Lượt', 'Turns', `Số lượt ${what} trong kỳ.`, { group: both, unitOfCount: 'event' }),
    services(`${code}.persons`, 'Người', 'Persons', `Số người được ${what} ít nhất một lần trong kỳ.`, { group: both }),
  ];
}

const LOANS = group('loan', 'Vay vốn', 'Loans');

/** R6: support given to people during and after rehabilitation, and to their families. */
export const SERVICE_TABLE: DictionaryTable = {
  code: 'R6',
  title: { vi: 'Hỗ trợ người cai nghiện, người sau cai nghiện', en: 'Support services' },
  columns: [
    ...turnsAndPersons('counsel.individual', 'Tư vấn cá nhân', 'Individual counselling', 'tư vấn cá nhân'),
    ...turnsAndPersons('counsel.group', 'Tư vấn nhóm', 'Group counselling', 'tư vấn nhóm'),
    ...turnsAndPersons('counsel.family', 'Tư vấn gia đình', 'Family counselling', 'tư vấn cùng gia đình'),
    ...turnsAndPersons('screening', 'Sàng lọc, đánh giá', 'Screening and assessment', 'sàng lọc, đánh giá'),
    ...turnsAndPersons('vocational', 'Tư vấn học nghề', 'Vocational counselling', 'tư vấn học nghề'),
    ...turnsAndPersons('training', 'Đào tạo nghề', 'Vocational training', 'đào tạo nghề'),
    ...turnsAndPersons('jobIntroduction', 'Giới thiệu việc làm', 'Job introduction', 'giới thiệu việc làm'),
    ...turnsAndPersons('health', 'Chăm sóc sức khỏe, HIV', 'Health care, HIV', 'chăm sóc sức khỏe, dịch vụ HIV'),
    ...turnsAndPersons('legalAid', 'Trợ giúp pháp lý', 'Legal aid', 'trợ giúp pháp lý'),
    ...turnsAndPersons('referral', 'Chuyển gửi', 'Referral', 'chuyển gửi đến dịch vụ khác'),
    services('jobs', 'Có việc làm', 'Found work', 'Số người bắt đầu có việc làm trong kỳ.'),
    services('tools', 'Phương tiện sinh kế', 'Livelihood tools', 'Số người được hỗ trợ phương tiện sinh kế trong kỳ.'),
    services('loan.cases', 'Số người', 'Persons', 'Số người được vay vốn trong kỳ.', { group: LOANS }),
    services('loan.amount', 'Số tiền (đồng)', 'Amount (đồng)', 'Tổng số tiền cho vay trong kỳ, từ mọi nguồn.', {
      group: LOANS,
      unitOfCount: 'money',
    }),
  ],
  rules: [],
};

const places = columnsOf({ kind: 'manual', unitOfCount: 'place' });

/** Founded, founded in the period against the quota, and working on the last day. */
function modelColumns(code: string, vi: string, en: string, what: string): readonly ReportColumnDefinition[] {
  const own = group(code, vi, en);
  return [
    places(`${code}.total`, 'Tổng số', 'All', `Số ${what} đã thành lập tính đến ngày cuối kỳ.`, {
      group: own,
      measure: 'stock',
    }),
    places(`${code}.new`, 'Mới trong kỳ', 'New', `Số ${what} thành lập trong kỳ.`, { group: own }),
    places(`${code}.quota`, 'Chỉ tiêu', 'Quota', `Chỉ tiêu thành lập ${what} được giao trong kỳ.`, { group: own }),
    places(`${code}.active`, 'Đang hoạt động', 'Working', `Số ${what} đang hoạt động vào ngày cuối kỳ.`, {
      group: own,
      measure: 'stock',
    }),
  ];
}

const models = ['club', 'team', 'point', 'workingGroup'] as const;

/** R7: clubs, volunteer teams, counselling points and working groups. */
export const MODEL_TABLE: DictionaryTable = {
  code: 'R7',
  title: { vi: 'Mô hình, lực lượng hỗ trợ tại cộng đồng', en: 'Community models' },
  columns: [
    ...modelColumns('club', 'Câu lạc bộ', 'Clubs', 'câu lạc bộ người sau cai nghiện'),
    ...modelColumns('team', 'Đội tình nguyện', 'Volunteer teams', 'đội công tác xã hội tình nguyện'),
    ...modelColumns('point', 'Điểm tư vấn', 'Counselling points', 'điểm tư vấn, hỗ trợ điều trị nghiện tại cộng đồng'),
    ...modelColumns('workingGroup', 'Tổ công tác', 'Working groups', 'tổ công tác cai nghiện ma túy'),
    columnsOf({ kind: 'manual', measure: 'stock' })(
      'volunteers',
      'Tình nguyện viên',
      'Volunteers',
      'Số tình nguyện viên đang tham gia vào ngày cuối kỳ.',
    ),
    services('sessions', 'Buổi sinh hoạt', 'Sessions', 'Số buổi sinh hoạt đã tổ chức trong kỳ.', {
      unitOfCount: 'event',
    }),
    services('attendance', 'Lượt người dự', 'Attendances', 'Số lượt người dự các buổi sinh hoạt trong kỳ.', {
      unitOfCount: 'event',
    }),
    services(
      'reached',
      'Người được tiếp cận',
      'Persons reached',
      'Số người được tiếp cận, hỗ trợ ít nhất một lần trong kỳ.',
    ),
  ],
  rules: models.map((code) => ({ code: `R7.${code}`, level: 'warn', rule: `[${code}.active] <= [${code}.total]` })),
};

const CHANNEL = group('channel', 'Theo kênh', 'By channel');
const CALLER = group('caller', 'Người liên hệ', 'By caller');
const TOPIC = group('topic', 'Nội dung', 'By topic');
const HANDLING = group('handling', 'Xử lý', 'Handling');

const contact = columnsOf({ kind: 'manual', unitOfCount: 'event' });
const part = (of: ReturnType<typeof group>, code: string, vi: string, en: string) =>
  contact(`${of.code}.${code}`, vi, en, `Trong số lượt liên hệ: ${vi.toLocaleLowerCase('vi')}.`, {
    group: of,
    partitionOf: 'contacts',
  });
const handled = (code: string, vi: string, en: string, definition: string) =>
  contact(`handling.${code}`, vi, en, definition, { group: HANDLING });

/** R9: the hotline and counselling desks; no caller is named anywhere. */
export const HOTLINE_TABLE: DictionaryTable = {
  code: 'R9',
  title: { vi: 'Đường dây nóng, điểm tư vấn', en: 'Hotline and counselling desks' },
  columns: [
    contact('contacts', 'Lượt liên hệ', 'Contacts', 'Số lượt liên hệ đã tiếp nhận trong kỳ.'),
    part(CHANNEL, 'phone', 'Điện thoại', 'Telephone'),
    part(CHANNEL, 'message', 'Nhắn tin, mạng xã hội', 'Messages'),
    part(CHANNEL, 'desk', 'Trực tiếp', 'In person'),
    part(CHANNEL, 'otherChannel', 'Kênh khác', 'Other'),
    part(CALLER, 'user', 'Người sử dụng', 'User'),
    part(CALLER, 'postRehab', 'Người sau cai', 'After rehabilitation'),
    part(CALLER, 'relative', 'Người thân', 'Relative'),
    part(CALLER, 'citizen', 'Người dân', 'Citizen'),
    part(CALLER, 'agency', 'Cơ quan, tổ chức', 'Agency'),
    part(TOPIC, 'rehabilitation', 'Cai nghiện, điều trị', 'Rehabilitation'),
    part(TOPIC, 'health', 'Sức khỏe, tâm lý', 'Health'),
    part(TOPIC, 'law', 'Pháp luật, thủ tục', 'Law and procedure'),
    part(TOPIC, 'work', 'Học nghề, việc làm', 'Training and work'),
    part(TOPIC, 'otherTopic', 'Nội dung khác', 'Other'),
    handled('answered', 'Đã trả lời', 'Answered', 'Số lượt đã được trả lời.'),
    handled('missed', 'Nhỡ', 'Missed', 'Số lượt không có người trả lời.'),
    handled('referred', 'Chuyển gửi', 'Referred', 'Số lượt đã chuyển đến dịch vụ, cơ quan khác.'),
    handled('closed', 'Đã kết thúc', 'Closed', 'Số lượt đã xử lý xong.'),
  ],
  rules: [{ code: 'R9.answered', level: 'warn', rule: '[handling.answered] + [handling.missed] = [contacts]' }],
};
