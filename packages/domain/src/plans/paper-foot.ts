import { isWhollyCapital } from '../names/name-text';
import { keyOf } from './plan-text';

const FOOT =
  /^(?:nơi nhận|(?:tm|kt|tl|tuq|t\/m|k\/t)\s*\.?\s*(?:ủy ban|ubnd|chủ tịch|giám đốc|ban|trưởng|bộ trưởng|đảng ủy))/u;

/** The office of a head that signs alone stands on its own line. */
const OFFICE =
  /^(?:phó )?(?:chủ tịch|giám đốc|trưởng (?:ban|phòng|công an)|bí thư|chủ nhiệm|hiệu trưởng)(?: phụ trách)?$/u;

/** Recipients or the office that signs: what a paper says is over. */
export function beginsFoot(line: string): boolean {
  return FOOT.test(keyOf(line)) || (isWhollyCapital(line) && OFFICE.test(keyOf(line)));
}
