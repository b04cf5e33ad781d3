import { agencyAtStart } from './agencies';
import { type Citation, findCitations } from './citations';
import { type Clause, clauseAt, itemsOf, sentencesOf, spanOfClause } from './clauses';
import type { Frame } from './frame';
import type { Block } from './outline';
import type { CitedDocument } from './plan-reading';
import { keyOf } from './plan-text';
import type { SectionRole } from './sections';

export interface CitedDocuments {
  /** The "Căn cứ" entries. */
  readonly bases: readonly CitedDocument[];
  /** What is cited elsewhere, each document once. */
  readonly citations: readonly CitedDocument[];
  /** Every place of every document. */
  readonly all: readonly Citation[];
}

const BASIS = /^căn cứ (?:vào )?/u;
/** "Căn cứ …, Ủy ban nhân dân tỉnh ban hành …": the entry ends before who acts. */
const WHO_ACTS = /,\s+(?=\p{L})/gu;

export function readCitedDocuments(
  text: string,
  frame: Frame,
  roles: readonly (SectionRole | null)[],
  ownNumber: string | null,
): CitedDocuments {
  const entries = [
    ...frame.head.filter(({ cells }) => !cells).flatMap((block) => entriesOf(text, block, BASIS)),
    ...frame.body
      .filter((block) => roles[block.index] === 'bases' && block.children.length === 0 && !block.cells)
      .flatMap((block) => entriesOf(text, block, /^/u)),
  ];
  const inEntries = entries.map((entry) => findCitations(entry.text, entry.start));
  const bases = entries.flatMap((entry, i) => {
    const [first] = inEntries[i]!;
    return first ? [basisOf(entry, first)] : [];
  });
  const elsewhere = [...titleFree(frame.head), ...frame.body]
    .flatMap((block) => findCitations(text.slice(block.start, block.end), block.start))
    .filter((one) => one.number !== ownNumber || ownNumber === null)
    .filter(({ span }) => !bases.some((basis) => span[0] >= basis.span[0] && span[1] <= basis.span[1]));
  return {
    bases,
    citations: distinct([...inEntries.flatMap((found) => found.slice(1).filter(isOnItsOwn)), ...elsewhere], bases),
    all: [...inEntries.flat(), ...elsewhere],
  };
}

function titleFree(head: readonly Block[]): Block[] {
  return head.filter(({ key, cells }) => !cells && !/^(?:kế hoạch|số|văn bản khác) ?:?\s*(?:số )?\d/u.test(key));
}

function entriesOf(text: string, block: Block, opening: RegExp): Clause[] {
  return sentencesOf(text, block.start, block.end)
    .flatMap((sentence) => itemsOf(text, sentence))
    .filter(({ key }) => opening.test(key))
    .map((entry) => clauseAt(text, entry.start, entry.start + entryEnd(entry)));
}

function entryEnd({ text }: Clause): number {
  for (const match of text.matchAll(WHO_ACTS)) {
    const at = match.index + match[0].length;
    const actor = agencyAtStart(text.slice(at));
    if (
      actor &&
      actor.start === 0 &&
      /^\s+(?:ban hành|xây dựng|lập|triển khai|đề ra|quyết định)/u.test(text.slice(at + actor.end))
    )
      return match.index;
  }
  return text.length;
}

function basisOf(entry: Clause, { number, date }: Citation): CitedDocument {
  return {
    text: entry.text,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    span: spanOfClause(entry),
  };
}

/** A second document of one entry counts if it is more than the name of a law that the first is about. */
function isOnItsOwn({ date, number }: Citation): boolean {
  return number !== undefined || date !== undefined;
}

function distinct(found: readonly Citation[], bases: readonly CitedDocument[]): CitedDocument[] {
  const seen = new Set(bases.filter(({ number }) => number !== undefined).map(identity));
  return found.flatMap(({ kind: _kind, ...document }) => {
    const id = identity(document);
    if (seen.has(id) || (!document.date && [...seen].some((one) => one.startsWith(`${document.number} `)))) return [];
    seen.add(id);
    return [document];
  });
}

function identity({ number, date, text }: Pick<CitedDocument, 'number' | 'date' | 'text'>): string {
  return number ? `${number} ${date ?? ''}` : keyOf(text);
}
