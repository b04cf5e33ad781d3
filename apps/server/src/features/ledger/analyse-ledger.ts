import type { LedgerAnalysis } from '@dong-hanh/contract';
import { formatPartialDate, type LedgerReading, ledgerMessage } from '@dong-hanh/domain';
import { localDay } from '../../platform/clock/clock';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { ledgerPolicies } from './ledger.policy';
import type { LedgerContext } from './ledger-context';
import { ledgerNoticeMessage } from './ledger-file-problem';
import { findImportUnit, type GivenMapping, openForUnit, withFileProblems } from './prepare-import';
import { readLedger } from './read-ledger';
import { unitsOfImport } from './run-import';

export interface StoredLedgerFile {
  fileId: string;
  contentHash: Buffer;
  fileName: string;
}

export interface KeepLedgerFile {
  unitCode: string;
  contentHash: Buffer;
  bytes: number;
  fileName: string;
}

/** Puts the file down, so that it is found again by the analysis and by the import. */
export const keepLedgerFile: UseCase<KeepLedgerFile, { fileId: string }> = {
  name: 'keep-ledger-file',
  policy: ledgerPolicies.importLedgers,
  async run(context, { unitCode, contentHash, bytes, fileName }) {
    const { transaction, actor, now, today } = context;
    const unit = await findImportUnit.run({ ...context, reader: transaction, today }, { unitCode });
    const fileId = newId();
    await insertAll(transaction, 'attachment', [
      {
        id: fileId,
        content_hash: `\\x${contentHash.toString('hex')}`,
        bytes,
        media_type: 'application/octet-stream',
        purpose: 'ledger-source',
        file_name: fileName,
        province_code: unit.province_code,
        unit_id: unit.unit_id,
        recorded_at: now.toISOString(),
        recorded_by: actor.accountId,
      },
    ]);
    context.audit({
      action: 'ledger.file-kept',
      subjectKind: 'attachment',
      subjectId: fileId,
      unitId: unit.unit_id,
      detail: { bytes },
    });
    return { fileId };
  },
};

export const findLedgerFile: Query<{ fileId: string }, StoredLedgerFile> = {
  name: 'find-ledger-file',
  policy: ledgerPolicies.importLedgers,
  async run({ reader }, { fileId }) {
    const row = await reader
      .selectFrom('attachment')
      .select(['content_hash', 'file_name'])
      .where('id', '=', fileId)
      .where('purpose', '=', 'ledger-source')
      .executeTakeFirst();
    if (!row) throw new Problem('not-found');
    return { fileId, contentHash: row.content_hash, fileName: row.file_name ?? '' };
  },
};

const samplesShown = 20;

/** How the file would be read: its columns with confidence, and the first rows as they would be taken on. */
export async function analyseLedger(
  context: LedgerContext,
  actor: Actor,
  stored: StoredLedgerFile,
  unitCode: string,
  mapping: GivenMapping,
): Promise<LedgerAnalysis> {
  const { runner, content, clock } = context;
  const today = localDay(clock.now());
  const unit = await runner.ask(actor, findImportUnit, { unitCode });
  const units = await runner.ask(actor, unitsOfImport, { unitCode, day: today });
  return withFileProblems(actor.locale, () =>
    content.withPlainFile(stored.contentHash, async (path) => {
      const { file, remembered } = await openForUnit(context, actor, path, unit, mapping);
      try {
        const samples: LedgerAnalysis['samples'] = [];
        for await (const batch of readLedger(file, {
          today,
          source: stored.fileName,
          units: units.reading,
          batchSize: 50,
        })) {
          samples.push(...batch.readings.flatMap((reading) => sampleOf(reading, actor)));
          if (samples.length >= samplesShown) break;
        }
        return {
          fileId: stored.fileId,
          fileName: stored.fileName,
          sheets: file.sheets.map((sheet) => sheet.name),
          sheet: file.sheet,
          headerRow: file.header.headerRow,
          columns: file.columns.map((column) => ({ ...column })),
          remembered,
          needsMapping: !file.isMappingSure,
          notices: file.notices.map((code) => ({ code, message: ledgerNoticeMessage(code, actor.locale) })),
          samples: samples.slice(0, samplesShown),
        };
      } finally {
        await file.close();
      }
    }),
  );
}

function sampleOf(reading: LedgerReading, actor: Actor): LedgerAnalysis['samples'] {
  if (reading.kind === 'ignored') return [];
  const problems = [...(reading.kind === 'refused' ? reading.errors : []), ...reading.warnings].map((issue) =>
    ledgerMessage(issue, actor.locale),
  );
  if (reading.kind === 'refused') return [{ row: reading.row, values: {}, problems }];
  const { person, carriedOver, stated } = reading;
  const said: Record<string, string | undefined> = {
    fullName: person.fullName,
    otherName: person.otherName,
    bornOn: person.bornOn && formatPartialDate(person.bornOn),
    sex: person.sex,
    nationalId: person.nationalId?.value,
    ethnicity: person.ethnicityCode,
    commune: person.unit?.name,
    village: person.village,
    permanentAddress: person.permanentAddress,
    presentAddress: person.presentAddress,
    occupation: person.occupation,
    education: person.education,
    substances: person.substanceCodes.join(', ') || undefined,
    status: carriedOver?.state,
    rehabForm: stated.form,
    managedSince: stated.since && formatPartialDate(stated.since),
    decisionNo: stated.decisionNo,
    rehabCount: stated.rehabCount?.toString(),
    termEndsOn: stated.termEndsOn && formatPartialDate(stated.termEndsOn),
    note: person.note,
  };
  const values = Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return [{ row: reading.row, values, problems }];
}
