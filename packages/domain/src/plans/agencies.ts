import { casedKeyOf, keyOf, phrase } from './plan-text';

/** An agency named in a stretch of text; places are those of the stretch. */
export interface FoundAgency {
  readonly name: string;
  readonly start: number;
  /** Behind the name: a verb, a colon or the end. */
  readonly end: number;
}

/** First words of an agency's name. What looks alike and is none is barred behind the word. */
const HEADS = [
  'ủy ban|ubnd|ubmttq|ubmt|mttq|mặt trận|hđnd|hội đồng nhân dân|thường trực',
  'sở(?! hữu)|ban(?! hành| đầu| đêm)|ngành|phòng(?! ngừa|,? chống)|bộ(?! chỉ số| tài liệu| phận| môn| luật| câu hỏi)|cục|chi cục|văn phòng|thanh tra|kho bạc|(?:chi nhánh )?ngân hàng|bảo hiểm xã hội|hạt kiểm lâm',
  'liên minh|quỹ|công ty|học viện|già làng|người có uy tín|chức sắc|thành viên|công an|bộ đội|đồn biên phòng|lực lượng|kiểm lâm|hải quan|tòa án|tand|viện kiểm sát|vksnd',
  'hội(?! nghị| thảo| nhập| viên| thi| họp| chợ)|đoàn(?! kết| viên| kiểm tra)|(?:tỉnh|huyện|thành|thị|quận|xã|phường) đoàn|liên đoàn|đoàn thanh niên|chi đoàn|chi hội',
  'tỉnh ủy|huyện ủy|thành ủy|đảng ủy|đảng bộ|chi bộ|cấp ủy|ban thường vụ|bí thư',
  'đài(?! hạn)|báo(?! cáo| chí)|trung tâm|cơ sở(?! vật chất| dữ liệu| pháp lý| hạ tầng)|trạm|bệnh viện|nhà trường|trường(?! hợp| học)|cấp (?:có )?thẩm quyền|cơ quan|đơn vị|địa phương',
  'tổ(?! chức)|đội(?! ngũ)|chủ tịch|giám đốc|thủ trưởng|chánh|(?:tổ )?trưởng (?:các )?(?:thôn|ấp|khóm|bản|ban|phòng|công an|trạm|khu phố|tổ dân phố)|tổ trưởng|hiệu trưởng|ban giám hiệu|đồng chí|doanh nghiệp|lãnh đạo(?= (?:ubnd|ủy ban|phòng|sở|các|công an|đơn vị))|công chức',
].join('|');
const PLURAL = '(?:các|những|toàn thể|tất cả)';
const PLURAL_HEADS = `${PLURAL} (?:${HEADS}|xã|phường|huyện|thôn|ấp|khóm|khu phố|đoàn thể|tổ chức|thành viên|đồng chí|hội|cấp)`;
const NAME_START = new RegExp(`^(?:${PLURAL_HEADS}|${HEADS})(?![\\p{L}])`, 'u');

/** Words by which one agency gives work to another. */
const GIVING = '(?:đề nghị|giao(?! ban| lưu)(?: cho)?|yêu cầu|phân công|ủy quyền(?: cho)?)';
const GIVING_BEFORE = new RegExp(
  `^(?:(?:trong đó|riêng|đồng thời|đối với|về phía|bên cạnh đó)[:,]?\\s+)?(?:(?:trách nhiệm|nhiệm vụ)(?: của)?\\s+)?(?:${GIVING}\\s+)?(?:các ông(?: \\(bà\\))?,?\\s+)?`,
  'u',
);

