import { complaintTimes } from './complaints';
import { type Basis, cite, type RuleId, rules } from './rules';
import type { LawSettings } from './settings';
import type { Text } from './vocabulary';

/** A question no text we have read settles, with the answer in use until a lawyer or the provincial police confirm one. */
export interface OpenQuestion {
  readonly id: string;
  readonly question: Text;
  readonly answer: Text;
  /** The settings that hold the answer; without one it is a reading in the code. */
  readonly settings: readonly (keyof LawSettings)[];
  readonly basis: readonly Basis[];
}

function open(
  id: string,
  question: Text,
  answer: Text,
  source: RuleId | readonly Basis[],
  ...settings: (keyof LawSettings)[]
): OpenQuestion {
  return { id, question, answer, settings, basis: typeof source === 'string' ? rules[source].basis : source };
}

export const openQuestions: readonly OpenQuestion[] = [
  open(
    'court-time-limit',
    {
      vi: 'Thời hạn Tòa án ra quyết định từ ngày 01/7/2026',
      en: 'Time limit of the court from 2026-07-01',
    },
    {
      vi: '15 ngày từ khi thụ lý, vụ phức tạp không quá 30 ngày, như trước đây',
      en: '15 days from acceptance, 30 at most in a complex case, as before',
    },
    'C.comp.court',
    'courtDecisionDaysC',
    'courtDecisionMaxDaysC',
  ),
  open(
    'determination-time-limit',
    {
      vi: 'Thời hạn và hồ sơ xác định tình trạng nghiện từ ngày 01/7/2026',
      en: 'Time limit and papers of addiction determination from 2026-07-01',
    },
    {
      vi: '05 ngày và các mẫu của Nghị định 109/2021/NĐ-CP',
      en: '5 days and the forms of Decree 109/2021',
    },
    'C.det.result.days',
    'determinationDaysC',
  ),
  open(
    'counted-rehabilitations',
    { vi: 'Lần cai nghiện nào được tính là một "lần"', en: 'Which rehabilitations count as one ("lần")' },
    {
      vi: 'Lần đã hoàn thành, hoặc đã bắt đầu rồi bị chấm dứt do người cai vi phạm; không tính điều trị thay thế',
      en: 'Those completed, or begun and broken off by the person; substitution treatment not counted',
    },
    'C.rehab.term.2',
    'countedRehabilitations',
  ),
  open(
    'group-c-registration',
    {
      vi: 'Người đang bị quản lý sử dụng trái phép có được đăng ký cai nghiện tự nguyện không',
      en: 'May a person under user management register for voluntary rehabilitation',
    },
    { vi: 'Được, trong 24 giờ, cán bộ xem xét', en: 'Yes, within 24 hours, for the officer to decide' },
    'C.reg.h',
    'groupCRegistration',
  ),
  open(
    'substitution-post-trigger',
    {
      vi: 'Căn cứ mở quản lý sau cai nghiện khi hoàn thành điều trị thay thế',
      en: 'What opens post-rehabilitation management after substitution treatment',
    },
    { vi: 'Giấy hoàn thành của cơ sở điều trị', en: 'The completion paper of the treatment facility' },
    'C.post.mmt',
    'substitutionPostTrigger',
  ),
  open(
    'age-for-post-rehabilitation',
    {
      vi: 'Tuổi nào quyết định thời hạn quản lý sau cai nghiện khi người đó đủ 18 tuổi trong cơ sở',
      en: 'Which age sets the length of post-rehabilitation for who turns 18 inside',
    },
    { vi: 'Tuổi tại quyết định mở biện pháp', en: 'The age at the decision that opened the measure' },
    'C.post.2',
    'postRehabAge',
  ),
  open(
    'labour-check-after-handover',
    {
      vi: 'Có còn bước Phòng Lao động kiểm tra hồ sơ từ ngày 01/3/2025 đến ngày 30/6/2026 không',
      en: 'Is there still a check of the file between 2025-03-01 and 2026-06-30',
    },
    {
      vi: 'Không: Trưởng Công an cấp xã chuyển thẳng Tòa án',
      en: 'No: the commune police chief sends it to the court',
    },
    'B.police',
    'labourOfficeCheckAfterB1',
  ),
  open(
    'clock-across-laws',
    {
      vi: 'Thời hạn bắt đầu theo luật cũ, kết thúc khi luật mới đã có hiệu lực',
      en: 'A time that begins under one law and ends under the next',
    },
    {
      vi: 'Giữ số giờ, số ngày của luật lúc bắt đầu; người phải làm là người luật mới nêu',
      en: 'Keeps the time of its beginning; owed by the office the new law names',
    },
    'T.reh.old',
    'clockAcrossRegimes',
  ),
  open(
    'hold-credit',
    {
      vi: 'Trừ những ngày quản lý trong thời gian lập hồ sơ như thế nào',
      en: 'How days held while the file was made are credited',
    },
    {
      vi: 'Từ ngày quyết định đến trước ngày vào cơ sở, theo ngày lịch',
      en: 'Calendar days from the decision up to, not including, the day of entry',
    },
    'C.comp.hold',
    'holdCredit',
  ),
  open(
    'custody-in-user-management',
    {
      vi: 'Thời gian tạm giữ, tạm giam khi tạm đình chỉ quản lý có tính không',
      en: 'Does custody during suspended user management count',
    },
    { vi: 'Không tính', en: 'No' },
    'C.user.custody',
    'suspendedCustodyCounts',
  ),
  open(
    'monitoring-pause',
    { vi: 'Thời gian tạm dừng giám sát điện tử có tính không', en: 'Does a pause of electronic monitoring count' },
    { vi: 'Không tính', en: 'No' },
    'C.em.pause',
    'monitoringPauseCounts',
  ),
  open(
    'day-off',
    { vi: 'Thời hạn, việc phải làm rơi vào ngày nghỉ', en: 'A term or duty that falls on a day off' },
    {
      vi: 'Thời hạn kết thúc đúng ngày đó; việc phải làm có thể làm vào ngày làm việc tiếp theo',
      en: 'The term ends on that day; the duty may be done on the next working day',
    },
    [cite('BLDS', '148', 'M')],
    'dutyOnDayOff',
  ),
  open(
    'first-day-of-term',
    { vi: 'Ngày đầu của thời hạn có tính không', en: 'Does the first day of a term count' },
    { vi: 'Không tính', en: 'No' },
    [cite('BLDS', '147', 'M')],
    'firstDayOfTerm',
  ),
  open(
    'partial-birth-date',
    { vi: 'Ngày sinh chỉ có năm hoặc tháng, năm', en: 'A date of birth known by year or month only' },
    { vi: 'Lấy ngày muộn nhất có thể', en: 'The last possible day' },
    'C.minor.kind',
    'partialBirthDate',
  ),
  open(
    'absence-last-day',
    { vi: 'Ngày "đến ngày" của lần vắng mặt có là ngày vắng không', en: 'Is the "until" day of an absence a day away' },
    { vi: 'Có', en: 'Yes' },
    'C.post.absent',
    'absenceLastDay',
  ),
  open(
    'custody-elsewhere',
    {
      vi: 'Tạm giữ, tạm giam trong khi cai nghiện tại gia đình hoặc quản lý sau cai nghiện',
      en: 'Custody during home rehabilitation or post-rehabilitation',
    },
    { vi: 'Vẫn tính; chỉ quản lý người sử dụng bị tạm đình chỉ', en: 'Counts; only user management is suspended' },
    'C.user.custody',
  ),
  open(
    'prison-under-law-73',
    {
      vi: 'Án phạt tù trong khi quản lý sau cai nghiện theo Luật 73',
      en: 'Prison during post-rehabilitation of Law 73',
    },
    { vi: 'Phần còn lại tiếp tục sau khi ra tù, như Luật 120', en: 'The rest follows release, as under Law 120' },
    'B.prison',
  ),
  open(
    'arrival-of-a-move',
    {
      vi: 'Thông báo chuyển nơi cư trú tính từ lúc đến nơi mới khi chưa biết giờ đến',
      en: 'Notice of a move runs from the arrival: what if its time is not known',
    },
    { vi: 'Tính từ lúc rời đi', en: 'It runs from the leaving' },
    'C.user.move.h',
  ),
  open(
    'sender-of-the-notice-at-home',
    {
      vi: 'Cai nghiện tại gia đình: người được giao nhiệm vụ tư vấn gửi thông báo sắp hoàn thành; cơ quan nào chịu trách nhiệm',
      en: 'At home the assigned counsellor sends the notice before the end: which office answers for it',
    },
    {
      vi: 'Ủy ban nhân dân cấp xã, nơi Chủ tịch giao nhiệm vụ (đầu mẫu V-51 cũng là Ủy ban); Công an xã cũng ghi nhận được',
      en: 'The commune committee, whose chair assigns the counsellor (it also heads form V-51); the police may record it too',
    },
    [cite('D163', '93(2)', 'V-OCR'), cite('D163', '130(1)', 'V-OCR')],
  ),
  open(
    'notice-before-the-end-of-older-measures',
    {
      vi: 'Cai nghiện tự nguyện bắt đầu trước ngày 01/7/2026 có phải thông báo trước khi hết hạn không',
      en: 'Is the end of voluntary rehabilitation begun before 2026-07-01 to be notified beforehand',
    },
    {
      vi: 'Có, trước 30 ngày, vì quản lý sau cai nghiện theo luật mới; không, nếu ngày đó đã qua khi luật mới có hiệu lực',
      en: 'Yes, 30 days before, as post-rehabilitation follows the new law; not where that day had passed when it began',
    },
    'T.reh.old',
  ),
  open(
    'stages-at-home',
    {
      vi: 'Cai nghiện tại gia đình: cơ quan nào chịu trách nhiệm về việc chuyển giai đoạn',
      en: 'At home: which office answers for going on from stage to stage',
    },
    {
      vi: 'Công an cấp xã, nơi tiếp nhận; tổ chức cung cấp dịch vụ không phải là cơ quan của hồ sơ',
      en: 'The commune police, who take the person in; a service provider is no office of the file',
    },
    'C.stage.a',
  ),
  open(
    'decision-on-substitution',
    {
      vi: 'Đăng ký điều trị thay thế có cần quyết định (mẫu V-22) trước khi tiếp nhận không',
      en: 'Does substitution treatment need a decision (form V-22) before the intake',
    },
    {
      vi: 'Có, như mọi hình thức; cơ sở điều trị báo việc tiếp nhận sau đó (Điều 89(2))',
      en: 'Yes, as every form; the treatment facility tells of the intake after it (art 89(2))',
    },
    [cite('D163', '91', 'V-OCR'), cite('D163', '89(2)', 'V-OCR')],
  ),
  open(
    'completion-day-of-an-early-certificate',
    {
      vi: 'Giấy xác nhận cấp trong 24 giờ trước khi hết hạn: ngày nào là ngày hoàn thành',
      en: 'A certificate given within the 24 hours before the end: which day is that of the completion',
    },
    {
      vi: 'Ngày ghi hoàn thành; quản lý sau cai nghiện tính từ ngày đó',
      en: 'The day the completion is recorded for; post-rehabilitation runs from it',
    },
    'C.post.1',
  ),
  open(
    'registration-with-an-old-result',
    {
      vi: 'Đăng ký cai nghiện khi kết quả xác định đã quá 06 tháng',
      en: 'Registration where the result of the determination is older than six months',
    },
    {
      vi: 'Nhận đăng ký, nhắc xác định lại; chưa chặn quyết định',
      en: 'Taken, with a reminder to determine anew; the decision is not barred',
    },
    'C.det.validity',
  ),
  open(
    'reasons-of-relief',
    {
      vi: 'Hoãn, miễn, tạm đình chỉ vì lý do viết bằng lời khác với luật',
      en: 'Postponement, exemption or suspension for a reason in words other than those of the law',
    },
    {
      vi: 'Ghi được, nhắc cán bộ xem xét; lý do luật nêu cho việc khác thì từ chối',
      en: 'Recorded, for the officer to weigh; a reason the law gives for another relief is refused',
    },
    'C.comp.postpone',
  ),
  open(
    'home-term-between-communes',
    {
      vi: 'Thời hạn cai nghiện tại gia đình có dừng giữa lúc rời đi và quyết định của xã mới không',
      en: 'Does home rehabilitation stand still between leaving and the new commune’s decision',
    },
    { vi: 'Không', en: 'No' },
    'C.home.move.h',
  ),
  open(
    'facility-full',
    {
      vi: 'Cơ sở hết chỗ (Nghị định 116/2021/NĐ-CP cho thêm đến 03 tháng)',
      en: 'A facility that is full (Decree 116/2021 gives up to three months more)',
    },
    {
      vi: 'Ghi cùng việc đưa vào cơ sở; đến khi đó thời hạn đưa đi hiện quá hạn',
      en: 'Recorded with the entry; until then the execution clock shows late',
    },
    'B.comp.execute.full',
  ),
  open(
    'placement-in-another-province',
    {
      vi: 'Bố trí cơ sở ở tỉnh khác hoặc trường giáo dưỡng được thêm 24 giờ',
      en: 'A place in another province or a reformatory takes 24 hours more',
    },
    { vi: 'Không tự cộng: thời hạn chung giữ 72 giờ', en: 'Not added by itself: the whole stays 72 hours' },
    'C.comp.place',
  ),
  open(
    'limitation-for-minors-under-law-73',
    { vi: 'Thời hiệu 03 tháng với người dưới 18 tuổi theo Luật 73', en: 'Limitation for minors under Law 73' },
    { vi: 'Áp dụng như với người lớn', en: 'As for adults' },
    'B.comp.limit',
  ),
  open(
    'age-of-older-measures',
    {
      vi: 'Tuổi để giám sát điện tử với biện pháp có từ trước ngày 01/7/2026 (tuổi tại "quyết định")',
      en: 'Age for monitoring a measure from before 2026-07-01 (that "at the decision")',
    },
    { vi: 'Tuổi tại quyết định mở biện pháp', en: 'The age at the decision that opened the measure' },
    'T.em',
  ),
  open(
    'monitoring-of-older-measures',
    {
      vi: 'Giám sát điện tử với biện pháp có từ trước ngày 01/7/2026: trong bao lâu phải quyết định',
      en: 'Monitoring of measures from before 2026-07-01: within what time',
    },
    { vi: 'Phải làm, không có số giờ: chỉ nhắc', en: 'Owed, no number of hours: a reminder only' },
    'T.em',
  ),
  open(
    'post-relief-before-2022',
    {
      vi: 'Miễn, giảm, tạm đình chỉ quản lý sau cai nghiện trước năm 2022: ai quyết định, lý do nào, thời gian tạm đình chỉ có tính',
      en: 'Relief from post-rehabilitation before 2022: who decides, for which reasons, whether suspended time counts',
    },
    {
      vi: 'Chủ tịch cấp xã hoặc cấp huyện, mọi lý do ghi trong quyết định, thời gian tạm đình chỉ vẫn tính',
      en: 'The commune or district chair, any reason the decision gives, suspended time counts',
    },
    'A.post.relief',
  ),
  open(
    'monitoring-violation-in-substitution',
    {
      vi: 'Vi phạm giám sát khi điều trị thay thế: quyết định mới 02 năm hay lập hồ sơ',
      en: 'Violation during substitution: a new two-year decision or the compulsory file',
    },
    { vi: 'Cả hai đều được, cán bộ xem xét', en: 'Both possible, for the officer to decide' },
    'C.em.viol',
  ),
  open(
    'unregistered-remainder',
    {
      vi: 'Rời cơ sở tư nhân sau ba giai đoạn mà không đăng ký phần còn lại trong 02 ngày',
      en: 'Leaves a private facility after three stages and does not register the rest within two days',
    },
    { vi: 'Là không đăng ký: có thể lập hồ sơ', en: 'Counts as not registering: a file may be made' },
    'C.private.present.days',
  ),
  open(
    'provider-suspended',
    {
      vi: 'Tổ chức, cá nhân cung cấp dịch vụ bị đình chỉ: đăng ký lại trong 03 ngày',
      en: 'A provider is suspended: register anew within three days',
    },
    {
      vi: 'Ở cơ sở tư nhân: rời cơ sở, thời gian đã cai được tính, đăng ký lại hình thức; ở gia đình: vẫn cai, chỉ đăng ký lại nơi cung cấp dịch vụ; không đăng ký thì cán bộ xem xét',
      en: 'In a private facility: leaves it, time served counts, registers a form anew; at home: goes on, registers another provider; who does not is for the officer to weigh',
    },
    'C.provider.suspended',
  ),
  open(
    'late-post-decision',
    {
      vi: 'Chủ tịch cấp xã phải ra quyết định quản lý sau cai nghiện trong bao lâu',
      en: 'Within what time the commune chair decides on post-rehabilitation',
    },
    {
      vi: 'Trong ngày hoàn thành, vì quyết định được trao cùng giấy xác nhận; sau điều trị thay thế: trong ngày Công an xã đề nghị',
      en: 'On the day of completion, since it is handed over with the certificate; after substitution treatment: on the day of the proposal',
    },
    'C.post.decide',
  ),
  open(
    'printed-commune-education',
    {
      vi: 'Mẫu III-08 còn in ô giáo dục tại xã, chưa có ô xử lý chuyển hướng',
      en: 'Form III-08 still prints commune education and lacks diversion measures',
    },
    { vi: 'Theo Luật: không có giáo dục tại xã, có chuyển hướng', en: 'As the Law: diversion, no commune education' },
    'C.user.stop',
  ),
  open(
    'holidays',
    {
      vi: 'Ngày Quốc khánh, Tết và ngày hoán đổi của từng năm',
      en: 'National Day, Tết and swapped days of each year',
    },
    {
      vi: 'Theo trí nhớ, chưa xác nhận; ngày hoán đổi chưa làm đổi thời hạn nào',
      en: 'From memory, unconfirmed; a swapped day moves nothing',
    },
    [cite('BLLD', '112', 'M')],
  ),
  open(
    'holiday-24-november',
    {
      vi: 'Ngày nghỉ lễ mới 24/11 được đưa tin năm 2026',
      en: 'A new public holiday on 24 November, reported for 2026',
    },
    { vi: 'Chưa tính là ngày nghỉ', en: 'Not counted as a day off' },
    [cite('BLLD', '112', 'M')],
  ),
  open(
    'grounds-before-2022',
    {
      vi: 'Căn cứ đưa vào cơ sở cai nghiện trước năm 2022 khi hồ sơ không ghi giáo dục tại xã',
      en: 'Grounds before 2022 where the record does not hold commune education',
    },
    {
      vi: 'Lấy căn cứ cán bộ nêu, trừ khi trái với hồ sơ',
      en: 'What the officer states is taken unless the record contradicts it',
    },
    'A.comp.grounds.court',
  ),
  open(
    'minors-before-2022',
    {
      vi: 'Ai quyết định với người từ đủ 12 đến dưới 18 tuổi từ năm 2014 đến năm 2021',
      en: 'Who decided on minors between 2014 and 2021',
    },
    {
      vi: 'Chủ tịch cấp huyện; quyết định của Tòa án cũng được nhận',
      en: 'The district chair; a decision of the court is accepted as well',
    },
    'A.minor',
  ),
  open(
    'relief-in-old-post-rehabilitation',
    {
      vi: 'Miễn, giảm, tạm đình chỉ quản lý sau cai nghiện theo Nghị định 94/2009/NĐ-CP',
      en: 'Exemption, reduction and suspension of post-rehabilitation under Decree 94/2009',
    },
    { vi: 'Chưa ghi nhận được', en: 'Not recorded' },
    'A.post.end',
  ),
  open(
    'clocks-before-2022',
    { vi: 'Thời hạn của từng bước trước năm 2022', en: 'The times of single steps before 2022' },
    { vi: 'Không chạy: chưa đọc được văn bản', en: 'None runs: the texts were not read' },
    'A.comp.check',
  ),
  open(
    'licences-before-law-120',
    {
      vi: 'Giấy phép cơ sở cấp trước ngày 01/7/2026',
      en: 'Licences of facilities issued before 2026-07-01',
    },
    {
      vi: 'Còn giá trị đến hết hạn (Điều 56(4)); tiếp nhận tại cơ sở đó vẫn được ghi',
      en: 'Valid to their end (art 56(4)); intake there is recorded as before',
    },
    'T.licence',
  ),
  open(
    'hand-over-answer',
    {
      vi: 'Cơ sở cai nghiện, Tòa án, Viện kiểm sát, cơ quan tư pháp phải nhận hoặc từ chối hồ sơ được giao trong bao lâu',
      en: 'Within what time facility, court, procuracy and justice office accept or refuse what is handed over',
    },
    {
      vi: 'Bằng thời hạn của bên giao: cơ sở 24 giờ; Tòa án, Viện kiểm sát, cơ quan tư pháp 01 ngày làm việc',
      en: 'As long as the giving side has: a facility 24 hours; court, procuracy and justice office one working day',
    },
    [...rules['C.vol.delivery.h'].basis, ...rules['C.comp.send'].basis],
    'facilityAnswerHoursC',
    'courtAnswerWorkingDaysC',
    'officeAnswerWorkingDaysC',
  ),
  open(
    'complaint-times',
    {
      vi: 'Thời hạn gửi và giải quyết khiếu nại, kháng nghị',
      en: 'Times to lodge and to answer complaints and protests',
    },
    {
      vi: 'Quyết định hành chính: gửi trong 90 ngày, giải quyết trong 30 ngày; quyết định của Tòa án: 03 và 07 ngày làm việc',
      en: 'Decisions of offices: lodged in 90 days, answered in 30; of the court: 3 and 7 working days',
    },
    [...complaintTimes.complaint.basis, ...complaintTimes.protest.basis],
  ),
  open(
    'special-groups',
    {
      vi: 'Người bị trục xuất về nước vì ma túy, người nước ngoài, người bị giam giữ',
      en: 'People deported home for drugs, foreigners, detainees',
    },
    {
      vi: 'Người bị trục xuất: xác định tình trạng nghiện khi về; người khác ghi như mọi hồ sơ',
      en: 'Deported: determination on return; the others are recorded as any file',
    },
    'C.special',
  ),
];
