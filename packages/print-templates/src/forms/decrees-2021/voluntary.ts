import { COMPULSORY_FILE_FORMS } from '../decree-163/compulsory-file';
import { PLAN_FORMS } from '../decree-163/plans';
import { VOLUNTARY_FORMS } from '../decree-163/voluntary';
import { VOLUNTARY_END_FORMS } from '../decree-163/voluntary-end';
import { PERSON_OR_GUARDIAN } from '../decree-163/wording';
import type { FormSpec } from '../form';
import { asBefore, type EarlierForm } from '../successor';

const CHAIR = 'Chủ tịch Ủy ban nhân dân {unit.communeName}';
const successors = [...COMPULSORY_FILE_FORMS, ...PLAN_FORMS, ...VOLUNTARY_FORMS, ...VOLUNTARY_END_FORMS];
const before = (code: string, own: Omit<EarlierForm, 'confidence'>) =>
  asBefore(successors, code, { ...own, confidence: 'M' });

/** The commune's chair decided, on the word of its police. */
const BY_THE_CHAIR = { madeBy: ['CC', 'CP'], signedBy: ['CC'], office: 'Chủ tịch' } as const;

/** Decree 116/2021/NĐ-CP: voluntary rehabilitation. */
export const VOLUNTARY_FORMS_OF_2021: readonly FormSpec[] = [
  before('D163-V-17', {
    code: 'D116-19',
    title: { vi: 'Phiếu thu thập thông tin người cai nghiện ma túy', en: 'Intake sheet' },
    article: 'Điều 22',
  }),
  before('D163-V-18', {
    code: 'D116-20',
    title: { vi: 'Kế hoạch cai nghiện ma túy', en: 'Plan of rehabilitation' },
    article: 'Điều 22',
  }),
  before('D163-V-19', {
    code: 'D116-21',
    title: { vi: 'Kế hoạch tái hòa nhập cộng đồng', en: 'Plan of the return into the community' },
    article: 'Điều 26',
  }),
  before('D163-V-20', {
    code: 'D116-22',
    title: { vi: 'Bản đăng ký cai nghiện ma túy tự nguyện', en: 'Registration for voluntary rehabilitation' },
    article: 'Điều 28',
    heading: { name: 'Bản đăng ký cai nghiện ma túy tự nguyện' },
    words: [['Trưởng Công an {unit.communeName}', CHAIR]],
  }),
  before('D163-V-21', {
    code: 'D116-23',
    title: { vi: 'Sổ đăng ký cai nghiện ma túy tự nguyện', en: 'Register of voluntary rehabilitation' },
    article: 'Điều 28',
    madeBy: ['CC'],
    signedBy: ['CC'],
    parties: [
      [
        { caption: 'Người lập sổ', name: 'officer.fullName' },
        { caption: 'Chủ tịch Ủy ban nhân dân', name: 'signer.name', sealed: true },
      ],
    ],
  }),
  before('D163-V-22', {
    code: 'D116-24',
    title: { vi: 'Quyết định cai nghiện ma túy tự nguyện', en: 'Decision on voluntary rehabilitation' },
    article: 'Điều 30',
    ...BY_THE_CHAIR,
    issuerSymbol: 'UBND',
    words: [['Trưởng Công an {unit.communeName}', CHAIR]],
    recipients: [...PERSON_OR_GUARDIAN, 'Công an cấp xã'],
  }),
  before('D163-V-26', {
    code: 'D116-25',
    title: {
      vi: 'Văn bản đề nghị tiếp tục quản lý khi chuyển nơi cư trú',
      en: 'Letter on a move during voluntary rehabilitation',
    },
    article: 'Điều 32',
    ...BY_THE_CHAIR,
    issuerSymbol: 'UBND',
    words: [
      ['QĐ-CA', 'QĐ-UBND'],
      ['Công an {move', 'Ủy ban nhân dân {move'],
    ],
  }),
  before('D163-V-28', {
    code: 'D116-26A',
    title: {
      vi: 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng',
      en: 'Certificate of completed rehabilitation at home',
    },
    article: 'Điều 32',
    ...BY_THE_CHAIR,
    issuerSymbol: 'UBND',
    words: [
      ['Công an {unit.communeName}', 'Ủy ban nhân dân {unit.communeName}'],
      ['QĐ-CA', 'QĐ-UBND'],
      ['Trưởng Công an {voluntaryDecision.issuer}', 'Chủ tịch Ủy ban nhân dân {voluntaryDecision.issuer}'],
    ],
    recipients: [...PERSON_OR_GUARDIAN],
  }),
  before('D163-V-30', {
    code: 'D116-26B',
    title: {
      vi: 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại cơ sở',
      en: 'Certificate of completed rehabilitation in a facility',
    },
    article: 'Điều 38',
    words: [
      ['{-QĐ-CAX-}{+QĐ-CA+}', 'QĐ-UBND'],
      ['Trưởng Công an {voluntaryDecision.issuer}', 'Chủ tịch Ủy ban nhân dân {voluntaryDecision.issuer}'],
    ],
    recipients: [...PERSON_OR_GUARDIAN, 'Ủy ban nhân dân cấp xã nơi cư trú'],
  }),
  before('D163-V-34', {
    code: 'D116-27',
    title: { vi: 'Biên bản vi phạm', en: 'Minutes of a violation' },
    article: 'Điều 33, 41',
    madeBy: ['CC', 'CP'],
    signedBy: ['CC', 'CPC', 'P'],
  }),
  before('D163-V-29', {
    code: 'D116-28',
    title: { vi: 'Hợp đồng dịch vụ cai nghiện ma túy tự nguyện', en: 'Contract of voluntary rehabilitation' },
    article: 'Điều 36',
  }),
];
