import { getRegister, type RegisterCode } from '@dong-hanh/domain';
import { keepEntry } from '../features/registers/index';
import { localDay } from '../platform/clock/clock';
import type { Actor } from '../platform/use-case/actor';
import type { Program } from './program';

const dayMs = 86_400_000;
const events = [
  {
    setting: 'school',
    form: 'talk',
    topic: 'Tác hại của ma túy tổng hợp với học sinh',
    audience: 'Học sinh khối 10',
    turns: 320,
  },
  {
    setting: 'community',
    form: 'rally',
    topic: 'Tháng hành động phòng, chống ma túy',
    audience: 'Nhân dân khu phố',
    turns: 450,
  },
  { setting: 'workplace', form: 'talk', topic: 'Nơi làm việc không ma túy', audience: 'Công nhân', turns: 140 },
  {
    setting: 'community',
    form: 'broadcast',
    topic: 'Cai nghiện tự nguyện tại gia đình, cộng đồng',
    audience: 'Nhân dân',
    turns: 0,
  },
  {
    setting: 'school',
    form: 'contest',
    topic: 'Rung chuông vàng: phòng ngừa từ sớm',
    audience: 'Học sinh trung học cơ sở',
    turns: 260,
  },
  { setting: 'facility', form: 'talk', topic: 'Chuẩn bị trở về cộng đồng', audience: 'Học viên', turns: 85 },
  {
    setting: 'community',
    form: 'leaflet',
    topic: 'Nhận biết ma túy ẩn trong thực phẩm, thuốc lá điện tử',
    audience: 'Hộ gia đình',
    turns: 180,
  },
  {
    setting: 'online',
    form: 'post',
    topic: 'Đường dây tư vấn và các dịch vụ hỗ trợ',
    audience: 'Người theo dõi trang của xã',
    turns: 900,
  },
] as const;
const headlines = [
  'Ra quân tuyên truyền phòng, chống ma túy',
  'Người sau cai có việc làm từ vốn vay',
  'Lớp tập huấn cho cán bộ cấp xã',
  'Câu lạc bộ người sau cai sinh hoạt tháng',
  'Cảnh báo thuốc lá điện tử chứa chất ma túy',
];
const outlets = ['Báo và phát thanh, truyền hình tỉnh', 'Đài truyền thanh xã', 'Trang thông tin của xã'];
const offices = [
  ['Công an xã, cán bộ phụ trách', 'police'],
  ['Trạm y tế, y sĩ', 'health'],
  ['Phòng Văn hóa - Xã hội, chuyên viên', 'social'],
  ['Hội Liên hiệp Phụ nữ, Chủ tịch', 'mass-organisation'],
  ['Ủy ban nhân dân xã, Phó Chủ tịch', 'leader'],
] as const;
const colleagues = [
  ...[
    'Trần Quang Dũng',
    'Lê Thị Thu Hà',
    'Phạm Văn Tài',
    'Đặng Thị Mỹ Linh',
    'Ngô Minh Trí',
    'Bùi Thanh Sơn',
    'Hoàng Thị Nga',
  ],
  ...[
    'Vũ Đức Long',
    'Đỗ Thị Hạnh',
    'Phan Văn Lộc',
    'Huỳnh Thị Bích',
    'Cao Xuân Hòa',
    'Lý Thị Mai',
    'Đinh Công Thành',
    'Tạ Thị Ngọc',
  ],
];
const classes = ['key-2', 'other', 'other', 'drug-free', 'key-3', 'drug-free'] as const;

