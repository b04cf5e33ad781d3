import { registers } from '../registers/index';
import { columnsOf, type DictionaryTable, group, labelInSentence } from './table';

const SETTING = group('setting', 'Hoạt động theo nơi tổ chức', 'Events by setting');
const FORM = group('form', 'Hoạt động theo hình thức', 'Events by form');
const TURNS = group('turns', 'Lượt người theo nơi tổ chức', 'Turns by setting');
const MEDIA = group('media', 'Tin, bài', 'Media items');
const TRAINING = group('training', 'Tập huấn', 'Training');
const STAFF = group('staff', 'Cán bộ thuộc diện tập huấn', 'Staff in scope');
const SCOPE = group('scope', 'Thuộc diện theo nhóm công việc', 'In scope by role');
const TRAINED = group('trained', 'Đã dự tập huấn theo nhóm công việc', 'Trained by role');
const MODELS = group('models', 'Mô hình', 'Models');

type Setting = (typeof registers.communication.fields.setting.choices)[number];
type Form = (typeof registers.communication.fields.form.choices)[number];
type Role = (typeof registers.staff.fields.role.choices)[number];

/** Label of the column, then its place in a sentence. */
const SETTINGS: Readonly<Record<Setting, readonly [vi: string, en: string, where: string]>> = {
  school: ['Trường học', 'School', 'tại trường học, cơ sở giáo dục'],
  workplace: ['Nơi làm việc', 'Workplace', 'tại nơi làm việc, doanh nghiệp'],
  community: ['Cộng đồng', 'Community', 'tại khu dân cư, cộng đồng'],
  facility: ['Cơ sở cai nghiện', 'Facility', 'tại cơ sở cai nghiện'],
  online: ['Trên mạng', 'Online', 'trên không gian mạng'],
};
const FORMS: Readonly<Record<Form, readonly [vi: string, en: string, what: string]>> = {
  talk: ['Nói chuyện, tọa đàm', 'Talk', 'nói chuyện chuyên đề, tọa đàm'],
  contest: ['Hội thi, sân khấu hóa', 'Contest', 'hội thi, sân khấu hóa'],
  rally: ['Mít tinh, ra quân', 'Rally', 'mít tinh, diễu hành, ra quân'],
  broadcast: ['Phát thanh', 'Broadcast', 'phát thanh, loa truyền thanh'],
  leaflet: ['Phát tờ rơi', 'Leaflets', 'phát tờ rơi, tài liệu'],
  display: ['Pa nô, áp phích', 'Display', 'treo pa nô, áp phích, băng rôn'],
  post: ['Đăng trên mạng xã hội', 'Post', 'đăng tải trên mạng xã hội'],
};

const ROLES: Readonly<Record<Role, readonly [vi: string, en: string]>> = {
  leader: ['Lãnh đạo', 'Leaders'],
  police: ['Công an', 'Police'],
  health: ['Y tế', 'Health'],
  social: ['Lao động, xã hội', 'Social affairs'],
  education: ['Giáo dục', 'Education'],
  'mass-organisation': ['Đoàn thể', 'Mass organisations'],
  facility: ['Cơ sở cai nghiện', 'Facilities'],
  other: ['Khác', 'Others'],
};

const event = columnsOf({ unitOfCount: 'event' });
const media = columnsOf({ unitOfCount: 'event', group: MEDIA });
const training = columnsOf({ unitOfCount: 'event', group: TRAINING });
const staff = columnsOf({ measure: 'stock', group: STAFF });
const models = columnsOf({ measure: 'stock', unitOfCount: 'place', group: MODELS });
const { setting, form } = registers.communication.fields;
const { role } = registers.staff.fields;

