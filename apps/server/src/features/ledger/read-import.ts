import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import {
  findImport,
  findUnfinishedImports,
  listStoredImports,
  readRows,
  type StoredImport,
  type StoredRow,
} from './import.repository';
import { ledgerPolicies } from './ledger.policy';

export interface ReadImport {
  importId: string;
  rows: 'none' | 'all' | 'with-issues';
  most?: number;
}

/** An import with its rows; out of scope it is not found. */
export const readImport: Query<ReadImport, { stored: StoredImport; rows: StoredRow[] }> = {
  name: 'read-ledger-import',
  policy: ledgerPolicies.importLedgers,
  async run({ reader, audit }, { importId, rows, most }) {
    const stored = await findImport(reader, importId);
    if (!stored) throw new Problem('not-found');
    if (rows !== 'none')
      audit({
        action: 'ledger.import-read',
        subjectKind: 'ledger-import',
        subjectId: importId,
        unitId: stored.plan.unitId,
      });
    return { stored, rows: rows === 'none' ? [] : await readRows(reader, importId, rows, most) };
  },
};

export const listImports: Query<Record<string, never>, StoredImport[]> = {
  name: 'list-ledger-imports',
  policy: ledgerPolicies.importLedgers,
  async run({ reader, actor, audit }) {
    const imports = await listStoredImports(reader, 100);
    audit({
      action: 'ledger.imports-listed',
      subjectKind: 'ledger-imports',
      unitId: actor.unit.id,
      detail: { imports: imports.length },
    });
    return imports;
  },
};

export const unfinishedImports: Query<Record<string, never>, string[]> = {
  name: 'find-unfinished-ledger-imports',
  policy: ledgerPolicies.importLedgers,
  run: ({ reader }) => findUnfinishedImports(reader),
};
