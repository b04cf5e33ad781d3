import type { CaseAnswer, PaperValues } from '@dong-hanh/contract';
import {
  type ActKind,
  actLabels,
  type ComplaintKind,
  formatPlainDate,
  lastDayToComplain,
  localTime,
  parsePlainDate,
  standingActs,
} from '@dong-hanh/domain';
import { longDate, unitInText } from '@dong-hanh/print-templates';
import type { Contact, UnitRow } from '../organisation/index';
import { legalDay } from './legal-day';

type Act = CaseAnswer['acts'][number];

interface Explained {
  /** What is happening, to somebody who has never read a law. */
  step: string;
  rights: readonly string[];
  /** What to do where the law sets the person no clock. */
  next: string;
  /** The same once the person has done it, or the file has gone on. */
  after?: { acts: readonly ActKind[]; next: string };
  /** Who decided, and so who is asked to look at it again. */
  by: 'police' | 'committee' | 'court' | 'clinic' | 'centre';
}

const always = [
  'Được giải thích rõ việc đang diễn ra và nhận văn bản về việc đó.',
  'Được giữ kín thông tin cá nhân và tình trạng sức khỏe.',
  'Được nhờ luật sư hoặc người trợ giúp pháp lý; người dưới 18 tuổi có cha mẹ hoặc người giám hộ cùng tham gia.',
];
const atHome =
  'Ở tại nơi cư trú, có mặt khi được mời; báo Công an xã, phường trước khi đi khỏi nơi cư trú hoặc đổi chỗ ở.';

/** Plain words of each step; no number and no name of a law, which stand on the paper that goes with the slip. */
const explained: Readonly<Partial<Record<ActKind, Explained>>> = {
  'user-manage': {
    step: 'Ông (bà) có kết quả xét nghiệm dương tính với chất ma túy nên được quản lý, hỗ trợ tại nơi cư trú.',
    rights: ['Được tư vấn, động viên, giúp đỡ để không dùng ma túy nữa.'],
    next: atHome,
    by: 'police',
  },
  addicted: {
    step: 'Cơ sở y tế kết luận ông (bà) nghiện ma túy.',
    rights: ['Được chọn cai nghiện tự nguyện hoặc điều trị bằng thuốc thay thế, và chọn nơi cai nghiện.'],
    next: 'Đăng ký cai nghiện tự nguyện hoặc điều trị bằng thuốc thay thế tại Công an xã, phường.',
    after: {
      acts: ['register', 'vol-decide', 'intake'],
      next: 'Việc đăng ký đã xong. Đến nơi cai nghiện hoặc điều trị đúng hẹn.',
    },
    by: 'clinic',
  },
  'vol-decide': {
    step: 'Ông (bà) được cai nghiện tự nguyện theo đơn đăng ký.',
    rights: [
      'Được cơ sở cai nghiện và người tại địa phương tư vấn, giúp đỡ.',
      'Được hỗ trợ chi phí theo quy định của tỉnh.',
    ],
    next: 'Đến nơi cai nghiện đúng hẹn và làm theo kế hoạch cai nghiện.',
    by: 'police',
  },
  'comp-file': {
    step: 'Hồ sơ đề nghị Tòa án đưa ông (bà) đi cai nghiện bắt buộc đang được lập. Chưa có quyết định nào.',
    rights: [
      'Được đọc hồ sơ, ghi chép và nêu ý kiến trước khi hồ sơ chuyển đến Tòa án.',
      'Được có mặt và trình bày tại phiên họp của Tòa án.',
    ],
    next: 'Đọc hồ sơ trong 03 ngày làm việc kể từ ngày nhận thông báo; nộp giấy tờ về bệnh tật, thai sản, hoàn cảnh gia đình nếu có.',
    after: {
      acts: ['read', 'to-court'],
      next: 'Việc đọc hồ sơ đã xong. Có mặt khi Tòa án mời; nộp giấy tờ về bệnh tật, thai sản, hoàn cảnh gia đình nếu có.',
    },
    by: 'police',
  },
  hold: {
    step: 'Trong khi hồ sơ được lập, ông (bà) ở lại nơi ghi trong quyết định.',
    rights: ['Được khám, chữa bệnh, điều trị cắt cơn.', 'Được gặp người thân theo nội quy.'],
    next: 'Ở lại nơi được giao cho tới khi có quyết định của Tòa án.',
    by: 'police',
  },
  'court-decision': {
    step: 'Tòa án đã quyết định đưa ông (bà) đi cai nghiện bắt buộc.',
    rights: [
      'Được đề nghị hoãn hoặc miễn khi bệnh nặng, có thai hoặc gia đình đặc biệt khó khăn.',
      'Được xét giảm thời hạn khi tiến bộ rõ rệt.',
    ],
    next: 'Chờ Công an thông báo ngày đi; nộp ngay giấy tờ nếu thuộc trường hợp được hoãn, miễn.',
    by: 'court',
  },
  'em-start': {
    step: 'Ông (bà) được giám sát bằng thiết bị điện tử.',
    rights: [
      'Được hướng dẫn dùng thiết bị và thay thiết bị hỏng.',
      'Được đề nghị tạm dừng khi chữa bệnh hoặc có lý do chính đáng.',
    ],
    next: 'Đeo và sạc thiết bị đúng hướng dẫn; báo ngay khi thiết bị hỏng.',
    by: 'police',
  },
  complete: {
    step: 'Ông (bà) đã hoàn thành cai nghiện.',
    rights: ['Được nhận giấy xác nhận hoàn thành.', 'Được hỗ trợ học nghề, tìm việc, vay vốn theo quy định.'],
    next: 'Về nơi cư trú và trình diện Công an xã, phường.',
    by: 'centre',
  },
  'post-start': {
    step: 'Ông (bà) được quản lý, hỗ trợ sau cai nghiện tại nơi cư trú.',
    rights: ['Được tư vấn, hỗ trợ học nghề, tìm việc, tham gia câu lạc bộ.'],
    next: atHome,
    by: 'committee',
  },
};

