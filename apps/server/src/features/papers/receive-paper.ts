import type { PaperAnswer } from '@dong-hanh/contract';
import { paperForms } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase } from '../../platform/use-case/use-case';
import { presentPaper } from './make-paper';
import { getPaper, sealValues } from './paper.repository';
import { papersPolicies } from './papers.policy';
import type { PapersContext } from './papers-context';

export interface ReceivePaper {
  personId: string;
  id?: string | undefined;
  code: string;
  number?: string | undefined;
  issuedOn: string;
}

/** A paper that another office made, or that was made by hand, goes into the file; its scan follows. */
export const receivePaper = (papers: PapersContext): UseCase<ReceivePaper, PaperAnswer> => ({
  name: 'receive-paper',
  policy: papersPolicies.makePapers,
  async run(context, { personId, id = newId(), code, number, issuedOn }) {
    const { transaction, actor, now, today } = context;
    if (!Object.hasOwn(paperForms, code)) throw new Problem('not-found', 'form-unknown');
    if (issuedOn > today) throw new Problem('refused', 'issued-before-signed');
    const { rows: people } =
      await sql`select 1 from person where id = ${personId}::uuid and merged_into is null`.execute(transaction);
    if (people.length === 0) throw new Problem('not-found');
    const at = sql`${now.toISOString()}::timestamptz`;
    await sql`insert into paper (id, person_id, form_code, state, signer_role, received, answers_sealed, symbol, issued_on, issued_at, issued_by, recorded_at, recorded_by)
      values (${id}::uuid, ${personId}::uuid, ${code}, 'issued', 'on-paper', true, ${sealValues(papers.keyRing, {})}, ${number ?? null}, ${issuedOn}::date,
        ${at}, ${actor.accountId}::uuid, ${at}, ${actor.accountId}::uuid)`.execute(transaction);
    context.audit({
      action: 'paper.received',
      subjectKind: 'person',
      subjectId: personId,
      detail: { paperId: id, form: code },
    });
    return presentPaper(transaction, papers, await getPaper(transaction, id), context);
  },
});
