import type { Reader } from '@dong-hanh/database';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { resultName } from './finish-import';
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
}

/** An import with its rows; out of scope it is not found. */
export const readImport: Query<ReadImport, { stored: StoredImport; rows: StoredRow[] }> = {
  name: 'read-ledger-import',
  policy: ledgerPolicies.importLedgers,
  async run({ reader, audit }, { importId, rows }) {
    const stored = await getImport(reader, importId);
    if (rows === 'none') return { stored, rows: [] };
    audit(seen(stored));
    return { stored, rows: await readRows(reader, importId, rows) };
  },
};

const mostListed = 200;

/** An import for a screen. While it runs only counts are told; what single rows say comes when it has ended. */
export const watchImport: Query<{ importId: string }, { stored: StoredImport; rows: StoredRow[] }> = {
  name: 'watch-ledger-import',
  policy: ledgerPolicies.importLedgers,
  async run({ reader, audit }, { importId }) {
    const stored = await getImport(reader, importId);
    if (stored.state === 'running') return { stored, rows: [] };
    audit(seen(stored));
    const refused = await readRows(reader, importId, 'with-errors', mostListed);
    const doubtful = await readRows(reader, importId, 'with-warnings', mostListed);
    const rows = new Map([...refused, ...doubtful].map((row) => [row.row, row]));
    return { stored, rows: [...rows.values()].sort((a, b) => a.row - b.row) };
  },
};

/** Where the sheet of refused rows lies. */
export const findResultSheet: Query<
  { importId: string },
  { hash: Buffer; fileName: string; format: StoredImport['format'] }
> = {
  name: 'find-ledger-result',
  policy: ledgerPolicies.importLedgers,
  async run({ reader, audit }, { importId }) {
    const stored = await getImport(reader, importId);
    if (stored.resultHash === null) throw new Problem('not-found', 'no-result-sheet');
    audit({ ...seen(stored), action: 'ledger.result-taken' });
    const { resultHash, format, plan } = stored;
    return { hash: resultHash, format, fileName: resultName(plan.sourceName, format) };
  },
};

async function getImport(reader: Reader, importId: string): Promise<StoredImport> {
  const stored = await findImport(reader, importId);
  if (!stored) throw new Problem('not-found');
  return stored;
}

const seen = ({ plan }: StoredImport) => ({
  action: 'ledger.import-read',
  subjectKind: 'ledger-import',
  subjectId: plan.importId,
  unitId: plan.unitId,
});

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