const complaintOf: Readonly<Record<Explained['by'], ComplaintKind>> = {
  police: 'complaint',
  committee: 'complaint',
  clinic: 'complaint',
  centre: 'complaint',
  court: 'court-complaint',
};

function decider(by: Explained['by'], commune: string | null): string {
  const place = commune ?? 'xã, phường';
  const words = {
    police: `Trưởng Công an ${place}`,
    committee: `Chủ tịch Ủy ban nhân dân ${place}`,
    court: 'Tòa án đã ra quyết định',
    clinic: 'Cơ sở y tế đã kết luận',
    centre: 'Người đứng đầu nơi cai nghiện',
  };
  return words[by];
}

/** What the person has to do after a step, where the law sets the person a time for it. */
const ownAct: Readonly<Record<string, string>> = { addicted: 'register', 'comp-file': 'read' };

/** The time that runs for the person, or has run out unused. */
function ownDeadline({ deadlines }: CaseAnswer, kind: string) {
  const ofPerson = deadlines.filter(({ actor, metAt, closedOn }) => actor === 'P' && metAt === null && !closedOn);
  const own = ownAct[kind];
  return own === undefined
    ? ofPerson.find(({ status }) => status === 'open')
    : ofPerson.findLast((deadline) => deadline.act === own);
}

/** What is still to do, once: the words of the step name its own act themselves. */
function nextStep(file: CaseAnswer, act: Act, { next, after }: Explained, running: string | undefined): string {
  const acts = standingActs(file.acts);
  const later = acts.slice(acts.findIndex(({ id }) => id === act.id) + 1);
  if (after && later.some(({ kind }) => (after.acts as readonly string[]).includes(kind))) return after.next;
  const named = running === undefined || running === ownAct[act.kind];
  return named ? next : `${actLabels[running as ActKind].vi}. ${next}`;
}

/** The hour where the law counts hours; midnight is the end of a day. */
function byWhen(dueAt: string): string {
  if (dueAt.length === 10) return longDate(dueAt);
  const due = new Date(dueAt);
  const [hour = '', minute = ''] = localTime(due.getTime()).split(':');
  if (hour === '00' && minute === '00') return `hết ${longDate(legalDay(new Date(due.getTime() - 1).toISOString()))}`;
  return `${hour} giờ ${minute} phút, ${longDate(legalDay(dueAt))}`;
}

export interface SlipFacts {
  unit: UnitRow | null;
  legalAid: Contact | null;
  isMinor: boolean;
  /** The person, who takes the slip where nobody has to stand for them. */
  recipient: string;
}

/** What the slip for the person says of an act, in plain words; nothing for an act that needs none. */
export function valuesOfSlip(
  file: CaseAnswer,
  act: Act | undefined,
  { unit, legalAid, isMinor, recipient }: SlipFacts,
): PaperValues {
  const words = act && explained[act.kind as ActKind];
  const decidedOn = act && parsePlainDate(legalDay(act.at));
  if (!words || decidedOn === null || decidedOn === undefined) return {};
  const own = ownDeadline(file, act.kind);
  // To who stands for a child, the child is spoken of and not to.
  const said = (text: string) => (isMinor ? text.replaceAll('Ông (bà)', 'Em').replaceAll('ông (bà)', 'em') : text);
  const commune = unit?.level === 'commune' ? unit.full_name : null;
  return {
    ...(isMinor ? {} : { 'delivery.recipient': recipient }),
    'slip.step': said(words.step),
    'slip.rights': [...words.rights, ...always].map(said),
    'slip.nextStep': said(nextStep(file, act, words, own?.act)),
    ...(own ? { 'slip.deadline': byWhen(own.dueAt) } : {}),
    'slip.complaintTo': decider(words.by, commune),
    'slip.complaintBy': formatPlainDate(lastDayToComplain(complaintOf[words.by], decidedOn)),
    ...legalAidOf(legalAid, unit),
  };
}

/** Every province keeps a state centre of legal aid; its telephone is known only where it was entered. */
function legalAidOf(centre: Contact | null, unit: UnitRow | null): PaperValues {
  if (centre === null && !unit?.parent_name) return {};
  return {
    'slip.legalAid': centre?.name ?? `Trung tâm Trợ giúp pháp lý nhà nước ${unitInText(unit?.parent_name ?? '')}`,
    ...(centre?.phone ? { 'slip.legalAidPhone': centre.phone } : {}),
  };
}
