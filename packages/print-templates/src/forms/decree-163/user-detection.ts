import type { FormSpec } from '../form';
import { LOST_SIGNATURES, LOST_TABLES, personLines } from './wording';

/** Annex III: test, notice, statement and life of a user. */
export const USER_DETECTION_FORMS: readonly FormSpec[] = [
  {
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
        { caption: 'Thủ trưởng cơ quan', name: 'signer.name', sealed: true },
      ],
    ],
  },
  {
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
  },
  {
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
  },
  {
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
      {profile.earlierDecisions|times}
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
        { caption: 'Thủ trưởng đơn vị', name: 'signer.name', sealed: true },
      ],
    ],
  },
];
