import type { FormSpec } from '../form';
import {
  DECREE,
  FACILITY_HEAD,
  identityPaperBelow,
  LAW,
  LAW_OF_DAY,
  LOST_SIGNATURES,
  LOST_TABLES,
  PERSON_OR_GUARDIAN,
  PROPOSER,
} from './wording';

/** Annex V: leave to a funeral and the end of rehabilitation. */
export const EXECUTION_END_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-V-48',
    title: { vi: 'Đơn đề nghị cho phép về chịu tang', en: 'Application for leave to a funeral' },
    kind: 'application',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 121 khoản 2 điểm a',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['funeral-leave'],
    heading: { name: 'Đơn đề nghị', summary: 'Cho phép người đang chấp hành biện pháp cai nghiện về chịu tang' },
    addressees: ['Trưởng Cơ sở cai nghiện {facility.name}'],
    body: `
      1. Tôi tên là (viết in hoa): {applicant.fullName|upper}; Giới tính: {applicant.sex}
      Ngày, tháng, năm sinh: {applicant.bornOn}
      ${identityPaperBelow('applicant')}
      Nơi cư trú hoặc chỗ ở hiện nay: {applicant.residence}
      Điện thoại liên hệ: {applicant.phone}
      Quan hệ với người đang chấp hành biện pháp đưa đi cai nghiện: {applicant.relation}
      2. Tôi làm đơn này đề nghị Trưởng cơ sở {facility.name} xem xét, cho phép người đang chấp hành biện pháp đưa đi cai nghiện dưới đây được về chịu tang {leave.deceased}
      Họ, tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Ngày, tháng, năm sinh: {person.bornOn}
      ${identityPaperBelow('person')}
      Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      3. Thời gian chịu tang: từ ngày: {leave.startsOn} đến {leave.endsOn}
      4. Tôi xin cam kết quản lý, giám sát không để {person.fullName} sử dụng ma túy trái phép hoặc có hành vi vi phạm pháp luật khác trong thời gian về chịu tang. Gia đình tôi sẽ có trách nhiệm đón, đưa trở lại cơ sở khi hết thời gian chịu tang. Mọi chi phí đưa đón người cai nghiện do tôi chi trả.
      Kính đề nghị Trưởng cơ sở {facility.name} xem xét, giải quyết.`,
    parties: [[{ caption: 'Người làm đơn', name: 'applicant.fullName' }]],
  },
  {
    code: 'D163-V-49',
    title: { vi: 'Quyết định cho phép về chịu tang', en: 'Decision on leave to a funeral' },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['FH'],
    signedBy: ['FH'],
    article: 'Điều 121 khoản 2 điểm b',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['funeral-leave'],
    heading: { name: 'Quyết định', summary: 'Cho phép người đang chấp hành biện pháp cai nghiện về chịu tang' },
    body: `
      = Trưởng cơ sở cai nghiện {facility.name}
      ${LAW}
      ${DECREE}
      * Xét Đơn đề nghị cho phép người đang chấp hành biện pháp cai nghiện về chịu tang của Ông (bà) {applicant.fullName} {leave.appliedOn|longDate};
      ${PROPOSER}
      = Quyết định:
      Điều 1. Cho phép người đang chấp hành biện pháp cai nghiện dưới đây được về chịu tang
      1. Họ, tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Ngày, tháng, năm sinh: {person.bornOn}
      ${identityPaperBelow('person')}
      - Họ và tên cha/mẹ/người giám hộ/người đại diện hợp pháp: {guardian.fullName}
      Địa chỉ liên hệ: {guardian.residence} Số điện thoại: {guardian.phone}
      2. Thời hạn về chịu tang: từ ngày: {leave.startsOn} đến {leave.endsOn}
      Điều 2. Ông/bà {leave.responsible} có trách nhiệm quản lý, giám sát không để người đang chấp hành biện pháp cai nghiện sử dụng trái phép chất ma túy và có các hành vi vi phạm pháp luật khác trong thời gian về chịu tang; đón, đưa trở lại cơ sở khi hết thời gian chịu tang và chi trả mọi chi phí đón, đưa trở lại cơ sở cai nghiện.
      Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
      Điều 4. Những người có tên tại Điều 1 và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    office: FACILITY_HEAD,
    recipients: ['Gia đình người cai nghiện', 'Ủy ban nhân dân cấp xã nơi cư trú (để phối hợp quản lý)'],
  },
  {
    code: 'D163-V-50',
    title: {
      vi: 'Giấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc',
      en: 'Certificate of completed compulsory rehabilitation',
    },
    kind: 'certificate',
    header: 'office',
    symbol: 'GXN',
    madeBy: ['FH'],
    signedBy: ['FH'],
    article: 'Điều 123 khoản 2 điểm a, Điều 129 khoản 2',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['complete'],
    coded: true,
    heading: { name: 'Giấy xác nhận', summary: 'Chấp hành xong Quyết định đưa đi cai nghiện bắt buộc' },
    body: `
      = {facility.head|capital} {facility.name}
      ${LAW_OF_DAY}
      ${DECREE}
      * Căn cứ Quyết định số: {courtDecision.number}/QĐ-{courtDecision.symbol} ngày {courtDecision.issuedOn} của Tòa án nhân dân khu vực {court.name} về việc {courtDecision.subject};
      ${PROPOSER}
      = Xác nhận
      1. Họ, tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Ngày, tháng, năm sinh: {person.bornOn}
      ${identityPaperBelow('person')}
      - Họ và tên cha/mẹ/người giám hộ/người đại diện hợp pháp: {guardian.fullName}
      Địa chỉ liên hệ: {guardian.residence}
      Số điện thoại: {guardian.phone}
      2. Xác nhận: Chấp hành xong Quyết định đưa đi cai nghiện bắt buộc.
      Thời gian chấp hành: từ ngày: {term.startsOn} đến {term.endsOn}`,
    office: FACILITY_HEAD,
    recipients: [
      ...PERSON_OR_GUARDIAN,
      'Tòa án nhân dân khu vực {court.name}',
      'Ủy ban nhân dân, Công an cấp xã nơi cư trú',
    ],
  },
  {
    code: 'D163-V-51',
    title: {
      vi: 'Thông báo về việc người cai nghiện chuẩn bị hoàn thành cai nghiện ma túy',
      en: 'Notice that rehabilitation is about to end',
    },
    kind: 'notice',
    header: 'office',
    symbol: 'TB',
    madeBy: ['FH'],
    signedBy: ['FH'],
    byCounsellorAtHome: true,
    article: 'Điều 93 khoản 2, Điều 94 khoản 2, Điều 97 khoản 1, Điều 123 khoản 1',
    confidence: 'V-OCR',
    rebuilt: [...LOST_TABLES, 'wording'],
    acts: ['pre-end-notice'],
    heading: { name: 'Thông báo', summary: 'Về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy' },
    addressees: ['Công an {unit.communeName}'],
    body: `
      {notice.sender} thông báo tới Công an {unit.communeName} về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy của người có tên sau:
      Họ và tên: {person.fullName} Giới tính: {person.sex}
      Tên gọi khác: {person.otherName}
      Ngày, tháng, năm sinh: {person.bornOn} Nơi sinh {person.birthPlace}
      Quê quán: {person.homeTown}
      Nơi thường trú/tạm trú: {person.residence}
      Số CC/CCCD/CMND/HC: {person.idNumber}; ngày cấp: {person.idIssuedOn}; nơi cấp: {person.idIssuedBy}
      Dân tộc: {person.ethnicity} Tôn giáo: {person.religion} Trình độ học vấn: {person.education}
      Nghề nghiệp: {person.occupation}
      Đã thực hiện việc cai nghiện ma túy theo Quyết định số {standingDecision.number}/QĐ-{standingDecision.symbol} ngày {standingDecision.issuedOn}
      Nội dung thông báo:
      [[(người có tên trên chuẩn bị hoàn thành việc cai nghiện ma túy, ghi rõ thời gian bắt đầu tiếp nhận cai nghiện, ngày hoàn thành việc cai nghiện).]]
      {person.fullName} chuẩn bị hoàn thành việc cai nghiện ma túy; thời gian bắt đầu tiếp nhận cai nghiện: {term.startsOn}; ngày hoàn thành: {term.endsOn}.
      {notice.sender} thông báo để biết, thực hiện theo quy định.`,
    office: FACILITY_HEAD,
    recipients: [
      'Như trên',
      'Tòa án nhân dân khu vực đã ra quyết định (nếu cai nghiện bắt buộc)',
      'Gia đình người cai nghiện',
    ],
  },
];
