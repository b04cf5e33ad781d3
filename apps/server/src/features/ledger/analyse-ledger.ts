import type { LedgerAnalysis } from '@dong-hanh/contract';
import {
  columnIndex,
  type LedgerIssue,
  type LedgerPersonReading,
  type LedgerReading,
  type LedgerRow,
  ledgerMessage,
  textOfCell,
} from '@dong-hanh/domain';
import { localDay } from '../../platform/clock/clock';
import type { Actor } from '../../platform/use-case/actor';
import type { UnitRow } from '../organisation/index';
import type { LedgerContext } from './ledger-context';
import type { LedgerFile } from './ledger-file';
import { ledgerNoticeMessage } from './ledger-file-problem';
import { type GivenMapping, openForUnit, withFileProblems } from './prepare-import';
import { readLedger } from './read-ledger';
import { unitsOfImport } from './run-import';

const sampleCount = 20;

type Sample = LedgerAnalysis['samples'][number];

/** How a file would be read, with its first rows as they would be taken on. Writes nothing. */
export async function analyseLedger(
  context: LedgerContext,
  actor: Actor,
  unit: UnitRow,
  contentHash: Buffer,
  given: GivenMapping,
): Promise<Omit<LedgerAnalysis, 'fileId' | 'fileName'>> {
  const day = localDay(context.clock.now());
  const units = await context.runner.ask(actor, unitsOfImport, { unitCode: unit.code, day });
  return withFileProblems(actor.locale, () =>
    context.content.withPlainFile(contentHash, async (path) => {
      const { file, remembered } = await openForUnit(context, actor, path, unit, given);
      try {
        return {
          sheets: file.sheets.map(({ name }) => name),
          sheet: file.sheet,
          headerRow: file.header.headerRow,
          columns: file.columns.map((column) => ({ ...column })),
          remembered,
          needsMapping: !file.isMappingSure,
          notices: file.notices.map((code) => ({ code, message: ledgerNoticeMessage(code, actor.locale) })),
          samples: await readSamples(file, actor, { today: day, source: '', units: units.reading }),
        };
      } finally {
        await file.close();
      }
    }),
  );
}

async function readSamples(
  file: LedgerFile,
  actor: Actor,
  options: Parameters<typeof readLedger>[1],
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for await (const { readings, rows } of readLedger(file, { ...options, batchSize: sampleCount })) {
    for (const reading of readings) {
      const row = rows.get(reading.row);
      if (row && reading.kind !== 'ignored' && samples.length < sampleCount)
        samples.push(sampleOf(reading, row, file, actor));
    }
    if (samples.length === sampleCount) break;
  }
  return samples;
}

function sampleOf(
  reading: Exclude<LedgerReading, { kind: 'ignored' }>,
  row: LedgerRow,
  file: LedgerFile,
  actor: Actor,
): Sample {
  const issues: readonly LedgerIssue[] =
    reading.kind === 'refused' ? [...reading.errors, ...reading.warnings] : reading.warnings;
  return {
    row: reading.row,
    values: reading.kind === 'refused' ? asWritten(row, file) : asTakenOn(reading),
    problems: issues.map((issue) => ledgerMessage(issue, actor.locale)),
  };
}

/** A refused row is shown as it stands, for the person to see what to correct. */
function asWritten(row: LedgerRow, file: LedgerFile): Record<string, string> {
  return filled(
    Object.fromEntries(
      Object.entries(file.mapping).map(([column, field]) => [field, textOfCell(row.cells[columnIndex(column)])]),
    ),
  );
}

function asTakenOn({ person, stated, carriedOver }: LedgerPersonReading): Record<string, string> {
  return filled({
    fullName: person.fullName,
    otherName: person.otherName,
    bornOn: person.bornOn,
    sex: person.sex,
    nationalId: person.nationalId?.value,
    ethnicity: person.ethnicityCode,
    occupation: person.occupation,
    education: person.education,
    permanentAddress: person.permanentAddress,
    presentAddress: person.presentAddress,
    village: person.village,
    commune: person.unit?.name,
    substances: person.substanceCodes.join(', '),
    firstUsedOn: person.firstUsedOn,
    managedSince: stated.since,
    decisionNo: stated.decisionNo,
    status: carriedOver?.state,
    rehabForm: stated.form,
    rehabCount: stated.rehabCount === undefined ? undefined : String(stated.rehabCount),
    termEndsOn: stated.termEndsOn,
    note: person.note,
  });
}

function filled(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
