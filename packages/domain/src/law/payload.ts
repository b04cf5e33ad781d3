import { formLabels, stateLabels } from './labels';
import type { ActKind, RegimeCode, Text } from './vocabulary';
import { states, voluntaryForms } from './vocabulary';

export type PayloadType = 'date' | 'instant' | 'enum' | 'integer' | 'text' | 'boolean' | 'unit';

export interface PayloadOption {
  readonly value: string;
  readonly label: Text;
  /** Regimes that know it, where not all do. */
  readonly regimes?: readonly RegimeCode[];
}

export interface PayloadField {
  readonly name: string;
  readonly type: PayloadType;
  readonly required: boolean;
  readonly label: Text;
  readonly options?: readonly PayloadOption[];
  /** Options are suggestions: the texts do not close the list. */
  readonly open?: true;
  /** Regimes whose form asks for it, where not all do. */
  readonly regimes?: readonly RegimeCode[];
}

const text = (vi: string, en: string): Text => ({ vi, en });
const option = (value: string, vi: string, en: string): PayloadOption => ({ value, label: text(vi, en) });
const before2022 = { regimes: ['A1', 'A2'] } as const;
const beforeLaw120 = { regimes: ['A1', 'A2', 'B1', 'B2', 'B3'] } as const;
const underLaw73 = { regimes: ['B1', 'B2', 'B3'] } as const;
const since2022 = { regimes: ['B1', 'B2', 'B3', 'C'] } as const;

const forms = voluntaryForms.map((value) => ({ value, label: formLabels[value] }));

const stopReasons = [
  option('addicted', 'Được xác định là người nghiện ma túy', 'Determined addicted'),
  option('commune-education', 'Bị giáo dục tại xã, phường, thị trấn', 'Commune education'),
  option('reformatory', 'Vào cơ sở giáo dục bắt buộc, trường giáo dưỡng', 'Compulsory education or reformatory'),
  option('diversion', 'Bị áp dụng biện pháp xử lý chuyển hướng', 'Diversion measure'),
  option('prison', 'Chấp hành án phạt tù', 'Prison'),
  option('death', 'Chết', 'Death'),
  option('missing', 'Bị Tòa án tuyên bố mất tích', 'Declared missing'),
  option('custody-longer', 'Bị tạm giữ, tạm giam lâu hơn thời hạn còn lại', 'Custody longer than the remaining term'),
] as const;

const determinationGrounds = [
  option('self-requested', 'Tự nguyện đề nghị', 'Self-requested'),
  option(
    'registration-no-result',
    'Đăng ký nhưng chưa có kết quả hoặc kết quả quá 06 tháng',
    'Registers without a valid result',
  ),
  option('under-management', 'Đang bị quản lý, bị phát hiện sử dụng', 'Under management and found using'),
  option('no-stable-residence', 'Không có nơi cư trú ổn định', 'No stable residence'),
  option(
    'post-rehab',
    'Đang bị quản lý sau cai nghiện, bị phát hiện sử dụng',
    'Under post-rehabilitation and found using',
  ),
  {
    ...option(
      'commune-education',
      'Đang hoặc trong một năm sau giáo dục tại xã, bị phát hiện sử dụng',
      'During commune education or within a year after it, and found using',
    ),
    ...underLaw73,
  },
] as const;

const compulsoryGrounds = [
  option('not-registering', 'Không đăng ký cai nghiện tự nguyện', 'Not registering'),
  option('not-performing', 'Không thực hiện cai nghiện tự nguyện', 'Not performing'),
  option('self-stop', 'Tự ý chấm dứt cai nghiện tự nguyện', 'Self-terminating'),
  option(
    'used-during-voluntary',
    'Sử dụng ma túy trong thời gian cai nghiện tự nguyện',
    'Using during voluntary rehabilitation',
  ),
  option('substitution-expelled', 'Bị chấm dứt điều trị thay thế do vi phạm', 'Expelled from substitution treatment'),
  option('post-rehab-addicted', 'Nghiện trong thời gian quản lý sau cai nghiện', 'Addicted during post-rehabilitation'),
  option('no-stable-residence', 'Không có nơi cư trú ổn định', 'No stable residence'),
  option('ladder', 'Vi phạm đến bậc phải lập hồ sơ', 'Ladder of violations ended'),
  {
    ...option('commune-education', 'Còn nghiện sau giáo dục tại xã', 'Addicted after commune education'),
    ...before2022,
  },
  {
    ...option(
      'rehabilitated-before',
      'Còn nghiện sau cai nghiện tại gia đình, cộng đồng',
      'Addicted after home rehabilitation',
    ),
    ...before2022,
  },
] as const;

