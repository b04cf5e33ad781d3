import { USER_DETECTION_FORMS } from '../decree-163/user-detection';
import { personLines } from '../decree-163/wording';
import type { FormSpec } from '../form';
import { asBefore } from '../successor';

const REBUILT = ['header', 'symbol', 'wording', 'recipients', 'signatures'] as const;
const RESULT = `
      Họ và tên: {person.fullName|upper} Giới tính: {person.sex}
      Ngày, tháng, năm sinh: {person.bornOn}
      Số CCCD/CMND/Hộ chiếu: {person.idNumber} ngày cấp: {person.idIssuedOn} nơi cấp: {person.idIssuedBy}
      Nơi cư trú: {person.residence}
      Thời gian xác định: từ ngày {determination.startsOn} đến ngày {determination.endsOn}
      Loại ma túy: {determination.substances}
      Tóm tắt kết quả thăm khám, theo dõi: {determination.findings}
      Kết luận:
      {determination.result?addicted} Có nghiện ma túy
      {determination.result?notAddicted} Không nghiện ma túy`;
const RESULT_PARTIES = [
  [
    { caption: 'Người xác định tình trạng nghiện', name: 'determination.doctor' },
    { caption: 'Thủ trưởng cơ sở y tế', name: 'signer.name', sealed: true },
  ],
] as const;

/** Decree 109/2021/NĐ-CP: whether a user is addicted. */
export const DETERMINATION_FORMS: readonly FormSpec[] = [
  {
    code: 'D109-01',
    title: { vi: 'Đơn đề nghị xác định tình trạng nghiện ma túy', en: 'Application to determine addiction' },
    kind: 'application',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 5, 6, 7',
    confidence: 'M',
    rebuilt: REBUILT,
    acts: ['determine'],
    heading: { name: 'Đơn đề nghị', summary: 'Xác định tình trạng nghiện ma túy' },
    addressees: ['{determination.facility}'],
    body: `
      ${personLines({ first: 'Tôi tên là:', role: 'applicant', without: ['birthPlace', 'homeTown', 'background'] })}
      Quan hệ với người được xác định tình trạng nghiện: {applicant.relation}
      Tôi làm đơn này đề nghị xác định tình trạng nghiện ma túy đối với:
      ${personLines({ without: ['birthPlace', 'background'] })}
      Lý do đề nghị: {ground.reason}`,
    parties: [[{ caption: 'Người làm đơn', name: 'applicant.fullName' }]],
  },
  {
    code: 'D109-02',
    title: { vi: 'Giấy đề nghị xác định tình trạng nghiện ma túy', en: 'Police request to determine addiction' },
    kind: 'proposal',
    header: 'office',
    symbol: 'ĐN',
    madeBy: ['CP', 'DU'],
    signedBy: ['CPC', 'DU'],
    article: 'Điều 5, 6, 7',
    confidence: 'M',
    rebuilt: REBUILT,
    acts: ['determine'],
    heading: { name: 'Giấy đề nghị', summary: 'Xác định tình trạng nghiện ma túy' },
    addressees: ['{determination.facility}'],
    body: `
      {unit.name} đề nghị {determination.facility} xác định tình trạng nghiện ma túy đối với:
      ${personLines({ without: ['birthPlace', 'workplace'] })}
      Lý do đề nghị: {ground.reason}
      Kết quả xét nghiệm chất ma túy trong cơ thể ngày {test.on}: dương tính.
      Hồ sơ kèm theo gồm:
      {file.documents}`,
    office: 'Thủ trưởng cơ quan',
    recipients: ['Như trên'],
  },
  asBefore(USER_DETECTION_FORMS, 'D163-III-05', {
    code: 'D109-03',
    title: {
      vi: 'Bản tóm tắt lý lịch người được đề nghị xác định tình trạng nghiện',
      en: 'Summary of life, with the request',
    },
    article: 'Điều 5, 6, 7',
    confidence: 'M',
    acts: ['determine'],
    heading: { name: 'Bản tóm tắt lý lịch', summary: 'Người được đề nghị xác định tình trạng nghiện ma túy' },
  }),
  {
    code: 'D109-04',
    title: { vi: 'Phiếu kết quả xác định tình trạng nghiện ma túy (tự nguyện)', en: 'Result, asked for by the person' },
    kind: 'sheet',
    header: 'office',
    symbol: 'PKQ',
    madeBy: ['MF'],
    signedBy: ['MF'],
    article: 'Điều 7',
    confidence: 'M',
    rebuilt: REBUILT,
    acts: ['addicted', 'not-addicted'],
    heading: { name: 'Phiếu kết quả', summary: 'Xác định tình trạng nghiện ma túy' },
    body: `
      Theo đơn đề nghị của ông (bà) {applicant.fullName}, cơ sở y tế đã xác định tình trạng nghiện ma túy đối với:${RESULT}`,
    parties: RESULT_PARTIES,
  },
  {
    code: 'D109-05',
    title: {
      vi: 'Phiếu kết quả xác định tình trạng nghiện ma túy (theo đề nghị của cơ quan Công an)',
      en: 'Result, asked for by the police',
    },
    kind: 'sheet',
    header: 'office',
    symbol: 'PKQ',
    madeBy: ['MF'],
    signedBy: ['MF'],
    article: 'Điều 7',
    confidence: 'M',
    rebuilt: REBUILT,
    acts: ['addicted', 'not-addicted'],
    heading: { name: 'Phiếu kết quả', summary: 'Xác định tình trạng nghiện ma túy' },
    body: `
      Theo Giấy đề nghị số {request.number} ngày {request.issuedOn} của {request.issuer}, cơ sở y tế đã xác định tình trạng nghiện ma túy đối với:${RESULT}`,
    parties: RESULT_PARTIES,
  },
];
