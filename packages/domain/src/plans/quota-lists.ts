import { type Clause, itemsOf, sentencesOf } from './clauses';
import { COUNTED_NOUNS } from './counted-nouns';
import { FIGURE, readFigure } from './numbers';
import type { Block } from './outline';
import type { Span } from './plan-reading';

/** "Xã An Bình: 05 người": the share of one unit. */
export interface QuotaEntry {
  readonly unitName: string;
  readonly value: number | null;
  readonly valueTo?: number;
  readonly condition?: string;
  readonly unit: string | null;
  readonly span: Span;
}

/** Shares of one line, or a line each under one that leads them. */
export interface QuotaList {
  readonly lead: Block;
  readonly clause: Clause;
  readonly entries: readonly QuotaEntry[];
}

const LEVELS = [
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'huyện',
  'quận',
  'thị xã',
  'thành phố',
  'thôn',
  'ấp',
  'bản',
  'khóm',
  'khu phố',
  'tổ dân phố',
];
const EITHER_CASE = LEVELS.map((level) => `[${level[0]!.toUpperCase()}${level[0]}]${level.slice(1)}`).join('|');
const NAME_WORD = "\\p{Lu}[\\p{L}’'-]*";
const NAME = `(?:${EITHER_CASE}) (?:${NAME_WORD}|\\d{1,2})(?: ${NAME_WORD})*`;
const BETWEEN = '(?:\\s*[:–-]\\s*|\\s+|\\s*\\()(?:từ |ít nhất |giao |là )?';
const UNIT = `(?:${COUNTED_NOUNS.join('|')}|%)`;
const ENTRY = new RegExp(
  `(?<![\\p{L}])(${NAME})${BETWEEN}(${FIGURE})(?!\\d|/)\\s*(?:(?:-|–|đến)\\s*(${FIGURE}))?\\s*(${UNIT}(?!\\p{L}))?`,
  'gu',
);
const CONDITION = /^\s*\(?((?:nếu|khi) có[^,;)]*)/u;
const STARTS_WITH_UNIT = new RegExp(`^(?:${NAME})${BETWEEN}\\d`, 'u');
const LONGEST_ENTRY_LINE = 90;

export function readQuotaLists(text: string, body: readonly Block[]): QuotaList[] {
  const lists: QuotaList[] = [];
  const underOneLine = new Map<Block, QuotaEntry[]>();
  for (const block of body) {
    if (block.cells) continue;
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      const entries = itemsOf(text, sentence).flatMap(entriesIn);
      if (entries.length > 1) lists.push({ lead: block, clause: sentence, entries });
      else if (entries.length === 1 && block.parent && isEntryLine(sentence.text))
        underOneLine.set(block.parent, [...(underOneLine.get(block.parent) ?? []), ...entries]);
    }
  }
  for (const [lead, entries] of underOneLine) {
    const clause = sentencesOf(text, lead.start, lead.end).at(-1);
    if (entries.length > 1 && clause) lists.push({ lead, clause, entries });
  }
  return lists;
}

function isEntryLine(line: string): boolean {
  return STARTS_WITH_UNIT.test(line) && line.length < LONGEST_ENTRY_LINE;
}

function entriesIn(item: Clause): QuotaEntry[] {
  return [...item.text.matchAll(ENTRY)].map(({ 0: whole, 1: unitName = '', 2: value = '', 3: to, 4: unit, index }) => {
    const condition = CONDITION.exec(item.key.slice(index + whole.length))?.[1]?.trim();
    const valueTo = to === undefined ? null : readFigure(to);
    return {
      unitName,
      value: readFigure(value),
      ...(valueTo === null ? {} : { valueTo }),
      ...(condition === undefined ? {} : { condition }),
      unit: unit?.toLowerCase() ?? null,
      span: [item.start + index, item.start + index + whole.trimEnd().length] as Span,
    };
  });
}
