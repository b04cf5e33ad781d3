import type { PaperRow } from '@dong-hanh/contract';
import { sql } from 'kysely';
import type { Query } from '../../platform/use-case/use-case';
import { findPapers, presentPaperRow } from './paper.repository';
import { papersPolicies } from './papers.policy';

export interface FileVerification {
  /** Given out by this program as an official paper, to the byte. */
  issued: boolean;
  digitallySigned: boolean;
  paper: Pick<PaperRow, 'id' | 'formCode' | 'title' | 'state' | 'fullNumber' | 'issuedOn'> | null;
}

/** Whether a file is one that went out, or came back signed, by its hash; only papers within the reader's scope are known. */
export const verifyFile: Query<{ hash: Buffer }, FileVerification> = {
  name: 'verify-file',
  policy: papersPolicies.readPapers,
  async run({ reader, audit }, { hash }) {
    const [found] = await findPapers(reader, sql<boolean>`p.print_hash = ${hash} or p.signed_file_hash = ${hash}`);
    if (!found) return { issued: false, digitallySigned: false, paper: null };
    audit({
      action: 'paper.file-verified',
      subjectKind: 'person',
      subjectId: found.personId,
      detail: { paperId: found.id },
    });
    const { id, formCode, title, state, fullNumber, issuedOn } = presentPaperRow(found);
    return {
      // A paper that was only signed has no number and day yet: it did not go out.
      issued: issuedOn !== null,
      digitallySigned: found.signedFileHash?.equals(hash) === true,
      paper: { id, formCode, title, state, fullNumber, issuedOn },
    };
  },
};
