import { USER_DETECTION_FORMS } from '../decree-163/user-detection';
import { USER_MANAGEMENT_FORMS } from '../decree-163/user-management';
import type { FormSpec } from '../form';
import { asBefore, type EarlierForm } from '../successor';

const CHAIR = 'Chủ tịch Ủy ban nhân dân {unit.communeName}';
const successors = [...USER_DETECTION_FORMS, ...USER_MANAGEMENT_FORMS];
const before = (code: string, own: Omit<EarlierForm, 'confidence'>) =>
  asBefore(successors, code, { ...own, confidence: '2H' });

/** The commune's chair decided, on the word of its police. */
const BY_THE_CHAIR = { madeBy: ['CC', 'CP'], signedBy: ['CC'], office: 'Chủ tịch' } as const;
const CHAIR_WORDS = [['Trưởng Công an {unit.communeName}', CHAIR]] as const;
const EARLIER_CHAIR = [
  'Trưởng Công an {managementDecision.issuer}',
  'Chủ tịch Ủy ban nhân dân {managementDecision.issuer}',
] as const;

/** Decree 105/2021/NĐ-CP: tests and management of users. */
export const USER_FORMS_OF_2021: readonly FormSpec[] = [
  before('D163-III-01', {
    code: 'D105-03',
    title: { vi: 'Phiếu kết quả xét nghiệm chất ma túy trong cơ thể', en: 'Sheet of a drug test' },
    article: 'Điều 38',
  }),
  before('D163-III-02', {
    code: 'D105-04',
    title: { vi: 'Thông báo về hành vi sử dụng trái phép chất ma túy', en: 'Notice of illegal drug use' },
    article: 'Điều 41 khoản 5, 6',
    addressees: ['Chủ tịch Ủy ban nhân dân {detection.communes}'],
    words: [['Trưởng Công an {detection.communes}', 'Chủ tịch Ủy ban nhân dân {detection.communes}']],
  }),
  before('D163-III-05', {
    code: 'D105-05',
    title: { vi: 'Bản tóm tắt lý lịch người sử dụng trái phép chất ma túy', en: 'Summary of the user’s life' },
    article: 'Điều 42',
  }),
  before('D163-III-03', {
    code: 'D105-06',
    title: { vi: 'Bản tường trình của người sử dụng trái phép chất ma túy', en: 'Statement of the user' },
    article: 'Điều 41',
  }),
  before('D163-III-04', {
    code: 'D105-07',
    title: { vi: 'Quyết định quản lý người sử dụng trái phép chất ma túy', en: 'Decision on user management' },
    article: 'Điều 42',
    ...BY_THE_CHAIR,
    recipients: ['Như Điều 5', 'Công an {unit.communeName}'],
    words: CHAIR_WORDS,
  }),
  before('D163-III-06', {
    code: 'D105-08',
    title: {
      vi: 'Thông báo về việc chuyển hồ sơ quản lý người sử dụng trái phép chất ma túy',
      en: 'Notice that the file of a user moves',
    },
    article: 'Điều 43 khoản 3, Điều 47',
    ...BY_THE_CHAIR,
    addressees: ['Chủ tịch Ủy ban nhân dân {move.newCommune}'],
    words: [
      ['Trưởng Công an {move', 'Chủ tịch Ủy ban nhân dân {move'],
      ['Công an {move', 'Ủy ban nhân dân {move'],
    ],
  }),
  before('D163-III-08', {
    code: 'D105-09',
    title: {
      vi: 'Quyết định dừng quản lý người sử dụng trái phép chất ma túy',
      en: 'Decision to stop user management',
    },
    article: 'Điều 48',
    ...BY_THE_CHAIR,
    words: [
      ...CHAIR_WORDS,
      EARLIER_CHAIR,
      ['khoản 5 Điều 24 Luật', 'khoản 5 Điều 23 Luật'],
      [
        '{stop.reason?custodyLonger} Thi hành quyết định tạm giữ, tạm giam có thời hạn dài hơn thời hạn quản lý còn lại',
        '',
      ],
      [
        '? stop.reason=diversion: {stop.reason?diversion} {+Bị áp dụng biện pháp xử lý chuyển hướng giáo dục tại trường giáo dưỡng+}',
        '',
      ],
    ],
    notOffered: { 'stop.reason': ['diversion', 'custodyLonger'] },
  }),
  before('D163-III-09', {
    code: 'D105-10',
    title: {
      vi: 'Quyết định chấm dứt quản lý người sử dụng trái phép chất ma túy',
      en: 'Decision to end user management',
    },
    article: 'Điều 48',
    ...BY_THE_CHAIR,
    words: [
      ...CHAIR_WORDS,
      EARLIER_CHAIR,
      [
        'Luật Phòng{-;-}{+,+} chống ma túy ngày 10 tháng 12 năm 2025',
        'Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021',
      ],
    ],
  }),
];
