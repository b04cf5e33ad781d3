import { defineForm, type FormDefinition } from '../form';
import { DECREE, DECREE_ENDED, LAW_FROM, LOST_SIGNATURES, LOST_TABLES, POLICE_CHIEF, personLines } from './wording';

/** Annex III: management of users. */
export const USER_FORMS: readonly FormDefinition[] = [
  defineForm({
    code: 'D163-III-01',
    title: { vi: 'Phiếu kết quả xét nghiệm chất ma túy trong cơ thể', en: 'Sheet of a drug test' },
    kind: 'sheet',
    header: 'office',
    madeBy: ['CP', 'MF'],
    signedBy: ['CP', 'MF'],
    article: 'Điều 56 khoản 2',
    confidence: 'V-OCR',
    rebuilt: ['header', 'signatures'],
    acts: ['positive-notice'],
    heading: { name: 'Phiếu kết quả', summary: 'Xét nghiệm chất ma túy trong cơ thể' },
    body: `
      Tóm tắt nội dung sự việc: {test.incident}
      Để xác định hành vi sử dụng trái phép chất ma túy, {unit.name} thực hiện xét nghiệm chất ma túy trong cơ thể đối với:
      ${personLines()}
      1. Người tiến hành xét nghiệm: {tester.fullName}; chức vụ {tester.position} đơn vị: {tester.unit}
      2. Biện pháp xét nghiệm: {test.method}
      Các bước tiến hành: {test.steps}
      Kết quả: {test.result}
      3. Căn cứ vào kết quả trên, kết luận: {person.fullName}:
      {test.conclusion?positive} Dương tính với chất ma túy trong cơ thể.
      {test.conclusion?negative} Âm tính với chất ma túy trong cơ thể.`,
    parties: [
      [
        { caption: 'Người tiến hành xét nghiệm', name: 'tester.fullName' },
        { caption: 'Thủ trưởng cơ quan', name: 'signer.name' },
      ],
    ],
  }),
  defineForm({
    code: 'D163-III-02',
    title: { vi: 'Thông báo về hành vi sử dụng trái phép chất ma túy', en: 'Notice of illegal drug use' },
    kind: 'notice',
    header: 'office',
    symbol: 'TB',
    madeBy: ['DU', 'CP'],
    signedBy: ['DU'],
    article: 'Điều 57 khoản 1 điểm b, Điều 58',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['positive-notice'],
    heading: { name: 'Thông báo', summary: 'Về hành vi sử dụng trái phép chất ma túy' },
    addressees: ['Trưởng Công an {detection.communes}'],
    body: `
      {unit.name} thông báo về hành vi sử dụng trái phép chất ma túy của người có tên sau đây:
      ${personLines()}
      Nội dung thông báo: [[(Ghi rõ hành vi vi phạm, nơi thực hiện hành vi vi phạm; cơ quan tiến hành xét nghiệm chất ma túy trong cơ thể)]] {detection.content}
      Kết quả xét nghiệm chất ma túy trong cơ thể của {person.fullName} là dương tính.
      {unit.name} thông báo để Trưởng Công an {detection.communes} biết, thực hiện theo quy định.`,
    office: 'Thủ trưởng cơ quan',
    recipients: ['Như trên'],
  }),
  defineForm({
    code: 'D163-III-03',
    title: { vi: 'Bản tường trình của người sử dụng trái phép chất ma túy', en: 'Statement of the user' },
    kind: 'statement',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 57 khoản 2 điểm c',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['positive-notice'],
    heading: { name: 'Bản tường trình' },
    body: `
      ${personLines({ first: 'Tên tôi là:' })}
      Tường trình cụ thể về hành vi sử dụng ma túy của bản thân (quá trình sử dụng ma túy, hình thức sử dụng ma túy, tình trạng sử dụng ma túy, lý do sử dụng ma túy, thời điểm sử dụng ma túy lần cuối) {statement.useHistory}
      Đã cai nghiện ma túy (ghi rõ nơi cai nghiện, số lần (nếu đã bị áp dụng); trường hợp không bị áp dụng thì ghi là: không): {statement.rehabHistory}`,
    parties: [[{ caption: 'Người tường trình' }]],
  }),
  defineForm({
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
    recipients: ['Như Điều 5', 'Ủy ban nhân dân {unit.communeName}'],
  }),
  defineForm({
    code: 'D163-III-05',
    title: { vi: 'Bản tóm tắt lý lịch người sử dụng trái phép chất ma túy', en: 'Summary of the user’s life' },
    kind: 'statement',
    header: 'office',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 59 khoản 4 điểm b',
    confidence: 'V-OCR',
    rebuilt: ['header', 'title', 'signatures'],
    acts: ['user-manage'],
    photo: 'Ảnh 3 x 4, đóng dấu giáp lai',
    heading: { name: 'Bản tóm tắt lý lịch', summary: 'Người sử dụng trái phép chất ma túy' },
    body: `
      1. Họ và tên: {person.fullName}
      2. Tên gọi khác: {person.otherName}
      3. Giới tính (Nam/Nữ): {person.sex}
      4. Ngày, tháng, năm sinh: {person.bornOn}
      5. Quê quán: {person.homeTown}
      6. Nơi thường trú/tạm trú: {person.residence}
      7. Nơi ở hiện tại: {person.currentPlace}
      8. Số CMND/CCCD/CC/Hộ chiếu: {person.idNumber} nơi cấp: {person.idIssuedBy} ngày cấp {person.idIssuedOn}
      9. Dân tộc: Kinh: {profile.isKinh?true} Khác: {person.ethnicity}
      10. Tôn giáo: Có: {profile.hasReligion?true} Không: {profile.hasReligion?false}
      11. Trình độ văn hóa:
      + Chưa đi học: {profile.schooling?none} + Tiểu học: {profile.schooling?primary} + THCS: {profile.schooling?lowerSecondary}
      + THPT: {profile.schooling?upperSecondary} + Đại học, trung cấp, cao đẳng: {profile.schooling?higher} + Sau đại học: {profile.schooling?postgraduate}
      12. Quốc tịch: {person.nationality}
      13. Họ tên cha: {father.fullName}
      Số CMND/CCCD/CC/Hộ chiếu {father.idNumber} nơi cấp {father.idIssuedBy} ngày cấp {father.idIssuedOn}
      14. Họ tên mẹ: {mother.fullName}
      Số CMND/CCCD/CC/Hộ chiếu {mother.idNumber} nơi cấp {mother.idIssuedBy} ngày cấp {mother.idIssuedOn}
      15. Nghề nghiệp; nơi làm việc/học tập: {person.occupation}; {person.workplace}
      16. Nhân thân:
      + Có tiền án các tội về ma túy: {profile.record?drugConviction}
      + Bị xử lý vi phạm hành chính về ma túy: {profile.record?drugSanction}
      + Có tiền án về tội phạm khác: {profile.record?otherConviction}
      + Bị xử lý vi phạm hành chính khác: {profile.record?otherSanction}
      Các quyết định xử phạt, áp dụng biện pháp xử lý hành chính do sử dụng trái phép chất ma túy, nghiện ma túy (số, ngày, tháng, cơ quan ban hành Quyết định, hình thức xử phạt, biện pháp xử lý hành chính)
      {profile.earlierDecisions}
      17. Có biểu hiện loạn thần (ngáo đá): Có: {profile.psychosis?true} Không: {profile.psychosis?false} ;
      18. Thời điểm người sử dụng trái phép chất ma túy khai nhận bắt đầu sử dụng trái phép chất ma túy: {profile.selfReportedFirstUse}
      19. Thời điểm bị phát hiện sử dụng trái phép chất ma túy lần đầu tiên: {profile.firstDetected}
      20. Loại ma túy sử dụng
      + Thuốc phiện: {profile.substances?opium} + Cocain: {profile.substances?cocaine} + Cần sa: {profile.substances?cannabis} + Heroine: {profile.substances?heroin}
      + Ketamine: {profile.substances?ketamine} + Amphetamine/Methamphetamine: {profile.substances?amphetamines}
      + Ma túy khác: {profile.substances?other} + Sử dụng nhiều loại ma túy: {profile.substances?several}
      21. Hình thức sử dụng ma túy.
      + Tiêm chích: {profile.routes?injected} + Hít: {profile.routes?inhaled} + Uống: {profile.routes?swallowed} + Khác: {profile.routes?other} + Sử dụng nhiều hình thức: {profile.routes?several}
      22. Đã từng cai nghiện: {history.hadRehab} (có/không). Nếu có, số lần cai nghiện:
      + 1 lần: {profile.rehabTimes?1} + 2 lần: {profile.rehabTimes?2} + 3 lần: {profile.rehabTimes?3} + Từ 4 lần trở lên: {profile.rehabTimes?4plus}
      Cụ thể (Ghi rõ địa điểm, hình thức, thời gian mỗi lần cai nghiện; số, ngày tháng, cơ quan ban hành Quyết định trong trường hợp cai nghiện bắt buộc): {history.rehabSummary}
      23. Tần suất sử dụng ma túy (theo ngày, tuần, tháng) {profile.useFrequency}
      24. Liều lượng ma túy mỗi lần sử dụng {profile.dose}
      25. Thông tin liên hệ của người sử dụng trái phép chất ma túy hoặc người đại diện:
      Số điện thoại: {person.phone}
      Tài khoản mạng xã hội (nếu có): {profile.socialAccounts}`,
    parties: [
      [
        { caption: 'Người lập bản tóm tắt lý lịch', name: 'officer.fullName' },
        { caption: 'Thủ trưởng đơn vị', name: 'signer.name' },
      ],
    ],
  }),
  defineForm({
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
      {file.items}
      Trưởng Công an {move.oldCommune} thông báo để Trưởng Công an {move.newCommune} biết, tiếp tục tổ chức quản lý đối với người sử dụng trái phép chất ma túy có tên nêu trên.`,
    office: POLICE_CHIEF,
    recipients: ['Như trên'],
  }),
  defineForm({
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
      {custody.kind?held} Bị tạm giữ {custody.kind?detained} Bị tạm giam trong thời hạn {custody.length} từ ngày {custody.startsOn} đến ngày {custody.endsOn}
      Điều 2. Sau khi hết thời hạn tạm giữ, tạm giam, tiếp tục quản lý đến hết thời hạn theo Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy số {managementDecision.number}/QĐ-{managementDecision.symbol} {managementDecision.issuedOn|longDate}
      Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
      Điều 4. Công an {unit.communeName} và những người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: ['Như Điều 4', 'Các thành viên Tổ quản lý', 'Ủy ban nhân dân {unit.communeName}'],
  }),
  defineForm({
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
    ],
  }),
  defineForm({
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
    ],
  }),
  defineForm({
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
        { caption: 'Trưởng Công an', name: 'signer.name' },
      ],
    ],
  }),
];
