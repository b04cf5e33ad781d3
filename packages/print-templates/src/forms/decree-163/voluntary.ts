import type { FormSpec } from '../form';
import {
  CERTIFIED_PERSON,
  DECREE,
  HAND_OVER_CLOSING,
  identityPaper,
  LOST_SIGNATURES,
  LOST_TABLES,
  PERSON_OR_GUARDIAN,
  POLICE_CHIEF,
  TODAY,
} from './wording';

/** Annex V: from the application to the decision on voluntary rehabilitation. */
export const VOLUNTARY_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-V-20',
    title: { vi: 'Đơn xin đi cai nghiện ma túy tự nguyện', en: 'Application for voluntary rehabilitation' },
    kind: 'application',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 89 khoản 3 điểm b',
    confidence: 'V-OCR',
    rebuilt: ['tables', 'signatures'],
    acts: ['register'],
    heading: { name: 'Đơn xin đi cai nghiện ma túy tự nguyện' },
    addressees: ['Trưởng Công an {unit.communeName}'],
    body: `
      1. Thông tin người viết đơn:
      - Họ và tên (viết in hoa): {applicant.fullName|upper}
      - Ngày, tháng, năm sinh: {applicant.bornOn} Giới tính {applicant.sex}
      - ${identityPaper('applicant').replace('ngày', 'Ngày').replace('nơi', 'Nơi')}
      - Nơi cư trú: {applicant.residence}
      - Số điện thoại: {applicant.phone}
      - Quan hệ với người tự nguyện cai nghiện: {applicant.relation}
      2. Thông tin người cai nghiện ma túy tự nguyện:
      - Họ và tên (viết in hoa): {person.fullName|upper}
      - Ngày, tháng, năm sinh: {person.bornOn} Giới tính {person.sex}
      - ${identityPaper('person').replace('ngày', 'Ngày').replace('nơi', 'Nơi')}
      - Nơi cư trú: {person.residence}
      - Điện thoại liên hệ: {person.phone}
      3. Đăng ký cai nghiện ma túy tự nguyện với các nội dung sau:
      3.1. Địa điểm cai nghiện dự kiến (lựa chọn và đánh dấu X vào hình thức đăng ký cai nghiện ma túy tự nguyện phù hợp):
      {rehab.placeKind?home} Tại gia đình, cộng đồng
      {rehab.placeKind?public} Tại cơ sở cai nghiện ma túy công lập
      {rehab.placeKind?reformatory} Tại Trường giáo dưỡng
      {rehab.placeKind?private} Tại cơ sở cai nghiện ma túy tư nhân
      Tên địa điểm: {rehab.place}
      ? rehab.placeKind=home: 3.2. Kế hoạch cai nghiện ma túy tự nguyện tại gia đình, cộng đồng
      ? rehab.placeKind=home: {rehab.homePlan}`,
    parties: [
      [
        { caption: 'Cha, mẹ, người giám hộ hoặc người đại diện hợp pháp' },
        { caption: 'Người viết đơn', name: 'applicant.fullName' },
      ],
    ],
  },
  {
    code: 'D163-V-22',
    title: { vi: 'Quyết định cai nghiện ma túy tự nguyện', en: 'Decision on voluntary rehabilitation' },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    issuerSymbol: 'CA',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 91, Điều 92 khoản 1 điểm c',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['vol-decide'],
    heading: { name: 'Quyết định', summary: 'Cai nghiện ma túy tự nguyện' },
    body: `
      = Trưởng Công an {unit.communeName}
      ${DECREE}
      * Căn cứ đơn xin đi cai nghiện ma túy tự nguyện;
      * Theo đề nghị của {unit.proposer}.
      = Quyết định:
      Điều 1. Cai nghiện ma túy tự nguyện đối với:
      ${CERTIFIED_PERSON.replace('; Giới tính', ' Giới tính').replace('ngày cấp:', 'ngày cấp')}
      2. Thời gian cai nghiện: từ ngày {term.startsOn} đến ngày {term.endsOn}
      Điều 2. Địa điểm cai nghiện ma túy {rehab.place}
      Điều 3. Quyết định này có hiệu lực kể từ {doc.effectiveOn|longDate}.
      Điều 4. Ông/bà có tên tại Điều 1, cơ quan, tổ chức, cá nhân chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: [
      ...PERSON_OR_GUARDIAN,
      '? rehab.placeKind=public: Giám đốc Công an cấp tỉnh',
      '? rehab.placeKind=reformatory: Giám đốc Công an cấp tỉnh',
      'Phòng Cảnh sát điều tra tội phạm về ma túy Công an cấp tỉnh',
    ],
  },
  {
    code: 'D163-V-23',
    title: {
      vi: 'Biên bản giao nhận Quyết định, Giấy xác nhận, Thông báo',
      en: 'Minutes of handing over a decision, certificate or notice',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP', 'FH'],
    signedBy: ['CP', 'P'],
    article: 'Điều 91, 93, 94, 97',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['vol-decide', 'notice-received', 'complete', 'post-start', 'private-partial', 'funeral-leave'],
    heading: { name: 'Biên bản', summary: 'Về việc giao nhận {delivery.kind|capital}' },
    body: `
      ${DECREE}
      1. ${TODAY} tại {act.place}
      chúng tôi gồm:
      a) Đại diện bên giao:
      Họ và tên: {giver.fullName}; Chức vụ: {giver.position}
      Cơ quan: {giver.unit}
      b) Đại diện bên nhận:
      Họ và tên: {receiver.fullName}; Giới tính: {receiver.sex}
      Ngày, tháng, năm sinh: {receiver.bornOn}
      Số CC/CCCD/CMND/HC: {receiver.idNumber} ngày cấp: {receiver.idIssuedOn}
      nơi cấp: {receiver.idIssuedBy}
      Điện thoại liên lạc: {receiver.phone}
      Quan hệ với người nghiện ma túy được quản lý: {receiver.relation}
      2. Chúng tôi bên giao giao cho bên nhận {delivery.kind|capital}
      {delivery.paper}
      ${HAND_OVER_CLOSING}`,
    parties: [
      [
        { caption: 'Đại diện bên nhận', name: 'receiver.fullName' },
        { caption: 'Đại diện bên giao', name: 'giver.fullName' },
      ],
    ],
  },
  {
    code: 'D163-V-24',
    title: {
      vi: 'Biên bản tiếp nhận đăng ký cai nghiện ma túy tự nguyện',
      en: 'Minutes of receiving a registration for voluntary rehabilitation',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP', 'FH'],
    signedBy: ['P', 'CP', 'FH'],
    article: 'Điều 92 khoản 1 điểm a, khoản 2 điểm d',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['register', 'intake'],
    heading: { name: 'Biên bản', summary: 'Về việc tiếp nhận đăng ký cai nghiện ma túy tự nguyện' },
    body: `
      ${DECREE}
      1. ${TODAY} tại {act.place}
      chúng tôi gồm:
      a) Đại diện đăng ký:
      ? registration.by=office: Họ và tên: {applicant.fullName}; Chức vụ: {applicant.position}
      ? registration.by=office: Cơ quan: {applicant.unit}
      ? !registration.by: Hoặc
      ? !registration.by=office: Họ và tên: {applicant.fullName}; Giới tính: {applicant.sex}
      ? !registration.by=office: Ngày, tháng, năm sinh: {applicant.bornOn}
      ? !registration.by=office: Số CC/CCCD/CMND/HC: {applicant.idNumber} ngày cấp: {applicant.idIssuedOn}
      ? !registration.by=office: nơi cấp: {applicant.idIssuedBy}
      ? !registration.by=office: Nơi cư trú hoặc chỗ ở hiện nay: {applicant.residence}
      ? !registration.by=office: Điện thoại liên lạc: {applicant.phone}
      ? !registration.by=office: Quan hệ với người nghiện ma túy được quản lý: {applicant.relation}
      b) Đại diện bên tiếp nhận:
      Họ và tên: {receiver.fullName}; Chức vụ: {receiver.position}
      Cơ quan: {receiver.unit}
      2. Tiếp nhận đăng ký cai nghiện ma túy tự nguyện đối với ông/bà sau:
      Họ và tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Tên gọi khác (nếu có): {person.otherName}
      Ngày, tháng, năm sinh: {person.bornOn}
      Số CCCD/CMND/Hộ chiếu: {person.idNumber} ngày cấp: {person.idIssuedOn}
      nơi cấp: {person.idIssuedBy}
      ${HAND_OVER_CLOSING}`,
    parties: [
      [
        { caption: 'Đại diện bên tiếp nhận', name: 'receiver.fullName' },
        { caption: 'Đại diện đăng ký', name: 'applicant.fullName' },
      ],
    ],
  },
  {
    code: 'D163-V-25',
    title: {
      vi: 'Giấy cam kết chấp hành các biện pháp quản lý, giám sát cai nghiện tại gia đình, cộng đồng',
      en: 'Undertaking to keep the rules of rehabilitation at home',
    },
    kind: 'undertaking',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 92 khoản 1 điểm a',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['register', 'intake'],
    heading: {
      name: 'Giấy cam kết',
      summary:
        'Về việc chấp hành nghiêm chỉnh các biện pháp quản lý, giám sát cai nghiện ma túy tự nguyện tại gia đình, cộng đồng',
    },
    addressees: ['Công an {unit.communeName}'],
    body: `
      Tên tôi là: {person.fullName}
      Ngày, tháng, năm sinh: {person.bornOn} Giới tính: {person.sex}
      Quê quán {person.homeTown}
      Địa chỉ thường trú: {person.permanentAddress}
      Số CC/CCCD/CMND/HC: {person.idNumber} ngày cấp: {person.idIssuedOn}
      nơi cấp: {person.idIssuedBy}
      Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      Điện thoại liên hệ: {person.phone}
      Tôi cam kết chấp hành nghiêm chỉnh các biện pháp quản lý, giám sát cai nghiện ma túy tự nguyện tại gia đình, cộng đồng nếu vi phạm những điều cam kết trên, tôi xin hoàn toàn chịu trách nhiệm trước pháp luật.`,
    parties: [
      [
        { caption: 'Cha, mẹ, người giám hộ hoặc người đại diện hợp pháp', name: 'guardian.fullName' },
        { caption: 'Người cam kết', name: 'person.fullName' },
      ],
    ],
  },
  {
    code: 'D163-V-26',
    title: {
      vi: 'Văn bản thông báo đề nghị tiếp tục quản lý, hỗ trợ người cai nghiện tại gia đình, cộng đồng',
      en: 'Letter asking the new commune to go on managing rehabilitation at home',
    },
    kind: 'letter',
    header: 'letter',
    symbol: '',
    issuerSymbol: 'CA',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 92 khoản 1 điểm c',
    confidence: 'V-OCR',
    rebuilt: [...LOST_TABLES, 'title'],
    acts: ['move'],
    heading: { name: 'đề nghị tiếp tục quản lý, hỗ trợ người cai nghiện ma túy tự nguyện tại gia đình, cộng đồng' },
    addressees: ['Công an {move.newCommune}'],
    body: `
      Ông (bà): {person.fullName} đang thực hiện cai nghiện ma túy tự nguyện tại gia đình, cộng đồng theo Quyết định số: {voluntaryDecision.number}/QĐ-CA {voluntaryDecision.issuedOn|longDate} của Công an {move.oldCommune} (kèm theo). Nay chuyển đến cư trú tại: {move.newResidence}.
      Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy, đề nghị Công an {move.newCommune} tiếp nhận, quản lý, hỗ trợ cai nghiện tự nguyện tại gia đình, cộng đồng đối với: Ông(bà): {person.fullName} theo quy định của pháp luật.
      Công an {move.oldCommune} xin thông báo để các đồng chí biết.`,
    office: POLICE_CHIEF,
    recipients: ['Như trên'],
  },
];
