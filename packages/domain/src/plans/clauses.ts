import type { Span } from './plan-reading';
import { keyOf } from './plan-text';

/** A stretch of the text, with its key. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
}

const SENTENCE_END =
  /(?<![\p{Lu}\d]|(?<!\p{L})(?:đ\/c|tp|ths|ts|bs|st|tt))[.!?…]+["”)]*\s+(?=["“(]?\p{Lu})|(?<=\d)\.\s+(?=\p{Lu}\p{Ll})/giu;
const CLAUSE_END = /;\s*/gu;
const CASED_SENTENCE_END = new RegExp(SENTENCE_END.source, 'gu');

export function clauseAt(text: string, start: number, end: number): Clause {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:.\-+(“"]/.test(text[from]!)) from += 1;
  while (to > from && /[\s,;:./]/.test(text[to - 1]!)) to -= 1;
  const inside = text.slice(from, to);
  return { start: from, end: to, text: inside, key: keyOf(inside) };
}

export function spanOfClause(clause: Clause): Span {
  return [clause.start, clause.end];
}

export function sentencesOf(text: string, start: number, end: number): Clause[] {
  return split(text, start, end, CASED_SENTENCE_END);
}

/** Sentences, divided at semicolons. */
export function clausesOf(text: string, start: number, end: number): Clause[] {
  return sentencesOf(text, start, end).flatMap((sentence) => split(text, sentence.start, sentence.end, CLAUSE_END));
}

/** Parts of a sentence between semicolons. */
export function itemsOf(text: string, clause: Clause): Clause[] {
  return split(text, clause.start, clause.end, CLAUSE_END);
}

function split(text: string, start: number, end: number, at: RegExp): Clause[] {
  const inside = text.slice(start, end);
  const clauses: Clause[] = [];
  let from = 0;
  for (const match of inside.matchAll(at)) {
    clauses.push(clauseAt(text, start + from, start + match.index));
    from = match.index + match[0].length;
  }
  clauses.push(clauseAt(text, start + from, end));
  return clauses.filter((clause) => clause.text !== '');
}
