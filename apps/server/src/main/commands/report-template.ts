import { type TemplateAnswer, templateCodeSchema, templateContentSchema } from '@dong-hanh/contract';
import type { Command } from 'commander';
import { listTemplates, publishTemplate, putTemplate, readTemplateVersion } from '../../features/reports/index';
import { type CommonOptions, common, type ExitCode, print, readJson, UsageError, withProgram } from './command-line';

interface VersionOptions extends CommonOptions {
  revision?: string;
}

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

/** Report forms as data: a new official form is entered, tried on a unit, and published. */
export function reportTemplateCommands(template: Command, run: Run): void {
  common(template.command('list'))
    .description('Danh sách mẫu và phiên bản / the forms and their versions')
    .action((options: CommonOptions) => run(() => list(options), options));
  common(template.command('show <code>'))
    .description('Một mẫu dưới dạng dữ liệu / one form as data')
    .option('--revision <number>', 'phiên bản / version')
    .action((code: string, options: VersionOptions) => run(() => show(code, options), options));
  common(template.command('put <file>'))
    .description('Lưu bản nháp của mẫu từ tệp JSON, kèm lỗi nếu có / keep a draft from a JSON file, with its faults')
    .action((file: string, options: CommonOptions) => run(() => put(file, options), options));
  common(template.command('publish <code>'))
    .description('Công bố bản nháp; từ đó không sửa nữa / publish the draft; it is never changed from then on')
    .requiredOption('--revision <number>', 'phiên bản của bản nháp / version of the draft')
    .action((code: string, options: VersionOptions) => run(() => publish(code, options), options));
}

export function readVersion(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new UsageError(`--revision: ${text} không phải số phiên bản. / not a version.`);
  return Number(text);
}

function checkCode(code: string): void {
  if (!templateCodeSchema.safeParse(code).success)
    throw new UsageError(`${code} không phải mã mẫu báo cáo. / not the code of a form.`);
}

const line = ({ code, version, state, validFrom, validTo, name }: Omit<TemplateAnswer, 'content' | 'faults' | 'may'>) =>
  `${code}  ${version}  ${state}  ${validFrom} … ${validTo ?? ''}  ${name.vi}`;

const withFaults = (answer: TemplateAnswer) =>
  [line(answer), ...answer.faults.map(({ at, code, what }) => `  ! ${at}: ${code}${what ? ` (${what})` : ''}`)].join(
    '\n',
  );

async function list(options: CommonOptions): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, listTemplates, {});
    print(options, answer, () => answer.items.map(line).join('\n'));
    return 0;
  });
}

async function show(code: string, options: VersionOptions): Promise<ExitCode> {
  checkCode(code);
  const version = readVersion(options.revision);
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, readTemplateVersion, { code, version });
    print(options, answer, () => `${withFaults(answer)}\n${JSON.stringify(answer.content, null, 2)}`);
    return 0;
  });
}

/** A draft with faults is kept, and the exit code says that it cannot be published yet. */
async function put(file: string, options: CommonOptions): Promise<ExitCode> {
  const content = templateContentSchema.safeParse(await readJson(file));
  if (!content.success) {
    const [issue] = content.error.issues;
    throw new UsageError(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.execute(actor, putTemplate, { code: content.data.code, content: content.data });
    print(options, answer, () => withFaults(answer));
    return answer.faults.length === 0 ? 0 : 1;
  });
}

async function publish(code: string, options: VersionOptions): Promise<ExitCode> {
  checkCode(code);
  const version = readVersion(options.revision) ?? 1;
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.execute(actor, publishTemplate, { code, version });
    print(options, answer, () => line(answer));
    return 0;
  });
}