export const exclusions = [
  option('no-capacity', 'Không có năng lực trách nhiệm hành chính', 'No administrative capacity'),
  option('pregnancy', 'Phụ nữ mang thai có chứng nhận', 'Pregnant, certified'),
  option(
    'young-child',
    'Phụ nữ hoặc người duy nhất đang nuôi con dưới 36 tháng tuổi',
    'Woman or sole carer of a child under 36 months',
  ),
] as const;

const illness = option('serious-illness', 'Ốm nặng', 'Serious illness');
const fatalIllness = option('fatal-illness', 'Mắc bệnh hiểm nghèo', 'Fatal illness');
const pregnancy = option('pregnancy', 'Mang thai', 'Pregnancy');

function field(name: string, type: PayloadType, required: boolean, label: Text, more: object = {}): PayloadField {
  return { name, type, required, label, ...more };
}

function closed(name: string, required: boolean, label: Text, options: readonly PayloadOption[]): PayloadField {
  return field(name, 'enum', required, label, { options });
}

function suggested(name: string, required: boolean, label: Text, options: readonly PayloadOption[]): PayloadField {
  return field(name, 'enum', required, label, { options, open: true });
}

const reason = text('Lý do', 'Reason');
const months = text('Số tháng', 'Months');
const intakeAt = field('intakeAt', 'instant', false, text('Thời điểm tiếp nhận', 'Intake'));
const termMonths = field('termMonths', 'integer', false, text('Thời hạn (tháng)', 'Term in months'));
const rehabCount = field('rehabCount', 'integer', false, text('Lần cai nghiện', 'Rehabilitation number'));
const sentAt = field('sentAt', 'instant', false, text('Thời điểm gửi quyết định', 'Decision sent'), since2022);
const inC = { regimes: ['C'] } as const;
const presentedAt = field('presentedAt', 'instant', false, text('Thời điểm trình diện', 'Presented himself'), inC);
const elsewhere = field(
  'elsewhere',
  'boolean',
  false,
  text(
    'Bố trí qua Bộ Công an (cơ sở tỉnh khác hoặc trường giáo dưỡng)',
    'Placed through the ministry (another province or a reformatory)',
  ),
  inC,
);
const unit = field('unit', 'unit', false, text('Đơn vị', 'Unit'));

