import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { PaperAnswer } from '@dong-hanh/contract';
import { sql } from 'kysely';
import type { ContentStore } from '../../platform/files/index';
import { Problem } from '../../platform/http/errors';
import { findSignatureFault } from '../../platform/print/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner, UseCase } from '../../platform/use-case/use-case';
import { presentPaper } from './make-paper';
import { changePaper, getPaper, lockPaper } from './paper.repository';
import { papersPolicies } from './papers.policy';
import type { PapersContext } from './papers-context';

/** Remembers the file of a signed paper as it goes out for the first time; whoever comes second gets the first one’s. */
export const keepPrint: UseCase<{ id: string; version: number; hash: Buffer }, Buffer | null> = {
  name: 'keep-print',
  policy: papersPolicies.readPapers,
  async run({ transaction }, { id, version, hash }) {
    await sql`update paper set print_hash = ${hash} where id = ${id}::uuid and version = ${version} and print_hash is null`.execute(
      transaction,
    );
    return (await getPaper(transaction, id)).printHash;
  },
};

const findPrint: Query<{ id: string }, Buffer> = {
  name: 'find-print',
  policy: papersPolicies.makePapers,
  async run({ reader }, { id }) {
    const { state, printHash } = await getPaper(reader, id);
    if (state !== 'issued') throw new Problem('conflict', 'paper-state');
    if (printHash === null) throw new Problem('refused', 'signed-file-of-other');
    return printHash;
  },
};

const keepSigned = (papers: PapersContext): UseCase<{ id: string; print: Buffer; hash: Buffer }, PaperAnswer> => ({
  name: 'keep-signed-file',
  policy: papersPolicies.makePapers,
  async run(context, { id, print, hash }) {
    const { transaction, audit } = context;
    const paper = await lockPaper(transaction, id, (await getPaper(transaction, id)).version);
    if (paper.state !== 'issued' || !paper.printHash?.equals(print)) throw new Problem('conflict', 'paper-state');
    const signed = await changePaper(transaction, paper, { signed_file_hash: hash });
    audit({
      action: 'paper.signed-file-kept',
      subjectKind: 'person',
      subjectId: paper.personId,
      detail: { paperId: id },
    });
    return presentPaper(transaction, papers, signed, context);
  },
});

/** The issued file as it came back with a digital signature; anything but that very file is refused. */
export async function putSignedFile(
  runner: Runner,
  papers: PapersContext & { content: ContentStore },
  actor: Actor,
  { id, sent }: { id: string; sent: Uint8Array },
): Promise<PaperAnswer> {
  const print = await runner.ask(actor, findPrint, { id });
  const fault = findSignatureFault(await buffer(papers.content.read(print)), sent);
  if (fault !== null) {
    throw new Problem('refused', fault === 'other-document' ? 'signed-file-of-other' : 'signed-file-not-signed');
  }
  const { hash } = await papers.content.keep(Readable.from([sent]));
  return runner.execute(actor, keepSigned(papers), { id, print, hash });
}

export const getSignedFile: Query<{ id: string }, Buffer> = {
  name: 'get-signed-file',
  policy: papersPolicies.readPapers,
  async run({ reader, audit }, { id }) {
    const paper = await getPaper(reader, id);
    if (paper.signedFileHash === null) throw new Problem('not-found');
    audit({
      action: 'paper.signed-file-opened',
      subjectKind: 'person',
      subjectId: paper.personId,
      detail: { paperId: id },
    });
    return paper.signedFileHash;
  },
};
