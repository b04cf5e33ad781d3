import type { Span } from './plan-reading';
import { keyOf } from './plan-text';

/** A stretch of the text, with its key. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
}

/** A point ends a sentence before a capital; not behind an initial, an abbreviation or inside a number. */
const SENTENCE_END = /(?<!(?<!\p{L})(?:\p{Lu}|[đĐ]\/c|TP|Tp|ThS|TS|BS|St|TT|TX|tr))[.!?…]+["”)]*\s+(?=["“(]?\p{Lu})/gu;
const ITEM_END = /;\s*/gu;
/** Marks and joining words around a clause that are not part of it. */
const LEADING = /^(?:[\s,;:.\-+(]|và\s)*/u;
const TRAILING = /[\s,;:./]+$/u;

export function clauseAt(text: string, start: number, end: number): Clause {
  const whole = text.slice(start, end);
  const from = LEADING.exec(whole)?.[0].length ?? 0;
  const inside = whole.slice(from).replace(TRAILING, '');
  return { start: start + from, end: start + from + inside.length, text: inside, key: keyOf(inside) };
}

export function spanOfClause(clause: Clause): Span {
  return [clause.start, clause.end];
}

export function sentencesOf(text: string, start: number, end: number): Clause[] {
  return split(text, start, end, SENTENCE_END);
}

/** Parts of a sentence between semicolons. */
export function itemsOf(text: string, clause: Clause): Clause[] {
  return split(text, clause.start, clause.end, ITEM_END);
}

function split(text: string, start: number, end: number, at: RegExp): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const match of text.slice(start, end).matchAll(at)) {
    clauses.push(clauseAt(text, start + from, start + match.index));
    from = match.index + match[0].length;
  }
  clauses.push(clauseAt(text, start + from, end));
  return clauses.filter((clause) => clause.text !== '');
}