export const payloadFields: Readonly<Partial<Record<ActKind, readonly PayloadField[]>>> = {
  'carried-over': [
    closed(
      'state',
      true,
      text('Trạng thái', 'State'),
      states.map((value) => ({ value, label: stateLabels[value] })),
    ),
    closed('form', false, text('Hình thức cai nghiện', 'Form of rehabilitation'), forms),
    field('since', 'date', false, text('Từ ngày', 'Since')),
    field('termEndsOn', 'date', false, text('Ngày hết thời hạn', 'Term ends on')),
    rehabCount,
    field('decisionNo', 'text', false, text('Số quyết định', 'Decision number')),
    field('source', 'text', true, text('Nguồn', 'Source')),
  ],
  'positive-notice': [
    field('detectedAt', 'instant', false, text('Thời điểm phát hiện', 'Detected')),
    field('testedAt', 'instant', false, text('Thời điểm có kết quả xét nghiệm', 'Test result')),
    field(
      'residenceVerifiedAt',
      'instant',
      false,
      text('Thời điểm có kết quả xác minh nơi cư trú', 'Residence verified'),
    ),
  ],
  'user-manage': [unit],
  'user-stop': [closed('reason', true, reason, stopReasons), sentAt],
  'user-end': [sentAt],
  determine: [closed('ground', false, text('Trường hợp', 'Ground'), determinationGrounds)],
  'not-addicted': [field('resultAt', 'instant', false, text('Thời điểm có kết quả', 'Result'))],
  register: [closed('form', true, text('Hình thức', 'Form'), forms)],
  'vol-decide': [
    closed('form', false, text('Hình thức', 'Form'), forms),
    rehabCount,
    termMonths,
    intakeAt,
    field('compulsory', 'boolean', false, text('Bắt buộc tại cộng đồng', 'Compulsory in the community'), before2022),
  ],
  intake: [closed('form', false, text('Hình thức', 'Form'), forms)],
  'place-public': [elsewhere],
  stage: [
    closed('stage', true, text('Giai đoạn', 'Stage'), [
      option('a', 'Tiếp nhận, phân loại', 'Intake and classification'),
      option('b', 'Điều trị cắt cơn, giải độc', 'Detoxification and treatment'),
      option('c', 'Giáo dục, tư vấn, phục hồi hành vi', 'Education, counselling, behaviour'),
      option('d', 'Lao động trị liệu, học nghề', 'Work therapy, vocational training'),
      option('đ', 'Chuẩn bị tái hòa nhập cộng đồng', 'Preparing reintegration'),
    ]),
  ],
  'private-partial': [
    closed('reason', false, text('Lý do', 'Reason'), [
      option('provider-suspended', 'Cơ sở, tổ chức, cá nhân cung cấp dịch vụ bị đình chỉ', 'Provider suspended'),
    ]),
  ],
  'self-stop': [field('absentSince', 'date', false, text('Vắng mặt từ ngày', 'Absent since'))],
  violation: [
    suggested('point', true, text('Khoản vi phạm', 'Paragraph'), [
      option('2', 'Không chấp hành giám sát điện tử', 'Refuses electronic monitoring'),
      option('3', 'Hành vi đến mức giáo dục tại xã', 'Act punishable by commune education'),
      option('4', 'Vi phạm khác', 'Other violation'),
      {
        ...option(
          'positive-test',
          'Xét nghiệm dương tính khi điều trị thay thế',
          'Positive test in substitution treatment',
        ),
        ...before2022,
      },
    ]),
  ],
  'comp-file': [
    closed('ground', false, text('Căn cứ', 'Ground'), compulsoryGrounds),
    field(
      'educationEndedOn',
      'date',
      false,
      text('Ngày chấp hành xong giáo dục tại xã', 'Commune education ended on'),
      before2022,
    ),
    closed('excludedBy', false, text('Thuộc trường hợp không áp dụng', 'Excluded by'), exclusions),
    field('violationAt', 'date', false, text('Ngày vi phạm cuối cùng', 'Last violation')),
    field('detectedAt', 'date', false, text('Ngày phát hiện', 'Detected on'), since2022),
    field('noticeReceivedAt', 'instant', false, text('Thời điểm nhận thông báo', 'Notice received')),
  ],
  hold: [
    closed('place', false, text('Nơi quản lý', 'Place'), [
      option('facility', 'Cơ sở cai nghiện', 'Facility'),
      option('family', 'Gia đình', 'Family'),
    ]),
  ],
  'to-labour-office': [
    field('returnedAt', 'date', false, text('Ngày Phòng LĐTBXH trả hồ sơ', 'Returned by the labour office'), {
      regimes: ['B1'],
    }),
  ],
  'to-court': [field('acceptedAt', 'instant', false, text('Thời điểm thụ lý', 'Accepted'))],
  'court-decision': [
    termMonths,
    field('receivedAt', 'instant', false, text('Thời điểm nhận quyết định', 'Decision received')),
    field('refused', 'boolean', false, text('Không áp dụng', 'Refused')),
  ],
  execute: [
    unit,
    field('requestedAt', 'instant', false, text('Thời điểm đề nghị bố trí cơ sở', 'Place asked for')),
    field('placedAt', 'instant', false, text('Thời điểm quyết định cơ sở', 'Place decided')),
    elsewhere,
    field(
      'facilityFull',
      'boolean',
      false,
      text('Cơ sở hết chỗ, đã báo Tòa án', 'Facility full, court told'),
      underLaw73,
    ),
  ],
  postpone: [
    suggested('reason', true, reason, [
      illness,
      option('family-hardship', 'Gia đình đặc biệt khó khăn', 'Family hardship'),
    ]),
  ],
  exempt: [
    suggested('reason', true, reason, [
      fatalIllness,
      pregnancy,
      option('no-longer-addicted', 'Không còn nghiện trong thời gian hoãn', 'No longer addicted'),
    ]),
  ],
  suspend: [suggested('reason', true, reason, [illness])],
  resume: [suggested('reason', false, reason, [option('recovered', 'Sức khỏe phục hồi', 'Recovered')])],
  reduce: [
    suggested('reason', true, reason, [
      option('progress', 'Tiến bộ rõ rệt', 'Progress'),
      option('merit', 'Lập công', 'Merit'),
    ]),
    field('months', 'integer', true, months),
  ],
  'exempt-rest': [
    suggested('reason', true, reason, [
      fatalIllness,
      pregnancy,
      {
        ...option('progress', 'Tiến bộ rõ rệt hoặc lập công khi tạm đình chỉ', 'Progress or merit while suspended'),
        ...beforeLaw120,
      },
      { ...option('prison', 'Bị phạt tù không cho hưởng án treo', 'Sentenced to prison'), ...beforeLaw120 },
    ]),
    field('months', 'integer', false, months),
  ],
  escape: [field('noticeSentAt', 'instant', false, text('Thời điểm thông báo việc bỏ trốn', 'Escape notified'), inC)],
  complete: [presentedAt],
  'em-start': [
    field('requestedByParents', 'boolean', false, text('Cha mẹ, người giám hộ đề nghị', 'Parents ask')),
    field('requestedAt', 'instant', false, text('Thời điểm nhận đề nghị', 'Request received')),
  ],
  'em-violation': [
    closed('point', false, text('Điểm vi phạm', 'Point'), [
      option('a', 'Phá hoại, can thiệp thiết bị', 'Destroys or interferes'),
      option('b', 'Không chấp hành đeo thiết bị', 'Refuses to wear'),
      option('c', 'Tháo thiết bị', 'Removes'),
      option('d', 'Để thiết bị hết pin', 'Lets the battery die'),
      option('đ', 'Không có mặt để lắp lại', 'Does not come for re-fitting'),
    ]),
  ],
  'pre-end-notice': [field('rated', 'text', false, text('Kết quả xếp loại', 'Rating'))],
  'post-proposal': [field('rated', 'text', false, text('Kết quả xếp loại', 'Rating'))],
  'post-start': [
    termMonths,
    field('place', 'enum', false, text('Nơi quản lý sau cai nghiện', 'Place of management'), {
      ...before2022,
      options: [
        option('residence', 'Nơi cư trú', 'Residence'),
        option('centre', 'Cơ sở quản lý sau cai nghiện', 'Post-rehabilitation centre'),
      ],
    }),
  ],
  absence: [
    field('until', 'date', true, text('Đến ngày', 'Until')),
    field('reported', 'boolean', true, text('Có khai báo', 'Reported')),
  ],
  move: [
    field('toUnit', 'unit', true, text('Nơi chuyển đến', 'New commune')),
    field('arrivedAt', 'instant', false, text('Thời điểm đến nơi ở mới', 'Arrived')),
    field(
      'noticeSentAt',
      'instant',
      false,
      text('Thời điểm thông báo cho nơi ở mới', 'New commune notified'),
      since2022,
    ),
    presentedAt,
  ],
  prison: [field('until', 'date', false, text('Đến ngày', 'Until'))],
  'death-or-missing': [
    closed('reason', true, reason, [
      option('death', 'Chết', 'Death'),
      option('missing', 'Bị Tòa án tuyên bố mất tích', 'Declared missing'),
    ]),
  ],
};

export const noPayload: readonly PayloadField[] = [];
