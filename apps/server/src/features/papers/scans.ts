import type { PaperAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { SheetMediaType } from '../../platform/print/index';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { presentPaper } from './make-paper';
import { changePaper, getPaper, lockPaper } from './paper.repository';
import { papersPolicies } from './papers.policy';
import type { PapersContext } from './papers-context';

export const scanLimitBytes = 20 * 1024 * 1024;

const signatures: readonly (readonly [mediaType: SheetMediaType, firstBytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
];

/** What a file is by its first bytes; its name is not trusted. */
export function scanTypeOf(head: Uint8Array): SheetMediaType {
  const found = signatures.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (!found) throw new Problem('refused', 'scan-not-readable');
  return found[0];
}

export interface KeptScan {
  hash: Buffer;
  bytes: number;
  mediaType: SheetMediaType;
}

/** The scan of the signed paper; a second one takes the place of the first, which stays kept. */
export const putScan = (papers: PapersContext): UseCase<KeptScan & { id: string }, PaperAnswer> => ({
  name: 'put-scan',
  policy: papersPolicies.makePapers,
  async run(context, { id, hash, bytes, mediaType }) {
    const { transaction, actor, now } = context;
    const { version } = await getPaper(transaction, id);
    const paper = await lockPaper(transaction, id, version);
    if (paper.state === 'drafted' || paper.state === 'cancelled') throw new Problem('conflict', 'paper-state');
    const scanId = newId();
    await insertAll(transaction, 'attachment', [
      {
        id: scanId,
        content_hash: `\\x${hash.toString('hex')}`,
        bytes,
        media_type: mediaType,
        purpose: 'paper',
        unit_id: actor.unit.id,
        province_code: actor.provinceCode ?? '',
        recorded_at: now.toISOString(),
        recorded_by: actor.accountId,
      },
    ]);
    const scanned = await changePaper(transaction, paper, { scan_id: scanId });
    context.audit({
      action: 'paper.scanned',
      subjectKind: 'person',
      subjectId: paper.personId,
      detail: { paperId: id, bytes },
    });
    return presentPaper(transaction, papers, scanned, context);
  },
});

export async function findScan(reader: Reader, scanId: string): Promise<KeptScan> {
  const { rows } = await sql<KeptScan>`
    select content_hash as hash, bytes::int as bytes, media_type as "mediaType" from attachment where id = ${scanId}::uuid`.execute(
    reader,
  );
  if (!rows[0]) throw new Problem('not-found');
  return rows[0];
}

export const getScan: Query<{ id: string }, KeptScan> = {
  name: 'get-scan',
  policy: papersPolicies.readPapers,
  async run({ reader, audit }, { id }) {
    const paper = await getPaper(reader, id);
    if (paper.scanId === null) throw new Problem('not-found');
    audit({ action: 'paper.scan-opened', subjectKind: 'person', subjectId: paper.personId, detail: { paperId: id } });
    return findScan(reader, paper.scanId);
  },
};
