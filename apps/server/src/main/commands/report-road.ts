import { writeFile } from 'node:fs/promises';
import {
  reportNarrativeSchema,
  type SubmissionAnswer,
  type SubmissionSummary,
  submissionEndpoints,
} from '@dong-hanh/contract';
import type { Command } from 'commander';
import {
  acceptSubmission,
  addressSubmission,
  answerAsRecipient,
  consolidateReports,
  draftSubmission,
  getSubmission,
  listDrift,
  listSubmissions,
  makeSubmissionFile,
  type ReportFormat,
  returnSubmission,
  sendSubmission,
  signSubmission,
  writeNarrative,
} from '../../features/reports/index';
import type { UseCase } from '../../platform/use-case/use-case';
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

interface PeriodOptions extends CommonOptions {
  template: string;
  unit: string;
  period: string;
}

interface AnswerOptions extends CommonOptions {
  state: string;
  remark?: string;
}

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;
type Step = UseCase<{ id: string; version: number }, SubmissionAnswer>;

const steps: readonly (readonly [name: string, words: string, step: Step])[] = [
  ['sign', 'Ký và chốt số liệu / sign and freeze the figures', signSubmission],
  ['send', 'Gửi lên cấp trên / send to the unit above', sendSubmission],
  ['accept', 'Cấp trên tiếp nhận / the unit above accepts', acceptSubmission],
];

/** The road of a report, step by step, as on the screen. */
export function reportRoadCommands(report: Command, run: Run): void {
  const ofPeriod = (name: string, words: string) =>
    common(report.command(name))
      .description(words)
      .option('--template <code>', 'mẫu báo cáo / form', 'six-month')
      .requiredOption('--unit <code>', 'mã đơn vị / unit code')
      .requiredOption('--period <code>', 'kỳ / period: 2026H1, 2026');
  ofPeriod('status', 'Báo cáo đến đâu, cấp dưới ai chưa gửi / where a report stands, who below has not sent').action(
    (options: PeriodOptions) => run(() => status(options), options),
  );
  ofPeriod('draft', 'Lập báo cáo của kỳ, hoặc lần tiếp theo / begin the report of a period, or its next number').action(
    (options: PeriodOptions) => run(() => draft(options), options),
  );
  ofPeriod('consolidate', 'So báo cáo đã gửi với hồ sơ / compare what was sent with the files').action(
    (options: PeriodOptions) => run(() => consolidate(options), options),
  );
  common(report.command('write <id>'))
    .description(
      'Ghi phần lời theo mã phần của mẫu: direction, difficulties … / the words of a draft by part of the form',
    )
    .requiredOption('--words <file>', 'tệp JSON, mỗi phần một danh sách đoạn / JSON file of lists of paragraphs')
    .action((id: string, options: CommonOptions & { words: string }) => run(() => write(id, options), options));
  for (const [name, words, step] of steps) {
    common(report.command(`${name} <id>`))
      .description(words)
      .action((id: string, options: CommonOptions) => run(() => take(id, options, step), options));
  }
  common(report.command('return <id>'))
    .description('Cấp trên trả lại kèm điều cần sửa / the unit above returns it with what is to be put right')
    .requiredOption('--remark <text>', 'điều cần sửa / what is to be put right')
    .action((id: string, options: CommonOptions & { remark: string }) => run(() => giveBack(id, options), options));
  common(report.command('recipients <id>'))
    .description('Nơi nhận ngoài cấp trên / whom it goes to beside the unit above')
    .requiredOption('--to <names...>', 'tên cơ quan, mỗi tên một lần / names of offices')
    .action((id: string, options: CommonOptions & { to: string[] }) => run(() => address(id, options), options));
  common(report.command('answer <id> <recipient>'))
    .description('Ghi trả lời của một nơi nhận / the answer of one recipient')
    .requiredOption('--state <state>', 'accepted | returned')
    .option('--remark <text>', 'ý kiến / remark')
    .action((id: string, recipient: string, options: AnswerOptions) =>
      run(() => answerFor(id, recipient, options), options),
    );
  common(report.command('drift <id>'))
    .description('Những ghi nhận sau khi ký làm số liệu khác đi / what changed since the signature')
    .action((id: string, options: CommonOptions) => run(() => drift(id, options), options));
  common(report.command('paper <id>'))
    .description('Ghi văn bản của báo cáo / write the report as a paper')
    .option('--docx <file>')
    .option('--pdf <file>')
    .option('--xlsx <file>')
    .action((id: string, options: CommonOptions & Partial<Record<ReportFormat, string>>) =>
      run(() => paper(id, options), options),
    );
}

const questionOf = ({ template, unit, period }: PeriodOptions) => ({ template, unitCode: unit, period });

const line = ({ id, unit, period, number, state, late }: SubmissionSummary) =>
  `${id}  ${unit.name}  ${period}  ${number}  ${state}${late ? '  quá hạn / late' : ''}`;

