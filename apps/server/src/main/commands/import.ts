import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { mappingInputSchema } from '@dong-hanh/contract';
import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import { z } from 'zod';
import {
  type ImportPlan,
  type ImportProgress,
  type LedgerContext,
  ledgerTexts,
  prepareImport,
  presentColumns,
  presentIssues,
  presentOutcome,
  readImport,
  resultName,
  runImport,
  type StoredRow,
  startImport,
  tryImport,
  withFlatHeap,
} from '../../features/ledger/index';
import { localDay } from '../../platform/clock/clock';
import { createContentStore, type KeptContent } from '../../platform/files/index';
import { Problem, problemBody } from '../../platform/http/errors';
import { faultLines } from '../../platform/http/field-faults';
import { addProblemTexts } from '../../platform/http/problem-texts';
import { newId } from '../../platform/ids';
import type { Actor } from '../../platform/use-case/actor';
import type { Program } from '../program';
import {
  type CommonOptions,
  common,
  type ExitCode,
  print,
  readJson,
  tell,
  UsageError,
  withProgram,
} from './command-line';

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

interface ImportOptions extends CommonOptions {
  unit: string;
  sheet?: string;
  mapping?: string;
  dryRun?: boolean;
  resume?: string;
  outcomes?: boolean;
}

/** How an import ended, in the shape the command answers. */
interface Ended {
  plan: ImportPlan;
  progress: ImportProgress;
  rows: StoredRow[];
  resultFile?: string;
}

export function importCommands(root: Command, run: Run): void {
  addProblemTexts(ledgerTexts);
  const group = root.command('import').description('Nhập dữ liệu / imports');
  common(group.command('ledger <file>'))
    .description(
      'Nhập sổ, danh sách theo dõi (.xlsx, .csv); chạy lại thì tiếp tục, không ghi trùng / import a ledger; run again it goes on and doubles nothing',
    )
    .requiredOption('--unit <code>', 'mã xã hoặc tỉnh / unit code of a commune or a province')
    .option('--sheet <name>', 'tên trang tính / sheet')
    .option('--mapping <file>', 'tệp JSON gán cột: {"columns": {"A": "fullName", …}} / columns as JSON')
    .option('--dry-run', 'chạy thử, không ghi gì / decide every row, write nothing')
    .option('--resume <id>', 'tiếp tục lần nhập này / go on with this import')
    .option('--outcomes', 'kèm kết quả từng dòng / how every row ended')
    .action((file: string, options: ImportOptions) =>
      run(() => withFlatHeap(() => importLedger(file, options)), options),
    );
}

async function importLedger(path: string, options: ImportOptions): Promise<ExitCode> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(`Không có tệp ${path}. / No such file.`);
  if (options.resume !== undefined && !z.uuid().safeParse(options.resume).success)
    throw new UsageError(`--resume: ${options.resume}`);
  const mapping = options.mapping === undefined ? {} : await readMapping(options.mapping, options);
  return withProgram(options, async (program, actor) => {
    const context: LedgerContext = { ...program, content: createContentStore(program.config.dataDir, program.keyRing) };
    const kept = await context.content.keep(createReadStream(path));
    const prepared = await orMappingNeeded(options, () =>
      prepareImport(context, actor, {
        contentHash: kept.hash,
        fileName: basename(path),
        unitCode: options.unit,
        mapping: { ...mapping, ...(options.sheet === undefined ? {} : { sheet: options.sheet }) },
      }),
    );
    if (!prepared) return 1;
    const ended = options.dryRun
      ? await dryRun(context, actor, prepared.plan, options)
      : await realRun(context, actor, program, path, kept, prepared, options);
    answer(ended, options);
    return ended.progress.counts.refused > 0 ? 1 : 0;
  });
}

async function readMapping(path: string, options: ImportOptions) {
  const parsed = mappingInputSchema.safeParse(await readJson(path));
  if (!parsed.success) throw new UsageError(`--mapping: ${faultLines(parsed.error.issues, options.lang ?? 'vi')}`);
  return parsed.data;
}

/** Wrong columns or a wrong unit are the caller's to correct; unsure ones come back for a person to confirm. */
async function orMappingNeeded<T>(options: ImportOptions, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const body = problemBody(error, options.lang ?? 'vi', 'command');
    if (['field-unknown', 'unit-unknown', 'unit-not-for-import', 'sheet-unknown'].includes(error.code))
      throw new UsageError(body.detail);
    if (error.code !== 'mapping-needed') throw error;
    print(
      options,
      { importId: null, dryRun: options.dryRun ?? false, ...error.extra.details, ...body },
      () => body.detail,
    );
    return null;
  }
}

