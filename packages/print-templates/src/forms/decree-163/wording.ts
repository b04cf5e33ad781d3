/** Lines that the forms of Decree 163/2026/NĐ-CP share, in the notation of `notation.ts`. */
export const DECREE =
  '* Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;';

export const LAW = '* Căn cứ Luật Phòng, chống ma túy năm 2025;';

export const NUMBERED_LAW = '* Căn cứ Luật Phòng, chống ma túy số 120/2025/QH15 ngày 10 tháng 12 năm 2025;';
/** The law by its day, where the print left the day out. */
export const LAW_OF_DAY = '* Căn cứ Luật Phòng, chống ma túy ngày {+10 tháng 12 +}năm 2025;';
export const LAW_FROM = '* Căn cứ Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025;';
/** The decree as the last basis. */
export const DECREE_ENDED = DECREE.replace(/;$/, '.');
export const PROPOSER = '* Theo đề nghị của {unit.proposer}.';

export const VOLUNTARY_DECISION_AT_HOME =
  '* Căn cứ Quyết định số: {voluntaryDecision.number}/QĐ-CA {voluntaryDecision.issuedOn|longDate} của Trưởng Công an {voluntaryDecision.issuer} về việc cai nghiện ma túy tự nguyện tại gia đình, cộng đồng;';

export const TODAY = 'Hôm nay, hồi {act.at|clock}, ngày {act.at|date}';

export const HAND_OVER_CLOSING = `3. Biên bản này gồm {doc.pages|two} trang, được lập thành {doc.copies|two} bản có giá trị pháp lý như nhau, được lập xong vào lúc {act.endedAt|hour} giờ {act.endedAt|longDate}. Hai bên đã thống nhất các nội dung giao, nhận và cùng ký xác nhận.
Bên giao giữ {doc.copiesGiver|two} bản; Bên nhận giữ {doc.copiesReceiver|two} bản.`;

/** Who makes the minutes, before a witness of full age. */
export const WITNESSED = `I. Chúng tôi gồm:
1. Họ và tên: {officer.fullName}
Chức vụ: {officer.position}
Cơ quan: {officer.unit}
2. Với sự chứng kiến của:
Họ và tên: {witness.fullName} Nghề nghiệp: {witness.occupation}
Nơi ở hiện nay: {witness.residence}
II. Tiến hành lập biên bản vi phạm với các nội dung sau:`;

/** The end of the minutes of a violation, up to whom copies go. */
export const VIOLATION_CLOSING =
  'Biên bản lập xong hồi {act.endedAt|clock}, ngày {act.endedAt|date}, gồm {doc.sheets|two} tờ, được lập thành {doc.copies|two} bản có nội dung và giá trị như nhau; đã đọc lại cho những người có tên nêu trên cùng nghe, công nhận là đúng và cùng ký tên dưới đây; giao cho';

/** Number, day and place of issue of the identity paper on one line. */
export function identityPaper(role: string): string {
  return `Số CC/CCCD/CMND/HC: {${role}.idNumber} ngày cấp: {${role}.idIssuedOn} nơi cấp: {${role}.idIssuedBy}`;
}

/** The same with the place of issue on a line of its own. */
export function identityPaperBelow(role: string): string {
  return `Số CC/CCCD/CMND/HC: {${role}.idNumber}; Ngày cấp: {${role}.idIssuedOn}
Nơi cấp: {${role}.idIssuedBy}`;
}

/** The person with other name and birth, as decisions and minutes name him. */
export const PERSON = `Họ và tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
Tên gọi khác (nếu có): {person.otherName}
Ngày, tháng, năm sinh: {person.bornOn}
${identityPaper('person')}`;

/** The same without colons after the words of issue, as the papers after rehabilitation print it. */
export const PERSON_SPACED = PERSON.replace('ngày cấp:', 'ngày cấp').replace('nơi cấp:', 'nơi cấp');

export const PERSON_WITH_RESIDENCE = `${PERSON}
Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}`;

/** The person as certificates name him. */
export const CERTIFIED_PERSON = `1. Ông (bà) {person.fullName|upper}; Giới tính {person.sex}
Ngày, tháng, năm sinh: {person.bornOn}
${identityPaper('person')}
Nơi cư trú: {person.residence}`;

interface PersonLines {
  readonly first?: string;
  readonly role?: 'person' | 'applicant';
  readonly without?: readonly ('alias' | 'birthPlace' | 'homeTown' | 'background' | 'workplace')[];
}

