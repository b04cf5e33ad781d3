import { AFTERCARE_FORMS } from '../decree-163/aftercare';
import { EXECUTION_FORMS } from '../decree-163/execution';
import { EXECUTION_END_FORMS } from '../decree-163/execution-end';
import type { FormSpec } from '../form';
import { ALL_REBUILT, asBefore, type EarlierForm } from '../successor';

const successors = [...AFTERCARE_FORMS, ...EXECUTION_FORMS, ...EXECUTION_END_FORMS];
const before = (code: string, own: Omit<EarlierForm, 'confidence'>) =>
  asBefore(successors, code, { ...own, confidence: 'M' });

/** No regional courts yet. */
const OLD_COURT = [
  '{application.authority|capital} {application.authorityName}',
  'Tòa án nhân dân {court.name}',
] as const;

/** Decree 116/2021/NĐ-CP: compulsory rehabilitation and management afterwards. */
export const EXECUTION_FORMS_OF_2021: readonly FormSpec[] = [
  before('D163-V-43', {
    code: 'D116-41',
    title: { vi: 'Quyết định truy tìm', en: 'Decision to search for an escaped person' },
    article: 'Điều 56',
    madeBy: ['CP', 'FH'],
    signedBy: ['CP', 'FH'],
  }),
  before('D163-V-44', {
    code: 'D116-42A',
    title: { vi: 'Đơn đề nghị hoãn chấp hành quyết định', en: 'Application for postponement' },
    article: 'Điều 57',
    acts: ['postpone'],
    heading: {
      name: 'Đơn đề nghị',
      summary: 'Hoãn chấp hành quyết định áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc',
    },
    words: [['{application.kind|lower}', 'hoãn'], OLD_COURT],
    addressees: ['Tòa án nhân dân {court.name}'],
  }),
  before('D163-V-44', {
    code: 'D116-42B',
    title: { vi: 'Đơn đề nghị miễn chấp hành quyết định', en: 'Application for exemption' },
    article: 'Điều 57',
    acts: ['exempt'],
    heading: {
      name: 'Đơn đề nghị',
      summary: 'Miễn chấp hành quyết định áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc',
    },
    words: [['{application.kind|lower}', 'miễn'], OLD_COURT],
    addressees: ['Tòa án nhân dân {court.name}'],
  }),
  before('D163-V-46', {
    code: 'D116-43',
    title: {
      vi: 'Văn bản đề nghị giảm, tạm đình chỉ, miễn chấp hành phần thời gian còn lại',
      en: 'Proposal to reduce, suspend or exempt',
    },
    article: 'Điều 58',
    attachments: [],
    acts: ['reduce', 'suspend', 'exempt-rest'],
    heading: { name: 'Đề nghị', summary: '{suspension.measure|capital} chấp hành phần thời gian còn lại' },
    words: [['{suspension.kind|lower}', '{suspension.measure|lower}'], OLD_COURT],
  }),
  before('D163-V-47', {
    code: 'D116-45',
    title: { vi: 'Quyết định tạm thời đưa người cai nghiện ra khỏi cơ sở', en: 'Decision on a temporary exit' },
    article: 'Điều 59',
    words: [['Trưởng cơ sở/Hiệu trưởng', 'Giám đốc cơ sở cai nghiện bắt buộc']],
    office: 'Giám đốc',
    recipients: ['{request.issuer}'],
  }),
  before('D163-V-50', {
    code: 'D116-46',
    title: {
      vi: 'Giấy chứng nhận chấp hành xong quyết định',
      en: 'Certificate of completed compulsory rehabilitation',
    },
    article: 'Điều 62',
    heading: {
      name: 'Giấy chứng nhận',
      summary: 'Chấp hành xong Quyết định áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc',
    },
    office: 'Giám đốc',
    words: [
      ['{facility.head|capital} {facility.name}', 'Giám đốc cơ sở cai nghiện bắt buộc {facility.name}'],
      ['Tòa án nhân dân khu vực', 'Tòa án nhân dân'],
      ['= Xác nhận', '= Chứng nhận'],
      [
        '2. Xác nhận: Chấp hành xong Quyết định đưa đi cai nghiện bắt buộc.',
        '2. Đã chấp hành xong Quyết định áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc.',
      ],
    ],
  }),
  before('D163-V-42', {
    code: 'D116-47',
    title: {
      vi: 'Biên bản bàn giao người từ đủ 12 đến dưới 18 tuổi',
      en: 'Minutes of handing over a minor at the end',
    },
    article: 'Điều 62',
    acts: ['complete'],
    heading: { name: 'Biên bản', summary: 'Bàn giao người từ đủ 12 đến dưới 18 tuổi chấp hành xong quyết định' },
    words: [
      ['Tòa án nhân dân khu vực', 'Tòa án nhân dân'],
      ['giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập với các nội dung sau', 'bàn giao với các nội dung sau'],
      [
        'Họ và tên: {receiver.fullName}; Chức vụ: {receiver.position}\n      Cơ sở cai nghiện {facility.name}',
        'Họ và tên: {receiver.fullName}; Quan hệ: {receiver.relation}',
      ],
    ],
  }),
  before('D163-V-48', {
    code: 'D116-48',
    title: { vi: 'Đơn đề nghị cho phép về chịu tang', en: 'Application for leave to a funeral' },
    article: 'Điều 70',
    addressees: ['Giám đốc Cơ sở cai nghiện {facility.name}'],
    words: [['Trưởng cơ sở {facility.name}', 'Giám đốc cơ sở {facility.name}']],
  }),
  before('D163-V-49', {
    code: 'D116-49',
    title: { vi: 'Quyết định cho phép về chịu tang', en: 'Decision on leave to a funeral' },
    article: 'Điều 70',
    office: 'Giám đốc',
    words: [['Trưởng cơ sở cai nghiện', 'Giám đốc cơ sở cai nghiện']],
  }),
  before('D163-V-52', {
    code: 'D116-50',
    title: { vi: 'Văn bản đề nghị quản lý sau cai nghiện ma túy', en: 'Proposal of post-rehabilitation management' },
    article: 'Điều 77',
  }),
  before('D163-V-53', {
    code: 'D116-51',
    title: { vi: 'Quyết định quản lý sau cai nghiện ma túy', en: 'Decision on post-rehabilitation management' },
    article: 'Điều 78',
    words: [
      [
        'Trưởng cơ sở cai nghiện ma túy công lập, Hiệu trưởng trường giáo dưỡng hoặc người đứng đầu cơ sở tư nhân',
        'Giám đốc cơ sở cai nghiện',
      ],
    ],
  }),
  before('D163-V-54', {
    code: 'D116-53',
    title: {
      vi: 'Thông báo chuyển nơi cư trú của người bị quản lý sau cai nghiện',
      en: 'Letter on a move during post-rehabilitation management',
    },
    article: 'Điều 79',
  }),
  before('D163-V-56', {
    code: 'D116-54',
    title: {
      vi: 'Giấy chứng nhận chấp hành xong quyết định quản lý sau cai nghiện ma túy',
      en: 'Certificate of completed post-rehabilitation management',
    },
    article: 'Điều 81',
    heading: { name: 'Giấy chứng nhận', summary: 'Chấp hành xong Quyết định quản lý sau cai nghiện ma túy' },
    words: [
      [
        'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
        'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
      ],
      ['= Xác nhận:', '= Chứng nhận:'],
      ['2. Xác nhận: Đã', '2. Đã'],
    ],
  }),
  {
    code: 'D116-44',
    title: { vi: 'Danh sách đề nghị giảm, tạm đình chỉ, miễn chấp hành', en: 'List of those proposed to the court' },
    kind: 'list',
    header: 'office',
    madeBy: ['FH'],
    signedBy: ['FH'],
    article: 'Điều 58',
    confidence: 'M',
    rebuilt: ALL_REBUILT,
    acts: ['reduce', 'suspend', 'exempt-rest'],
    heading: {
      name: 'Danh sách',
      summary: 'Người được đề nghị {suspension.measure|lower} chấp hành phần thời gian còn lại',
    },
    orientation: 'landscape',
    body: '{suspension.people}',
    office: 'Giám đốc',
  },
  {
    code: 'D116-52',
    title: {
      vi: 'Danh sách người bị quản lý sau cai nghiện ma túy',
      en: 'List of people under post-rehabilitation management',
    },
    kind: 'list',
    header: 'office',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 79',
    confidence: 'M',
    rebuilt: ALL_REBUILT,
    heading: {
      name: 'Danh sách người bị quản lý sau cai nghiện ma túy',
      summary: '(Tính từ ngày {period.startsOn} đến ngày {period.endsOn})',
    },
    orientation: 'landscape',
    body: '{post.list}',
    office: 'Trưởng Công an',
  },
];
