import type { FormSpec } from '../form';
import {
  COMMITTEE_CHAIR,
  DECREE,
  LOST_TABLES,
  PERSON_OR_GUARDIAN,
  PERSON_SPACED,
  POLICE_CHIEF,
  PROPOSER,
} from './wording';

/** Annex V: management after rehabilitation and those who support it. */
export const AFTERCARE_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-V-52',
    title: {
      vi: 'Đề nghị xem xét, quyết định quản lý sau cai nghiện ma túy tại nơi cư trú',
      en: 'Proposal of post-rehabilitation management',
    },
    kind: 'proposal',
    header: 'office',
    symbol: 'ĐN',
    issuerSymbol: 'CA',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 134 khoản 1',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['post-proposal'],
    heading: { name: 'Đề nghị', summary: 'Xem xét, quyết định quản lý sau cai nghiện ma túy tại nơi cư trú' },
    addressees: ['Chủ tịch Ủy ban nhân dân {unit.communeName}'],
    body: `
      Đề nghị Chủ tịch Ủy ban nhân dân {unit.communeName} xem xét, quyết định áp dụng biện pháp quản lý sau cai nghiện ma túy đối với:
      1. ${PERSON_SPACED}
      Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      Họ, tên {guardian.relation}: {guardian.fullName}; Tuổi: {guardian.age}
      Nghề nghiệp: {guardian.occupation}
      Nơi cư trú hoặc chỗ ở hiện nay: {guardian.residence}
      2. Lý do: {ground.reason}
      3. Thời hạn: từ ngày {term.startsOn} đến ngày {term.endsOn}
      4. Các biện pháp quản lý, hỗ trợ: {support.measures}
      5. Dự kiến cơ quan/tổ chức/{- -}cá nhân chịu trách nhiệm, thực hiện quản lý, hỗ trợ:
      {support.responsible}
      6. Hồ sơ đề nghị kèm theo gồm:
      {file.documents}`,
    office: POLICE_CHIEF,
    recipients: ['Như trên'],
  },
  {
    code: 'D163-V-53',
    title: {
      vi: 'Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú',
      en: 'Decision on post-rehabilitation management',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    issuerSymbol: 'UBND',
    madeBy: ['CC', 'CP'],
    signedBy: ['CC'],
    article: 'Điều 134',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    optional: ['rehab.placeKind'],
    acts: ['post-start'],
    heading: { name: 'Quyết định', summary: 'Quản lý sau cai nghiện ma túy tại nơi cư trú' },
    body: `
      = Chủ tịch Ủy ban nhân dân {unit.communeName}
      ${DECREE}
      * Theo đề nghị của Trưởng Công an {unit.communeName}.
      = Quyết định:
      Điều 1. Quản lý sau cai nghiện ma túy tại nơi cư trú đối với người có tên sau đây:
      1. ${PERSON_SPACED}
      Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      Nghề nghiệp: {person.occupation}; Nơi làm việc/học tập: {person.workplace}
      Họ, tên: {guardian.fullName}; Tuổi: {guardian.age}
      Nghề nghiệp: {guardian.occupation}; Nơi làm việc/học tập: {guardian.workplace}
      Nơi cư trú hoặc chỗ ở hiện nay: {guardian.residence}
      2. Thời hạn quản lý: từ ngày {term.startsOn} đến ngày {term.endsOn}
      Điều 2. Giao cho: {support.assignees} và gia đình ông (bà): {support.familyRepresentative}; thành viên Tổ quản lý, hỗ trợ xã hội tại nơi cư trú đối với người bị quản lý sau cai nghiện tại nơi cư trú phối hợp hỗ trợ ông (bà): {person.fullName} trong toàn bộ thời gian quản lý sau cai nghiện tại nơi cư trú.
      Điều 3. Quyết định này có hiệu lực kể từ {doc.effectiveOn|longDate}.
      Điều 4. Ông/bà có tên tại Điều 1 và Điều 2 và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    office: COMMITTEE_CHAIR,
    recipients: [
      ...PERSON_OR_GUARDIAN,
      // Of who was at home there is no such head.
      '? !rehab.placeKind=home: Trưởng cơ sở cai nghiện ma túy công lập, Hiệu trưởng trường giáo dưỡng hoặc người đứng đầu cơ sở tư nhân',
      '{support.assignees}',
      'Trưởng Công an {unit.communeName}',
    ],
  },
  {
    code: 'D163-V-54',
    title: {
      vi: 'Thông báo tiếp tục quản lý, hỗ trợ người bị quản lý sau cai nghiện khi thay đổi nơi cư trú',
      en: 'Letter on a move during post-rehabilitation management',
    },
    kind: 'letter',
    header: 'letter',
    symbol: '',
    issuerSymbol: 'CA',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 136 khoản 1 điểm b',
    confidence: 'V-OCR',
    rebuilt: [...LOST_TABLES, 'title'],
    acts: ['move'],
    heading: { name: 'tiếp tục quản lý, hỗ trợ người bị quản lý sau cai nghiện ma túy' },
    addressees: ['Công an {move.newCommune}'],
    body: `
      Ông (bà): {person.fullName} đang trong thời gian quản lý sau cai nghiện theo Quyết định số: {postDecision.number}/QĐ-UBND {postDecision.issuedOn|longDate} của UBND {-xã -}{move.oldCommune} (kèm theo). Nay chuyển đến cư trú tại: {move.newResidence}
      Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy, đề nghị cơ quan Công an {move.newCommune} tiếp nhận, quản lý, hỗ trợ trong thời gian quản lý sau cai nghiện đối với: Ông (bà): {person.fullName} theo quy định của pháp luật về quản lý sau cai nghiện ma túy.
      Trân trọng cảm ơn sự hợp tác của quý đơn vị.`,
    office: POLICE_CHIEF,
    recipients: ['Như trên'],
  },
  {
    code: 'D163-V-55',
    title: {
      vi: 'Quyết định phân công Tổ quản lý, hỗ trợ xã hội sau cai nghiện ma túy tại nơi cư trú',
      en: 'Decision to form the team of support after rehabilitation',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    issuerSymbol: 'UBND',
    madeBy: ['CC', 'CP'],
    signedBy: ['CC'],
    article: 'Điều 136 khoản 3',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    heading: {
      name: 'Quyết định',
      summary: 'Phân công Tổ quản lý, hỗ trợ xã hội sau cai nghiện ma túy tại nơi cư trú',
    },
    body: `
      = Chủ tịch Ủy ban nhân dân {unit.communeName}
      ${DECREE}
      * Theo đề nghị của Trưởng Công an {unit.communeName}.
      = Quyết định:
      Điều 1. Thành lập Tổ quản lý, hỗ trợ xã hội tại nơi cư trú đối với người bị quản lý sau cai nghiện tại nơi cư trú như sau:
      1. Đồng chí {team.head} Công an {-xã-}{+cấp xã+} - Tổ trưởng.
      2. Đồng chí {team.deputy} Trạm Y tế {-xã-}{+cấp xã+} - Tổ phó.
      3. Đồng chí {team.cultureMember} Phòng Văn hóa - Xã hội - Thành viên.
      4. Đồng chí {team.youthMember} Đoàn TNCSHCM cấp xã - Thành viên.
      5. Đồng chí {team.otherMembers} - Thành viên.
      Điều 2. Phân công quản lý, hỗ trợ xã hội tại nơi cư trú đối với người bị quản lý sau cai nghiện tại nơi cư trú như sau:
      Căn cứ vào tình hình thực tế, Tổ trưởng Tổ quản lý, hỗ trợ xã hội tại nơi cư trú đối với người bị quản lý sau cai nghiện tại nơi cư trú phân công các thành viên theo chức năng, nhiệm vụ được giao thực hiện quản lý, hỗ trợ xã hội đối với người sau cai nghiện tại nơi cư trú.
      Điều 3. Kinh phí hoạt động của Tổ thực hiện theo quy định hiện hành.
      Điều 4. Quyết định này có hiệu lực kể từ {doc.effectiveOn|longDate}.
      Điều 5. Ông/bà có tên tại Điều 1 và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    office: COMMITTEE_CHAIR,
    recipients: ['Như Điều 5', 'Công an {unit.communeName}'],
  },
  {
    code: 'D163-V-56',
    title: {
      vi: 'Giấy xác nhận chấp hành xong Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú',
      en: 'Certificate of completed post-rehabilitation management',
    },
    kind: 'certificate',
    header: 'office',
    symbol: 'GXN',
    issuerSymbol: 'UBND',
    madeBy: ['CC', 'CP'],
    signedBy: ['CC'],
    article: 'Điều 138',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['post-end'],
    coded: true,
    heading: {
      name: 'Giấy xác nhận',
      summary: 'Chấp hành xong Quyết định quản lý {-sau -}sau cai nghiện ma túy tại nơi cư trú',
    },
    body: `
      = Chủ tịch Ủy ban nhân dân {unit.communeName}
      * Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
      ${DECREE}
      * Căn cứ Quyết định số: {postDecision.number}/QĐ-UBND {postDecision.issuedOn|longDate} của Chủ tịch Ủy ban nhân dân {postDecision.issuer} về việc quản lý sau cai nghiện ma túy tại nơi cư trú;
      ${PROPOSER}
      = Xác nhận:
      1. ${PERSON_SPACED}
      Nơi cư trú hoặc chỗ ở hiện nay: {person.residence}
      Nghề nghiệp: {person.occupation}; Nơi làm việc/học tập: {person.workplace}
      2. Xác nhận: Đã chấp hành xong thời hạn quản lý sau cai nghiện ma túy tại nơi cư trú. Thời gian: từ ngày {term.startsOn} đến ngày {term.endsOn}`,
    office: COMMITTEE_CHAIR,
    recipients: [...PERSON_OR_GUARDIAN, 'Công an {unit.communeName}'],
  },
  {
    code: 'D163-V-57',
    title: {
      vi: 'Quyết định đưa ra khỏi danh sách người bị quản lý sau cai nghiện ma túy tại địa phương',
      en: 'Decision to take a person off the post-rehabilitation list',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    issuerSymbol: 'CA',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 135 khoản 6; Luật 120/2025/QH15 Điều 48 khoản 4',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['post-end'],
    heading: {
      name: 'Quyết định',
      summary:
        'Đưa người bị quản lý sau cai nghiện ma túy ra khỏi danh sách người bị quản lý sau cai nghiện ma túy tại địa phương',
    },
    body: `
      = Trưởng Công an {unit.communeName}
      ${DECREE}
      ${PROPOSER}
      = Quyết định:
      Điều 1. Đưa người bị quản lý sau cai nghiện ma túy ra khỏi danh sách người bị quản lý sau cai nghiện ma túy tại địa phương như sau:
      1. Ông (bà) {person.fullName} Giới tính {person.sex}
      Ngày, tháng, năm sinh: {person.bornOn}
      Số CC/CCCD/CMND/HC: {person.idNumber} ngày cấp {person.idIssuedOn} nơi cấp: {person.idIssuedBy}
      Nơi cư trú: {person.residence}
      2. Ông/bà có tên tại khoản 1 Điều này được đưa ra khỏi danh sách người bị quản lý sau cai nghiện ma túy tại địa phương vì lý do {ground.reason}
      Theo Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú số {postDecision.number}/QĐ-UBND {postDecision.issuedOn|longDate} của Chủ tịch Ủy ban nhân dân {postDecision.issuer}
      Điều 2. Quyết định này có hiệu lực kể từ {doc.effectiveOn|longDate}
      Điều 3. Ông/bà có tên tại Điều 1 và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: [...PERSON_OR_GUARDIAN, 'Chủ tịch Ủy ban nhân dân {unit.communeName}'],
  },
  {
    code: 'D163-V-59',
    title: {
      vi: 'Quyết định phân công người tư vấn tâm lý, xã hội, quản lý, hỗ trợ',
      en: 'Decision to assign counsellors',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    issuerSymbol: 'UBND',
    madeBy: ['CC', 'CP'],
    signedBy: ['CC'],
    article: 'Điều 130 khoản 1',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    heading: {
      name: 'Quyết định',
      summary:
        'Phân công người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ người cai nghiện ma túy tự nguyện tại gia đình, cộng đồng/người bị quản lý sau cai nghiện ma túy',
    },
    body: `
      = Chủ tịch Ủy ban nhân dân {unit.communeName}
      ${DECREE}
      ? resolution.number: * Căn cứ Nghị quyết số {resolution.number}/NQ-HĐND {resolution.issuedOn|longDate} của Hội đồng nhân dân tỉnh, thành phố về việc hỗ trợ người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ người cai nghiện ma túy tự nguyện tại gia đình, cộng đồng/người bị quản lý sau cai nghiện ma túy{-.-}{+;+}
      * Theo đề nghị của Trưởng Công an {unit.communeName}.
      = Quyết định:
      Điều 1. Phân công người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ người cai nghiện ma túy tự nguyện tại gia đình, cộng đồng/người bị quản lý sau cai nghiện ma túy gồm các ông, bà có tên sau:
      {support.people}
      Điều 2. Kinh phí hỗ trợ người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ người cai nghiện ma túy tự nguyện tại gia đình, cộng đồng/người bị quản lý sau cai nghiện ma túy được hưởng theo quy định hiện hành.
      Điều 3. Quyết định này có hiệu lực kể từ {doc.effectiveOn|longDate}
      Điều 4. Ông/bà có tên tại Điều 1 và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    office: COMMITTEE_CHAIR,
    recipients: ['Như Điều 4', 'Công an {unit.communeName}'],
    conditional: ['resolution.number', 'resolution.issuedOn'],
  },
  {
    code: 'D163-V-60',
    title: {
      vi: 'Quyết định phân công người tư vấn, hỗ trợ khi người sau cai nghiện chuyển đến',
      en: 'Decision to assign a counsellor after a move',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    issuerSymbol: 'UBND',
    madeBy: ['CC', 'CP'],
    signedBy: ['CC'],
    article: 'Điều 136 khoản 1 điểm b',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['move'],
    heading: {
      name: 'Quyết định',
      summary:
        'Phân công người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ người bị quản lý sau cai nghiện ma túy',
    },
    body: `
      = Chủ tịch Ủy ban nhân dân {unit.communeName}
      ${DECREE}
      * Căn cứ Quyết định số {assignment.number}/QĐ-UBND {assignment.issuedOn|longDate} của Chủ tịch Ủy ban nhân dân cấp xã về việc Phân công người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ người bị quản lý sau cai nghiện ma túy;
      * Căn cứ Thông báo số {moveNotice.number} {moveNotice.issuedOn|longDate} của Trưởng Công an {-xã -}{move.oldCommune} về việc tiếp tục quản lý, hỗ trợ đối với người đang bị áp dụng biện pháp quản lý sau cai nghiện khi thay đổi nơi cư trú;
      * Theo đề nghị của Trưởng Công an {unit.communeName}.
      = Quyết định:
      Điều 1. Phân công người ông/bà {support.assignee} thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ người cai nghiện ma túy tự nguyện tại gia đình, cộng đồng/người bị quản lý sau cai nghiện ma túy đối với ông/bà {person.fullName}
      Điều 2. Kinh phí hỗ trợ người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ người bị quản lý sau cai nghiện ma túy được hưởng theo quy định hiện hành.
      Điều 3. Quyết định này có hiệu lực kể từ {doc.effectiveOn|longDate}
      Điều 4. Ông/bà có tên tại Điều 1 và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    office: COMMITTEE_CHAIR,
    recipients: ['{support.assignee}', ...PERSON_OR_GUARDIAN, 'Công an {unit.communeName}'],
  },
];
