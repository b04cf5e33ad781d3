import { agencyAtStart } from './agencies';
import { DOCUMENT_NUMBER } from './citations';
import { type Clause, sentencesOf } from './clauses';
import { findDates } from './dates';
import type { Frame } from './frame';
import type { Header } from './header';
import type { Block } from './outline';
import { keyOf } from './plan-text';

/** An article tells that somebody issued a plan; its own head is that of a page. */
export interface NewsLead extends Header {
  /** The line that tells of the plan: what the article says of it begins there. */
  readonly at: Block;
  /** The sentence in it that names the plan, and says nothing else. */
  readonly sentence: Clause;
}

const KIND = 'kế hoạch|chương trình|quyết định|phương án|đề án';
const NUMBERED = `(?:${KIND})(?:\\s+số:?\\s*(?<number>${DOCUMENT_NUMBER}))?`;
/** "UBND tỉnh … ban hành Kế hoạch số …" */
const ISSUES = new RegExp(`(?:ký )?(?:ban hành|có)\\s+${NUMBERED}`, 'iu');
/** "Kế hoạch số … được UBND tỉnh … ban hành" */
const IS_ISSUED = new RegExp(
  `${NUMBERED}[^.;]{0,60}?\\s(?:được|do)\\s+(?<agency>[^.;]{3,160}?)\\s+(?:vừa |đã |mới )?(?:ký )?ban hành`,
  'iu',
);
const SECTIONS: readonly string[] = ['part', 'roman', 'capitals', 'number'];
/** A paper of its own has numbered parts under its kind. */
const FEWEST_SECTIONS = 2;

/** Reads the sentence by which an article introduces a plan; null where the text is the plan itself. */
export function readNewsLead(text: string, blocks: readonly Block[], frame: Frame): NewsLead | null {
  const sections = frame.body.filter(({ marker }) => marker !== null && SECTIONS.includes(marker));
  if (frame.foot.length > 0 || (frame.typeLine && sections.length >= FEWEST_SECTIONS)) return null;
  for (const block of blocks) {
    if (block.cells) continue;
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      const lead = /^căn cứ/u.test(sentence.key) ? null : (leadByIssuer(sentence.text) ?? leadByPlan(sentence.text));
      if (lead) return { ...lead, at: startOfArticle(blocks, block), sentence };
    }
  }
  return null;
}

/** The first paragraph of whole sentences; what stands above it belongs to the page. */
function startOfArticle(blocks: readonly Block[], lead: Block): Block {
  return (
    blocks.find(
      ({ index, text, cells }) =>
        index <= lead.index && !cells && text.length >= SHORTEST_PARAGRAPH && /[.”"]$/.test(text),
    ) ?? lead
  );
}

const SHORTEST_PARAGRAPH = 80;

function leadByIssuer(sentence: string): Header | null {
  const issues = ISSUES.exec(keyOf(sentence));
  if (!issues) return null;
  const before = sentence.slice(0, issues.index).replace(/[\s,]+(?:vừa|đã|mới|ký)?\s*$/u, '');
  const comma = before.lastIndexOf(', ');
  const issuer = [comma < 0 ? 0 : comma + 2, 0]
    .map((from) => agencyAtStart(before.slice(from)))
    .find((one) => one !== null);
  if (!issuer) return null;
  const behind = sentence.slice(issues.index + issues[0].length);
  return headerOf(sentence, issues, issuer.name, { before, behind });
}

function leadByPlan(sentence: string): Header | null {
  const issued = IS_ISSUED.exec(sentence);
  const issuer = issued?.groups?.agency === undefined ? null : agencyAtStart(issued.groups.agency);
  if (!issued || !issuer) return null;
  return headerOf(sentence, issued, issuer.name, {
    before: issued[0],
    behind: sentence.slice(issued.index + issued[0].length),
  });
}

/** The day stands right behind, or before; "về …" behind tells what the plan is about. */
function headerOf(
  sentence: string,
  match: RegExpExecArray,
  issuer: string,
  { before, behind }: { before: string; behind: string },
): Header {
  const key = keyOf(behind);
  const dayBehind = /^,?\s*ngày\s/u.test(key) ? findDates(key)[0] : undefined;
  const about = /(?:^|\s)(?:về(?: việc)?|nhằm|để)\s+(.+?)[.;]*$/su.exec(
    dayBehind ? behind.slice(dayBehind.end) : behind,
  )?.[1];
  const numberAt = match.groups?.number === undefined ? -1 : keyOf(sentence).indexOf(keyOf(match.groups.number));
  return {
    number: numberAt < 0 ? null : sentence.slice(numberAt, numberAt + match.groups!.number!.length).replace(/\s/g, ''),
    issuedOn: (dayBehind ?? findDates(keyOf(before)).at(-1))?.date ?? null,
    issuer,
    signer: null,
    title: about ?? null,
  };
}
