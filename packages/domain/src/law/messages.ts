import { inEnglish } from './english';
import type { Basis } from './rules';
import type { Text } from './vocabulary';

/** Why an act is refused. `{…}` is filled by the engine; the article that settles it is appended. */
export const refusalMessages = {
  'unknown-kind': {
    vi: 'Không có loại việc "{kind}" trong danh mục.',
    en: 'There is no act of kind "{kind}".',
  },
  'invalid-date': {
    vi: 'Ngày hoặc giờ "{value}" không hợp lệ; thời điểm phải kèm múi giờ.',
    en: 'The date or time "{value}" is not valid; an instant must carry its zone.',
  },
  'invalid-payload': {
    vi: 'Giá trị của "{field}" không hợp lệ.',
    en: 'The value of "{field}" is not valid.',
  },
  'missing-payload': {
    vi: 'Thiếu thông tin bắt buộc "{field}".',
    en: 'The required field "{field}" is missing.',
  },
  'future-act': {
    vi: 'Việc ghi ngày sau thời điểm xem xét.',
    en: 'The act is dated after the moment of judgement.',
  },
  'before-birth': {
    vi: 'Việc ghi ngày trước ngày sinh.',
    en: 'The act is dated before birth.',
  },
  'not-in-regime': {
    vi: 'Pháp luật có hiệu lực tại ngày này không có việc này.',
    en: 'The law in force on that day does not know this act.',
  },
  'out-of-order': {
    vi: 'Không thực hiện được khi người này đang ở trạng thái "{state}".',
    en: 'Not possible from the state "{state}".',
  },
  'already-open': {
    vi: 'Việc này đã được ghi và còn hiệu lực.',
    en: 'This has been recorded already and still holds.',
  },
  'wrong-authority': {
    vi: 'Không đúng thẩm quyền ({actor}) tại ngày thực hiện; thẩm quyền thuộc {expected}.',
    en: 'Wrong authority ({actor}) for that day; the law names {expected}.',
  },
  'authority-abolished': {
    vi: 'Cơ quan ({actor}) đã chấm dứt hoạt động hoặc không còn nhiệm vụ này tại ngày thực hiện.',
    en: 'The office ({actor}) no longer existed or no longer had this task on that day.',
  },
  'carried-over-not-first': {
    vi: 'Chuyển tiếp từ sổ cũ chỉ được là việc đầu tiên của hồ sơ.',
    en: 'A carried-over record may only be the first act of a file.',
  },
  'not-applied-group': {
    vi: 'Không áp dụng biện pháp đưa đi cai nghiện bắt buộc đối với người thuộc trường hợp "{reason}".',
    en: 'Compulsory rehabilitation is not applied to a person of the group "{reason}".',
  },
  'person-deceased': {
    vi: 'Người này đã chết; không ghi thêm việc.',
    en: 'The person has died; no further act is recorded.',
  },
  'term-not-over': {
    vi: 'Chưa đến thời điểm được thực hiện: sớm nhất từ ngày {earliest}.',
    en: 'Too early: not before {earliest}.',
  },
  'term-out-of-range': {
    vi: 'Thời hạn {months} tháng nằm ngoài khung từ {least} đến {most} tháng.',
    en: 'A term of {months} months is outside the range of {least} to {most} months.',
  },
  'substep-before-act': {
    vi: '"{field}" không phù hợp với thời điểm của việc chính.',
    en: '"{field}" contradicts the time of the act itself.',
  },
  'reduce-abolished': {
    vi: 'Từ ngày 01/7/2026 không còn giảm thời hạn cai nghiện bắt buộc.',
    en: 'Reduction of a compulsory term was abolished on 2026-07-01.',
  },
  'hold-family-abolished': {
    vi: 'Từ ngày 01/7/2026 không còn giao gia đình quản lý trong thời gian lập hồ sơ.',
    en: 'Holding in the family while the file is made was abolished on 2026-07-01.',
  },
  'limitation-expired': {
    vi: 'Đã hết thời hiệu 03 tháng kể từ hành vi cuối cùng (đến ngày {last}).',
    en: 'The limitation of 3 months since the last act has run out (on {last}).',
  },
  'not-applicable-age': {
    vi: 'Biện pháp này không áp dụng với độ tuổi {age} tại ngày thực hiện.',
    en: 'The measure does not apply at the age of {age} on that day.',
  },
  'no-ground': {
    vi: 'Hồ sơ không cho thấy căn cứ để thực hiện.',
    en: 'The record shows no ground for it.',
  },
  'no-stable-residence': {
    vi: 'Người không có nơi cư trú ổn định không thuộc trường hợp này.',
    en: 'Not open to a person without stable residence.',
  },
  'registration-not-open': {
    vi: 'Người này không thuộc nhóm được đăng ký cai nghiện tự nguyện.',
    en: 'This person does not belong to a group that may register.',
  },
  'custody-longer': {
    vi: 'Thời gian tạm giữ, tạm giam dài hơn thời hạn quản lý còn lại: phải dừng quản lý.',
    en: 'Custody was longer than the remaining term: management must be stopped.',
  },
  'remaining-too-short': {
    vi: 'Thời hạn còn lại dưới 03 tháng: không tiếp tục chấp hành, đề nghị miễn phần còn lại.',
    en: 'Less than 3 months are left: no resumption, the rest is to be exempted.',
  },
  'monitoring-violated': {
    vi: 'Đã có vi phạm về giám sát điện tử nên không được miễn phần còn lại.',
    en: 'A violation of electronic monitoring bars the waiver.',
  },
} satisfies Record<string, Text>;

