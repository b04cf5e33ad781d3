import type { FormSpec } from '../form';
import { DECREE, DECREE_ENDED, LAW_FROM, LOST_TABLES, POLICE_CHIEF, personLines } from './wording';

/** Annex III: management of users and their list. */
export const USER_MANAGEMENT_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-III-04',
    title: {
      vi: 'Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy',
      en: 'Decision on user management',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 59 khoản 1, 2',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['user-manage'],
    heading: { name: 'Quyết định', summary: 'Áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy' },
    body: `
      = Trưởng Công an {unit.communeName}
      ${LAW_FROM}
      ${DECREE_ENDED}
      = Quyết định:
      Điều 1. Áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy với người có tên sau:
      ${personLines()}
      Tóm tắt hành vi sử dụng trái phép chất ma túy: {detection.summary}
      Kết quả xét nghiệm dương tính với chất ma túy trong cơ thể ngày {test.on}
      Thời hạn quản lý người sử dụng trái phép chất ma túy là {term.length}, kể từ ngày {term.startsOn}
      Điều 2. Thành lập Tổ quản lý người sử dụng trái phép chất ma túy gồm {-; -}những người có tên sau:
      1. Đ/c {userTeam.head} Công an {unit.communeName} - Tổ trưởng.
      2. Ông/bà: {userTeam.deputy} - Đại diện Thôn/Tổ dân phố - Tổ phó.
      3. Ông/bà: {userTeam.familyMember} - Tổ viên.
      4. {-ông-}{+Ông+}/bà: {userTeam.organisationMember} - Tổ viên.
      ? userTeam.others: {userTeam.others|dashes}
      Điều 3. Trách nhiệm thực hiện quản lý người sử dụng trái phép chất ma túy
      1. Đ/c {officer.fullName} Công an {unit.communeName} có trách nhiệm:
      a) Thực hiện quản lý cư trú đối với người sử dụng trái phép chất ma túy;
      b) Đưa người sử dụng trái phép chất ma túy vào danh sách quản lý; cập nhật lên phần mềm Quản lý đối tượng;
      c) Thực hiện việc xét nghiệm chất ma túy trong cơ thể trong thời hạn quản lý;
      d) Phòng ngừa, ngăn chặn hành vi gây mất an ninh, trật tự của người sử dụng trái phép chất ma túy.
      2. Tổ quản lý người sử dụng trái phép chất ma túy có trách nhiệm tư vấn, động viên, giáo dục, hỗ trợ người bị quản lý có tên nêu tại Điều 1 Quyết định này.
      3. Gia đình người bị quản lý có trách nhiệm phối hợp quản lý, động viên, giáo dục và giúp đỡ người sử dụng trái phép chất ma túy.
      4. Người sử dụng trái phép chất ma túy bị áp dụng biện pháp quản lý có trách nhiệm chấp hành yêu cầu xét nghiệm chất ma túy trong cơ thể của Công an {unit.communeName}
      Điều 4. Quyết định này có hiệu lực kể từ ngày ký.
      Điều 5. {person.fullName} và những người có tên tại Điều 2 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: [
      'Như Điều 5',
      'Ủy ban nhân dân {unit.communeName}',
      'Công an, Ủy ban nhân dân nơi đăng ký thường trú (nếu không có nơi cư trú ổn định)',
    ],
  },
  {
    code: 'D163-III-06',
    title: {
      vi: 'Thông báo về việc chuyển hồ sơ quản lý người sử dụng trái phép chất ma túy',
      en: 'Notice that the file of a user moves',
    },
    kind: 'notice',
    header: 'office',
    symbol: 'TB',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 62 khoản 1',
    confidence: 'V-OCR',
    rebuilt: [...LOST_TABLES, 'tables'],
    acts: ['move'],
    heading: { name: 'Thông báo', summary: 'Về việc chuyển hồ sơ quản lý người sử dụng trái phép chất ma túy' },
    addressees: ['Trưởng Công an {move.newCommune}'],
    body: `
      Công an {move.oldCommune} thông báo cho Trưởng Công an {move.newCommune} về việc chuyển hồ sơ quản lý người sử dụng trái phép chất ma túy có tên sau:
      ${personLines({ without: ['alias'] })}
      Là người đang trong thời hạn bị áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy theo Quyết định số {managementDecision.number}/QĐ-{managementDecision.symbol} {managementDecision.issuedOn|longDate} của Công an {move.oldCommune}.
      Thời gian quản lý từ ngày {term.startsOn} đến ngày {term.endsOn}
      Nơi chuyển đến: {move.newResidence}
      Hồ sơ quản lý: có danh mục kèm theo.
      Trưởng Công an {move.oldCommune} thông báo để Trưởng Công an {move.newCommune} biết, tiếp tục tổ chức quản lý đối với người sử dụng trái phép chất ma túy có tên nêu trên.`,
    attachments: [{ title: 'Danh mục tài liệu trong hồ sơ quản lý', orientation: 'portrait', body: '{file.items}' }],
    office: POLICE_CHIEF,
    recipients: ['Như trên'],
  },
  {
    code: 'D163-III-07',
    title: {
      vi: 'Quyết định tạm đình chỉ quản lý người sử dụng trái phép chất ma túy',
      en: 'Decision to suspend user management',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 63 khoản 1',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['user-suspend'],
    heading: { name: 'Quyết định', summary: 'Tạm đình chỉ quản lý người sử dụng trái phép chất ma túy' },
    body: `
      = Trưởng Công an {unit.communeName}
      ${LAW_FROM}
      ${DECREE}
      * Căn cứ Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy;
      * Căn cứ Quyết định tạm giữ/tạm giam {custody.paper}
      = Quyết định:
      Điều 1. Tạm đình chỉ áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy kể từ ngày {doc.effectiveOn} với người có tên sau:
      ${personLines({ without: ['alias'] })}
      Bị quản lý theo Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy số {managementDecision.number}/QĐ-{managementDecision.symbol} {managementDecision.issuedOn|longDate} của Trưởng Công an {managementDecision.issuer}
      Theo quy định tại khoản 7 Điều 24 Luật Phòng, chống ma túy, tạm đình chỉ quản lý đối với {person.fullName} vì lý do:
      ? !custody.kind=detained: {custody.kind?held} Bị tạm giữ trong thời hạn {custody.length} từ ngày {custody.startsOn} đến ngày {custody.endsOn}
      ? !custody.kind=held: {custody.kind?detained} Bị tạm giam trong thời hạn {custody.length} từ ngày {custody.startsOn} đến ngày {custody.endsOn}
      Điều 2. Sau khi hết thời hạn tạm giữ, tạm giam, tiếp tục quản lý đến hết thời hạn theo Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy số {managementDecision.number}/QĐ-{managementDecision.symbol} {managementDecision.issuedOn|longDate}
      Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
      Điều 4. Công an {unit.communeName} và những người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: ['Như Điều 4', 'Các thành viên Tổ quản lý', 'Ủy ban nhân dân {unit.communeName}'],
  },
  {
    code: 'D163-III-08',
    title: {
      vi: 'Quyết định dừng quản lý người sử dụng trái phép chất ma túy',
      en: 'Decision to stop user management',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 63 khoản 2',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['user-stop'],
    // Law 120/2025/QH15, article 24(5): no commune education; its diversion measure has no box in the print.
    notOffered: { 'stop.reason': ['communeEducation'] },
    heading: { name: 'Quyết định', summary: 'Dừng quản lý người sử dụng trái phép chất ma túy' },
    body: `
      = Trưởng Công an {unit.communeName}
      ${LAW_FROM}
      ${DECREE_ENDED}
      = Quyết định:
      Điều 1. Dừng áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy kể từ ngày {doc.effectiveOn} với người có tên sau:
      ${personLines({ without: ['alias'] })}
      Bị quản lý theo Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy số {managementDecision.number}/QĐ-{managementDecision.symbol} {managementDecision.issuedOn|longDate} của Trưởng Công an {managementDecision.issuer}
      Theo quy định tại khoản 5 Điều 24 Luật Phòng, chống ma túy, dừng quản lý đối với {person.fullName} vì lý do:
      {stop.reason?addicted} Kết quả xác định tình trạng nghiện là có nghiện:
      {stop.reason?communeEducation} Bị áp dụng biện pháp xử lý hành chính giáo dục tại xã, phường, thị trấn do có hành vi sử dụng trái phép chất ma túy
      {stop.reason?educationFacility} Bị áp dụng biện pháp xử lý hành chính đưa vào cơ sở giáo dục bắt buộc, đưa vào trường giáo dưỡng
      ? stop.reason=diversion: {stop.reason?diversion} {+Bị áp dụng biện pháp xử lý chuyển hướng giáo dục tại trường giáo dưỡng+}
      {stop.reason?imprisonment} Thi hành án phạt tù
      {stop.reason?custodyLonger} Thi hành quyết định tạm giữ, tạm giam có thời hạn dài hơn thời hạn quản lý còn lại
      {stop.reason?deadOrMissing} Chết, bị Tòa án tuyên bố là mất tích.
      Điều 2. Tổ quản lý người sử dụng trái phép chất ma túy thành lập theo Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy số {managementDecision.number}/QĐ-{managementDecision.symbol} {managementDecision.issuedOn|longDate} giải thể kể từ ngày Quyết định này có hiệu lực.
      Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
      Điều 4. Công an {unit.communeName} và những người có tên tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: [
      'Như Điều 4',
      'Các thành viên Tổ quản lý',
      'Ủy ban nhân dân {unit.communeName}',
      'Gia đình người có tên tại Điều 1',
      'Các tổ chức, cá nhân có liên quan',
    ],
  },
  {
    code: 'D163-III-09',
    title: {
      vi: 'Quyết định chấm dứt quản lý người sử dụng trái phép chất ma túy',
      en: 'Decision to end user management',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 63 khoản 3',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['user-end'],
    heading: { name: 'Quyết định', summary: 'Chấm dứt quản lý người sử dụng trái phép chất ma túy' },
    body: `
      = Trưởng Công an {unit.communeName}
      * Căn cứ Luật Phòng{-;-}{+,+} chống ma túy ngày 10 tháng 12 năm 2025;
      ${DECREE_ENDED}
      = Quyết định:
      Điều 1. Chấm dứt áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy với người có tên sau:
      ${personLines({ without: ['alias'] })}
      Đến nay đã hết thời hạn quản lý theo Quyết định số {managementDecision.number}/QĐ-{managementDecision.symbol} ngày {managementDecision.issuedOn} của Trưởng Công an {managementDecision.issuer}
      Điều 2. Tổ quản lý người sử dụng trái phép chất ma túy thành lập theo Quyết định số {managementDecision.number}/QĐ-{managementDecision.symbol} giải thể kể từ ngày Quyết định này có hiệu lực.
      Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
      Điều 4. Trưởng Công an {unit.communeName} và những người có tên tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: [
      'Như Điều 4',
      'Các thành viên Tổ quản lý',
      'Ủy ban nhân dân {unit.communeName}',
      'Gia đình người có tên tại Điều 1',
      'Các tổ chức, cá nhân có liên quan',
    ],
  },
  {
    code: 'D163-III-10',
    title: { vi: 'Danh sách người sử dụng trái phép chất ma túy', en: 'List of users' },
    kind: 'list',
    header: 'office',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 64 khoản 2',
    confidence: 'V-OCR',
    rebuilt: ['header', 'tables', 'signatures'],
    orientation: 'landscape',
    heading: {
      name: 'Danh sách người sử dụng trái phép chất ma túy',
      summary: '(Tính từ ngày {period.startsOn} đến ngày {period.endsOn})',
    },
    body: `
      {users.list}`,
    parties: [
      [
        { caption: 'Người lập danh sách', name: 'officer.fullName' },
        { caption: 'Trưởng Công an', name: 'signer.name', sealed: true },
      ],
    ],
  },
];
