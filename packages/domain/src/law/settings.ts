import type { Text } from './vocabulary';

/** Answers to what the texts leave open. A province's lawyers may change one; nobody chooses silently. */
export interface LawSettings {
  readonly clockAcrossRegimes: 'rule-at-start';
  readonly labourOfficeCheckAfterB1: 'none';
  readonly countedRehabilitations: 'completed-or-breached' | 'completed';
  readonly postRehabAge: 'at-opening-decision' | 'at-completion';
  readonly holdCredit: 'from-decision' | 'none';
  readonly groupCRegistration: 'may-register' | 'not-open';
  readonly substitutionPostTrigger: 'completion-paper' | 'none';
  readonly courtDecisionDaysC: number;
  readonly courtDecisionMaxDaysC: number;
  readonly determinationDaysC: number;
  readonly facilityAnswerHoursC: number;
  readonly courtAnswerWorkingDaysC: number;
  readonly officeAnswerWorkingDaysC: number;
  readonly suspendedCustodyCounts: boolean;
  readonly monitoringPauseCounts: boolean;
  readonly dutyOnDayOff: 'next-working-day' | 'same-day';
  readonly firstDayOfTerm: 'not-counted' | 'counted';
  readonly partialBirthDate: 'last-possible-day' | 'first-possible-day';
  readonly absenceLastDay: 'not-counted-too' | 'day-of-return';
}

export const defaultLawSettings: LawSettings = {
  clockAcrossRegimes: 'rule-at-start',
  labourOfficeCheckAfterB1: 'none',
  countedRehabilitations: 'completed-or-breached',
  postRehabAge: 'at-opening-decision',
  holdCredit: 'from-decision',
  groupCRegistration: 'may-register',
  substitutionPostTrigger: 'completion-paper',
  courtDecisionDaysC: 15,
  courtDecisionMaxDaysC: 30,
  determinationDaysC: 5,
  facilityAnswerHoursC: 24,
  courtAnswerWorkingDaysC: 1,
  officeAnswerWorkingDaysC: 1,
  suspendedCustodyCounts: false,
  monitoringPauseCounts: false,
  dutyOnDayOff: 'next-working-day',
  firstDayOfTerm: 'not-counted',
  partialBirthDate: 'last-possible-day',
  absenceLastDay: 'not-counted-too',
};

let inForce: LawSettings = defaultLawSettings;

/** The answers in force: those that ship, but for what a competent office has decided. */
export function lawSettingsInForce(): LawSettings {
  return inForce;
}

/** Puts what was decided in the place of what ships; every process takes it on when it starts and when it changes. */
export function adoptLawSettings(decided: Partial<LawSettings>): void {
  inForce = { ...defaultLawSettings, ...decided };
}

export interface LawSettingDescription {
  readonly name: keyof LawSettings;
  readonly default: string | number | boolean;
  readonly choices?: readonly (string | boolean)[];
  readonly label: Text;
  readonly reason: Text;
}

function describe(
  name: keyof LawSettings,
  choices: readonly (string | boolean)[] | undefined,
  label: Text,
  reason: Text,
): LawSettingDescription {
  return { name, default: defaultLawSettings[name], ...(choices && { choices }), label, reason };
}

