import type { FormSpec } from '../form';
import { CERTIFIED_PERSON, DECREE, LOST_TABLES, TODAY, VIOLATION_CLOSING } from './wording';

/** Annex V: providers of services, and those who treat with substitutes. */
export const PROVIDER_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-V-13',
    title: { vi: 'Biên bản vi phạm của tổ chức, cá nhân cung cấp dịch vụ', en: 'Minutes of a violation by a provider' },
    kind: 'minutes',
    header: 'office',
    symbol: 'BB',
    madeBy: ['CP'],
    signedBy: ['CP'],
    article: 'Điều 81 khoản 2',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    heading: { name: 'Biên bản vi phạm' },
    body: `
      ${TODAY}, tại {act.place}
      ${DECREE}
      I. Chúng tôi gồm:
      1. Họ và tên: {officer.fullName} Chức vụ: {officer.position}
      Đơn vị: {officer.unit}
      2. Với sự chứng kiến của:
      Họ và tên: {witness.fullName} Nghề nghiệp: {witness.occupation}
      Số CC/CCCD/CMND/HC: {witness.idNumber} Ngày cấp: {witness.idIssuedOn}
      Nơi cấp: {witness.idIssuedBy}
      Nơi ở hiện nay: {witness.residence}
      II. Tiến hành lập biên bản vi phạm đối với:
      1. Họ, tên cá nhân/cơ sở cung cấp dịch vụ (chữ in hoa): {provider.name|upper}
      Điện thoại: {provider.phone}; E-mail: {provider.email}
      Người đại diện theo pháp luật (đối với cơ sở): {provider.representative}
      Chức vụ: {provider.representativePosition}
      Số CC/CCCD/CMND/HC: {provider.idNumber} Ngày cấp: {provider.idIssuedOn}
      Nơi cấp: {provider.idIssuedBy}
      2. Đã có các hành vi vi phạm: {violation.acts}
      Quy định tại Nghị định số {-……-}{+163+}/2026/NĐ-CP ngày {-……-}{+15+} tháng {-……-}{+5+} năm 2026 của Chính phủ quy định và hướng dẫn thi hành Luật Phòng, chống ma túy;
      3. Ý kiến của đại diện tổ chức/cá nhân vi phạm: {violation.statement}
      4. Chúng tôi đã yêu cầu tổ chức/cá nhân chấm dứt ngay hành vi vi phạm.
      5. Các biện pháp ngăn chặn và bảo đảm xử lý vi phạm được áp dụng, gồm: {violation.measures}
      ${VIOLATION_CLOSING} đại diện tổ chức/cá nhân vi phạm {doc.copiesReceiver|two} bản, {doc.copiesGiver|two} bản lưu hồ sơ.
      ? violation.refusalToSign: Trường hợp không ký biên bản
      ? violation.refusalToSign: Lý do đại diện tổ chức/cá nhân vi phạm không ký biên bản:
      ? violation.refusalToSign: {violation.refusalToSign}`,
    parties: [
      [
        { caption: 'Đại diện tổ chức/cá nhân vi phạm' },
        { caption: 'Người chứng kiến', name: 'witness.fullName' },
        { caption: 'Người lập biên bản', name: 'officer.fullName' },
      ],
    ],
  },
  {
    code: 'D163-V-35',
    title: {
      vi: 'Giấy xác nhận người đang điều trị nghiện bằng thuốc thay thế',
      en: 'Certificate of substitution treatment',
    },
    kind: 'certificate',
    header: 'office',
    symbol: 'GXN',
    madeBy: ['MF'],
    signedBy: ['MF'],
    article: 'Điều 89 khoản 3 điểm c, Điều 101 khoản 1 điểm c',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['register', 'comp-file'],
    coded: true,
    heading: { name: 'Giấy xác nhận', summary: 'Người đang điều trị nghiện bằng thuốc thay thế' },
    body: `
      = Cơ sở {facility.name}
      ${DECREE}
      * Căn cứ đề nghị {requester.fullName}
      = Xác nhận:
      ${CERTIFIED_PERSON}
      2. Xác nhận: Đang điều trị nghiện bằng thuốc thay thế
      Thời gian: từ {term.startsOn|longDate} đến {term.endsOn|longDate}`,
    office: 'Người đứng đầu cơ sở',
    recipients: ['{requester.fullName}'],
    optional: ['term.endsOn'],
  },
];
