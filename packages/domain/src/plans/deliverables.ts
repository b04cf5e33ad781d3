import { type Clause, clauseAt, itemsOf, spanOfClause } from './clauses';
import { findDueOn } from './dates';
import { type Block, isBullet } from './outline';
import type { PlanDeliverable } from './plan-reading';
import { findQuantities } from './quantities';
import type { SectionRole } from './sections';
import type { Statement } from './statements';
import { hideUnitListCommas } from './target-words';

const NOT_IN: readonly (SectionRole | null)[] = ['bases', 'situation', 'scope', 'budget', 'requirements', 'reporting'];

/** Making, founding, putting in place. */
const MAKING = [
  'xây dựng|thành lập|lập|hình thành|ra mắt|thiết lập|kiện toàn|ban hành|soạn thảo|biên soạn|biên tập|phát hành|in ấn|thí điểm|nhân rộng|bố trí|đầu tư',
  'nâng cấp|sửa chữa|mua sắm|trang bị|cải tạo|triển khai(?: các)? ứng dụng|ứng dụng|áp dụng|cụ thể hóa(?: thành)?|vận hành|tạo lập|mở|ký kết|hoàn thành(?= (?:dự án|đề án|công trình))|công bố|chuẩn hóa|hoàn thiện|củng cố|có(?= (?:các )?(?:kế hoạch|khu vực riêng|mô hình|quy chế))',
].join('|');
/** Between the verb and the thing. */
const QUALIFIERS =
  '(?:(?:và|,|hoặc|có giải pháp|bảo đảm|đảm bảo|đồng bộ|cải tạo|sửa chữa|nâng cấp|mua sắm|cụ thể|hằng năm|hàng năm|chương trình|văn bản|thí điểm|triển khai|nghiên cứu|áp dụng|nhân rộng|ban hành|hoàn thiện|duy trì|vận hành|các|những|một số|hệ thống|mới|bộ|nội dung|chi tiết|riêng|quy định|về|thực hiện|tổ chức|dự thảo|danh mục|hướng dẫn|trang|mạng) ?)*';
/** Things that exist once they are made. */
const THINGS = [
  'đề án|dự án|kế hoạch(?! số \\d)|phương án|quy chế|quy trình|hướng dẫn|tài liệu|sổ tay|bộ chỉ số|chỉ số giám sát|định mức|mẫu biểu|bộ tiêu chí|tiêu chí|cẩm nang|giáo trình|bộ câu hỏi|hương ước|quy ước|sổ theo dõi|sổ quản lý|bản đồ|danh bạ',
  'mô hình|câu lạc bộ|clb|điểm tư vấn|điểm cấp phát|tổ (?:công tác|tư vấn|liên ngành|tự quản|an ninh|hòa giải|tuyên truyền|giúp việc|phản ứng)|đội (?:công tác|tình nguyện|thanh niên|tuyên truyền)|ban (?:chủ nhiệm|điều hành|chỉ đạo|quản lý)|nhóm (?:đồng đẳng|liên gia|tự quản|nòng cốt|zalo)|đoàn kiểm tra|trung tâm|hợp tác xã|tổ hợp tác|quỹ|xưởng|chốt|phòng tư vấn|cơ sở cai nghiện|khu vực riêng|khu điều trị',
  'cơ sở dữ liệu|csdl|phần mềm|đường dây nóng|tổng đài|trang thông tin|trang mạng|chuyên trang|chuyên mục|công nghệ thông tin|ứng dụng|cổng thông tin|cơ sở vật chất|trang thiết bị|phòng làm việc|phòng tư vấn|phim|phóng sự|video|camera|chương trình phối hợp|quy chế phối hợp|pa nô|hòm thư|bảng tin|bản tin|fanpage|kho dữ liệu|sân chơi|nhà ở|tủ sách',
].join('|');
const MADE = new RegExp(
  `(?<![\\p{L}])(?<!được |đã |việc |để )(${MAKING}) ${QUALIFIERS}(?<=[\\s,])(${THINGS})(?![\\p{L}])`,
  'gu',
);
/** A policy is there once it is issued; to perfect it is no end. */
const ISSUED_POLICY =
  /(?<![\p{L}])ban hành (?:các |thêm |một số )?(?:cơ chế|chính sách|nghị quyết|quy định)(?!\p{L})/gu;
/** These are only done as part of something else. */
const NOT_MADE =
  /(?:theo|trong|của|thực hiện|triển khai|tham gia|hưởng ứng|quản lý|hiệu quả|tại|căn cứ|phục vụ|nhằm|để|cho việc|đang|đã|kết quả|hoạt động|khi|việc)\s+(?:các\s+)?$/u;
const THIS_PLAN = /^(?:xây dựng|ban hành|triển khai)\s+(?:và\s+)?kế hoạch (?:này|thực hiện dự án “)/u;

/** A figure in the same stretch of words makes it a target. */
function isCounted(key: string, thingEnd: number): boolean {
  const comma = hideUnitListCommas(key).indexOf(',', thingEnd);
  return findQuantities(comma < 0 ? key : key.slice(0, comma)).length > 0;
}

/** Things to be made or founded for which the text gives no number. */
export function readDeliverables(
  text: string,
  statements: readonly Statement[],
  isPromised: (start: number, end: number) => boolean,
): PlanDeliverable[] {
  const found: PlanDeliverable[] = [];
  for (const statement of statements) {
    if (NOT_IN.includes(statement.role) || isTitle(statement.block)) continue;
    for (const item of itemsOf(text, statement.clause)) {
      const action = isAim(statement) && ACTION.test(item.key) && !isPromised(item.start, item.end) ? item : null;
      const part = madeIn(text, item) ?? action;
      if (!part || found.some((other) => other.text === part.text)) continue;
      const dueOn = findDueOn(part.key);
      found.push({
        text: part.text,
        ...(dueOn === undefined ? {} : { dueOn }),
        ...(statement.agency === null ? {} : { owner: statement.agency }),
        span: spanOfClause(part),
      });
    }
  }
  return found;
}

/** A numbered line over others names them; a lettered line or a bullet over others says something of its own. */
function isTitle(block: Block): boolean {
  return block.children.length > 0 && block.marker !== 'point' && !isBullet(block);
}

function isAim({ role }: Statement): boolean {
  return role === 'objectives' || role === 'targets';
}

/** Among aims, a line that begins with doing promises that it is done. */
const ACTION = /^(?:tổ chức|triển khai|xây dựng|thành lập|áp dụng|ban hành|thí điểm)(?!\p{L})/u;
/** "… đạt tiêu chí, điều kiện quy định tại …" */
const MEETS_STANDARD =
  /(?<![\p{L}])(?:đạt|đáp ứng|đủ) (?:các |yêu cầu về )?(?:tiêu chí|tiêu chuẩn|điều kiện|quy định)(?!\p{L})/u;

function madeIn(text: string, item: Clause): Clause | null {
  for (const match of [...item.key.matchAll(MADE), ...item.key.matchAll(ISSUED_POLICY)]) {
    if (NOT_MADE.test(item.key.slice(0, match.index)) || THIS_PLAN.test(item.key.slice(match.index))) continue;
    if (isCounted(item.key, match.index + match[0].length)) continue;
    return clauseAt(text, item.start + match.index, item.end);
  }
  return MEETS_STANDARD.test(item.key) && findQuantities(item.key).length === 0 ? item : null;
}