/** R8: communication, training and models, counted from the registers of what was done. */
export const COMMUNICATION_TABLE: DictionaryTable = {
  code: 'R8',
  title: { vi: 'Truyền thông, tập huấn và mô hình phòng ngừa', en: 'Communication, training and prevention models' },
  columns: [
    event('events', 'Hoạt động truyền thông', 'Events', 'Số hoạt động truyền thông tổ chức trong kỳ.'),
    ...setting.choices.map((choice) => {
      const [vi, en, where] = SETTINGS[choice];
      const definition = `Trong số hoạt động truyền thông: tổ chức ${where}.`;
      return event(`setting.${choice}`, vi, en, definition, { group: SETTING, partitionOf: 'events' });
    }),
    ...form.choices.map((choice) => {
      const [vi, en, what] = FORMS[choice];
      const definition = `Trong số hoạt động truyền thông: hình thức ${what}.`;
      return event(`form.${choice}`, vi, en, definition, { group: FORM, partitionOf: 'events' });
    }),
    event(
      'turns',
      'Lượt người được truyền thông',
      'Turns reached',
      'Tổng số lượt người nghe, xem, tham gia các hoạt động truyền thông trong kỳ; số ghi "hơn", "gần" lấy số đã ghi.',
    ),
    ...setting.choices.map((choice) => {
      const [vi, en, where] = SETTINGS[choice];
      const definition = `Trong số lượt người được truyền thông: ${where}.`;
      return event(`turns.${choice}`, vi, en, definition, { group: TURNS, partitionOf: 'turns' });
    }),
    event(
      'materials',
      'Tài liệu phát ra',
      'Materials',
      'Số tờ rơi, tài liệu, ấn phẩm phát ra tại các hoạt động truyền thông trong kỳ.',
      { unitOfCount: 'item' },
    ),
    event(
      'communes.reached',
      'Xã được truyền thông',
      'Communes reached',
      'Số xã, phường, đặc khu có ít nhất một hoạt động truyền thông trong kỳ do cấp xã ghi nhận.',
      { unitOfCount: 'commune' },
    ),
    event('communes.all', 'Tổng số xã', 'All communes', 'Số xã, phường, đặc khu của địa bàn vào ngày cuối kỳ.', {
      unitOfCount: 'commune',
    }),
    media('media.items', 'Số tin, bài', 'Items', 'Số tin, bài, phóng sự đăng, phát trong kỳ.'),
    media(
      'weeks.withItem',
      'Tuần có tin, bài',
      'Weeks with an item',
      'Số tuần của kỳ có ít nhất một tin, bài; tuần từ thứ Hai, thuộc kỳ chứa ngày thứ Năm của tuần.',
      { unitOfCount: 'week' },
    ),
    media('weeks.all', 'Số tuần', 'Weeks', 'Số tuần của kỳ, tính theo ngày thứ Năm của tuần.', { unitOfCount: 'week' }),
    training('courses', 'Lớp tập huấn', 'Courses', 'Số lớp tập huấn khai giảng trong kỳ.'),
    training(
      'participants.staff',
      'Lượt cán bộ dự',
      'Staff attending',
      'Số lượt cán bộ thuộc diện dự các lớp khai giảng trong kỳ.',
    ),
    training(
      'participants.others',
      'Lượt người khác dự',
      'Others attending',
      'Số lượt người chăm sóc, hiệu trưởng, lãnh đạo doanh nghiệp, tuyên truyền viên, tình nguyện viên dự các lớp khai giảng trong kỳ.',
    ),
    training('certificates', 'Chứng nhận đã cấp', 'Certificates', 'Số chứng nhận cấp cho người dự các lớp trong kỳ.', {
      unitOfCount: 'item',
    }),
    staff('staff.scope', 'Thuộc diện', 'In scope', 'Số cán bộ thuộc diện tập huấn vào ngày cuối kỳ.'),
    staff(
      'staff.trained',
      'Đã dự tập huấn',
      'Trained',
      'Trong số cán bộ thuộc diện: đã dự ít nhất một lớp khai giảng trong kỳ, kể cả lớp do đơn vị khác mở.',
    ),
    ...role.choices.map((choice) => {
      const [vi, en] = ROLES[choice];
      const definition = `Trong số cán bộ thuộc diện: nhóm ${labelInSentence(vi)}.`;
      return staff(`scope.${choice}`, vi, en, definition, { group: SCOPE, partitionOf: 'staff.scope' });
    }),
    ...role.choices.map((choice) => {
      const [vi, en] = ROLES[choice];
      const definition = `Trong số cán bộ thuộc diện đã dự tập huấn: nhóm ${labelInSentence(vi)}.`;
      return staff(`trained.${choice}`, vi, en, definition, { group: TRAINED, partitionOf: 'staff.trained' });
    }),
    models(
      'models.operating',
      'Đang hoạt động',
      'In operation',
      'Số mô hình từ bước thí điểm trở đi, chưa kết thúc vào ngày cuối kỳ.',
    ),
    models(
      'models.meeting',
      'Được đánh giá đạt',
      'Meeting the threshold',
      'Trong số mô hình đang hoạt động: lần đánh giá gần nhất đạt từ ngưỡng trở lên.',
    ),
  ],
  rules: [
    { code: 'R8.communes', level: 'refuse', rule: '[communes.reached] <= [communes.all]' },
    { code: 'R8.staff', level: 'refuse', rule: '[staff.trained] <= [staff.scope]' },
    { code: 'R8.models', level: 'refuse', rule: '[models.meeting] <= [models.operating]' },
  ],
};
