import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { PaperAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { ContentStore } from '../../platform/files/index';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import { openSheets, type SheetMediaType, UnreadableSheetsError } from '../../platform/print/index';
import { straighten, UnreadablePictureError } from '../../platform/scan/index';
import type { Query, UseCase, WriteContext } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { presentPaper } from './make-paper';
import { changePaper, getPaper, lockPaper } from './paper.repository';
import { papersPolicies } from './papers.policy';
import type { PapersContext } from './papers-context';

const fileLimitBytes = 20 * 1024 * 1024;

const signatures: readonly (readonly [mediaType: SheetMediaType, firstBytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
];

/** What a file is by its first bytes; its name is not trusted. */
function scanTypeOf(head: Uint8Array): SheetMediaType {
  const found = signatures.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (!found) throw new Problem('refused', 'scan-not-readable');
  return found[0];
}

export interface KeptScan {
  hash: Buffer;
  bytes: number;
  mediaType: SheetMediaType;
}

/** The file as it was sent, and of a photograph the sheet in it: that is what is shown and printed. */
export interface ReceivedScan {
  original: KeptScan;
  straightened: KeptScan | null;
}

/** The one file of an upload. */
export async function receiveFile(request: FastifyRequest): Promise<Buffer> {
  const part = await request.file({ limits: { fileSize: fileLimitBytes } });
  if (!part) throw new Problem('invalid-request', 'file-missing');
  const sent = await buffer(part.file);
  if (part.file.truncated) throw new Problem('refused', 'file-too-large');
  return sent;
}

export async function receiveScan(content: ContentStore, request: FastifyRequest): Promise<ReceivedScan> {
  const sent = await receiveFile(request);
  const mediaType = scanTypeOf(sent);
  const sheet = await sheetIn(sent, mediaType);
  const keep = async (bytes: Uint8Array, type: SheetMediaType): Promise<KeptScan> => ({
    ...(await content.keep(Readable.from([bytes]))),
    mediaType: type,
  });
  return {
    original: await keep(sent, mediaType),
    straightened: sheet && (await keep(sheet, 'image/jpeg')),
  };
}

/** What cannot be opened now could not be printed later either. */
async function sheetIn(sent: Uint8Array, mediaType: SheetMediaType): Promise<Uint8Array | null> {
  try {
    if (mediaType !== 'application/pdf') return await straighten(sent);
    await openSheets(sent, mediaType);
    return null;
  } catch (error) {
    if (error instanceof UnreadableSheetsError || error instanceof UnreadablePictureError) {
      throw new Problem('refused', 'scan-not-readable');
    }
    throw error;
  }
}

/** The scan of the signed paper; a second one takes the place of the first, which stays kept. */
export const putScan = (papers: PapersContext): UseCase<ReceivedScan & { id: string }, PaperAnswer> => ({
  name: 'put-scan',
  policy: papersPolicies.makePapers,
  async run(context, { id, original, straightened }) {
    const { transaction } = context;
    const { version } = await getPaper(transaction, id);
    const paper = await lockPaper(transaction, id, version);
    if (paper.state === 'drafted' || paper.state === 'cancelled') throw new Problem('conflict', 'paper-state');
    const originalId = await attach(context, original);
    const scanned = await changePaper(transaction, paper, {
      scan_id: straightened ? await attach(context, straightened) : originalId,
      original_scan_id: straightened ? originalId : null,
    });
    context.audit({
      action: 'paper.scanned',
      subjectKind: 'person',
      subjectId: paper.personId,
      detail: { paperId: id, bytes: original.bytes, straightened: straightened !== null },
    });
    return presentPaper(transaction, papers, scanned, context);
  },
});

async function attach(
  { transaction, actor, now }: WriteContext,
  { hash, bytes, mediaType }: KeptScan,
): Promise<string> {
  const id = newId();
  await insertAll(transaction, 'attachment', [
    {
      id,
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
  return id;
}

export async function findScan(reader: Reader, scanId: string): Promise<KeptScan> {
  const { rows } = await sql<KeptScan>`
    select content_hash as hash, bytes::int as bytes, media_type as "mediaType" from attachment where id = ${scanId}::uuid`.execute(
    reader,
  );
  if (!rows[0]) throw new Problem('not-found');
  return rows[0];
}

export const getScan: Query<{ id: string; original?: '1' | undefined }, KeptScan> = {
  name: 'get-scan',
  policy: papersPolicies.readPapers,
  async run({ reader, audit }, { id, original }) {
    const paper = await getPaper(reader, id);
    const scanId = (original && paper.originalScanId) || paper.scanId;
    if (scanId === null) throw new Problem('not-found');
    audit({ action: 'paper.scan-opened', subjectKind: 'person', subjectId: paper.personId, detail: { paperId: id } });
    return findScan(reader, scanId);
  },
};
