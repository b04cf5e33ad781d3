import type { FormSpec } from '../form';
import {
  DECREE,
  identityPaper,
  LAW,
  LOST_TABLES,
  PERSON_OR_GUARDIAN,
  PERSON_WITH_RESIDENCE,
  POLICE_CHIEF,
  TODAY,
  VIOLATION_CLOSING,
} from './wording';

/** Annex V: the file for compulsory rehabilitation, from the hold to the notice of reading. */
export const COMPULSORY_FILE_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-V-32',
    title: {
      vi: 'Quyết định giao người nghiện ma túy để quản lý trong thời gian lập hồ sơ đưa đi cai nghiện bắt buộc',
      en: 'Decision to hold an addict while the compulsory file is made',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    issuerSymbol: 'CA',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 98',
    confidence: 'V-OCR',
    rebuilt: [...LOST_TABLES, 'wording'],
    acts: ['hold'],
    heading: {
      name: 'Quyết định',
      summary: 'Về việc giao người nghiện ma túy để quản lý trong thời gian lập hồ sơ đưa đi cai nghiện bắt buộc',
    },
    body: `
      = Trưởng Công an {unit.communeName}
      ${LAW}
      ${DECREE}
      * Theo đề nghị của {unit.proposer}.
      = Quyết định:
      Điều 1. Giao người nghiện ma túy để quản lý trong thời gian lập hồ sơ đưa đi cai nghiện bắt buộc:
      1. Người bị giao quản lý:
      ${PERSON_WITH_RESIDENCE}
      2. Đơn vị được giao quản lý: {hold.unit}
      3. Thời gian quản lý: từ {hold.startsOn|longDate} đến khi có quyết định của Tòa án đưa đi cai nghiện bắt buộc.
      ? hold.reason: 4. Lý do: {hold.reason}
      Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
      Điều 3. {unit.proposer|capital} và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: [...PERSON_OR_GUARDIAN, '{hold.unit}'],
  },
  {
    code: 'D163-V-33',
    title: { vi: 'Tóm tắt lý lịch', en: 'Summary of the person’s life' },
    kind: 'statement',
    header: 'national',
    madeBy: ['P', 'CP'],
    signedBy: ['P', 'CPC'],
    article: 'Điều 89 khoản 3 điểm a, Điều 99 khoản 2 điểm b, Điều 101, 104',
    confidence: 'V-OCR',
    rebuilt: ['header', 'title', 'tables', 'signatures'],
    acts: ['register', 'hold', 'comp-file'],
    heading: { name: 'Tóm tắt lý lịch' },
    photo: 'Ảnh 3 x 4',
    body: `
      # I. Phần bản thân người nghiện
      1. Họ và tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Tên gọi khác (nếu có): {person.otherName}
      2. Ngày, tháng, năm sinh: {person.bornOn}
      3. ${identityPaper('person')}
      4. Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      5. Trình độ đào tạo: {person.training}
      6. Nghề nghiệp: {person.occupation}
      7. Nơi làm việc/học tập: {person.workplace}
      # II. Thành phần gia đình
      8. Họ, tên bố: {father.fullName}; Tuổi: {father.age}
      Nghề nghiệp: {father.occupation}
      Nơi cư trú hoặc chỗ ở hiện nay: {father.residence}
      9. Họ, tên mẹ: {mother.fullName}; Tuổi: {mother.age}
      Nghề nghiệp: {mother.occupation}
      Nơi cư trú hoặc chỗ ở hiện nay: {mother.residence}
      10. Họ, tên vợ/chồng: {spouse.fullName}; Tuổi: {spouse.age}
      Nghề nghiệp: {spouse.occupation}
      Nơi cư trú hoặc chỗ ở hiện nay: {spouse.residence}
      11. Các con:
      {family.children}
      # III. Tiền án, tiền sự, quá trình sử dụng, cai nghiện ma túy
      12. Tiền án (nếu có thì ghi rõ số lần, tội danh; không có thì ghi không): {history.criminalRecord}
      13. Tiền sự (nếu có thì ghi rõ số lần, hành vi; không có thì ghi không): {history.administrativeRecord}
      14. Loại ma túy đã sử dụng (ghi tên loại ma túy sử dụng): {history.drugsUsed}
      15. Hình thức sử dụng ma túy (nuốt, chích, hít....): {history.useRoutes}
      16. Thời điểm sử dụng ma túy lần đầu (ghi ngày, tháng, năm): {history.firstUsedOn}
      17. Cai nghiện tự nguyện tại gia đình, cai nghiện tại cộng đồng (ghi rõ số lần, địa điểm, cơ sở cai nghiện tự nguyện; không có thì ghi chưa): {history.voluntaryRehab}
      18. Quyết định quản lý sau cai nghiện tại nơi cư trú (ghi rõ số quyết định, ngày, tháng, năm, cơ quan quyết định): {history.postRehab}
      19. Đã bị áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc (ghi rõ số quyết định, ngày, tháng, năm, cơ quan quyết định, tên cơ sở cai nghiện bắt buộc): {history.compulsoryRehab}
      20. Tham gia điều trị nghiện ma túy bằng thuốc thay thế (có hoặc không): {history.hadSubstitution} Nếu có, thời điểm tự chấm dứt điều trị hoặc bị đưa ra khỏi chương trình điều trị (ghi rõ ngày, tháng, năm): {history.substitutionEndedOn}
      Tôi xin cam đoan lời khai trên là đúng sự thật. Nếu có gì sai tôi xin hoàn toàn chịu trách nhiệm theo quy định của pháp luật.`,
    parties: [[{ caption: 'Xác nhận của cơ quan lập hồ sơ', sealed: true }, { caption: 'Người khai' }]],
  },
  {
    code: 'D163-V-34',
    title: {
      vi: 'Biên bản vi phạm của người bị đề nghị đưa đi cai nghiện bắt buộc',
      en: 'Minutes of a violation by the person proposed for compulsory rehabilitation',
    },
    kind: 'minutes',
    header: 'office',
    symbol: 'BB',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 101 khoản 1 điểm b, Điều 104 khoản 1 điểm b',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['violation', 'comp-file'],
    heading: { name: 'Biên bản vi phạm', summary: 'Của người bị đề nghị đưa đi cai nghiện bắt buộc' },
    body: `
      ${TODAY}, tại {act.place}
      ${DECREE}
      I. Chúng tôi gồm:
      1. Họ và tên: {officer.fullName}
      Chức vụ: {officer.position}
      Cơ quan: {officer.unit}
      2. Với sự chứng kiến của:
      a) Họ và tên: {witness.fullName} Nghề nghiệp: {witness.occupation}
      Nơi ở hiện nay: {witness.residence}
      ? secondWitness.fullName: b) Họ và tên: {secondWitness.fullName} Nghề nghiệp: {secondWitness.occupation}
      ? secondWitness.fullName: Nơi ở hiện nay: {secondWitness.residence}
      II. Tiến hành lập biên bản vi phạm với các nội dung sau:
      1. Họ và tên: {person.fullName} Giới tính: {person.sex}
      - Ngày, tháng, năm sinh: {person.bornOn} Quốc tịch: {person.nationality}
      - Nghề nghiệp: {person.occupation}
      - Nơi ở hiện tại: {person.currentPlace}
      - ${identityPaper('person')}
      2. Họ và tên của cha/mẹ/người giám hộ/người đại diện hợp pháp: {guardian.fullName}
      3. Đã có các hành vi vi phạm: {violation.acts} theo quy định của Luật Phòng, chống ma túy;
      4. Ý kiến trình bày của cá nhân vi phạm: {violation.statement}
      5. Chúng tôi đã yêu cầu cá nhân chấm dứt ngay hành vi vi phạm.
      6. Các biện pháp ngăn chặn và bảo đảm xử lý vi phạm được áp dụng, gồm: {violation.measures}
      ${VIOLATION_CLOSING} ông (bà) {person.fullName} là cá nhân vi phạm 01 bản, 01 bản lưu hồ sơ.
      ? violation.refusalToSign: Trường hợp cá nhân vi phạm không ký biên bản
      ? violation.refusalToSign: Lý do ông (bà) {person.fullName} không ký biên bản:
      ? violation.refusalToSign: {violation.refusalToSign}`,
    parties: [
      [
        { caption: 'Cá nhân vi phạm' },
        { caption: 'Cha, mẹ, người giám hộ hoặc người đại diện hợp pháp', name: 'guardian.fullName' },
      ],
      [
        { caption: 'Người chứng kiến', name: 'witness.fullName' },
        { caption: 'Người lập biên bản', name: 'officer.fullName' },
      ],
    ],
  },
  {
    code: 'D163-V-36',
    title: {
      vi: 'Đề nghị xem xét hồ sơ đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc',
      en: 'Request to the court to consider the compulsory file',
    },
    kind: 'proposal',
    header: 'office',
    symbol: 'ĐN',
    issuerSymbol: 'CA',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 101 khoản 1 điểm d, Điều 104 khoản 1 điểm g',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['comp-file', 'to-court'],
    heading: {
      name: 'Đề nghị',
      summary: 'Xem xét hồ sơ đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc',
    },
    addressees: ['Tòa án nhân dân khu vực {court.name}'],
    body: `
      {unit.name} đề nghị Chánh án tòa án nhân dân khu vực {court.name}
      Xem xét hồ sơ đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc đối với:
      1. ${PERSON_WITH_RESIDENCE}
      Nghề nghiệp: {person.occupation}
      Nơi làm việc: {person.workplace}
      2. Lý do đề nghị lập hồ sơ đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc (ghi rõ hành vi vi phạm, điều khoản vi phạm): {ground.reason}
      3. Hồ sơ đề nghị kèm theo gồm:
      {file.documents}`,
    office: POLICE_CHIEF,
    recipients: ['Như trên'],
  },
  {
    code: 'D163-V-37',
    title: {
      vi: 'Thông báo về việc lập hồ sơ đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc',
      en: 'Notice that the compulsory file was made',
    },
    kind: 'notice',
    header: 'office',
    symbol: 'TB',
    issuerSymbol: 'CA',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 102 khoản 1, Điều 105 khoản 1',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['comp-file', 'notice-received'],
    heading: {
      name: 'Thông báo',
      summary: 'Về việc lập hồ sơ đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc',
    },
    addressees: ['Ông (bà) {delivery.recipient}'],
    body: `
      {unit.name} thông báo tới Ông (bà) về việc lập hồ sơ đề nghị áp dụng biện pháp đưa đi cai nghiện ma túy bắt buộc đối với:
      1. ${PERSON_WITH_RESIDENCE}
      Nghề nghiệp: {person.occupation}
      Nơi làm việc: {person.workplace}
      2. Căn cứ đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc (ghi rõ hành vi vi phạm, điều khoản vi phạm): {ground.reason}
      3. Hồ sơ đề nghị kèm theo gồm:
      {file.documents}
      4. Trong thời hạn 03 ngày làm việc, kể từ ngày nhận được thông báo này, Ông/bà {delivery.recipient} có quyền được đọc, ghi chép các nội dung cần thiết. Hết thời hạn trên, {unit.name} sẽ tiến hành các thủ tục theo quy định của pháp luật để đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc.
      Thông báo.`,
    office: POLICE_CHIEF,
    recipients: ['Ông (bà) {delivery.recipient}'],
  },
];