/** Verbs that open a task; they end the name of the agency before them. Capitals do not match: "Sở Giáo dục và Đào tạo". */
const TASK_VERBS = [
  'chủ trì|chủ động|phối hợp|kết hợp|tham mưu|chỉ đạo|lãnh đạo|hướng dẫn|tổ chức|xây dựng|triển khai|thực hiện|tham gia',
  'tăng cường|đẩy mạnh|tiếp tục|tập trung|ưu tiên|khẩn trương|tích cực|nghiêm túc|kịp thời|thường xuyên|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng',
  'có(?! liên quan| thẩm quyền| người| nhiều| chức năng| đủ| điều kiện| tính| vốn)|chịu trách nhiệm|có nhiệm vụ|có kế hoạch|làm tốt|làm đầu mối|là|căn cứ|trên cơ sở|theo chức năng|theo quy định|theo thẩm quyền|theo nhiệm vụ',
  'tổng hợp|theo dõi|đ[ôơ]n đốc|kiểm tra|giám sát|báo cáo|đánh giá|trước|chậm nhất|sơ kết|tổng kết|thống kê|rà soát|(?<!công |độc )lập|thẩm định|cân đối|bố trí|huy động|vận động|tuyên truyền|phổ biến|quán triệt',
  'phân công|giao|đưa|hỗ trợ|giúp đỡ|tư vấn|bảo đảm|đảm bảo|duy trì|nghiên cứu|đề xuất|cung cấp|ban hành|quản lý|cấp|tiến hành|nâng cao|phát huy|phát động|mở|cụ thể hóa|lồng ghép|nắm|xét|giải quyết|tạo điều kiện|định hướng',
  'gửi|giúp|chăm sóc|phụ trách|cử|kết nối|giới thiệu|thành lập|kiện toàn|công bố|xác định|chuẩn bị|ký|đăng tải|dành|chấp hành|đạt|hoàn thành|tiếp nhận|giải ngân|tuần tra|tăng(?! cường)|truy quét|kêu gọi|thăm|cho vay|quyết định|quan tâm|ra quyết định|ra văn bản|động viên|khuyến khích|lưu ý|bảo vệ|chọn|lựa chọn|phản ánh|ký kết|đăng ký|khảo sát|điều tra|thu thập|lắp đặt|chi trả|bàn giao|truy tố|xét xử|kết luận|phát sóng|đến|vào|điều trị|khám|hòa giải|khai thác|cập nhật|phát hiện|ngăn chặn|đấu tranh|xử lý|bổ sung|dạy nghề|đào tạo|tập huấn|nhận|thông tin|trình|xem xét|được giao|đề nghị|yêu cầu|sử dụng|nhận thức|trong|tại|về|ở|khi|sau|theo|cần|phải|sẽ|đã|nhằm|để',
].join('|');
const TASK_VERB = phrase(TASK_VERBS);
/** Nouns that hold a verb. */
const NOUNS_WITH_VERBS = phrase(
  '(?:các|những) tổ chức|tổ chức (?:chính trị|đoàn thể|thành viên|hội|xã hội|kinh tế|tôn giáo|có liên quan|liên quan|cá nhân|phi chính phủ|quốc tế|đảng)|' +
    'cảnh sát (?:điều tra|quản lý|thi hành|bảo vệ)|tội phạm về|cơ quan, tổ chức|(?:hội|đoàn thể|cơ quan|đơn vị|cá nhân)(?:,| và) tổ chức|ban (?:chỉ đạo|quản lý|chỉ huy|chủ nhiệm|điều hành|giám sát)|' +
    'cơ quan (?:quản lý|chủ trì|thường trực|thông tin|báo chí|được giao)|(?:cơ sở|tổ|đội|điểm|cụm|trung tâm|trạm|nhóm|phòng) (?:công tác|cai nghiện|điều trị|tư vấn|hỗ trợ|tuyên truyền|quản lý|giám sát|dạy nghề|đào tạo|bảo trợ|tiếp nhận)(?:,? (?:hỗ trợ|cai nghiện|điều trị|tư vấn|chăm sóc))*|' +
    'đơn vị (?:phối hợp|chủ trì|được giao|sử dụng|quản lý|có liên quan)|(?:đài|báo) [^,;]{0,20}truyền thông|được phân công(?: trách nhiệm)?|thông tin và truyền thông|thông tin đại chúng|các cấp|cấp (?:xã|huyện|tỉnh|trung ương|cơ sở|dưới|trên)',
);
const NAME_END = /[:;(]|[.!?](?=\s|$)|\s[-–]\s(?!xã hội)(?=\p{Ll})/u;
const LONGEST_NAME = 220;
const TRAILING = /(?:[\s,]|\s(?:có|cùng|và|thì|cũng|trực tiếp|được phân công(?: trách nhiệm| nhiệm vụ)?))+$/u;
/** Things done to an office, not by it. */
const PASSIVE = /\s(?:được|bị)(?! giao| phân công)\s*$/u;

/** The agency a stretch of text begins with, if it begins with one. */
export function agencyAtStart(text: string): FoundAgency | null {
  const cased = casedKeyOf(text);
  const start = GIVING_BEFORE.exec(cased.toLowerCase())?.[0].length ?? 0;
  const rest = cased.slice(start);
  if (!NAME_START.test(rest.toLowerCase())) return null;
  const end = nameEnd(rest);
  const name = text.slice(start, start + end).replace(TRAILING, '');
  if (name === '' || name.length > LONGEST_NAME || PASSIVE.test(rest.slice(0, end))) return null;
  return { name, start, end: start + name.length };
}

function nameEnd(cased: string): number {
  const masked = cased.replace(new RegExp(NOUNS_WITH_VERBS.source, 'giu'), (noun) => 'x'.repeat(noun.length));
  const verb = TASK_VERB.exec(masked)?.index ?? cased.length;
  return Math.min(verb, NAME_END.exec(cased)?.index ?? cased.length);
}

/** A line that is nothing but the name of an agency: "Công an xã", "Đề nghị Ủy ban Mặt trận Tổ quốc xã". */
export function isAgencyName(line: string): boolean {
  if (/[.;]$/.test(line) || line.length > 140) return false;
  const found = agencyAtStart(line);
  return found !== null && /^[\s:,]*$/.test(line.slice(found.end));
}

/** A stretch that begins by giving work to an agency: "giao Công an xã …". */
export function isGivenTo(text: string): boolean {
  const found = agencyAtStart(text);
  return found !== null && found.start > 0;
}

const INTRODUCTION =
  /^(?:căn cứ|trên cơ sở|để |nhằm|hằng |hàng |bên cạnh đó|ngoài ra|đồng thời|thực hiện (?:kế hoạch|quyết định|chỉ thị|chỉ đạo|nghị quyết|công văn|chức năng|ý kiến)|theo |trong quá trình|từ nay|định kỳ|trước ngày|chậm nhất|khi |trong quý|trong năm|năm )/u;
const GIVEN = new RegExp(`(?<![\\p{L}])${GIVING}\\s+(?=(?:${PLURAL_HEADS}|${HEADS})(?![\\p{L}]))`, 'gu');

/** Who acts in a sentence: at its start, behind "giao" or "đề nghị", or behind an introduction. */
export function actorOf(sentence: string): FoundAgency | null {
  const key = keyOf(sentence);
  for (const match of key.matchAll(GIVEN)) {
    const found = shifted(agencyAtStart(sentence.slice(match.index + match[0].length)), match.index + match[0].length);
    if (found && found.end < sentence.length) return found;
  }
  const first = agencyAtStart(sentence);
  if (first && first.end < sentence.length) return first;
  if (!INTRODUCTION.test(key)) return null;
  const introduced = sentence.split(':')[0]!;
  for (const match of introduced.matchAll(AGENCY_AFTER_COMMA)) {
    const at = match.index + match[0].length;
    const found = shifted(agencyAtStart(sentence.slice(at)), at);
    if (found && found.end < sentence.length) return found;
  }
  return null;
}

/** A small letter behind a comma goes on with what was said before. */
const AGENCY_AFTER_COMMA = new RegExp(`,\\s+(?=\\p{Lu}|${PLURAL} )`, 'gu');

function shifted(found: FoundAgency | null, by: number): FoundAgency | null {
  return found && { ...found, start: found.start + by, end: found.end + by };
}

const TOGETHER =
  /(?<![\p{L}])(?<!(?:chương trình|quy chế|cơ chế) )(?:phối hợp|kết hợp|thông qua)(?:,? (?:chặt chẽ|đồng bộ|thường xuyên|tốt|thống nhất))*(?: cùng)?(?: với)?\s+/gu;

/** Those a task is done together with. */
export function partnersIn(text: string): string[] {
  const partners: string[] = [];
  for (const match of keyOf(text).matchAll(TOGETHER)) {
    const found = agencyAtStart(text.slice(match.index + match[0].length));
    if (found && found.start === 0) partners.push(...agencyNames(found.name));
  }
  return [...new Set(partners)];
}

const BETWEEN_NAMES = new RegExp(`(?:,|;| và| cùng)\\s+(?=(?:${PLURAL_HEADS}|${HEADS})(?![\\p{L}]))`, 'giu');

/** "Sở Y tế, Công an tỉnh và UBND các xã, phường" names three. */
export function agencyNames(list: string): string[] {
  const cased = casedKeyOf(list);
  const names: string[] = [];
  let from = 0;
  for (const match of cased.matchAll(BETWEEN_NAMES)) {
    const next = cased.slice(match.index + match[0].length);
    // "các sở, ban, ngành" is one expression: a small letter without "các" goes on in it.
    if (!/^\p{Lu}/u.test(next) && !new RegExp(`^${PLURAL} `, 'u').test(next)) continue;
    if (/^[,;]?\s*và\s+(?=\p{Lu}\p{Ll}+ (?:tạo|thao|lịch|hội)(?!\p{L}))/u.test(cased.slice(match.index))) continue;
    names.push(list.slice(from, match.index));
    from = match.index + match[0].length;
  }
  names.push(list.slice(from));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
