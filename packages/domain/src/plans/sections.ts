import { agencyAtStart } from './agencies';
import { type Block, headingOf, isHeadingKind } from './outline';
import { keyOf, phrase } from './plan-text';

/** What a part of a plan is for, told by the words of its heading. */
export type SectionRole =
  | 'bases'
  | 'situation'
  | 'objectives'
  | 'targets'
  | 'requirements'
  | 'scope'
  | 'tasks'
  | 'assignment'
  | 'roadmap'
  | 'reporting'
  | 'budget';

const HEADING_WORDS: readonly (readonly [SectionRole, RegExp])[] = [
  ['bases', phrase('căn cứ pháp lý|cơ sở pháp lý|căn cứ xây dựng')],
  [
    'situation',
    phrase(
      '(?:đặc điểm|đánh giá) tình hình|tình hình|thực trạng|kết quả (?:thực hiện|đạt được|công tác|năm|giai đoạn)|hiện trạng|tồn tại|sự cần thiết',
    ),
  ],
  [
    'reporting',
    phrase('chế độ (?:thông tin,? ?)?báo cáo|thông tin,? báo cáo|(?:công tác|thời gian|thực hiện) báo cáo|báo cáo'),
  ],
  ['budget', phrase('kinh phí|dự toán|nguồn vốn')],
  ['roadmap', phrase('lộ trình|tiến độ|phân kỳ')],
  [
    'assignment',
    phrase(
      '(?:công tác )?tổ chức thực hiện|phân công(?: trách nhiệm| nhiệm vụ)?|trách nhiệm|nhiệm vụ (?:của các|cụ thể của) (?:cơ quan|đơn vị|ngành)',
    ),
  ],
  ['targets', phrase('chỉ tiêu|phân bổ chỉ tiêu')],
  ['objectives', phrase('mục tiêu|mục đích')],
  ['requirements', phrase('yêu cầu|quan điểm|nguyên tắc')],
  ['scope', phrase('phạm vi|đối tượng|thời gian thực hiện|thời gian')],
  ['tasks', phrase('nhiệm vụ|giải pháp|nội dung|biện pháp|(?:các )?hoạt động')],
];

/** A heading tells its role early; a word deep in a long sentence tells nothing. */
const LATEST_PLACE = 22;
const LATEST_PLACE_OF_LEAF = 10;
const LONGEST_HEADING = 160;

function ownRole(block: Block): SectionRole | null {
  if (!isHeadingKind(block) || agencyAtStart(block.text)) return null;
  const isLeaf = block.children.length === 0;
  if (isLeaf && !block.text.includes(':')) return null;
  const key = keyOf(headingOf(block));
  if (key.length > LONGEST_HEADING) return null;
  let best: { role: SectionRole; at: number } | null = null;
  for (const [role, words] of HEADING_WORDS) {
    const at = words.exec(key)?.index ?? Number.POSITIVE_INFINITY;
    if (at <= (isLeaf ? LATEST_PLACE_OF_LEAF : LATEST_PLACE) && at < (best?.at ?? Number.POSITIVE_INFINITY))
      best = { role, at };
  }
  return best?.role ?? null;
}

/** The role of every block, its own or that of the nearest heading above it. */
export function rolesOf(blocks: readonly Block[]): (SectionRole | null)[] {
  const roles: (SectionRole | null)[] = [];
  for (const block of blocks) roles.push(ownRole(block) ?? (block.parent ? (roles[block.parent.index] ?? null) : null));
  return roles;
}
