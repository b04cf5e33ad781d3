import { writeFile } from 'node:fs/promises';
import { type OwnTableAnswer, type OwnTableQuestion, ownTableQuestionSchema } from '@dong-hanh/contract';
import { tableDimensions } from '@dong-hanh/domain';
import type { Command } from 'commander';
import {
  countOwnTable,
  keepOwnTable,
  listGaps,
  listOwnTables,
  makeOwnTableFile,
  removeOwnTable,
} from '../../features/reports/index';
import { type CommonOptions, common, type ExitCode, print, tell, UsageError, withProgram } from './command-line';

interface TableOptions extends CommonOptions {
  unit: string;
  rows: string;
  columns: string;
  only: string[];
  outside?: boolean;
  xlsx?: string;
  keep?: string;
  shared: string;
}

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

/** Who is silent, what is missing, who has not been met. */
export function gapsCommand(report: Command, run: Run): void {
  common(report.command('gaps'))
    .description(
      'Đơn vị chưa ghi nhận gì, hồ sơ còn thiếu, người chưa được gặp / silent units, missing facts, people not met',
    )
    .requiredOption('--unit <code>', 'mã đơn vị / unit code')
    .option('--days <number>', 'số ngày / days', '60')
    .action((options: CommonOptions & { unit: string; days: string }) => run(() => gaps(options), options));
}

async function gaps(options: CommonOptions & { unit: string; days: string }): Promise<ExitCode> {
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 7 || days > 730) throw new UsageError('--days: 7 … 730');
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, listGaps, { unitCode: options.unit, days });
    print(options, answer, () =>
      [
        `chưa ghi nhận gì / silent: ${answer.silent.count}`,
        ...answer.silent.items.map(({ unitName, lastOn }) => `  ${unitName}  ${lastOn ?? '—'}`),
        `còn thiếu / missing: ${answer.missing.count}`,
        ...answer.missing.items.map(({ personId, what }) => `  ${personId}  ${what.join(', ')}`),
        `chưa gặp / not met: ${answer.unmet.count}`,
        ...answer.unmet.items.map(({ personId, lastOn }) => `  ${personId}  ${lastOn ?? '—'}`),
      ].join('\n'),
    );
    return 0;
  });
}

/** Tables one makes oneself: people counted by two dimensions. */
export function reportTableCommands(table: Command, run: Run): void {
  common(table.command('count'))
    .description('Đếm người theo hai tiêu chí / count people by two dimensions')
    .requiredOption('--unit <code>', 'mã đơn vị / unit code')
    .requiredOption('--rows <dimension>', tableDimensions.join(', '))
    .requiredOption('--columns <dimension>', tableDimensions.join(', '))
    .option('--only <dimension=codes>', 'chỉ tính / narrowed to: sex=female, list=addict,user', collect, [])
    .option('--outside', 'để gửi ra ngoài: giấu số nhỏ / to be given away: small cells hidden')
    .option('--xlsx <file>', 'ghi bảng tính / write a workbook')
    .option('--keep <name>', 'lưu cách lập bảng / keep how it is made')
    .option('--shared <with>', 'self, unit, province', 'self')
    .action((options: TableOptions) => run(() => count(options), options));
  common(table.command('list'))
    .description('Bảng đã lưu và được chia sẻ / tables kept and shared')
    .action((options: CommonOptions) => run(() => list(options), options));
  common(table.command('remove <id>'))
    .description('Bỏ bảng của mình / take one of one’s own off the list')
    .action((id: string, options: CommonOptions) => run(() => remove(id, options), options));
}

const collect = (value: string, before: string[]) => [...before, value];

function readQuestion({ unit, rows, columns, only, outside }: TableOptions): OwnTableQuestion {
  const filters = only.map((one) => one.split('=')).map(([dimension = '', codes = '']) => [dimension, codes]);
  const question = ownTableQuestionSchema.safeParse({
    ...Object.fromEntries(filters),
    unitCode: unit,
    rows,
    columns,
    ...(outside ? { outside: 'true' } : {}),
  });
  if (!question.success)
    throw new UsageError(question.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  return question.data;
}

async function count(options: TableOptions): Promise<ExitCode> {
  const question = readQuestion(options);
  const shared = (['self', 'unit', 'province'] as const).find((one) => one === options.shared);
  if (!shared) throw new UsageError('--shared: self, unit, province');
  return withProgram(options, async ({ runner }, actor) => {
    if (options.xlsx !== undefined) {
      await writeFile(options.xlsx, (await makeOwnTableFile(runner, actor, question)).content);
      tell(`Đã ghi / written: ${options.xlsx}`);
    }
    if (options.keep !== undefined) await runner.execute(actor, keepOwnTable, { name: options.keep, shared, question });
    const answer = await runner.ask(actor, countOwnTable, question);
    print(options, answer, () => words(answer));
    return 0;
  });
}

function words({ rows, columns, counts }: OwnTableAnswer): string {
  const head = ['', ...columns.map(({ label }) => label.vi), 'Tổng số'];
  const body = counts.map((row, index) => [
    rows[index]?.label.vi ?? 'Tổng số',
    ...row.map((one) => (one === null ? '…' : String(one))),
  ]);
  return [head, ...body].map((line) => line.join('\t')).join('\n');
}

async function list(options: CommonOptions): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, listOwnTables, {});
    print(options, answer, () =>
      answer.items.map(({ id, name, shared, by }) => `${id}  ${name}  ${shared}  ${by}`).join('\n'),
    );
    return 0;
  });
}

async function remove(id: string, options: CommonOptions): Promise<ExitCode> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new UsageError(`${id} không phải mã. / not an id.`);
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.execute(actor, removeOwnTable, { id });
    print(options, answer, () => id);
    return 0;
  });
}
