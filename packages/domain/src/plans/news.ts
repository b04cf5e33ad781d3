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

const ISSUED = new RegExp(
  `(?:vừa |đã |mới )?(?:ban hành|ký ban hành|có)\\s+(?:kế hoạch|chương trình|quyết định|phương án)(?:\\s+số:?\\s*(${DOCUMENT_NUMBER}))?`,
  'iu',
);
const SECTIONS: readonly string[] = ['part', 'roman', 'capitals', 'number'];
/** A paper of its own has numbered parts under its kind. */
const FEWEST_SECTIONS = 2;

/** Reads the sentence by which an article introduces a plan; null where the text is the plan itself. */
export function readNewsLead(text: string, blocks: readonly Block[], frame: Frame): NewsLead | null {
  const sections = frame.body.filter(({ marker }) => marker !== null && SECTIONS.includes(marker));
  if (frame.typeLine && (sections.length >= FEWEST_SECTIONS || frame.foot.length > 0)) return null;
  for (const block of blocks) {
    if (block.cells) continue;
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      const issued = ISSUED.exec(sentence.key);
      if (!issued || /^căn cứ/u.test(sentence.key)) continue;
      const lead = leadOf(sentence.text, issued);
      if (lead) return { ...lead, at: block, sentence };
    }
  }
  return null;
}

function leadOf(sentence: string, issued: RegExpExecArray): Header | null {
  const key = keyOf(sentence);
  const before = sentence.slice(0, issued.index).replace(/[\s,]+(?:vừa|đã|mới|ký)?\s*$/u, '');
  const start = before.lastIndexOf(', ') < 0 ? 0 : before.lastIndexOf(', ') + 2;
  const issuer = [start, 0].map((from) => agencyAtStart(before.slice(from))).find((found) => found !== null);
  if (!issuer) return null;
  const numberAt = issued.index + issued[0].length - (issued[1]?.length ?? 0);
  const behind = sentence.slice(issued.index + issued[0].length);
  const dateBehind = /^,?\s*ngày\s/u.test(keyOf(behind)) ? findDates(keyOf(behind))[0] : undefined;
  const dateBefore = findDates(key.slice(0, issued.index)).at(-1);
  const about = /(?:^|\s)(?:về(?: việc)?|nhằm|để)\s+(.+?)[.;]*$/su.exec(
    dateBehind ? behind.slice(dateBehind.end) : behind,
  )?.[1];
  return {
    number: issued[1] === undefined ? null : sentence.slice(numberAt, numberAt + issued[1].length).replace(/\s/g, ''),
    issuedOn: (dateBehind ?? dateBefore)?.date ?? null,
    issuer: issuer.name,
    signer: null,
    title: about ?? null,
  };
}
