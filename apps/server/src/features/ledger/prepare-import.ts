import { isLedgerField, isSureOfRequired, type LedgerField, type LedgerLanguage } from '@dong-hanh/domain';
import { localDay } from '../../platform/clock/clock';
import { Problem } from '../../platform/http/errors';
import type { Actor } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import { getUnit, type UnitRow } from '../organisation/index';
import { ledgerPolicies } from './ledger.policy';
import type { LedgerContext } from './ledger-context';
import { type ConfirmedMapping, type LedgerFile, openLedgerFile } from './ledger-file';
import { isFileProblem, LedgerFileProblem, ledgerFileMessage } from './ledger-file-problem';
import type { ImportPlan } from './ledger-import';
import { findRememberedMapping, layoutHash } from './remembered-mapping';

/** A mapping as a person or a program gives it. */
export interface GivenMapping {
  sheet?: string | undefined;
  headerRow?: number | undefined;
  columns?: Readonly<Record<string, string>> | undefined;
}

/** The unit an import is for: a commune or a province in the actor's scope. */
export const findImportUnit: Query<{ unitCode: string }, UnitRow> = {
  name: 'find-import-unit',
  policy: ledgerPolicies.importLedgers,
  async run({ reader, actor, today }, { unitCode }) {
    const unit = await getUnit(reader, unitCode, today);
    if ((unit.level !== 'commune' && unit.level !== 'province') || unit.province_code === null)
      throw new Problem('refused', 'unit-not-for-import');
    const inScope =
      actor.unit.level === 'country' ||
      unit.unit_id === actor.unit.id ||
      (actor.unit.level === 'province' && unit.province_code === actor.provinceCode);
    if (!inScope) throw new Problem('not-permitted', 'unit-not-in-scope');
    return unit;
  },
};

const rememberedMapping: Query<{ unitId: number; layout: Buffer }, Record<string, LedgerField> | null> = {
  name: 'find-remembered-mapping',
  policy: ledgerPolicies.importLedgers,
  run: ({ reader }, { unitId, layout }) => findRememberedMapping(reader, unitId, layout),
};

export interface OpenedLedger {
  file: LedgerFile;
  /** The columns are those a person confirmed for this layout before. */
  remembered: boolean;
  layout: Buffer;
}

function confirmed({ sheet, headerRow, columns = {} }: GivenMapping): ConfirmedMapping {
  const unknown = Object.values(columns).filter((field) => !isLedgerField(field));
  if (unknown.length > 0)
    throw new Problem('invalid-request', 'field-unknown', {
      faults: unknown.map((field) => ({ field, code: 'field-unknown' })),
    });
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    columns: columns as Record<string, LedgerField>,
  };
}

/** Opens a file with the given columns, else with those confirmed before for this layout in this unit, else as recognised. */
export async function openForUnit(
  context: LedgerContext,
  actor: Actor,
  path: string,
  unit: UnitRow,
  given: GivenMapping,
): Promise<OpenedLedger> {
  const today = localDay(context.clock.now());
  const sheet = given.sheet === undefined ? {} : { sheet: given.sheet };
  const layoutOf = (file: LedgerFile) => layoutHash(context.keyRing, file.header.headings);
  if (given.columns !== undefined) {
    const file = await openLedgerFile(path, { ...sheet, mapping: confirmed(given), today });
    return { file, remembered: false, layout: layoutOf(file) };
  }
  const file = await openLedgerFile(path, {
    ...sheet,
    ...(given.headerRow === undefined ? {} : { headerRow: given.headerRow }),
    today,
  });
  const layout = layoutOf(file);
  const columns = await context.runner.ask(actor, rememberedMapping, { unitId: unit.unit_id, layout });
  if (!columns) return { file, remembered: false, layout };
  await file.close();
  const mapping = { sheet: file.sheet, headerRow: file.header.headerRow, columns };
  return { file: await openLedgerFile(path, { mapping, today }), remembered: true, layout };
}

/** Refusals of a file as a whole, told in the reader's language. */
export async function withFileProblems<T>(language: LedgerLanguage, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    throw new Problem('refused', error.code, {
      message: ledgerFileMessage(error, language),
      ...(error instanceof LedgerFileProblem && error.details ? { details: { ...error.details } } : {}),
    });
  }
}

export interface PreparedImport {
  unit: UnitRow;
  layout: Buffer;
  /** The columns were given by a person now, to be remembered. */
  isConfirmed: boolean;
  plan: Omit<ImportPlan, 'importId' | 'day'>;
}

export interface ImportRequest {
  contentHash: Buffer;
  fileName: string;
  unitCode: string;
  mapping: GivenMapping;
}

/** Reads the whole file once before anything is written: columns are sure, every row can be reached, and their number is known. */
export async function prepareImport(
  context: LedgerContext,
  actor: Actor,
  { contentHash, fileName, unitCode, mapping }: ImportRequest,
): Promise<PreparedImport> {
  const unit = await context.runner.ask(actor, findImportUnit, { unitCode });
  return withFileProblems(actor.locale, () =>
    context.content.withPlainFile(contentHash, async (path) => {
      const { file, layout } = await openForUnit(context, actor, path, unit, mapping);
      try {
        const { header, columns, sheet } = file;
        if (!file.isMappingSure || !isSureOfRequired(columns))
          throw new LedgerFileProblem('mapping-needed', {}, { sheet, headerRow: header.headerRow, columns });
        return {
          unit,
          layout,
          isConfirmed: mapping.columns !== undefined,
          plan: {
            unitId: unit.unit_id,
            unitCode: unit.code,
            contentHash,
            language: actor.locale,
            sourceName: fileName,
            mapping: { sheet, headerRow: header.headerRow, columns: { ...file.mapping } },
            recognised: columns,
            rowsTotal: await countRows(file),
          },
        };
      } finally {
        await file.close();
      }
    }),
  );
}

async function countRows(file: LedgerFile): Promise<number> {
  let rows = 0;
  for await (const row of file.rows()) if (row.number > file.header.lastHeaderRow) rows += 1;
  return rows;
}
