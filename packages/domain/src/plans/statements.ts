import { actorOf, agencyAtStart, isGivenTo } from './agencies';
import { type Clause, clauseAt, itemsOf, sentencesOf } from './clauses';
import { ancestorsOf, type Block } from './outline';
import type { SectionRole } from './sections';

/** One sentence of the body: where it stands, and who acts in it. */
export interface Statement {
  readonly block: Block;
  readonly role: SectionRole | null;
  readonly clause: Clause;
  /** The agency that acts: named in the sentence, else in the sentences before it in the same line, else in a heading above. */
  readonly agency: string | null;
  /** The sentence names its agency itself, and not only as one that helps. */
  readonly namesAgency: boolean;
  /** Where the sentence goes on behind "agency:". */
  readonly contentAt: number;
}

export function readStatements(
  text: string,
  body: readonly Block[],
  roles: readonly (SectionRole | null)[],
  isNews: boolean,
): Statement[] {
  return body.flatMap((block) => {
    // Headings on a page of news belong to the page.
    const owner = isNews ? null : ownerOf(block);
    return block.cells || ABOUT_THE_PAPER.test(block.key)
      ? []
      : statementsOf(text, block, roles[block.index] ?? null, owner);
  });
}

function statementsOf(text: string, block: Block, role: SectionRole | null, owner: string | null): Statement[] {
  let agency = owner;
  const clauses = sentencesOf(text, block.start, block.end).flatMap((sentence) => assignmentsOf(text, sentence));
  return clauses.map((clause) => {
    const actor = owner === null ? actorOf(clause.text) : plainActor(clause.text);
    agency = actor?.name ?? agency;
    const behind = actor ? /^\s*:\s*/.exec(clause.text.slice(actor.end)) : null;
    return {
      block,
      role,
      clause,
      agency,
      namesAgency: actor !== null,
      contentAt: clause.start + (actor && behind ? actor.end + behind[0].length : 0),
    };
  });
}

/** Lines under a title that say where it belongs or in what unit its table counts. */
const ABOUT_THE_PAPER = /^\(?(?:ban hành )?(?:kèm theo|đơn vị tính|đvt)(?!\p{L})/u;

/** Paragraphs at the end of a plan that no heading above them is for. */
const CLOSING =
  /^(?:trên đây là|yêu cầu|đề nghị|ủy ban nhân dân|ubnd|(?:trong )?quá trình (?:tổ chức|triển khai|thực hiện)|nhận được kế hoạch)/u;

/** "Yêu cầu các đơn vị …; giao Công an tỉnh …": each agency has its own. */
function assignmentsOf(text: string, sentence: Clause): Clause[] {
  const assignments: Clause[] = [];
  for (const item of itemsOf(text, sentence)) {
    const last = assignments.at(-1);
    if (last && !isGivenTo(item.text)) assignments[assignments.length - 1] = clauseAt(text, last.start, item.end);
    else assignments.push(item);
  }
  return assignments;
}

/** The agency whose heading stands over the line. */
function ownerOf(block: Block): string | null {
  if (block.marker === null && CLOSING.test(block.key)) return null;
  for (const above of ancestorsOf(block)) {
    const found = agencyAtStart(above.text);
    if (found) return found.name;
  }
  return null;
}

/** Under the heading of an agency, only another agency at the very start takes over. */
function plainActor(sentence: string) {
  const found = agencyAtStart(sentence);
  return found && found.start === 0 && found.end < sentence.length ? found : null;
}
