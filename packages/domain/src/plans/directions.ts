import { type Clause, clauseAt } from './clauses';

const HOLD_BACK =
  'hạn chế|kiềm chế|kiểm chế|kìm chế|ngăn chặn|kéo giảm|giảm|làm giảm|không để|không làm|không phát sinh|không gia';
const RAISE = 'tăng|tăng dần|nâng|nâng dần|giữ vững|duy trì';
/** How much and how fast, between the verb and what is measured. */
const DEGREES =
  'đến mức|ở mức|mức|thấp nhất|tối đa|thấp|dần|mạnh|cơ bản|sâu|và|đẩy lùi|tiến tới|giảm|phát sinh|xảy ra|làm|sự|việc|tình trạng|đáng kể|nhanh|bền vững|hằng năm|hàng năm|từng bước';
/** What can be counted, so that a direction of it can be followed. */
const MEASURED =
  'tỷ lệ|tỉ lệ|số (?!liệu|hóa)\\p{L}+|người nghiện|người sử dụng|(?:gia )?tăng (?:số )?người|người (?:nghiện|sử dụng|mắc)[^,;.]{0,30}? mới|gia tăng|tái nghiện|phát sinh (?:mới|người)|các vụ';
const DIRECTION = new RegExp(
  `(?<![\\p{L}])(?:${HOLD_BACK}|${RAISE})(?: (?:${DEGREES}))* (${MEASURED})(?![\\p{L}])`,
  'gu',
);
const PHRASE_END =
  /[,;:.()]|\s(?=(?:góp phần|nhằm|để|trên địa bàn|từ \d|so với|khuyến khích|giữ|qua đó|thông qua|trong thời gian)(?!\p{L}))/u;

export interface Direction {
  readonly phrase: Clause;
  readonly subject: string;
}

/** "Hạn chế thấp nhất tỷ lệ tái nghiện": what is to rise or fall, with no figure said. */
export function findDirections(text: string, clause: Clause): Direction[] {
  return [...clause.key.matchAll(DIRECTION)].map((match) => {
    const measuredAt = match.index + match[0].length - match[1]!.length;
    const rest = clause.key.slice(match.index + match[0].length);
    const end = match.index + match[0].length + (PHRASE_END.exec(rest)?.index ?? rest.length);
    return {
      phrase: clauseAt(text, clause.start + match.index, clause.start + end),
      subject: clause.text.slice(measuredAt, end),
    };
  });
}