/** The person as Annexes I and III print him; each form leaves out some lines. */
export function personLines({ first = 'Họ và tên:', role = 'person', without = [] }: PersonLines = {}): string {
  const has = (part: NonNullable<PersonLines['without']>[number]) => !without.includes(part);
  return [
    `${first} {${role}.fullName} Giới tính: {${role}.sex}`,
    ...(has('alias') ? [`Tên gọi khác: {${role}.otherName}`] : []),
    `Ngày, tháng, năm sinh: {${role}.bornOn}${has('birthPlace') ? ` Nơi sinh: {${role}.birthPlace}` : ''}`,
    ...(has('homeTown') ? [`Quê quán: {${role}.homeTown}`] : []),
    `Nơi thường trú/tạm trú: {${role}.residence}`,
    `Nơi ở hiện tại: {${role}.currentPlace}`,
    `Số CMND/CCCD/CC/Hộ chiếu: {${role}.idNumber}; ngày cấp: {${role}.idIssuedOn}; nơi cấp: {${role}.idIssuedBy}`,
    ...(has('background')
      ? [
          `Dân tộc: {${role}.ethnicity} Tôn giáo: {${role}.religion} Trình độ học vấn: {${role}.education}`,
          `Nghề nghiệp: {${role}.occupation}`,
        ]
      : []),
    ...(has('background') && has('workplace') ? [`Nơi làm việc/học tập: {${role}.workplace}`] : []),
  ].join('\n');
}

/** The family in the minutes of monitoring, as the item of that number. */
export function familyLines(item: number): string {
  return `${item}. Đại diện gia đình người bị giám sát điện tử; cha, mẹ, người giám hộ hoặc người đại diện theo pháp luật của người bị giám sát điện tử từ đủ 12 tuổi đến dưới 18 tuổi:
Họ và tên: {guardian.fullName}; Giới tính: {guardian.sex}
Ngày, tháng, năm sinh: {guardian.bornOn}
Số CMND/CCCD/CC/Hộ chiếu: {guardian.idNumber} ngày cấp: {guardian.idIssuedOn} nơi cấp: {guardian.idIssuedBy}
Nơi cư trú hoặc chỗ ở hiện nay: {guardian.residence}
Điện thoại liên lạc: {guardian.phone}
Quan hệ với người bị giám sát điện tử: {guardian.relation}`;
}

export const FAMILY_PARTY = {
  caption:
    'Đại diện gia đình người bị giám sát điện tử; cha, mẹ, người giám hộ hoặc người đại diện theo pháp luật của người bị giám sát điện tử từ đủ 12 tuổi đến dưới 18 tuổi',
  name: 'guardian.fullName',
  middle: true,
} as const;

export const MONITORING_CLOSING =
  'Biên bản kết thúc lúc {act.endedAt|clock} {act.endedAt|longDate}, đã đọc cho những người có tên ở trên nghe, công nhận là đúng và ký xác nhận dưới đây. Biên bản này được lập thành {doc.copies|two} bản có giá trị pháp lý như nhau, mỗi bên giữ 01 bản để thực hiện.';

export const MONITORING_DUTIES = `1. Gia đình của người bị giám sát điện tử; cha mẹ, người giám hộ, người đại diện theo pháp luật của người bị giám sát điện tử từ đủ 12 tuổi đến dưới 18 tuổi có trách nhiệm phối hợp quản lý, theo dõi việc thực hiện biện pháp giám sát điện tử của người bị giám sát điện tử. Kịp thời thông báo cho Công an cấp xã khi phát hiện người bị giám sát điện tử vi phạm quy định về giám sát điện tử.
2. Người bị áp dụng biện pháp giám sát điện tử có trách nhiệm chấp hành quyết định và thực hiện theo hướng dẫn của Công an {unit.communeName}`;

export const POLICE_CHIEF = 'Trưởng Công an';
export const FACILITY_HEAD = 'Trưởng cơ sở';
export const COMMITTEE_CHAIR = 'Chủ tịch';
/** Whom a paper goes to: the person, or who stands for one under 18. */
export const PERSON_OR_GUARDIAN = [
  '? !person.isMinor: {person.fullName}',
  '? person.isMinor: {guardian.fullName} (cha, mẹ, người giám hộ hoặc người đại diện hợp pháp)',
] as const;

/** Header, symbol, recipients and signatures stood in tables that the copy lost. */
export const LOST_TABLES = ['header', 'symbol', 'recipients', 'signatures'] as const;
/** Papers of persons keep their printed head; only the signatures were lost. */
export const LOST_SIGNATURES = ['signatures'] as const;