function checkId(id: string): void {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new UsageError(`${id} không phải mã báo cáo. / not the id of a report.`);
}

async function status(options: PeriodOptions): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, listSubmissions, questionOf(options));
    const waiting = answer.lower.filter(({ submission }) => submission?.sent === null || submission === null);
    print(options, answer, () =>
      [
        ...answer.own.map(line),
        ...(answer.lower.length === 0 ? [] : [`chưa gửi / not sent: ${waiting.length}/${answer.lower.length}`]),
        ...waiting.map(({ unit, late }) => `  ${unit.name}${late ? '  quá hạn / late' : ''}`),
      ].join('\n'),
    );
    return 0;
  });
}

async function draft(options: PeriodOptions): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const question = questionOf(options);
    const answer = await runner.execute(actor, draftSubmission, question);
    print(options, answer, () => line(answer));
    return 0;
  });
}

async function take(id: string, options: CommonOptions, step: Step): Promise<ExitCode> {
  checkId(id);
  return withProgram(options, async ({ runner }, actor) => {
    const { version } = await runner.ask(actor, getSubmission, { id });
    const answer = await runner.execute(actor, step, { id, version });
    print(options, answer, () => line(answer));
    return 0;
  });
}

async function write(id: string, options: CommonOptions & { words: string }): Promise<ExitCode> {
  const words = reportNarrativeSchema.safeParse(await readJson(options.words));
  if (!words.success) throw new UsageError(`--words: ${words.error.issues[0]?.path.join('.')}`);
  const step: Step = {
    ...writeNarrative,
    run: (context, at) => writeNarrative.run(context, { ...at, narrative: words.data }),
  };
  return take(id, options, step);
}

async function giveBack(id: string, options: CommonOptions & { remark: string }): Promise<ExitCode> {
  const { remark } = options;
  if (remark.trim().length < 3) throw new UsageError('--remark: ít nhất 3 ký tự / 3 characters at least');
  const step: Step = { ...returnSubmission, run: (context, at) => returnSubmission.run(context, { ...at, remark }) };
  return take(id, options, step);
}

async function address(id: string, options: CommonOptions & { to: string[] }): Promise<ExitCode> {
  const names = submissionEndpoints.addressSubmission.body.shape.names.safeParse(options.to);
  if (!names.success) throw new UsageError('--to: 2-200 ký tự mỗi tên / characters a name');
  const step: Step = {
    ...addressSubmission,
    run: (context, at) => addressSubmission.run(context, { ...at, names: names.data }),
  };
  return take(id, options, step);
}

async function answerFor(id: string, recipientId: string, options: AnswerOptions): Promise<ExitCode> {
  checkId(id);
  checkId(recipientId);
  const read = submissionEndpoints.answerAsRecipient.body.safeParse({ state: options.state, remark: options.remark });
  if (!read.success) throw new UsageError('--state accepted | returned, --remark <3-2000>');
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.execute(actor, answerAsRecipient, { id, recipientId, ...read.data });
    print(options, answer, () => answer.recipients.map(({ name, state }) => `${name}  ${state}`).join('\n'));
    return 0;
  });
}

async function consolidate(options: PeriodOptions): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, consolidateReports, questionOf(options));
    print(options, answer, () =>
      [
        `còn chờ / waiting for: ${answer.waitingFor}`,
        ...answer.units.flatMap(({ unit, differences }) => [
          `${unit.name}: ${differences.length === 0 ? 'khớp / the same' : ''}`,
          ...differences.map(({ table, label, sent, now }) => `  ${table} ${label}: ${sent ?? '…'} → ${now ?? '…'}`),
        ]),
      ].join('\n'),
    );
    return 0;
  });
}

async function drift(id: string, options: CommonOptions): Promise<ExitCode> {
  checkId(id);
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, listDrift, { id });
    print(options, answer, () =>
      answer.items
        .map(({ table, change, id: record, effects }) =>
          [table, change, record, ...effects.map(({ column, by }) => `${by > 0 ? '+' : ''}${by} ${column}`)].join('  '),
        )
        .join('\n'),
    );
    return 0;
  });
}

async function paper(id: string, options: CommonOptions & Partial<Record<ReportFormat, string>>): Promise<ExitCode> {
  checkId(id);
  const wanted = (['docx', 'pdf', 'xlsx'] as const).filter((format) => options[format] !== undefined);
  if (wanted.length === 0) throw new UsageError('--docx, --pdf, --xlsx');
  return withProgram(options, async ({ runner }, actor) => {
    for (const format of wanted) {
      const { content } = await makeSubmissionFile(runner, actor, { id, format });
      await writeFile(options[format] ?? '', content, { mode: 0o600 });
      tell(`Đã ghi / written: ${options[format]}`);
    }
    return 0;
  });
}
