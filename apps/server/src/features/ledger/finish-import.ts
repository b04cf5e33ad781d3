import type { KeptContent } from '../../platform/files/index';
import { Problem } from '../../platform/http/errors';
import type { UseCase } from '../../platform/use-case/use-case';
import { insertAttachment } from './attachments';
import { findImport } from './import.repository';
import { ledgerPolicies } from './ledger.policy';

export const resultTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export interface FinishImport {
  importId: string;
  result: KeptContent | null;
  format: keyof typeof resultTypes;
}

/** Every row has ended; the refused ones stand in the result. */
export const finishImport: UseCase<FinishImport, void> = {
  name: 'finish-ledger-import',
  policy: ledgerPolicies.importLedgers,
  async run(context, { importId, result, format }) {
    const { transaction, actor, now } = context;
    const stored = await findImport(transaction, importId);
    if (!stored) throw new Problem('not-found');
    const owner = await transaction
      .selectFrom('ledger_import')
      .select(['unit_id', 'province_code'])
      .where('id', '=', importId)
      .executeTakeFirstOrThrow();
    const resultId =
      result === null
        ? null
        : await insertAttachment(
            transaction,
            {
              ...result,
              mediaType: resultTypes[format],
              purpose: 'ledger-result',
              fileName: resultName(stored.plan.sourceName, format),
              unitId: owner.unit_id,
              provinceCode: owner.province_code,
            },
            { accountId: actor.accountId, now },
          );
    await transaction
      .updateTable('ledger_import')
      .set({ state: 'finished', finished_at: now, result_id: resultId })
      .where('id', '=', importId)
      .where('state', '=', 'running')
      .execute();
    context.audit({
      action: 'ledger.import-finished',
      subjectKind: 'ledger-import',
      subjectId: importId,
      unitId: owner.unit_id,
      detail: { ...stored.progress.counts },
    });
  },
};

/** `danh-sach.xlsx` gives back `danh-sach.ket-qua.xlsx`. */
export function resultName(sourceName: string, format: keyof typeof resultTypes): string {
  return `${sourceName.replace(/\.[^./\\]+$/, '')}.ket-qua.${format}`;
}

/** An import that cannot go on, with the reason; what was taken on stays. */
export const failImport: UseCase<{ importId: string; code: string }, void> = {
  name: 'fail-ledger-import',
  policy: ledgerPolicies.importLedgers,
  async run(context, { importId, code }) {
    await context.transaction
      .updateTable('ledger_import')
      .set({ state: 'failed', failure: code, finished_at: context.now })
      .where('id', '=', importId)
      .where('state', '=', 'running')
      .execute();
    context.audit({
      action: 'ledger.import-failed',
      subjectKind: 'ledger-import',
      subjectId: importId,
      detail: { code },
    });
  },
};
