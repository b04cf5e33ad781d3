import type { Reader, Transaction } from '@dong-hanh/database';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase } from '../../platform/use-case/use-case';
import type { UnitRow } from '../organisation/index';
import { insertAll } from '../people/index';
import { ledgerPolicies } from './ledger.policy';

export interface NewAttachment {
  hash: Buffer;
  bytes: number;
  mediaType: string;
  purpose: 'ledger-source' | 'ledger-result';
  fileName: string;
  unitId: number;
  provinceCode: string;
}

/** Notes a kept content in the database; answers its id. */
export async function insertAttachment(
  transaction: Transaction,
  file: NewAttachment,
  by: { accountId: string; now: Date },
): Promise<string> {
  const id = newId();
  await insertAll(transaction, 'attachment', [
    {
      id,
      content_hash: `\\x${file.hash.toString('hex')}`,
      bytes: file.bytes,
      media_type: file.mediaType,
      purpose: file.purpose,
      file_name: file.fileName,
      unit_id: file.unitId,
      province_code: file.provinceCode,
      recorded_at: by.now.toISOString(),
      recorded_by: by.accountId,
    },
  ]);
  return id;
}

export interface LedgerSource {
  fileId: string;
  hash: Buffer;
  bytes: number;
  fileName: string;
}

export async function getLedgerSource(reader: Reader, fileId: string): Promise<LedgerSource> {
  const row = await reader
    .selectFrom('attachment')
    .select(['content_hash', 'bytes', 'file_name'])
    .where('id', '=', fileId)
    .where('purpose', '=', 'ledger-source')
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return { fileId, hash: row.content_hash, bytes: Number(row.bytes), fileName: row.file_name ?? '' };
}

/** Puts an uploaded ledger down, to be looked at and imported. */
export const putDownLedger: UseCase<{ hash: Buffer; bytes: number; fileName: string; unit: UnitRow }, LedgerSource> = {
  name: 'put-down-ledger',
  policy: ledgerPolicies.importLedgers,
  async run(context, { unit, ...file }) {
    const { transaction, actor, now } = context;
    const fileId = await insertAttachment(
      transaction,
      {
        ...file,
        mediaType: 'application/octet-stream',
        purpose: 'ledger-source',
        unitId: unit.unit_id,
        provinceCode: unit.province_code ?? '',
      },
      { accountId: actor.accountId, now },
    );
    context.audit({
      action: 'ledger.file-put-down',
      subjectKind: 'attachment',
      subjectId: fileId,
      unitId: unit.unit_id,
      detail: { bytes: file.bytes },
    });
    return { fileId, ...file };
  },
};
