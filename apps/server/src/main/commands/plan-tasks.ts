import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type TaskReport, taskReportEndpoints } from '@dong-hanh/contract';
import { parsePeriod } from '@dong-hanh/domain';
import type { Command } from 'commander';
import {
  acceptTaskReport,
  draftTaskReport,
  listTaskReports,
  returnTaskReport,
  sendTaskReport,
  writeTaskReport,
} from '../../features/plans/index';
import type { UseCase } from '../../platform/use-case/use-case';
import { type CommonOptions, common, type ExitCode, print, UsageError, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

interface TaskOptions extends CommonOptions {
  agency: string;
  period: string;
  revision: string;
  items: string;
  remark: string;
}

interface Step {
  id: string;
  reportId: string;
  version: number;
}

const line = ({ id, agency, period, organisation, state, version }: TaskReport) =>
  `${id}  ${agency}  ${period}  ${organisation}  ${state}  ${version}`;

function checkIds(...ids: string[]): void {
  const wrong = ids.find((id) => !/^[0-9a-f-]{36}$/.test(id));
  if (wrong !== undefined) throw new UsageError(`${wrong} không phải mã. / not an id.`);
}

function checkPeriod(period: string): void {
  if (!parsePeriod(period)) throw new UsageError('--period: 2026H1, 2026, 2026Q2, 2026-05');
}

/** What agencies report on their tasks of a plan, as on the screen. */
export function planTaskCommands(plan: Command, run: Run): void {
  const tasks = plan.command('tasks').description('Báo cáo nhiệm vụ của các cơ quan / reports of agencies on tasks');
  common(tasks.command('list <plan>'))
    .description('Cơ quan nào đã báo cáo, cơ quan nào chưa / who reported, who is silent')
    .requiredOption('--period <code>', 'kỳ / period')
    .action((id: string, options: TaskOptions) => run(() => list(id, options), options));
  common(tasks.command('draft <plan>'))
    .description('Mở báo cáo của một cơ quan / open the report of an agency')
    .requiredOption('--agency <name>', 'cơ quan như kế hoạch ghi / agency as the plan names it')
    .requiredOption('--period <code>', 'kỳ / period')
    .action((id: string, options: TaskOptions) => run(() => draft(id, options), options));
  common(tasks.command('write <plan> <report>'))
    .description('Ghi tiến độ từng nhiệm vụ / write how far each task is')
    .requiredOption('--revision <number>', 'phiên bản của báo cáo / version of the report')
    .requiredOption('--items <file>', 'tệp JSON: {"items": […], "words": "…"}')
    .action((id: string, reportId: string, options: TaskOptions) => run(() => write(id, reportId, options), options));
  const step = (name: string, words: string, useCase: UseCase<Step, TaskReport>) =>
    common(tasks.command(`${name} <plan> <report>`))
      .description(words)
      .requiredOption('--revision <number>', 'phiên bản của báo cáo / version of the report')
      .action((id: string, reportId: string, options: TaskOptions) =>
        run(() => take(useCase, { id, reportId, version: readVersion(options) }, options), options),
      );
  step('send', 'Gửi đơn vị giữ kế hoạch / send to the unit that keeps the plan', sendTaskReport);
  step('accept', 'Nhận: thành tiến độ nhiệm vụ / accept: becomes the progress of the tasks', acceptTaskReport);
  common(tasks.command('return <plan> <report>'))
    .description('Trả lại kèm ý kiến / return with a remark')
    .requiredOption('--revision <number>', 'phiên bản của báo cáo / version of the report')
    .requiredOption('--remark <words>', 'ý kiến / remark')
    .action((id: string, reportId: string, options: TaskOptions) =>
      run(() => {
        const read = taskReportEndpoints.returnTaskReport.body.shape.remark.safeParse(options.remark);
        if (!read.success) throw new UsageError('--remark <3-1000 ký tự / characters>');
        const question = { id, reportId, version: readVersion(options), remark: read.data };
        return take(returnTaskReport, question, options);
      }, options),
    );
}

function readVersion({ revision }: TaskOptions): number {
  const version = Number(revision);
  if (!Number.isInteger(version) || version < 1) throw new UsageError('--revision 1');
  return version;
}

async function list(id: string, options: TaskOptions): Promise<ExitCode> {
  checkIds(id);
  checkPeriod(options.period);
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, listTaskReports, { id, period: options.period });
    print(options, answer, () =>
      answer.agencies
        .flatMap(({ agency, tasks, reports }) => [
          `${agency}  (${tasks.length})${reports.length === 0 ? '  chưa báo cáo / silent' : ''}`,
          ...reports.map((report) => `  ${line(report)}`),
        ])
        .join('\n'),
    );
    return 0;
  });
}

async function draft(id: string, options: TaskOptions): Promise<ExitCode> {
  checkPeriod(options.period);
  return take(draftTaskReport, { id, agency: options.agency.trim(), period: options.period }, options);
}

async function write(id: string, reportId: string, options: TaskOptions): Promise<ExitCode> {
  if (!existsSync(options.items)) throw new UsageError(`Không có tệp ${options.items}. / No file ${options.items}.`);
  const content: unknown = JSON.parse(await readFile(options.items, 'utf8'));
  const version = readVersion(options);
  const read = taskReportEndpoints.writeTaskReport.body.safeParse({ ...Object(content), version });
  if (!read.success) throw new UsageError('--items: {"items":[{"findingId","state","percent","note"}],"words":"…"}');
  return take(writeTaskReport, { id, reportId, ...read.data }, options);
}

async function take<Question extends { id: string; reportId?: string }>(
  useCase: UseCase<Question, TaskReport>,
  question: Question,
  options: CommonOptions,
): Promise<ExitCode> {
  checkIds(question.id, ...(question.reportId === undefined ? [] : [question.reportId]));
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.execute(actor, useCase, question);
    print(options, answer, () => line(answer));
    return 0;
  });
}