/** Made-up entries of every register: what the home commune, some others and the province did in the last year. */
export async function makeDemoRegisters(
  { runner, clock }: Program,
  actor: Actor,
  {
    home,
    province,
    communes,
    planId,
  }: {
    home: string;
    province: string;
    communes: readonly string[];
    /** The plan of the home commune, which its entries serve. */
    planId: string;
  },
): Promise<void> {
  const now = clock.now();
  const ago = (days: number) => localDay(new Date(now.getTime() - days * dayMs));
  const keep = async (register: RegisterCode, unitCode: string, days: number, content: object, more: object = {}) => {
    const serves = unitCode === home && getRegister(register).servesPlan === true;
    const entry = { on: ago(days), until: null, planId: serves ? planId : null, aboutUnitCode: null, ...more };
    return (await runner.execute(actor, keepEntry, { register, unitCode, content: { ...content }, ...entry })).id;
  };

  const units = [home, ...communes.filter((code) => code !== home)];
  for (let index = 0; index < 36; index += 1) {
    const { turns, ...event } = events[index % events.length] ?? events[0];
    const reached =
      turns === 0 ? {} : { reached: { value: turns + index * 3, precision: index % 3 === 0 ? 'more-than' : 'exact' } };
    const handedOut = event.form === 'leaflet' || event.form === 'rally' ? { materials: 200 + index * 10 } : {};
    const cost = index % 4 === 0 ? { cost: 2_000_000 + index * 100_000 } : {};
    await keep('communication', units[(index * 5) % 7 === 0 ? 0 : index % units.length] ?? home, index * 9 + 2, {
      ...event,
      ...reached,
      ...handedOut,
      ...cost,
    });
  }
  for (let index = 0; index < 24; index += 1) {
    const kind = index % 3 === 1 ? 'news' : index % 5 === 0 ? 'report' : 'article';
    const content = { outlet: outlets[index % outlets.length], kind, title: headlines[index % headlines.length] };
    await keep('media-item', index % 3 === 0 ? province : home, index * 12 + 1, content);
  }

  const staff: string[] = [];
  for (const [index, fullName] of colleagues.entries()) {
    const [office, role] = offices[index % offices.length] ?? offices[0];
    staff.push(
      await keep('staff', units[Math.floor(index / offices.length)] ?? home, 500 - index, { fullName, office, role }),
    );
  }
  const attended = (from: number, count: number) =>
    staff
      .slice(from, from + count)
      .map((staffId, index) => ({ staffId, ...(index % 2 === 0 ? { certificate: `${40 + index}/CN` } : {}) }));
  await keep(
    'course',
    province,
    120,
    {
      ...{ topic: 'Xác định tình trạng nghiện và lập hồ sơ', form: 'in-person', organiser: 'Công an tỉnh', hours: 16 },
      ...{ cost: 45_000_000, staff: attended(0, 6) },
    },
    { until: ago(119) },
  );
  await keep('course', home, 45, {
    ...{ topic: 'Chăm sóc người cai nghiện tại gia đình', form: 'in-person', organiser: 'Trạm y tế', hours: 4 },
    others: [
      { audience: 'carers', invited: 40, attended: 34, certified: 30 },
      { audience: 'volunteers', invited: 12, attended: 12 },
    ],
  });
  await keep('course', province, 30, {
    ...{ topic: 'Kỹ năng truyền thông thay đổi hành vi', form: 'online', hours: 8, staff: attended(8, 3) },
    others: [{ audience: 'communicators', invited: 60, attended: 51, certified: 51 }],
  });
  await keep('training-need', home, 60, {
    audience: 'staff',
    topic: 'Tư vấn tạo động lực',
    people: 6,
    wishes: 'Mở vào quý tới, học buổi chiều.',
  });
  await keep('training-need', home, 58, { audience: 'carers', topic: 'Phòng tái nghiện trong gia đình', people: 25 });
  await keep('training-need', province, 50, {
    audience: 'school-heads',
    topic: 'Nhận biết học sinh có nguy cơ',
    people: 80,
  });

  const model = (name: string, kind: string, decision: string) => ({ name, kind, decision });
  const steps = (...days: number[]) =>
    days.map((day, index) => ({
      stage: (['research', 'pilot', 'guidance', 'training', 'evaluation', 'replication'] as const)[index],
      on: ago(day),
    }));
  const marked = (days: number, score: number) => ({ evaluations: [{ on: ago(days), score, threshold: 70 }] });
  await keep('model', home, 400, {
    ...model('Điểm tư vấn, hỗ trợ điều trị nghiện tại cộng đồng', 'counselling', '12/QĐ-UBND'),
    steps: steps(400, 330, 300, 280, 90, 40),
    ...marked(90, 82),
  });
  await keep('model', home, 200, {
    ...model('Trường học không ma túy', 'school', '25/QĐ-UBND'),
    steps: steps(200, 150, 120),
    ...marked(30, 64),
  });
  await keep('model', province, 260, {
    ...model('Doanh nghiệp nhận người sau cai', 'reintegration', '318/QĐ-UBND'),
    steps: steps(260, 180),
  });
  await keep('model', province, 70, {
    ...model('Tiếp cận nhóm nguy cơ cao tại cơ sở dịch vụ', 'high-risk', '402/QĐ-UBND'),
    steps: steps(70),
  });

  const checklist = (...results: ('yes' | 'no' | 'not-applicable')[]) =>
    ['Có kế hoạch năm và phân công rõ', 'Sổ quản lý cập nhật hằng tháng', 'Kinh phí đúng mục đích'].map(
      (point, index) => ({ point, result: results[index] ?? 'yes' }),
    );
  const inspection = { subject: 'commune', about: 'Quản lý người nghiện và sau cai trên địa bàn' };
  await keep(
    'inspection',
    province,
    60,
    {
      ...{ ...inspection, checklist: checklist('yes', 'no'), finding: 'Sổ quản lý chậm cập nhật hai tháng.' },
      ...{ guidance: 'Rà soát, bổ sung vào sổ; giao một cán bộ theo dõi.', correctionDueOn: ago(15) },
    },
    { aboutUnitCode: home },
  );
  await keep(
    'inspection',
    province,
    90,
    {
      ...{
        ...inspection,
        checklist: checklist(),
        finding: 'Làm tốt; cần nhân rộng cách phân công.',
        correctionDueOn: ago(60),
      },
      ...{ recheckedOn: ago(58), recheck: 'corrected' },
    },
    { aboutUnitCode: units[1] ?? home },
  );
  await keep('inspection', home, 20, {
    ...{
      subject: 'club',
      about: 'Câu lạc bộ người sau cai khu phố 3',
      checklist: checklist('yes', 'yes', 'not-applicable'),
    },
    ...{
      finding: 'Sinh hoạt đều, biên bản còn sơ sài.',
      guidance: 'Ghi rõ nội dung và người dự.',
      correctionDueOn: ago(-20),
    },
  });
  await keep('inspection', province, 10, {
    subject: 'spending',
    about: 'Kinh phí tập huấn sáu tháng',
    finding: 'Đúng dự toán.',
  });

  for (const [index, unit] of units.slice(0, classes.length).entries())
    await keep('area', unit, 320, {
      ...{
        class: classes[index],
        criteria: 'Theo số người nghiện, người sử dụng và điểm phức tạp trên địa bàn.',
        decision: '510/QĐ-CAT',
      },
    });
  await keep('area', home, 180, {
    class: 'drug-free',
    place: 'Khu phố 5',
    criteria: 'Không có người nghiện, người sử dụng có hồ sơ trong 12 tháng.',
  });
}
