import type { BilingualLabel, ReportTableCode } from '../reports/index';
import type { CountedColumn, Indicator } from './indicator';

const text = (vi: string, en: string): BilingualLabel => ({ vi, en });
const columns = (table: ReportTableCode, ...codes: string[]): CountedColumn[] =>
  codes.map((column) => ({ table, column }));

const responsible = text(
  'Đơn vị chịu trách nhiệm về hồ sơ vào ngày cuối kỳ; chuyển đi giữa kỳ thì chỉ tính một lần ở cấp trên.',
  'The unit responsible for the file on the last day of the period; who moved in between counts once above.',
);
const whereItHappened = text('Đơn vị nơi diễn ra hoạt động.', 'The unit where it took place.');
const whereItStands = text('Đơn vị nơi đặt câu lạc bộ, mô hình.', 'The unit where the club or model stands.');
const organisation = text('Cơ quan của cán bộ vào ngày cuối kỳ.', 'The office of the staff member on the last day.');

/** Every indicator of the platform, each defined once. Codes are those of the dictionary of indicators. */
export const indicators: readonly Indicator[] = [
  {
    code: 'I01',
    name: text(
      'Tỷ lệ người nghiện có hồ sơ được tổ chức cai nghiện',
      'Share of addicted people with a file in rehabilitation',
    ),
    numerator: text(
      'Người nghiện có hồ sơ đang cai nghiện hoặc điều trị thay thế ở bất kỳ hình thức nào',
      'Addicted people with a file in any form of rehabilitation or substitution',
    ),
    denominator: text(
      'Người nghiện có hồ sơ quản lý vào ngày cuối kỳ',
      'Addicted people with an active file on the last day',
    ),
    unitOfCount: 'person',
    measure: 'stock',
    area: responsible,
    counted: {
      numerator: columns(
        'R1',
        'place.compulsory',
        'place.voluntaryFacility',
        'place.socialFacility',
        'place.homeCommunity',
        'place.substitution',
      ),
      denominator: columns('R1', 'addicts'),
    },
  },
  {
    code: 'I02',
    name: text(
      'Tỷ lệ người nghiện được tư vấn, sàng lọc, can thiệp, điều trị',
      'Share of addicted people counselled, screened or treated',
    ),
    numerator: text(
      'Người có ít nhất một lần tư vấn, sàng lọc, giáo dục hành vi hoặc một đợt cai nghiện trong kỳ',
      'People with a counselling, screening, behaviour education or course in the period',
    ),
    denominator: text(
      'Người nghiện có hồ sơ quản lý vào ngày cuối kỳ',
      'Addicted people with an active file on the last day',
    ),
    unitOfCount: 'person',
    measure: 'flow',
    area: responsible,
    counted: null,
  },
  {
    code: 'I03',
    name: text(
      'Tỷ lệ người hoàn thành cai nghiện được quản lý sau cai',
      'Share of people who completed rehabilitation under post-rehabilitation management',
    ),
    numerator: text('Người thuộc diện đang được quản lý sau cai nghiện thực tế', 'People in scope who are managed'),
    denominator: text('Người thuộc diện quản lý sau cai nghiện', 'People in scope of post-rehabilitation management'),
    unitOfCount: 'person',
    measure: 'stock',
    area: responsible,
    counted: { numerator: columns('R4', 'managed'), denominator: columns('R4', 'due') },
  },
  {
    code: 'I04',
    name: text(
      'Tỷ lệ người sau cai được hỗ trợ học nghề, việc làm, hòa nhập',
      'Share of people after rehabilitation helped with training, work or integration',
    ),
    numerator: text(
      'Người được ít nhất một hỗ trợ về học nghề, việc làm, vay vốn hoặc hòa nhập trong kỳ',
      'People with a vocational, job, loan or integration service in the period',
    ),
    denominator: text(
      'Người được quản lý sau cai nghiện trong kỳ',
      'People under post-rehabilitation management in the period',
    ),
    unitOfCount: 'person',
    measure: 'flow',
    area: responsible,
    counted: null,
  },
  {
    code: 'I05',
    name: text(
      'Tỷ lệ người có nhu cầu được tư vấn và học nghề',
      'Share of those in need who got vocational counselling and training',
    ),
    numerator: text(
      'Người có nhu cầu đã được tư vấn học nghề và đã học nghề',
      'People in need with both counselling and training',
    ),
    denominator: text(
      'Người tham gia cai nghiện có nhu cầu học nghề được ghi nhận',
      'Participants with a recorded need for training',
    ),
    unitOfCount: 'person',
    measure: 'flow',
    area: responsible,
    counted: null,
  },
  {
    code: 'I06',
    name: text(
      'Tỷ lệ người có nhu cầu được tư vấn và có việc làm',
      'Share of those in need who got job counselling and a job',
    ),
    numerator: text(
      'Người có nhu cầu đã được tư vấn việc làm và bắt đầu một việc làm',
      'People in need with counselling and a job begun',
    ),
    denominator: text(
      'Người tham gia cai nghiện có nhu cầu việc làm được ghi nhận',
      'Participants with a recorded need for work',
    ),
    unitOfCount: 'person',
    measure: 'flow',
    area: responsible,
    counted: null,
  },
  {
    code: 'I07',
    name: text('Tỷ lệ cán bộ được tập huấn', 'Share of staff trained'),
    numerator: text(
      'Cán bộ thuộc diện dự ít nhất một lớp tập huấn trong kỳ',
      'Staff in scope who attended a course in the period',
    ),
    denominator: text('Cán bộ thuộc diện tập huấn vào ngày cuối kỳ', 'Staff in scope on the last day'),
    unitOfCount: 'person',
    measure: 'flow',
    area: organisation,
    counted: { numerator: columns('R8', 'staff.trained'), denominator: columns('R8', 'staff.scope') },
  },
  {
    code: 'I08',
    name: text('Tỷ lệ tái nghiện sau 12 tháng', 'Relapse within 12 months'),
    numerator: text('Người được đánh giá sau 12 tháng có tái nghiện', 'People assessed after 12 months who relapsed'),
    denominator: text('Người được đánh giá sau 12 tháng', 'People assessed after 12 months'),
    unitOfCount: 'person',
    measure: 'flow',
    area: responsible,
    counted: null,
  },
  {
    code: 'I09',
    name: text('Tỷ lệ đơn vị được truyền thông', 'Share of units reached by communication'),
    numerator: text(
      'Xã, phường, đặc khu có ít nhất một hoạt động truyền thông trong kỳ',
      'Communes with an event in the period',
    ),
    denominator: text('Tất cả xã, phường, đặc khu của địa bàn', 'All communes of the area'),
    unitOfCount: 'place',
    measure: 'flow',
    area: whereItHappened,
    counted: { numerator: columns('R8', 'communes.reached'), denominator: columns('R8', 'communes.all') },
  },
  {
    code: 'I10',
    name: text(
      'Tỷ lệ người sử dụng trái phép được tư vấn, hỗ trợ phòng ngừa',
      'Share of users counselled or helped to prevent addiction',
    ),
    numerator: text(
      'Người sử dụng trái phép có hồ sơ được ít nhất một hỗ trợ phòng ngừa trong kỳ',
      'Users with a file and a prevention service in the period',
    ),
    denominator: text(
      'Người sử dụng trái phép chất ma túy có hồ sơ quản lý vào ngày cuối kỳ',
      'Users with an active file on the last day',
    ),
    unitOfCount: 'person',
    measure: 'flow',
    area: responsible,
    counted: null,
  },
  {
    code: 'I11',
    name: text('Số mô hình đạt', 'Models in operation that meet the threshold'),
    numerator: text(
      'Mô hình đang hoạt động được đánh giá đạt',
      'Models in operation, evaluated as meeting the threshold',
    ),
    denominator: null,
    unitOfCount: 'place',
    measure: 'stock',
    area: whereItStands,
    counted: { numerator: columns('R8', 'models.meeting'), denominator: null },
  },
  {
    code: 'I12',
    name: text(
      'Tỷ lệ xã có người sau cai có câu lạc bộ',
      'Share of communes with people after rehabilitation that have a club',
    ),
    numerator: text('Xã có ít nhất một câu lạc bộ hoạt động', 'Communes with an active club'),
    denominator: text(
      'Xã có ít nhất một người đang được quản lý sau cai',
      'Communes with a person under management after rehabilitation',
    ),
    unitOfCount: 'place',
    measure: 'stock',
    area: whereItStands,
    counted: null,
  },
  {
    code: 'I13',
    name: text('Tỷ lệ câu lạc bộ hoạt động ổn định, hiệu quả', 'Share of clubs that work steadily'),
    numerator: text('Câu lạc bộ sinh hoạt đều theo quy tắc ổn định', 'Clubs that meet as the rule of steadiness asks'),
    denominator: text('Câu lạc bộ đã thành lập', 'Clubs founded'),
    unitOfCount: 'place',
    measure: 'stock',
    area: whereItStands,
    counted: null,
  },
  {
    code: 'I14',
    name: text('Số người được giúp đỡ không tái nghiện', 'Helped people free of relapse'),
    numerator: text(
      'Người được hội viên, tình nguyện viên giúp đỡ không tái nghiện từ 12 tháng',
      'People helped by members or volunteers, free of relapse for 12 months',
    ),
    denominator: text('Người được hội viên, tình nguyện viên giúp đỡ', 'People helped by members or volunteers'),
    unitOfCount: 'person',
    measure: 'stock',
    area: responsible,
    counted: null,
  },
  {
    code: 'I15',
    name: text('Số hoạt động phòng ngừa', 'Prevention events'),
    numerator: text(
      'Hoạt động truyền thông, phòng ngừa trong kỳ; Bảng 8 chia theo trường học, nơi làm việc, cộng đồng, cơ sở, trên mạng',
      'Prevention events in the period; table 8 divides them by school, workplace, community, facility, online',
    ),
    denominator: null,
    unitOfCount: 'event',
    measure: 'flow',
    area: whereItHappened,
    counted: { numerator: columns('R8', 'events'), denominator: null },
  },
  {
    code: 'I16',
    name: text('Tỷ lệ hoàn thành chỉ tiêu cai nghiện được giao', 'Share of the assigned quota carried out'),
    numerator: text(
      'Người được đưa vào cai nghiện, điều trị thay thế trong kỳ',
      'People brought into rehabilitation or substitution in the period',
    ),
    denominator: text('Chỉ tiêu được giao', 'Assigned quota'),
    unitOfCount: 'person',
    measure: 'flow',
    ranksUnits: false,
    area: responsible,
    counted: {
      numerator: columns('R3', 'comp.executed', 'vol.public', 'vol.private', 'vol.homeCommunity', 'substitution'),
      denominator: columns(
        'R3',
        'quota.comp.executed',
        'quota.vol.public',
        'quota.vol.private',
        'quota.vol.homeCommunity',
        'quota.substitution',
      ),
    },
  },
  {
    code: 'I17',
    name: text('Tỷ lệ tuần có tin, bài tuyên truyền', 'Share of weeks with a media item'),
    numerator: text('Tuần có ít nhất một tin, bài', 'Weeks with at least one item'),
    denominator: text('Số tuần của kỳ', 'Weeks of the period'),
    unitOfCount: 'week',
    measure: 'flow',
    area: whereItHappened,
    counted: { numerator: columns('R8', 'weeks.withItem'), denominator: columns('R8', 'weeks.all') },
  },
  {
    code: 'I18',
    name: text('Số người nghiện phát hiện mới', 'New cases of addiction'),
    numerator: text(
      'Người lần đầu được xác định là nghiện trong kỳ',
      'People found addicted for the first time in the period',
    ),
    denominator: null,
    unitOfCount: 'person',
    measure: 'flow',
    area: responsible,
    counted: { numerator: columns('R1', 'new'), denominator: null },
  },
];

const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));

export function findIndicator(code: string): Indicator | null {
  return byCode.get(code) ?? null;
}
