import { COMPULSORY_FILE_FORMS } from '../decree-163/compulsory-file';
import { EXECUTION_FORMS } from '../decree-163/execution';
import { MINOR_FILE_FORMS } from '../decree-163/minor-file';
import { VOLUNTARY_END_FORMS } from '../decree-163/voluntary-end';
import type { FormSpec } from '../form';
import { ALL_REBUILT, asBefore, type EarlierForm } from '../successor';

const successors = [...COMPULSORY_FILE_FORMS, ...EXECUTION_FORMS, ...MINOR_FILE_FORMS, ...VOLUNTARY_END_FORMS];
const before = (code: string, own: Omit<EarlierForm, 'confidence'>) =>
  asBefore(successors, code, { ...own, confidence: 'M' });

/** Decree 116/2021/NĐ-CP: the compulsory file, up to the hand-over into the facility. */
export const COMPULSORY_FORMS_OF_2021: readonly FormSpec[] = [
  before('D163-V-36', {
    code: 'D116-29',
    title: {
      vi: 'Văn bản đề nghị áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc',
      en: 'Proposal of compulsory rehabilitation',
    },
    article: 'Điều 41',
    acts: ['comp-file', 'to-labour-office'],
    addressees: ['Trưởng phòng Lao động - Thương binh và Xã hội {request.issuer}'],
    words: [
      [
        'Chánh án tòa án nhân dân khu vực {court.name}',
        'Trưởng phòng Lao động - Thương binh và Xã hội {request.issuer}',
      ],
    ],
  }),
  before('D163-V-33', {
    code: 'D116-30',
    title: { vi: 'Bản tóm tắt lý lịch', en: 'Summary of the person’s life' },
    article: 'Điều 41, 77',
    heading: { name: 'Bản tóm tắt lý lịch' },
    acts: ['comp-file', 'post-proposal'],
  }),
  before('D163-V-38', {
    code: 'D116-31',
    title: { vi: 'Bản tường trình', en: 'Statement of the person or the representative' },
    article: 'Điều 41, 51',
  }),
  before('D163-V-37', {
    code: 'D116-32',
    title: {
      vi: 'Thông báo về việc lập hồ sơ đề nghị áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc',
      en: 'Notice that the compulsory file was made',
    },
    article: 'Điều 42',
  }),
  before('D163-V-36', {
    code: 'D116-34',
    title: {
      vi: 'Văn bản đề nghị Tòa án xem xét áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc',
      en: 'Request to the court',
    },
    article: 'Điều 43',
    madeBy: ['LO'],
    signedBy: ['LO'],
    acts: ['to-court'],
    office: 'Trưởng phòng',
    addressees: ['Tòa án nhân dân {court.name}'],
    words: [['tòa án nhân dân khu vực {court.name}', 'Tòa án nhân dân {court.name}']],
  }),
  before('D163-V-32', {
    code: 'D116-36',
    title: {
      vi: 'Quyết định giao quản lý trong thời gian lập hồ sơ',
      en: 'Decision to hold a person while the file is made',
    },
    article: 'Điều 46',
    words: [['quyết định của Tòa án đưa đi', 'quyết định của Tòa án đưa vào cơ sở']],
  }),
  before('D163-V-31', {
    code: 'D116-37',
    title: {
      vi: 'Biên bản giao nhận người trong thời gian lập hồ sơ',
      en: 'Minutes of handing over a person while the file is made',
    },
    article: 'Điều 47',
    acts: ['hold'],
    heading: { name: 'Biên bản', summary: 'Về việc giao, nhận người nghiện ma túy trong thời gian lập hồ sơ' },
    words: [
      ['số: {placement.number}/QĐ-CNMTTN', 'số: {placement.number}'],
      [
        'về việc giao cơ sở cai nghiện ma túy công lập, trường giáo dưỡng tiếp nhận người đi cai nghiện ma túy tự nguyện',
        'về việc giao quản lý người nghiện ma túy trong thời gian lập hồ sơ',
      ],
      ['người cai nghiện ma túy tự nguyện như sau', 'người nghiện ma túy như sau'],
    ],
  }),
  before('D163-V-39', {
    code: 'D116-38',
    title: { vi: 'Ý kiến của cha, mẹ hoặc người giám hộ', en: 'Opinion of the parents or guardian' },
    article: 'Điều 51',
  }),
  before('D163-V-36', {
    code: 'D116-39',
    title: {
      vi: 'Văn bản đề nghị Tòa án xem xét đối với người từ đủ 12 đến dưới 18 tuổi',
      en: 'Request to the court for a minor',
    },
    article: 'Điều 53',
    madeBy: ['LO'],
    signedBy: ['LO'],
    acts: ['to-court'],
    office: 'Trưởng phòng',
    addressees: ['Tòa án nhân dân {court.name}'],
    words: [
      ['tòa án nhân dân khu vực {court.name}', 'Tòa án nhân dân {court.name}'],
      [
        '3. Hồ sơ đề nghị kèm theo gồm:',
        '3. Ý kiến về việc bảo đảm quyền trẻ em: {opinion.childRights}\n4. Hồ sơ đề nghị kèm theo gồm:',
      ],
    ],
  }),
  before('D163-V-42', {
    code: 'D116-40',
    title: {
      vi: 'Biên bản giao nhận người vào cơ sở cai nghiện bắt buộc',
      en: 'Minutes of handing over a person to the facility',
    },
    article: 'Điều 55',
    words: [['Tòa án nhân dân khu vực', 'Tòa án nhân dân']],
  }),
  {
    code: 'D116-33',
    title: { vi: 'Văn bản trả hồ sơ, yêu cầu bổ sung', en: 'Letter that sends the file back to be completed' },
    kind: 'letter',
    header: 'letter',
    symbol: '',
    issuerSymbol: 'LĐTBXH',
    madeBy: ['LO'],
    signedBy: ['LO'],
    article: 'Điều 43',
    confidence: 'M',
    rebuilt: ALL_REBUILT,
    acts: ['to-labour-office'],
    heading: { name: 'trả hồ sơ, yêu cầu bổ sung hồ sơ đề nghị áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc' },
    addressees: ['{request.issuer}'],
    body: `
      {unit.name} nhận được hồ sơ đề nghị áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc đối với ông (bà) {person.fullName|upper} kèm theo văn bản số {request.number} ngày {request.issuedOn} của {request.issuer}.
      Hồ sơ chưa đầy đủ, cần bổ sung:
      {file.lacking}
      {unit.name} trả lại hồ sơ, đề nghị {request.issuer} bổ sung và gửi lại trong thời hạn 02 ngày làm việc kể từ ngày nhận được hồ sơ.`,
    office: 'Trưởng phòng',
    recipients: ['Như trên'],
  },
  {
    code: 'D116-35',
    title: {
      vi: 'Ý kiến của gia đình về việc quản lý trong thời gian lập hồ sơ',
      en: 'Consent of the family to hold the person',
    },
    kind: 'statement',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 45',
    confidence: 'M',
    rebuilt: ALL_REBUILT,
    acts: ['hold'],
    heading: {
      name: 'Bản ý kiến',
      summary: 'Của gia đình về việc quản lý người nghiện ma túy trong thời gian lập hồ sơ',
    },
    addressees: ['{unit.communeName}'],
    body: `
      Tôi tên là: {applicant.fullName|upper}; Giới tính: {applicant.sex}
      Ngày, tháng, năm sinh: {applicant.bornOn}
      Số CCCD/CMND/Hộ chiếu: {applicant.idNumber} ngày cấp: {applicant.idIssuedOn} nơi cấp: {applicant.idIssuedBy}
      Nơi cư trú: {applicant.residence}
      Quan hệ với người bị đề nghị: {applicant.relation}
      Tôi {opinion.agrees} quản lý tại gia đình ông (bà) {person.fullName}, ngày sinh {person.bornOn}, trong thời gian lập hồ sơ đề nghị áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc.
      Ý kiến khác (nếu có): {opinion.other}`,
    parties: [[{ caption: 'Đại diện gia đình', name: 'applicant.fullName' }]],
  },
];
