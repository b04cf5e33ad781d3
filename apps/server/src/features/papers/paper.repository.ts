import type { PaperRow, PaperValues } from '@dong-hanh/contract';
import type { Reader, Transaction } from '@dong-hanh/database';
import { type PaperCode, paperForms } from '@dong-hanh/domain';
import { findForm } from '@dong-hanh/print-templates/forms';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { KeyRing } from '../../platform/keys/key-ring';

export interface StoredPaper {
  id: string;
  personId: string;
  actId: string | null;
  formCode: string;
  state: PaperRow['state'];
  signerRole: string;
  received: boolean;
  answersSealed: Buffer;
  recordSealed: Buffer | null;
  remark: string | null;
  organisationId: string | null;
  entryId: string | null;
  number: number | null;
  symbol: string | null;
  issuedOn: string | null;
  tokenSealed: Buffer | null;
  scanId: string | null;
  originalScanId: string | null;
  printHash: Buffer | null;
  signedFileHash: Buffer | null;
  cancelReason: string | null;
  version: number;
  recordedAt: Date;
}

export const paperColumns = sql`p.id, p.person_id as "personId", p.act_id as "actId", p.form_code as "formCode", p.state, p.signer_role as "signerRole", p.received,
  p.answers_sealed as "answersSealed", p.record_sealed as "recordSealed", p.remark, p.organisation_id as "organisationId", p.entry_id as "entryId", p.number,
  p.symbol, p.issued_on::text as "issuedOn", p.token_sealed as "tokenSealed", p.scan_id as "scanId", p.original_scan_id as "originalScanId", p.print_hash as "printHash", p.signed_file_hash as "signedFileHash", p.cancel_reason as "cancelReason", p.version,
  p.recorded_at as "recordedAt"`;

/** What a paper is called: by its form, or by the law where it has none. */
export function titleOf(code: string): string {
  return findForm(code)?.title.vi ?? (Object.hasOwn(paperForms, code) ? paperForms[code as PaperCode].title.vi : code);
}

/** The number as it stands on the paper. */
export function numberOf({ number, symbol }: Pick<StoredPaper, 'number' | 'symbol'>): string | null {
  return number === null ? symbol : `${number}/${symbol}`;
}

export function presentPaperRow(paper: StoredPaper): PaperRow {
  return {
    id: paper.id,
    personId: paper.personId,
    actId: paper.actId,
    formCode: paper.formCode,
    title: titleOf(paper.formCode),
    state: paper.state,
    signerRole: paper.signerRole,
    received: paper.received,
    number: paper.number,
    symbol: paper.symbol,
    fullNumber: numberOf(paper),
    issuedOn: paper.issuedOn,
    remark: paper.remark,
    cancelReason: paper.cancelReason,
    scanned: paper.scanId !== null,
    straightened: paper.originalScanId !== null,
    digitallySigned: paper.signedFileHash !== null,
    version: paper.version,
    recordedAt: paper.recordedAt.toISOString(),
  };
}

export async function findPapers(reader: Reader, condition: RawBuilder<boolean>): Promise<StoredPaper[]> {
  const { rows } =
    await sql<StoredPaper>`select ${paperColumns} from paper p where ${condition} order by p.recorded_at desc, p.id desc`.execute(
      reader,
    );
  return rows;
}

export async function getPaper(reader: Reader, id: string): Promise<StoredPaper> {
  const [paper] = await findPapers(reader, sql<boolean>`p.id = ${id}::uuid`);
  if (!paper) throw new Problem('not-found');
  return paper;
}

/** The paper as it stands, held until the transaction ends; a version seen before somebody else's change is refused. */
export async function lockPaper(transaction: Transaction, id: string, version: number): Promise<StoredPaper> {
  await sql`select 1 from paper where id = ${id}::uuid for update`.execute(transaction);
  const paper = await getPaper(transaction, id);
  if (paper.version !== version) throw new Problem('conflict', 'paper-state', { details: { version: paper.version } });
  return paper;
}

/** Writes what changes and raises the version. */
export async function changePaper(
  transaction: Transaction,
  paper: StoredPaper,
  change: Record<string, unknown>,
): Promise<StoredPaper> {
  await transaction
    .updateTable('paper')
    .set({ ...change, version: paper.version + 1 })
    .where('id', '=', paper.id)
    .execute();
  return getPaper(transaction, paper.id);
}

export const sealValues = (keyRing: KeyRing, values: PaperValues): Buffer => keyRing.seal(JSON.stringify(values));
export const openValues = (keyRing: KeyRing, sealed: Buffer): PaperValues => JSON.parse(keyRing.open(sealed));
