import { type Clause, clauseAt, sentencesOf, spanOfClause } from './clauses';
import { findDates } from './dates';
import type { Block } from './outline';
import type { RoadmapStep } from './plan-reading';
import { findQuantities } from './quantities';
import type { SectionRole } from './sections';

const YEAR_MARK =
  /(?:^|[,;:.(]\s*|(?:^|\s)(?:thực hiện|lộ trình|và|hiện|trong)\s+)((?:từ |đến |trong |hết |cuối |bước sang |đến hết |trong giai đoạn )?năm\s+((?:19|20)\d\d)(?:\s+trở đi)?)(?![\d\s]*[-–]\s*\d)/gu;
/** "2026 - 2027: …" in a section on the road. */
const BARE_YEAR = /^(?:giai đoạn )?((?:19|20)\d\d)(?:\s*[-–]\s*(?:19|20)\d\d)?\s*:\s*\S/u;
const ROADMAP = /lộ trình|phân kỳ|tiến độ thực hiện/u;

/** Steps by year: in a section on the road, or in a sentence that says "lộ trình". */
export function readRoadmap(
  text: string,
  body: readonly Block[],
  roles: readonly (SectionRole | null)[],
): RoadmapStep[] {
  return body.flatMap((block) => {
    if (block.cells) return [];
    if (roles[block.index] === 'roadmap')
      return stepsIn(text, clauseAt(text, block.start, block.end), 0, yearAbove(block));
    return sentencesOf(text, block.start, block.end).flatMap((sentence) => {
      const at = ROADMAP.exec(sentence.key)?.index;
      return at === undefined ? [] : stepsIn(text, sentence, at, null);
    });
  });
}

function stepsIn(text: string, clause: Clause, from: number, yearOfHeading: number | null): RoadmapStep[] {
  const marks = [...clause.key.matchAll(YEAR_MARK)].filter(({ index }) => index >= from);
  const first = marks[0];
  const year = first ? null : yearOfLead(clause.key);
  if (year !== null) return [stepOf(year, clause)];
  if (!first) return yearOfHeading === null || clause.text.endsWith(':') ? [] : [stepOf(yearOfHeading, clause)];
  return marks.flatMap((mark, i) => {
    const start = clause.start + mark.index + mark[0].length - mark[1]!.length;
    const end = i + 1 < marks.length ? clause.start + marks[i + 1]!.index : clause.end;
    const step = clauseAt(text, start, end);
    const content = step.key.slice(mark[1]!.length).replace(/^[\s:,-]+/u, '');
    return content === '' ? [] : [stepOf(Number(mark[2]), step)];
  });
}

/** "2026 - 2027: …", "Từ 01/6 đến 15/6/2026: …": the year told before the colon. */
function yearOfLead(key: string): number | null {
  const lead = /^[^:]{0,60}:(?=\s*\S)/u.exec(key)?.[0] ?? '';
  const bare = BARE_YEAR.exec(key)?.[1] ?? (DAYS.test(lead) ? findDates(lead).at(-1)?.date.slice(0, 4) : undefined);
  return bare === undefined ? null : Number(bare);
}

const DAYS = /^(?:từ|trước|đến|trong|tháng|quý|ngày)\s/u;

function stepOf(year: number, clause: Clause): RoadmapStep {
  const figure = findQuantities(clause.key)[0];
  return {
    year,
    text: clause.text,
    ...(figure ? { value: figure.value, unit: figure.unit } : {}),
    span: spanOfClause(clause),
  };
}

/** "Năm 2026:" above a list. */
function yearAbove(block: Block): number | null {
  for (let above = block.parent; above; above = above.parent) {
    const year = /^(?:giai đoạn \d, )?(?:trong |đến )?năm\s+((?:19|20)\d\d)\s*:?$/u.exec(above.key)?.[1];
    if (year) return Number(year);
  }
  return null;
}
