import type { FormSpec } from '../form';
import {
  DECREE,
  identityPaper,
  identityPaperBelow,
  LOST_SIGNATURES,
  LOST_TABLES,
  TODAY,
  VIOLATION_CLOSING,
  WITNESSED,
} from './wording';

/** Annex V: what the compulsory file of a person of 12 to under 18 holds besides. */
export const MINOR_FILE_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-V-38',
    title: {
      vi: 'Bản tường trình của người nghiện ma túy hoặc người đại diện',
      en: 'Statement of the minor or the representative',
    },
    kind: 'statement',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 104 khoản 1 điểm d',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['comp-file'],
    heading: {
      name: 'Bản tường trình',
      summary:
        'Của người nghiện ma túy/người đại diện hợp pháp của người bị đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc',
    },
    body: `
      1. Họ và tên người bị đề nghị (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Tên gọi khác (nếu có): {person.otherName}
      Ngày, tháng, năm sinh: {person.bornOn}
      ${identityPaper('person')}
      Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      Nghề nghiệp: {person.occupation}
      Nơi làm việc/học tập: {person.workplace}
      Hoặc
      Họ và tên (viết in hoa): {guardian.fullName|upper}; Giới tính: {guardian.sex}
      Ngày, tháng, năm sinh: {guardian.bornOn}
      ${identityPaper('guardian')}
      Nơi cư trú hoặc chỗ ở hiện nay: {guardian.residence}
      Điện thoại liên lạc: {guardian.phone}
      Quan hệ với người bị đề nghị: {guardian.relation}
      2. Tường trình về quá trình nghiện ma túy như sau: (loại ma túy đã từng sử dụng; hình thức sử dụng; tần suất sử dụng hàng ngày, tuần; lý do sử dụng ma túy; thời điểm sử dụng ma túy lần đầu; thời điểm lần cuối sử dụng ma túy):
      {statement.useHistory}
      3. Các biện pháp cai nghiện (tự nguyện và bắt buộc) đã thực hiện (có hoặc không): {history.hadRehab}; Nếu CÓ, ghi rõ số lần, địa điểm, tên cơ sở cai nghiện tự nguyện: {history.rehabSummary}
      4. Tham gia điều trị nghiện bằng thuốc thay thế (có hoặc không): {history.hadSubstitution}; Nếu CÓ, thời điểm tự chấm dứt điều trị hoặc bị đưa ra khỏi chương trình điều trị (ghi rõ ngày, tháng, năm): {history.substitutionEndedOn}`,
    parties: [[{ caption: 'Người tường trình' }]],
  },
  {
    code: 'D163-V-39',
    title: {
      vi: 'Bản xác nhận ý kiến của cha, mẹ, người giám hộ hoặc người đại diện hợp pháp',
      en: 'Opinion of the parents, guardian or representative',
    },
    kind: 'statement',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 104 khoản 1 điểm đ',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['comp-file'],
    heading: {
      name: 'Bản xác nhận',
      summary:
        'Ý kiến của cha, mẹ, người giám hộ hoặc người đại diện hợp pháp về việc áp dụng biện pháp đưa đi cai nghiện bắt buộc đối với người từ đủ 12 đến dưới 18 tuổi',
    },
    addressees: ['Công an {unit.communeName}'],
    body: `
      1. Tôi tên là (viết in hoa): {guardian.fullName|upper}; Giới tính: {guardian.sex}
      Ngày, tháng, năm sinh: {guardian.bornOn}
      ${identityPaperBelow('guardian')}
      Nơi cư trú hoặc chỗ ở hiện nay: {guardian.residence}
      Điện thoại liên lạc: {guardian.phone}
      2. Quan hệ với người nghiện ma túy: {guardian.relation}
      3. Tôi {opinion.agrees} áp dụng biện pháp đưa đi cai nghiện bắt buộc đối với:
      Họ và tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Tên gọi khác (nếu có): {person.otherName}
      Ngày, tháng, năm sinh: {person.bornOn}
      ${identityPaperBelow('person')}
      Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      4. Ý kiến khác (nếu có): {opinion.other}`,
    parties: [[{ caption: 'Người xác nhận', name: 'guardian.fullName' }]],
  },
  {
    code: 'D163-V-40',
    title: {
      vi: 'Biên bản không viết bản tường trình hoặc không có ý kiến',
      en: 'Minutes that no statement or opinion was written',
    },
    kind: 'minutes',
    header: 'office',
    symbol: 'BB',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 104 khoản 1 điểm e',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['comp-file'],
    heading: {
      name: 'Biên bản',
      summary:
        '{refusal.kind|capital} về việc đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc đối với người từ đủ 12 tuổi đến dưới 18 tuổi',
    },
    body: `
      ${TODAY}, tại {act.place}
      ${DECREE}
      * Căn cứ tài liệu vi phạm quy định về {refusal.kind|lower} về việc đề nghị áp dụng biện pháp đưa đi cơ sở cai nghiện bắt buộc {refusal.content}
      ${WITNESSED}
      1. Họ và tên: {person.fullName} Giới tính: {person.sex}
      - Ngày, tháng, năm sinh: {person.bornOn} Quốc tịch: {person.nationality}
      - Nghề nghiệp: {person.occupation}
      - Nơi ở hiện tại: {person.currentPlace}
      - ${identityPaper('person')}
      2. Họ và tên của cha/mẹ/người giám hộ/người đại diện hợp pháp: {guardian.fullName}
      3. Đã có các hành vi vi phạm: {violation.acts} tại Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;
      4. Ý kiến của cá nhân vi phạm: {violation.statement}
      ${VIOLATION_CLOSING} ông (bà) {violation.person} là cá nhân vi phạm 01 bản, 01 bản lưu hồ sơ.
      ? violation.refusalToSign: Trường hợp không ký biên bản, lý do:
      ? violation.refusalToSign: {violation.refusalToSign}`,
    parties: [
      [
        { caption: 'Người vi phạm', name: 'violation.person' },
        { caption: 'Người chứng kiến', name: 'witness.fullName' },
        { caption: 'Người lập biên bản', name: 'officer.fullName' },
      ],
    ],
    optional: ['violation.statement'],
  },
  {
    code: 'D163-V-41',
    title: {
      vi: 'Biên bản xác nhận không nhận thông báo đọc hồ sơ',
      en: 'Minutes that the notice of reading was not accepted',
    },
    kind: 'minutes',
    header: 'office',
    symbol: 'BB',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 105 khoản 3',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['comp-file', 'notice-received'],
    heading: {
      name: 'Biên bản',
      summary:
        'Xác nhận không nhận thông báo đọc hồ sơ đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc đối với người từ đủ 12 tuổi đến dưới 18 tuổi',
    },
    body: `
      ${TODAY}, tại {act.place}
      ${DECREE}
      * Căn cứ tài liệu vi phạm quy định về không nhận thông báo đọc hồ sơ của người bị đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc {notice.paper}
      ${WITNESSED}
      1. Họ và tên: {guardian.fullName} Giới tính: {guardian.sex}
      - Ngày, tháng, năm sinh: {guardian.bornOn} Quốc tịch: {guardian.nationality}
      - Nghề nghiệp: {guardian.occupation}
      - Nơi ở hiện tại: {guardian.residence}
      - Số CC/CCCD/CMND/HC: {guardian.idNumber} ngày cấp: {guardian.idIssuedOn}
      - Quan hệ với người bị lập hồ sơ: {guardian.relation}
      2. Không nhận thông báo đọc hồ sơ đề nghị áp dụng biện pháp đưa đi cai nghiện bắt buộc đối với người từ đủ 12 tuổi đến dưới 18 tuổi theo quy định tại Nghị định số {-……-}{+163+}/2026/NĐ-CP ngày {-……-}{+15+} tháng {-……-}{+5+} năm 2026 của Chính phủ quy định và hướng dẫn thi hành Luật Phòng, chống ma túy;
      3. Ý kiến của cá nhân vi phạm: {violation.statement}
      ${VIOLATION_CLOSING} ông (bà) {violation.person} là cá nhân vi phạm 01 bản, 01 bản lưu hồ sơ.
      ? violation.refusalToSign: Trường hợp không ký biên bản, lý do:
      ? violation.refusalToSign: {violation.refusalToSign}`,
    parties: [
      [
        { caption: 'Người vi phạm', name: 'violation.person' },
        { caption: 'Người chứng kiến', name: 'witness.fullName' },
        { caption: 'Người lập biên bản', name: 'officer.fullName' },
      ],
    ],
    optional: ['violation.statement'],
  },
  {
    code: 'D163-V-58',
    title: { vi: 'Biên bản ghi lời khai của người cai nghiện ma túy', en: 'Record of the spoken statement of a minor' },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 104 khoản 1 điểm d',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['comp-file'],
    undated: true,
    heading: { name: 'Biên bản', summary: 'Ghi lời khai của người cai nghiện ma túy' },
    body: `
      ${DECREE}
      Hồi {act.at|hour} giờ {act.at|longDate} tại {act.place}
      Tôi: {officer.fullName} thuộc Cơ quan {officer.unit} và ông/bà: {witness.fullName}
      Căn cứ Nghị định quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy, tiến hành lập biên bản ghi lời khai của:
      Họ tên: {person.fullName} Giới tính: {person.sex}
      Tên gọi khác: {person.otherName}
      Sinh {person.bornOn|longDate} tại: {person.birthPlace}
      Quốc tịch: {person.nationality} Dân tộc: {person.ethnicity} Tôn giáo: {person.religion}
      Nghề nghiệp: {person.occupation}
      Số điện thoại để liên hệ khi cần thiết: {person.phone}
      Số CC/CCCD/CMND/HC: {person.idNumber} cấp {person.idIssuedOn|longDate} Nơi cấp {person.idIssuedBy}
      Nơi thường trú: {person.permanentAddress}
      Nơi tạm trú: {person.temporaryAddress}
      Nơi ở hiện tại: {person.currentPlace}
      Tư cách tham gia lập hồ sơ: {statement.capacity}
      Người khai đã được giải thích quyền và nghĩa vụ của mình theo quy định và cam đoan chịu trách nhiệm về lời khai của mình.
      = Hỏi và đáp
      1. Về quá trình nghiện ma túy như sau: (loại ma túy đã từng sử dụng; hình thức sử dụng; tần suất sử dụng hàng ngày, tuần; lý do sử dụng ma túy; thời điểm sử dụng ma túy lần đầu; thời điểm lần cuối sử dụng ma túy):
      {statement.useHistory}
      2. Về các biện pháp cai nghiện (tự nguyện và bắt buộc) đã thực hiện (có hoặc không); nếu có, ghi rõ số lần, địa điểm, tên cơ sở cai nghiện tự nguyện.
      {statement.rehabHistory}
      3. Tham gia điều trị nghiện bằng thuốc thay thế (có hoặc không)? nếu có, thời điểm tự chấm dứt điều trị hoặc bị đưa ra khỏi chương trình điều trị (ghi rõ ngày, tháng, năm):
      {statement.substitutionHistory}
      Việc ghi lời khai kết thúc hồi {act.endedAt|hour} giờ {act.endedAt|longDate}
      Biên bản này đã được đọc cho người khai nghe, công nhận đúng và ký tên hoặc điểm chỉ xác nhận dưới đây.`,
    parties: [
      [
        { caption: 'Người khai' },
        { caption: 'Người tham gia', name: 'witness.fullName' },
        { caption: 'Người ghi lời khai', name: 'officer.fullName' },
      ],
    ],
  },
];
