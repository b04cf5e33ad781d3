import type { CaseAnswer } from '@dong-hanh/contract';
import { findForm } from '@dong-hanh/print-templates/forms';
import { formsMadeBy } from './offered-forms';
import { titleOf } from './paper.repository';
import { describe, type QuotedPaper } from './quoted-papers';

type Act = CaseAnswer['acts'][number];

const handedOver: readonly string[] = ['decision', 'certificate', 'notice', 'sheet'];
/** Acts of others, whose papers come from outside. */
const ofOthers: Readonly<Record<string, string>> = {
  'court-decision': 'court-decision',
  addicted: 'determination-result',
};

/** The paper of an act that a person is given: the one that went out, else the one the act makes. */
export function paperOfAct(file: CaseAnswer, act: Act, papers: readonly QuotedPaper[]): string | null {
  const made = [...formsMadeBy(file, act.id)].filter((code) => handedOver.includes(findForm(code)?.kind ?? ''));
  const codes = [...made, ...(ofOthers[act.kind] ? [ofOthers[act.kind] as string] : [])];
  const out = papers.findLast((one) => one.issuedOn !== null && one.actId === act.id && codes.includes(one.formCode));
  if (out !== undefined) return describe(out);
  const [code] = codes;
  // What stands in brackets tells forms apart, and nothing to who is given one.
  return code === undefined ? null : titleOf(code).replace(/ \([^)]*\)$/u, '');
}