/** Why an act of one day can come before another of that day. */
export const dateOnlyHint: Text = {
  vi: 'Việc chỉ ghi ngày được xét vào đầu ngày, trước việc cùng ngày có ghi giờ: ghi thêm giờ.',
  en: 'An act with only a date is taken at the start of its day, before one of that day with a time: give its time.',
};

export type RefusalCode = keyof typeof refusalMessages;

export const noteMessages = {
  'hour-clock-from-date': {
    vi: 'Việc chỉ ghi ngày, không ghi giờ: thời hạn tính bằng giờ chạy từ hết ngày {date}.',
    en: 'The act has a date but no time: its hour clock runs from the end of {date}.',
  },
  'unknown-field': {
    vi: 'Cần bổ sung: {field}.',
    en: 'To be completed: {field}.',
  },
  'group-c-registers': {
    vi: 'Được xác định nghiện khi đang bị quản lý: có thể đăng ký cai nghiện tự nguyện trong 24 giờ, cán bộ xem xét (Luật không nêu nhóm này, Nghị định cho đăng ký).',
    en: 'Determined addicted while under user management: may register within 24 hours, for the officer to decide (the Law omits the group, the Decree admits it).',
  },
  'result-too-old': {
    vi: 'Kết quả xác định tình trạng nghiện đã quá 06 tháng: cần xác định lại.',
    en: 'The result is older than six months: a new determination is needed.',
  },
  'law-before-2022-kept': {
    vi: 'Biện pháp có từ trước ngày 01/01/2022 tiếp tục theo luật cũ cho đến khi xong (Điều 55 Luật 73/2021/QH14).',
    en: 'A measure from before 2022-01-01 goes on under the old law until it is over (L73 art 55).',
  },
  'new-law-for-file-of-2021': {
    vi: 'Hồ sơ lập trước ngày 01/01/2022, quyết định sau ngày đó: áp dụng Luật 73/2021/QH14 (Điều 55).',
    en: 'File opened before 2022-01-01, decided after it: Law 73/2021 applies (art 55).',
  },
  'substitution-may-end': {
    vi: 'Đủ số lần vi phạm để cơ sở điều trị chấm dứt điều trị thay thế (Điều 10 Nghị định 90/2016/NĐ-CP).',
    en: 'Breaches enough for the treatment facility to end substitution treatment (Decree 90/2016 art 10).',
  },
  'old-term-kept': {
    vi: 'Đang cai nghiện từ trước ngày 01/7/2026: giữ thời hạn cũ; quản lý sau cai nghiện theo luật mới (Điều 56(1) Luật 120/2025/QH15).',
    en: 'In rehabilitation since before 2026-07-01: the old term is kept, post-rehabilitation follows the new law (L120 art 56(1)).',
  },
  'new-law-for-open-file': {
    vi: 'Hồ sơ lập trước ngày 01/7/2026, quyết định sau ngày đó: áp dụng luật mới (Điều 56(2) Luật 120/2025/QH15).',
    en: 'File opened before 2026-07-01, decided after it: the new law applies (L120 art 56(2)).',
  },
  'stop-decision-due': {
    vi: 'Cần ra quyết định dừng quản lý người sử dụng trái phép.',
    en: 'A decision to stop user management is to be made.',
  },
  'suspension-due': {
    vi: 'Người bị quản lý đang bị tạm giữ, tạm giam: ra quyết định tạm đình chỉ quản lý (Điều 24(7) Luật 120/2025/QH15).',
    en: 'The managed person is in custody: a decision suspending management is to be made (L120 art 24(7)).',
  },
  'send-decision': {
    vi: 'Gửi quyết định chậm nhất {due}.',
    en: 'Send the decision by {due}.',
  },
  'court-may-extend': {
    vi: 'Vụ việc phức tạp: Tòa án có thể quyết định đến ngày {due} (chưa xác nhận).',
    en: 'In a complex case the court may take until {due} (unconfirmed).',
  },
  'postpone-request-until': {
    vi: 'Có thể đề nghị hoãn hoặc miễn chấp hành đến hết ngày {due}.',
    en: 'Postponement or exemption may be asked for until {due}.',
  },
  'determination-owed': {
    vi: 'Không có nơi cư trú ổn định: đề nghị xác định tình trạng nghiện (Điều 23(2), 31(1)đ Luật 120/2025/QH15).',
    en: 'No stable residence: addiction is to be determined (L120 art 23(2), 31(1)đ).',
  },
  'measure-owed': {
    vi: 'Người nghiện ma túy chưa áp dụng biện pháp nào và không còn thời hạn đăng ký: xem xét đăng ký cai nghiện hoặc lập hồ sơ.',
    en: 'Addicted, under no measure and with no time to register running: registration or a file is to be considered.',
  },
  'continuation-owed': {
    vi: 'Đã chuyển nơi cư trú và đã thông báo: nơi ở mới ra quyết định tiếp tục.',
    en: 'Moved and notified: the new commune continues by a decision of its own.',
  },
  'postponement-to-review': {
    vi: 'Đang hoãn chấp hành: khi điều kiện hoãn không còn thì đưa đi chấp hành.',
    en: 'Postponed: once the reason is gone the decision is executed.',
  },
  'notice-owed': {
    vi: 'Hồ sơ đã hoàn thành: thông báo cho người bị đề nghị (người dưới 18 tuổi: cả cha mẹ, người giám hộ); thời hạn đọc chỉ tính từ khi nhận.',
    en: 'The file is complete: the person (for minors also the parents) is to be notified; the reading period runs from receipt only.',
  },
  'acceptance-not-recorded': {
    vi: 'Hồ sơ đã ở Tòa án, chưa ghi ngày thụ lý: chưa tính được thời hạn quyết định.',
    en: 'The file is at the court and its acceptance is not recorded: the time to decide cannot be counted yet.',
  },
  'resume-or-stop-due': {
    vi: 'Đã hết tạm giữ, tạm giam: ra quyết định tiếp tục hoặc dừng quản lý (Điều 24(7) Luật 120/2025/QH15).',
    en: 'Custody is over: management is to be resumed or stopped (L120 art 24(7)).',
  },
  'notice-not-recorded': {
    vi: 'Chưa ghi nhận việc người bị đề nghị nhận thông báo lập hồ sơ.',
    en: 'Receipt of the notice of the file is not recorded.',
  },
  'receipt-not-recorded': {
    vi: 'Chưa ghi nhận ngày nhận quyết định của Tòa án: thời hạn tạm tính từ ngày quyết định.',
    en: 'Receipt of the court decision is not recorded: the clock runs from the decision for now.',
  },
  'term-fixed-by-law': {
    vi: 'Thời hạn do luật định ({months} tháng); giá trị ghi trong hồ sơ không được dùng.',
    en: 'The term is fixed by law ({months} months); the recorded value is not used.',
  },
  'violation-reminder': {
    vi: 'Lập biên bản và nhắc nhở (Điều 47(4) Luật 120/2025/QH15).',
    en: 'Minutes and a reminder (L120 art 47(4)).',
  },
  'violation-review': {
    vi: 'Lập biên bản và họp kiểm điểm (Điều 47 Luật 120/2025/QH15); vi phạm nữa thì lập hồ sơ.',
    en: 'Minutes and a review meeting (L120 art 47); one more violation leads to the file.',
  },
  'fine-not-file': {
    vi: 'Vi phạm giám sát khi quản lý sau cai nghiện: xử phạt hành chính, không lập hồ sơ bắt buộc (Điều 25(5) Nghị định 163/2026/NĐ-CP).',
    en: 'A violation under post-rehabilitation is fined and leads to no file (D163 art 25(5)).',
  },
  'fit-before-leaving': {
    vi: 'Lắp thiết bị giám sát tại cơ sở trước khi người đó rời đi (Điều 16(3), 17 Nghị định 163/2026/NĐ-CP).',
    en: 'The device is fitted in the facility before the person leaves (D163 art 16(3), 17).',
  },
  'present-after-private': {
    vi: 'Người hoàn thành tại cơ sở tư nhân phải trình diện Công an cấp xã chậm nhất {due} (Điều 33(3) Luật 120/2025/QH15).',
    en: 'Who completes in a private facility presents himself to the commune police by {due} (L120 art 33(3)).',
  },
  'ladder-complete': {
    vi: 'Đã đủ căn cứ vi phạm: lập hồ sơ đưa đi cai nghiện bắt buộc.',
    en: 'The ladder of violations has ended: the compulsory file is to be made.',
  },
  'monitoring-reminder': {
    vi: 'Lập biên bản và nhắc nhở; khắc phục trong 24 giờ. Không khắc phục hoặc vi phạm lần {last} thì lập hồ sơ (Điều 25(3), 25(4) Nghị định 163/2026/NĐ-CP).',
    en: 'Minutes and a reminder; to be put right within 24 hours. If it is not, or the next time that counts, the file follows (D163 art 25(3), 25(4)).',
  },
  'violation-is-criminal-question': {
    vi: 'Hành vi phá hoại thiết bị: chỉ lập hồ sơ khi không bị xử lý hình sự.',
    en: 'Destroying the device leads to the file only where it is no criminal matter.',
  },
  'substitution-monitoring-renewed': {
    vi: 'Vi phạm khi điều trị thay thế: xem xét quyết định giám sát điện tử mới 02 năm hoặc lập hồ sơ.',
    en: 'Violation during substitution: a new two-year decision or the file, for the officer to decide.',
  },
  'monitoring-for-existing': {
    vi: 'Biện pháp có từ trước ngày 01/7/2026 thuộc diện giám sát điện tử theo điều chuyển tiếp.',
    en: 'A measure from before 2026-07-01 comes under electronic monitoring by the transitional rule.',
  },
  'social-facility-file': {
    vi: 'Không có nơi cư trú ổn định: hồ sơ vào cơ sở bảo trợ xã hội lập chậm nhất 15 ngày trước khi hết hạn{due}.',
    en: 'No stable residence: a social-protection file is due 15 days before the end{due}.',
  },
  'stays-in-facility': {
    vi: 'Người dưới 18 tuổi còn dưới 06 tháng vào ngày 01/7/2026 tiếp tục ở cơ sở đang cai nghiện.',
    en: 'A minor with less than 6 months left on 2026-07-01 stays in the present facility.',
  },
  'transfer-at-eighteen': {
    vi: 'Đủ 18 tuổi khi còn từ 03 tháng: chuyển đến cơ sở cai nghiện công lập.',
    en: 'Turns 18 with 3 months or more left: transfer to a public facility.',
  },
  'stage-shorter-than-law': {
    vi: 'Giai đoạn trước chưa đủ thời gian tối thiểu.',
    en: 'The stage before was shorter than the law asks.',
  },
  'point-not-recorded': {
    vi: 'Chưa ghi điểm vi phạm: không tính vào bậc vi phạm.',
    en: 'The point of the violation is not recorded: it does not advance the ladder.',
  },
  'search-and-notify': {
    vi: 'Ra quyết định truy tìm; thông báo việc bỏ trốn chậm nhất {due}. Thời gian bỏ trốn không tính.',
    en: 'A search is to be ordered and the escape notified by {due}. Time away is not counted.',
  },
  'reason-to-check': {
    vi: 'Lý do không thuộc các trường hợp luật nêu: cán bộ xem xét.',
    en: 'The reason is none of those the law names: for the officer to decide.',
  },
  'funeral-leave-over': {
    vi: 'Quá thời hạn về chịu tang (không kể thời gian đi đường) mà chưa trở lại: ghi việc bỏ trốn, ra quyết định truy tìm (Điều 121 Nghị định 163/2026/NĐ-CP).',
    en: 'The funeral leave, travel apart, is over and the person is not back: the escape is recorded and a search ordered (D163 art 121).',
  },
  'funeral-returned-late': {
    vi: 'Trở lại sau ngày {due}: những ngày quá hạn không phải là thời gian về chịu tang. Nếu không do đi đường thì ghi việc bỏ trốn từ ngày đó để không tính vào thời hạn (Điều 121 Nghị định 163/2026/NĐ-CP).',
    en: 'Back after {due}: the days beyond are no funeral leave. Unless they were travel, record the escape from that day so that they do not count (D163 art 121).',
  },
  'relief-cancelled': {
    vi: 'Bỏ trốn khi được hoãn hoặc tạm đình chỉ: Tòa án hủy quyết định và buộc chấp hành (Điều 39(6) Luật 120/2025/QH15).',
    en: 'Absconded while postponed or suspended: the court cancels that decision and orders execution (L120 art 39(6)).',
  },
  'prison-time-not-counted': {
    vi: 'Thời gian chấp hành án phạt tù không tính; phần còn lại tiếp tục sau khi được trả tự do.',
    en: 'Time in prison does not count; the remainder continues after release.',
  },
} satisfies Record<string, Text>;

export type NoteCode = keyof typeof noteMessages;
export type MessageParams = Readonly<Record<string, string | number>>;

function fill(template: Text, params: MessageParams | undefined, language: keyof Text): string {
  const say = (value: string | number) => (language === 'en' ? inEnglish(`${value}`) : `${value}`);
  const valueFor = (whole: string, name: string) => {
    const value = params?.[name];
    return value === undefined ? whole : say(value);
  };
  return params ? template[language].replace(/\{(\w+)\}/g, valueFor) : template[language];
}

function citation(basis: readonly Basis[], language: keyof Text): string {
  const first = basis[0];
  if (!first) return '';
  const article = first.article === '' ? '' : language === 'vi' ? `Điều ${first.article} ` : `art ${first.article} `;
  return ` (${article}${first.instrument})`;
}

export function refusalMessage(
  code: RefusalCode,
  params: MessageParams | undefined,
  basis: readonly Basis[],
  language: keyof Text = 'vi',
): string {
  return fill(refusalMessages[code], params, language) + citation(basis, language);
}

export function noteMessage(code: NoteCode, params?: MessageParams, language: keyof Text = 'vi'): string {
  return fill(noteMessages[code], params, language);
}
