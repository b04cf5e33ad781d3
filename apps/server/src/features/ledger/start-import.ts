import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { insertAttachment } from './attachments';
import { findUnfinishedTwin } from './import.repository';
import { ledgerPolicies } from './ledger.policy';
import { startOfImport } from './ledger-import';
import type { PreparedImport } from './prepare-import';
import { rememberMapping } from './remembered-mapping';

export interface StartImport extends PreparedImport {
  bytes: number;
  /** The attachment of the file, where it was put down before. */
  sourceId?: string | undefined;
}

export interface StartedImport {
  importId: string;
  /** The same was begun before and not finished: it goes on. */
  resumed: boolean;
}

/** Puts an import down as running. One that was begun with the same content, unit and columns is gone on with instead. */
export const startImport: UseCase<StartImport, StartedImport> = {
  name: 'start-ledger-import',
  policy: ledgerPolicies.importLedgers,
  async run(context, { plan, unit, layout, isConfirmed, bytes, sourceId }) {
    const { transaction, actor, now } = context;
    if (unit.province_code === null) throw new Problem('refused', 'unit-not-for-import');
    await sql`select pg_advisory_xact_lock(hashtext('ledger-start'), ${unit.unit_id}::int)`.execute(transaction);
    if (isConfirmed)
      await rememberMapping(transaction, unit.unit_id, layout, plan.mapping.columns, {
        accountId: actor.accountId,
        now,
      });
    const twin = await findUnfinishedTwin(transaction, plan);
    const importId = twin?.plan.importId ?? newId();
    context.audit({
      action: twin ? 'ledger.import-resumed' : 'ledger.import-started',
      subjectKind: 'ledger-import',
      subjectId: importId,
      unitId: unit.unit_id,
      detail: { rows: plan.rowsTotal },
    });
    if (twin) return { importId, resumed: true };
    const owned = { province_code: unit.province_code, unit_id: unit.unit_id };
    const recorded = { recorded_at: now.toISOString(), recorded_by: actor.accountId };
    const contentHash = `\\x${plan.contentHash.toString('hex')}`;
    const source =
      sourceId ??
      (await insertAttachment(
        transaction,
        {
          hash: plan.contentHash,
          bytes,
          mediaType: 'application/octet-stream',
          purpose: 'ledger-source',
          fileName: plan.sourceName,
          unitId: unit.unit_id,
          provinceCode: unit.province_code,
        },
        { accountId: actor.accountId, now },
      ));
    const { counts, problems } = startOfImport();
    await insertAll(transaction, 'ledger_import', [
      {
        id: importId,
        ...owned,
        ...recorded,
        content_hash: contentHash,
        source_id: source,
        sheet: plan.mapping.sheet,
        mapping: plan.mapping,
        recognition: plan.recognised,
        state: 'running',
        rows_total: plan.rowsTotal,
        rows_done: 0,
        last_row: 0,
        counts,
        problems,
        membership_id: actor.membershipId,
        language: plan.language,
        source_name: plan.sourceName,
      },
    ]);
    return { importId, resumed: false };
  },
};
