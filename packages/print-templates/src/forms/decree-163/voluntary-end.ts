import type { FormSpec } from '../form';
import {
  CERTIFIED_PERSON,
  DECREE,
  FACILITY_HEAD,
  HAND_OVER_CLOSING,
  LOST_SIGNATURES,
  LOST_TABLES,
  PERSON,
  PERSON_OR_GUARDIAN,
  POLICE_CHIEF,
  TODAY,
  VOLUNTARY_DECISION_AT_HOME,
} from './wording';

/** Annex V: certificates of voluntary rehabilitation, and the way into a public facility. */
export const VOLUNTARY_END_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-V-27',
    title: {
      vi: 'Giấy xác nhận hoàn thành dịch vụ cai nghiện ma túy tự nguyện tại gia đình, cộng đồng',
      en: 'Certificate of a completed service at home',
    },
    kind: 'certificate',
    header: 'office',
    symbol: 'GXN',
    madeBy: ['FH'],
    signedBy: ['FH'],
    article: 'Điều 93 khoản 1',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['stage'],
    coded: true,
    heading: {
      name: 'Giấy xác nhận',
      summary: 'Hoàn thành dịch vụ cai nghiện ma túy tự nguyện tại gia đình, cộng đồng',
    },
    body: `
      ${DECREE}
      ${VOLUNTARY_DECISION_AT_HOME}
      * Căn cứ kết quả sử dụng dịch vụ cai nghiện ma túy tự nguyện của ông (bà): {person.fullName}
      = Xác nhận:
      ${CERTIFIED_PERSON}
      2. Xác nhận: Hoàn thành dịch vụ {service.name} cai nghiện ma túy tự nguyện tại gia đình, cộng đồng.
      Thời gian: từ {term.startsOn|longDate} đến {term.endsOn|longDate}`,
    office: 'Đại diện đơn vị cung cấp dịch vụ',
    recipients: [...PERSON_OR_GUARDIAN, 'Người được giao nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ'],
  },
  {
    code: 'D163-V-28',
    title: {
      vi: 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng',
      en: 'Certificate of completed rehabilitation at home',
    },
    kind: 'certificate',
    header: 'office',
    symbol: 'GXN',
    issuerSymbol: 'CA',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 93 khoản 4',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['complete'],
    coded: true,
    heading: { name: 'Giấy xác nhận', summary: 'Hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng' },
    body: `
      = Công an {unit.communeName}
      ${DECREE}
      ${VOLUNTARY_DECISION_AT_HOME}
      * Căn cứ kết quả cai nghiện tự nguyện của ông (bà): {person.fullName}
      = Xác nhận:
      ${CERTIFIED_PERSON}
      2. Xác nhận: Hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng
      Thời gian: từ {term.startsOn|longDate} đến {term.endsOn|longDate}`,
    office: POLICE_CHIEF,
    recipients: [
      ...PERSON_OR_GUARDIAN,
      'Công an cấp xã nơi đăng ký cai nghiện',
      'Người được giao nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ',
    ],
  },
  {
    code: 'D163-V-30',
    title: {
      vi: 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện hoặc thời gian, quy trình đã thực hiện tại cơ sở',
      en: 'Certificate of completed or partial rehabilitation in a facility',
    },
    kind: 'certificate',
    header: 'office',
    symbol: 'GXN',
    madeBy: ['FH'],
    signedBy: ['FH'],
    article: 'Điều 94 khoản 3, 4, Điều 97 khoản 2',
    confidence: 'V-OCR',
    rebuilt: [...LOST_TABLES, 'wording'],
    acts: ['complete', 'private-partial'],
    coded: true,
    heading: {
      name: 'Giấy xác nhận',
      summary: '{certificate.outcome|capital} tại cơ sở cai nghiện ma túy tư nhân',
    },
    body: `
      = Cơ sở cai nghiện {facility.name}
      ${DECREE}
      * Căn cứ Quyết định số: {voluntaryDecision.number}/{-QĐ-CAX-}{+QĐ-CA+} {voluntaryDecision.issuedOn|longDate} của Trưởng Công an {voluntaryDecision.issuer} về việc cai nghiện ma túy tự nguyện;
      ? contract.number: * Căn cứ Hợp đồng dịch vụ cai nghiện số {contract.number}/HĐCN {contract.issuedOn|longDate} giữa cơ sở cai nghiện ma túy;
      * Căn cứ kết quả cai nghiện tự nguyện của ông (bà): {person.fullName}
      = Xác nhận:
      ${CERTIFIED_PERSON}
      2. Xác nhận: {certificate.outcome|capital} tại cơ sở cai nghiện ma túy tư nhân
      ? certificate.outcome=part: Các giai đoạn của quy trình đã thực hiện: {rehab.stagesDone}
      Thời gian: từ {term.startsOn|longDate} đến {term.endsOn|longDate}`,
    office: FACILITY_HEAD,
    recipients: [...PERSON_OR_GUARDIAN, 'Công an cấp xã nơi cư trú'],
    conditional: ['contract.number', 'contract.issuedOn'],
  },
  {
    code: 'D163-V-31',
    title: {
      vi: 'Biên bản giao, nhận hồ sơ, người cai nghiện tự nguyện vào cơ sở công lập, trường giáo dưỡng',
      en: 'Minutes of handing over a person to a public facility or reformatory',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP', 'FH'],
    signedBy: ['CP', 'FH'],
    article: 'Điều 96 khoản 1, Điều 99 khoản 3',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['intake', 'hold'],
    heading: {
      name: 'Biên bản',
      summary:
        'Về việc giao, nhận hồ sơ, người bị cai nghiện ma túy tự nguyện vào cơ sở cai nghiện ma túy công lập, trường giáo dưỡng',
    },
    body: `
      ${DECREE}
      * Căn cứ Quyết định số: {placement.number}/QĐ-CNMTTN {placement.issuedOn|longDate} của {placement.issuer} về việc giao cơ sở cai nghiện ma túy công lập, trường giáo dưỡng tiếp nhận người đi cai nghiện ma túy tự nguyện.
      1. ${TODAY} tại {act.place} chúng tôi gồm:
      a) Đại diện bên giao
      Họ và tên: {giver.fullName}; Chức vụ: {giver.position}
      Cơ quan: {giver.unit}
      b) Đại diện bên nhận
      Họ và tên: {receiver.fullName}; Chức vụ: {receiver.position}
      Cơ quan: {receiver.unit}
      2. Tiến hành {-giao, nhận giao, nhận-}{+giao, nhận+} hồ sơ, người cai nghiện ma túy tự nguyện như sau:
      a) Người đi cai nghiện:
      ${PERSON}
      b) Tình trạng người cai nghiện: (tổ chức, cá nhân tiếp nhận phải quan sát ghi những đặc điểm chung, tình trạng sức khỏe, những dấu hiệu bất thường về thể chất, tâm thần của người bị quản lý tại thời điểm giao, nhận): {handover.condition}
      c) Hồ sơ kèm theo gồm:
      {file.documents}
      d) Tư trang, đồ dùng cá nhân cơ sở quản lý (ghi rõ từng loại):
      {handover.belongings}
      ${HAND_OVER_CLOSING}`,
    parties: [
      [
        { caption: 'Đại diện bên nhận', name: 'receiver.fullName' },
        { caption: 'Đại diện bên giao', name: 'giver.fullName' },
      ],
    ],
  },
];
