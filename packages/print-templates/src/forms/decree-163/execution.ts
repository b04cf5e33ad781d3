import type { FormSpec } from '../form';
import {
  DECREE,
  FACILITY_HEAD,
  identityPaper,
  identityPaperBelow,
  LAW,
  LAW_OF_DAY,
  LOST_SIGNATURES,
  LOST_TABLES,
  PERSON,
  PROPOSER,
  TODAY,
} from './wording';

/** Annex V: compulsory rehabilitation in the facility, from the hand-over on. */
export const EXECUTION_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-V-42',
    title: {
      vi: 'Biên bản giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập',
      en: 'Minutes of handing over file and person to the facility',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP', 'FH'],
    signedBy: ['CP', 'FH'],
    article: 'Điều 108 khoản 1, Điều 111 khoản 2',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['execute', 'temporary-exit', 'temporary-return'],
    heading: { name: 'Biên bản', summary: 'Giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập' },
    body: `
      ${DECREE}
      * Căn cứ Quyết định số: {courtDecision.number}/QĐ-{courtDecision.symbol}, {courtDecision.issuedOn|longDate} của Tòa án nhân dân khu vực {court.name} về việc áp dụng biện pháp đưa đi cai nghiện bắt buộc;
      1. ${TODAY} tại Cơ sở cai nghiện {facility.name} chúng tôi gồm:
      a) Đại diện bên giao:
      Họ và tên: {giver.fullName}; Chức vụ: {giver.position}
      Cơ quan: {giver.unit}
      b) Đại diện bên nhận:
      Họ và tên: {receiver.fullName}; Chức vụ: {receiver.position}
      Cơ sở cai nghiện {facility.name}
      2. Tiến hành giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập với các nội dung sau:
      a) Người bị áp dụng biện pháp đưa đi cai nghiện bắt buộc:
      ${PERSON}
      b) Tình trạng: (cơ sở tiếp nhận phải quan sát ghi những đặc điểm chung, tình trạng sức khỏe, những dấu hiệu bất thường về thể chất, tâm thần của người bị áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc quản lý tại thời điểm giao, nhận): {handover.condition}
      c) Hồ sơ kèm theo gồm:
      {file.documents}
      d) Tư trang, đồ dùng cá nhân của người nghiện ma túy (ghi rõ từng loại):
      {handover.belongings}
      3. Biên bản này gồm {doc.pages|two} trang, được lập thành {doc.copies|two} bản có giá trị pháp lý như nhau, được lập xong vào lúc {act.endedAt|hour} giờ, {act.endedAt|longDate} hai bên đã thống nhất các nội dung giao, nhận và cùng ký xác nhận.
      Bên giao giữ {doc.copiesGiver|two} bản; Bên nhận giữ {doc.copiesReceiver|two} bản.`,
    parties: [
      [
        { caption: 'Đại diện bên giao', name: 'giver.fullName' },
        { caption: 'Đại diện bên nhận', name: 'receiver.fullName' },
      ],
    ],
  },
  {
    code: 'D163-V-43',
    title: { vi: 'Quyết định truy tìm người bỏ trốn', en: 'Decision to search for an escaped person' },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['FH'],
    signedBy: ['FH'],
    article: 'Điều 109 khoản 2, Điều 121 khoản 4',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['escape'],
    heading: {
      name: 'Quyết định',
      summary:
        'Truy tìm người nghiện đang được quản lý trong thời gian lập hồ sơ, người đang cai nghiện bắt buộc bỏ trốn',
    },
    body: `
      = {facility.head|capital} {facility.name}
      ${LAW}
      ${DECREE}
      ${PROPOSER}
      = Quyết định:
      Điều 1. Truy tìm người nghiện đang được quản lý trong thời gian lập hồ sơ, người đang cai nghiện bắt buộc bỏ trốn có lai lịch và đặc điểm nhận dạng như sau:
      1. Họ và tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Tên gọi khác (nếu có): {person.otherName}
      Ngày, tháng, năm sinh: {person.bornOn}
      ${identityPaperBelow('person')}
      Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      2. Đặc điểm nhận dạng:
      Chiều cao: {body.heightM} m; Cân nặng: {body.weightKg} kg
      Dấu hiệu riêng biệt: {body.marks}
      3. Các mối quan hệ
      - Họ, tên bố: {father.fullName}; Tuổi: {father.age}
      Nghề nghiệp: {father.occupation}
      Nơi cư trú hoặc chỗ ở hiện nay: {father.residence}
      Điện thoại liên hệ: {father.phone}
      - Họ, tên mẹ: {mother.fullName}; Tuổi: {mother.age}
      Nghề nghiệp: {mother.occupation}
      Nơi cư trú hoặc chỗ ở hiện nay: {mother.residence}
      Điện thoại liên hệ: {mother.phone}
      - Các mối quan hệ liên quan khác: {family.otherRelations}
      4. Đã bỏ trốn khỏi {escape.from} hồi {escape.at|hour} giờ {escape.at|longDate}
      Khi phát hiện đối tượng có lai lịch nêu trên, yêu cầu báo ngay cho:
      - Ông (bà): {contact.fullName}; Điện thoại: {contact.phone}
      Địa chỉ: {contact.address}
      - Cơ quan: {contactOffice.name}; Điện thoại: {contactOffice.phone}
      Địa chỉ: {contactOffice.address}
      Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
      Các ông (bà) {decision.executors} chịu trách nhiệm thi hành Quyết định này.`,
    office: FACILITY_HEAD,
    recipients: ['Như Điều 2', 'Công an cấp xã nơi lập hồ sơ', 'Công an cấp tỉnh'],
  },
  {
    code: 'D163-V-44',
    title: {
      vi: 'Đơn đề nghị hoãn hoặc miễn chấp hành quyết định đưa đi cai nghiện',
      en: 'Application for postponement or exemption',
    },
    kind: 'application',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 110 khoản 1, 3',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['postpone', 'exempt'],
    heading: { name: 'Đơn đề nghị', summary: '{application.kind|capital} chấp hành quyết định đưa đi cai nghiện' },
    addressees: ['{application.authority|capital} {application.authorityName}'],
    body: `
      1. Tôi tên là (viết in hoa): {applicant.fullName|upper}; Giới tính: {applicant.sex}
      Ngày, tháng, năm sinh: {applicant.bornOn}
      ${identityPaperBelow('applicant')}
      Nơi cư trú hoặc chỗ ở hiện nay: {applicant.residence}
      Điện thoại liên hệ: {applicant.phone}
      2. Tôi làm đơn này đề nghị {application.authority|capital} {application.authorityName} xem xét {application.kind|lower} chấp hành biện pháp đưa đi cai nghiện theo Quyết định số: {standingDecision.number}/QĐ-{standingDecision.symbol} ngày {standingDecision.issuedOn} với lí do sau:
      {application.reasons}
      Tài liệu xác nhận kèm theo gồm:
      {file.documents}
      Kính đề nghị {application.authority|capital} {application.authorityName} xem xét, chấp thuận.`,
    parties: [[{ caption: 'Người làm đơn', name: 'applicant.fullName' }]],
  },
  {
    code: 'D163-V-45',
    title: {
      vi: 'Đơn đề nghị hoãn hoặc miễn chấp hành quyết định đưa đi cai nghiện đối với người dưới 18 tuổi',
      en: 'Application for postponement or exemption of a minor',
    },
    kind: 'application',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 110 khoản 1, 3',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['postpone', 'exempt'],
    heading: {
      name: 'Đơn đề nghị',
      summary:
        '{application.kind|capital} chấp hành quyết định đưa đi cai nghiện ma túy của cha, mẹ, người giám hộ hoặc người đại diện hợp pháp của người từ đủ 12 đến dưới 18 tuổi',
    },
    addressees: ['{application.authority|capital} {application.authorityName}'],
    body: `
      1. Tôi tên là (viết in hoa): {applicant.fullName|upper}; Giới tính: {applicant.sex}
      Ngày, tháng, năm sinh: {applicant.bornOn}
      ${identityPaperBelow('applicant')}
      Nơi cư trú hoặc chỗ ở hiện nay: {applicant.residence}
      Điện thoại liên hệ: {applicant.phone}
      Quan hệ với người bị đưa vào cơ sở cai nghiện bắt buộc: {applicant.relation}
      2. Tôi làm đơn này đề nghị {application.authority|capital} {application.authorityName} xem xét {application.kind|lower} chấp hành biện pháp đưa đi cai nghiện ma túy đối với:
      Họ, tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Ngày, tháng, năm sinh: {person.bornOn}
      ${identityPaperBelow('person')}
      Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      Tôi làm đơn này đề nghị {application.authority|capital} {application.authorityName} xem xét {application.kind|lower} chấp hành biện pháp đưa đi cai nghiện theo Quyết định số: {standingDecision.number}/QĐ-{standingDecision.symbol} ngày {standingDecision.issuedOn} với lý do sau:
      {application.reasons}
      Tài liệu xác nhận kèm theo gồm:
      {file.documents}
      Kính đề nghị {application.authority|capital} {application.authorityName} xem xét, chấp thuận.`,
    parties: [[{ caption: 'Người làm đơn', name: 'applicant.fullName' }]],
  },
  {
    code: 'D163-V-46',
    title: {
      vi: 'Đề nghị tạm đình chỉ hoặc miễn chấp hành phần thời gian còn lại',
      en: 'Proposal to suspend or exempt the rest of the term',
    },
    kind: 'proposal',
    header: 'office',
    symbol: 'ĐN',
    madeBy: ['FH'],
    signedBy: ['FH'],
    article: 'Điều 110 khoản 2, 4, Điều 114 khoản 2',
    confidence: 'V-OCR',
    rebuilt: [...LOST_TABLES, 'tables'],
    acts: ['suspend', 'exempt-rest'],
    heading: { name: 'Đề nghị', summary: '{suspension.kind|capital} chấp hành phần thời gian còn lại' },
    addressees: ['{application.authority|capital} {application.authorityName}'],
    body: `
      ${DECREE}
      * Căn cứ kết quả cai nghiện của người cai nghiện ma túy;
      Đề nghị {application.authority|capital} {application.authorityName} xem xét, quyết định {suspension.kind|lower} chấp hành quyết định với các đối tượng sau: (Danh sách, tài liệu chứng minh kèm theo).
      Kính đề nghị {application.authority|capital} {application.authorityName} xem xét, quyết định.`,
    attachments: [{ title: 'Danh sách người được đề nghị', orientation: 'landscape', body: '{suspension.people}' }],
    office: FACILITY_HEAD,
    recipients: ['Như trên'],
  },
  {
    code: 'D163-V-47',
    title: {
      vi: 'Quyết định tạm thời đưa ra khỏi cơ sở theo yêu cầu của cơ quan tố tụng hình sự',
      en: 'Decision on a temporary exit for criminal proceedings',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['FH'],
    signedBy: ['FH'],
    article: 'Điều 111 khoản 1',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['temporary-exit'],
    heading: {
      name: 'Quyết định',
      summary:
        'Tạm thời đưa người cai nghiện ra khỏi cơ sở cai nghiện ma túy công lập, trường giáo dưỡng theo yêu cầu của cơ quan tố tụng hình sự',
    },
    body: `
      = Trưởng cơ sở/Hiệu trưởng {facility.name}
      ${LAW_OF_DAY}
      ${DECREE}
      * Căn cứ Văn bản số: {request.number} ngày {request.issuedOn} của {request.issuer} về việc {request.subject};
      ${PROPOSER}
      = Quyết định:
      Điều 1. Tạm thời đưa người cai nghiện ra khỏi cơ sở cai nghiện ma túy công lập, trường giáo dưỡng theo yêu cầu của cơ quan tố tụng hình sự đối với:
      1. Họ, tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Ngày, tháng, năm sinh: {person.bornOn}
      ${identityPaper('person')}
      Địa chỉ liên hệ: {contact.address}, Số điện thoại: {contact.phone}
      2. Thời hạn: {exit.period}
      3. Cơ quan {request.issuer} có trách nhiệm đưa người cai nghiện trở lại cơ sở cai nghiện đúng thời hạn theo đề nghị.
      Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
      Điều 3. Người cai nghiện ma túy có tên tại Điều 1 và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    office: FACILITY_HEAD,
    recipients: [
      'Giám đốc Công an cấp tỉnh',
      'Cục trưởng Cục Cảnh sát quản lý trại giam, cơ sở giáo dục bắt buộc, trường giáo dưỡng',
      '{request.issuer}',
    ],
  },
];