type Prepared = NonNullable<Awaited<ReturnType<typeof prepareImport>>>;

async function dryRun(
  context: LedgerContext,
  actor: Actor,
  plan: Prepared['plan'],
  options: ImportOptions,
): Promise<Ended> {
  const full: ImportPlan = { ...plan, importId: newId(), day: localDay(context.clock.now()) };
  const rows: StoredRow[] = [];
  const bar = progressBar(plan.rowsTotal);
  const progress = await tryImport(context, actor, full, {
    onProgress: (next) => bar.show(next.rowsDone),
    onRows(next) {
      for (const row of next) if (options.outcomes || row.errors.length > 0 || row.warnings.length > 0) rows.push(row);
    },
  });
  bar.stop();
  return { plan: full, progress, rows };
}

async function realRun(
  context: LedgerContext,
  actor: Actor,
  program: Program,
  path: string,
  kept: KeptContent,
  prepared: Prepared,
  options: ImportOptions,
): Promise<Ended> {
  const importId =
    options.resume ?? (await program.runner.execute(actor, startImport, { ...prepared, bytes: kept.bytes })).importId;
  const read = (rows: 'none' | 'all' | 'with-issues') => program.runner.ask(actor, readImport, { importId, rows });
  const { stored: begun } = await read('none');
  if (!begun.plan.contentHash.equals(kept.hash)) throw new Problem('refused', 'not-the-same-file');
  const bar = progressBar(begun.plan.rowsTotal);
  bar.show(begun.progress.rowsDone);
  // Another process has it in hand: its progress is shown until it has ended or let go.
  while ((await runImport(context, importId, { onProgress: (progress) => bar.show(progress.rowsDone) })) === 'busy') {
    bar.show((await read('none')).stored.progress.rowsDone);
    await sleep(500);
  }
  bar.stop();
  const { stored, rows } = await read(options.outcomes ? 'all' : 'with-issues');
  if (stored.state === 'failed') throw new Problem('refused', stored.failure ?? 'refused');
  const resultFile =
    stored.resultHash === null ? undefined : await writeResult(context, path, stored.resultHash, stored.format);
  return { plan: stored.plan, progress: stored.progress, rows, ...(resultFile ? { resultFile } : {}) };
}

async function writeResult(
  context: LedgerContext,
  path: string,
  hash: Buffer,
  format: 'xlsx' | 'csv',
): Promise<string> {
  const target = join(dirname(path), resultName(basename(path), format));
  await pipeline(context.content.read(hash), createWriteStream(target, { mode: 0o600 }));
  return target;
}

function answer({ plan, progress, rows, resultFile }: Ended, options: ImportOptions): void {
  const { counts } = progress;
  const language = options.lang ?? 'vi';
  const { errors, warnings } = presentIssues(rows, language);
  print(
    options,
    {
      importId: plan.importId,
      dryRun: options.dryRun ?? false,
      sheet: plan.mapping.sheet,
      headerRow: plan.mapping.headerRow,
      columns: presentColumns(plan),
      rows: counts.rows,
      created: counts.created,
      matched: counts.matched,
      possibleDuplicates: counts.possibleDuplicates,
      refused: counts.refused,
      ignored: counts.ignored,
      errors,
      warnings,
      ...(options.outcomes ? { outcomes: rows.map(presentOutcome) } : {}),
      ...(resultFile === undefined ? {} : { resultFile }),
    },
    () =>
      [
        `${counts.rows} dòng: ${counts.created} hồ sơ mới, ${counts.matched} đã có, ${counts.possibleDuplicates} có thể trùng, ${counts.refused} không nhập được; bỏ qua ${counts.ignored} dòng không phải người.`,
        ...errors
          .slice(0, 50)
          .map((error) => `  ${error.row}${error.column ? ` ${error.column}` : ''}: ${error.message}`),
        ...(options.dryRun ? ['Chạy thử: chưa ghi gì.'] : []),
        ...(resultFile === undefined ? [] : [`Các dòng không nhập được: ${resultFile}`]),
      ].join('\n'),
  );
  if (counts.refused > 0) tell(`${counts.refused} dòng không nhập được. / ${counts.refused} rows refused.`);
}

/** On a terminal's standard error only; elsewhere nothing is written. */
function progressBar(total: number): { show(done: number): void; stop(): void } {
  if (!process.stderr.isTTY) return { show() {}, stop() {} };
  const bar = new cliProgress.SingleBar(
    {
      stream: process.stderr,
      format: '{bar} {percentage}% | {value}/{total} dòng | còn {eta_formatted}',
      hideCursor: true,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(Math.max(total, 1), 0);
  return { show: (done) => bar.update(done), stop: () => bar.stop() };
}