export const lawSettings: readonly LawSettingDescription[] = [
  describe(
    'clockAcrossRegimes',
    ['rule-at-start'],
    { vi: 'Thời hạn bắt đầu ở luật cũ, kết thúc ở luật mới', en: 'Clock that starts in one regime, ends in the next' },
    {
      vi: 'Không có quy định chuyển tiếp cho từng thời hạn: giữ quy định tại thời điểm bắt đầu.',
      en: 'No transitional rule names single clocks: the rule of the starting instant is kept.',
    },
  ),
  describe(
    'labourOfficeCheckAfterB1',
    ['none'],
    { vi: 'Kiểm tra hồ sơ sau ngày 28/02/2025', en: 'Check of the file after 2025-02-28' },
    {
      vi: 'Ngành lao động đã chuyển giao: Trưởng Công an cấp xã chuyển thẳng Tòa án.',
      en: 'The labour sector has handed over: the commune police chief sends the file straight to the court.',
    },
  ),
  describe(
    'countedRehabilitations',
    ['completed-or-breached', 'completed'],
    { vi: 'Lần cai nghiện được tính', en: 'What counts as a rehabilitation' },
    {
      vi: 'Điều 29 Luật 120/2025/QH15 không định nghĩa "lần": tính lần đã hoàn thành hoặc chấm dứt do vi phạm của chính người cai; điều trị thay thế không tính; cán bộ xác nhận có lý do.',
      en: 'L120 art 29 does not define it: completed ones and ones ended by the person’s own breach count, substitution does not; an officer confirms with a reason.',
    },
  ),
  describe(
    'postRehabAge',
    ['at-opening-decision', 'at-completion'],
    { vi: 'Tuổi để tính thời hạn quản lý sau cai nghiện', en: 'Age that sets post-rehabilitation length' },
    {
      vi: 'Người đủ 18 tuổi trong thời gian chấp hành: lấy tuổi tại quyết định mở biện pháp.',
      en: 'For those who turn 18 inside: age at the decision that opened the measure.',
    },
  ),
  describe(
    'holdCredit',
    ['from-decision', 'none'],
    { vi: 'Trừ thời gian quản lý trong khi lập hồ sơ', en: 'Credit for days held while the file was made' },
    {
      vi: 'Điều 98 khoản 3 Nghị định 163/2026/NĐ-CP: tính từ ngày quyết định đến trước ngày vào cơ sở.',
      en: 'D163 art 98(3): from the day of the decision up to, not including, the day of entry.',
    },
  ),
  describe(
    'groupCRegistration',
    ['may-register', 'not-open'],
    { vi: 'Người đang bị quản lý đăng ký cai nghiện tự nguyện', en: 'Registration by a person under user management' },
    {
      vi: 'Luật không nêu nhóm c nhưng Nghị định 163/2026/NĐ-CP Điều 89 cho mọi người có kết quả: cho đăng ký trong 24 giờ, cán bộ xem xét.',
      en: 'The Law omits group c, the Decree takes everyone with a result: may register within 24 h, flagged for the officer.',
    },
  ),
  describe(
    'substitutionPostTrigger',
    ['completion-paper', 'none'],
    { vi: 'Căn cứ quản lý sau điều trị thay thế', en: 'Trigger of post-rehabilitation after substitution' },
    {
      vi: 'Điều 134 không nêu căn cứ: lấy giấy hoàn thành của cơ sở điều trị.',
      en: 'D163 art 134 names none: the treatment facility’s completion paper.',
    },
  ),
  describe(
    'courtDecisionDaysC',
    undefined,
    { vi: 'Thời hạn Tòa án quyết định (ngày)', en: 'Court time limit in days' },
    {
      vi: 'Chưa có pháp lệnh mới: dùng thời hạn cũ, chưa xác nhận.',
      en: 'No new ordinance found: the last known, unconfirmed.',
    },
  ),
  describe(
    'courtDecisionMaxDaysC',
    undefined,
    { vi: 'Thời hạn Tòa án tối đa, vụ phức tạp (ngày)', en: 'Longest court time limit in days' },
    {
      vi: 'Chưa có pháp lệnh mới: dùng thời hạn cũ, chưa xác nhận.',
      en: 'No new ordinance found: the last known, unconfirmed.',
    },
  ),
  describe(
    'determinationDaysC',
    undefined,
    { vi: 'Thời hạn trả kết quả xác định tình trạng nghiện (ngày)', en: 'Determination time limit in days' },
    {
      vi: 'Luật giao Chính phủ quy định, chưa tìm thấy: dùng 05 ngày của Thông tư 18/2021/TT-BYT, chưa xác nhận.',
      en: 'Left to a decree not found: the 5 days of TT18/2021, unconfirmed.',
    },
  ),
  describe(
    'facilityAnswerHoursC',
    undefined,
    {
      vi: 'Thời hạn cơ sở cai nghiện trả lời việc giao người, hồ sơ (giờ)',
      en: 'Hours for a facility to answer a hand-over',
    },
    {
      vi: 'Chỉ bên giao có thời hạn trong văn bản: bên nhận được hiểu là có cùng thời hạn, chưa xác nhận.',
      en: 'The texts give a time to the side that hands over: the same is held to be meant, unconfirmed.',
    },
  ),
  describe(
    'courtAnswerWorkingDaysC',
    undefined,
    {
      vi: 'Thời hạn Tòa án trả lời việc nhận hồ sơ (ngày làm việc)',
      en: 'Working days for the court to answer a hand-over',
    },
    {
      vi: 'Chỉ bên giao có thời hạn trong văn bản: bên nhận được hiểu là có cùng thời hạn, chưa xác nhận.',
      en: 'The texts give a time to the side that hands over: the same is held to be meant, unconfirmed.',
    },
  ),
  describe(
    'officeAnswerWorkingDaysC',
    undefined,
    {
      vi: 'Thời hạn Viện kiểm sát, cơ quan tư pháp trả lời việc nhận hồ sơ (ngày làm việc)',
      en: 'Working days for procuracy and justice offices to answer a hand-over',
    },
    {
      vi: 'Chỉ bên giao có thời hạn trong văn bản: bên nhận được hiểu là có cùng thời hạn, chưa xác nhận.',
      en: 'The texts give a time to the side that hands over: the same is held to be meant, unconfirmed.',
    },
  ),
  describe(
    'suspendedCustodyCounts',
    [false, true],
    { vi: 'Tính thời gian tạm giữ, tạm giam vào thời hạn quản lý', en: 'Custody counts in user management' },
    { vi: 'Luật nói "thời hạn còn lại": không tính.', en: 'The Law says "remaining term": it does not count.' },
  ),
  describe(
    'monitoringPauseCounts',
    [false, true],
    { vi: 'Tính thời gian tạm dừng giám sát điện tử', en: 'A pause counts in electronic monitoring' },
    { vi: 'Điều 20 nói "nếu còn thời hạn": không tính.', en: 'D163 art 20 speaks of time left: it does not count.' },
  ),
  describe(
    'dutyOnDayOff',
    ['next-working-day', 'same-day'],
    { vi: 'Việc đến hạn vào ngày nghỉ', en: 'A duty that falls due on a day off' },
    {
      vi: 'Thời hạn kết thúc đúng ngày; việc phải làm có thể làm vào ngày làm việc tiếp theo (Điều 148 Bộ luật Dân sự). Việc luật buộc làm trước khi hết hạn thì không dời.',
      en: 'The term ends on its day; the duty may be done on the next working day. What the law wants before the end is not moved.',
    },
  ),
  describe(
    'firstDayOfTerm',
    ['not-counted', 'counted'],
    { vi: 'Ngày đầu của thời hạn', en: 'First day of a term' },
    {
      vi: 'Không tính ngày đầu; kết thúc vào ngày tương ứng hoặc ngày cuối tháng (Điều 147, 148 Bộ luật Dân sự).',
      en: 'Not counted; the term ends on the same day-number or the month’s last day.',
    },
  ),
  describe(
    'partialBirthDate',
    ['last-possible-day', 'first-possible-day'],
    { vi: 'Ngày sinh không đầy đủ', en: 'Partial date of birth' },
    {
      vi: 'Lấy ngày muộn nhất có thể, có lợi cho người chưa thành niên.',
      en: 'The last possible day, in favour of the minor.',
    },
  ),
  describe(
    'absenceLastDay',
    ['not-counted-too', 'day-of-return'],
    { vi: 'Ngày ghi ở "đến ngày" của lần vắng mặt', en: 'The "until" day of an absence' },
    {
      vi: 'Văn bản không nói: hiểu là ngày vắng mặt cuối cùng.',
      en: 'The texts are silent: read as the last day away.',
    },
  ),
];

const longestTime = 365;

/** Whether a value is one that a setting may take. */
export function isLawSetting(name: string, value: unknown): name is keyof LawSettings {
  const setting = lawSettings.find((one) => one.name === name);
  if (!setting) return false;
  if (setting.choices) return setting.choices.includes(value as string | boolean);
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= longestTime;
}
