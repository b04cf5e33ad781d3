import { type RegisterDefinitionAnswer, type RegisterEntry, registerContents } from '@dong-hanh/contract';
import { getRegister, type RegisterCode, type RegisterField, registerCodes } from '@dong-hanh/domain';
import { Argument, type Command } from 'commander';
import {
  correctEntry,
  describeRegisters,
  getEntry,
  keepEntry,
  listEntries,
  listOverdueCorrections,
  registersTexts,
  removeEntry,
} from '../../features/registers/index';
import { addProblemTexts } from '../../platform/http/problem-texts';
import { type CommonOptions, common, type ExitCode, print, readJson, UsageError, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

type FieldAnswer = Omit<RegisterDefinitionAnswer['fields'][number], 'fields'>;

interface EntryOptions extends CommonOptions {
  on?: string;
  until?: string;
  plan?: string;
  about?: string;
  content?: string;
}

const line = ({ id, on, until, unit, content, version }: RegisterEntry) =>
  `${id}  ${on}${until ? `–${until}` : ''}  ${unit.name}  v${version}  ${Object.values(content)
    .filter((value) => typeof value === 'string')
    .join(' · ')}`;

/** Registers of what was done, as on the screen. Fields are given as name=value, tables inside an entry as JSON. */
export function registerCommands(root: Command, run: Run): void {
  addProblemTexts(registersTexts);
  const register = root.command('register').description('Sổ theo dõi hoạt động / registers of what was done');
  const named = () => new Argument('<register>', 'sổ / register').choices(registerCodes);
  const withEntry = (command: Command) =>
    common(command)
      .option('--on <day>', 'ngày, hoặc ngày đầu / day, or the first one')
      .option('--until <day>', 'ngày cuối / last day')
      .option('--plan <id>', 'kế hoạch thực hiện / plan it serves')
      .option('--about <unit>', 'đơn vị được kiểm tra / unit that was looked at')
      .option('--content <file>', 'nội dung dạng JSON, "-" là đầu vào chuẩn / content as JSON, "-" for standard input');
  common(register.command('fields').addArgument(named()))
    .description('Các ô của một sổ / what an entry of a register holds')
    .action((code: RegisterCode, options: CommonOptions) =>
      run(async () => {
        const found = describeRegisters().find((one) => one.code === code);
        const ofField = ({ name, kind, required, choices }: FieldAnswer, indent = '') =>
          `${indent}${name}${required ? ' *' : ''}  ${choices ? choices.join(' | ') : kind}`;
        print(options, found, () =>
          (found?.fields ?? [])
            .flatMap((field) => [ofField(field), ...(field.fields ?? []).map((cell) => ofField(cell, '  '))])
            .join('\n'),
        );
        return 0;
      }, options),
    );
  common(register.command('list').addArgument(named()))
    .description('Các mục trong sổ / entries')
    .option('--unit <code>', 'đơn vị / unit')
    .option('--from <day>')
    .option('--to <day>')
    .action((code: RegisterCode, options: CommonOptions & { unit?: string; from?: string; to?: string }) =>
      run(() => list(code, options), options),
    );
  common(register.command('overdue'))
    .description('Các cuộc kiểm tra quá hạn khắc phục / inspections whose correction is overdue')
    .action((options: CommonOptions) =>
      run(
        () =>
          withProgram(options, async ({ runner }, actor) => {
            const answer = await runner.ask(actor, listOverdueCorrections, {});
            print(options, answer, () => answer.items.map(line).join('\n'));
            return 0;
          }),
        options,
      ),
    );
  common(register.command('show <id>'))
    .description('Một mục với mọi bản / an entry with its versions')
    .action((id: string, options: CommonOptions) =>
      run(
        () =>
          withProgram(options, async ({ runner }, actor) => {
            const answer = await runner.ask(actor, getEntry, { id: checkedId(id) });
            print(options, answer, () => answer.versions.map(line).join('\n'));
            return 0;
          }),
        options,
      ),
    );
  withEntry(register.command('add').addArgument(named()).argument('[fields...]', 'tên=giá trị / name=value'))
    .description('Ghi một mục / write an entry')
    .requiredOption('--unit <code>', 'đơn vị / unit')
    .action((code: RegisterCode, fields: string[], options: EntryOptions & { unit: string }) =>
      run(() => add(code, fields, options), options),
    );
  withEntry(register.command('correct <id>').argument('[fields...]', 'tên=giá trị / name=value'))
    .description('Sửa một mục: chỉ những gì nêu ra thay đổi / correct an entry: only what is given changes')
    .action((id: string, fields: string[], options: EntryOptions) => run(() => correct(id, fields, options), options));
  common(register.command('remove <id>'))
    .description('Bỏ một mục khỏi sổ / take an entry out')
    .requiredOption('--because <reason>', 'lý do / reason')
    .action((id: string, options: CommonOptions & { because: string }) => run(() => remove(id, options), options));
}

function checkedId(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new UsageError(`${id} không phải mã của mục. / not the id of an entry.`);
  return id;
}

/** `hơn 120` is more than, `gần 120` about. */
function readFigure(text: string): unknown {
  const [, word, figure] = /^(hơn|gần)?\s*(\d+)$/.exec(text) ?? [];
  if (figure === undefined) return text;
  return { value: Number(figure), precision: word === 'hơn' ? 'more-than' : word === 'gần' ? 'about' : 'exact' };
}

function readValue(field: RegisterField, text: string): unknown {
  if (field.kind === 'figure') return readFigure(text);
  const isNumber = field.kind === 'count' || field.kind === 'amount';
  return isNumber && /^\d+$/.test(text) ? Number(text) : text;
}

async function readContent(code: RegisterCode, given: string[], { content }: EntryOptions) {
  const { fields } = getRegister(code);
  const values = given.map((pair) => {
    const [name = '', ...rest] = pair.split('=');
    const field = fields[name];
    if (!field || rest.length === 0 || field.kind === 'rows') {
      const names = Object.keys(registerContents[code].shape).join(', ');
      throw new UsageError(`${pair}: cần tên=giá trị / name=value: ${names}`);
    }
    return [name, readValue(field, rest.join('='))];
  });
  const file = content === undefined ? {} : ((await readJson(content)) as Record<string, unknown>);
  return { ...file, ...Object.fromEntries(values) };
}

async function list(
  register: RegisterCode,
  options: CommonOptions & { unit?: string; from?: string; to?: string },
): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const { unit: unitCode, from, to } = options;
    const answer = await runner.ask(actor, listEntries, { register, unitCode, from, to });
    print(options, answer, () => answer.items.map(line).join('\n'));
    return 0;
  });
}

async function add(
  register: RegisterCode,
  fields: string[],
  options: EntryOptions & { unit: string },
): Promise<ExitCode> {
  const { unit: unitCode, on, until = null, plan: planId = null, about: aboutUnitCode = null } = options;
  if (on === undefined) throw new UsageError('--on');
  const content = await readContent(register, fields, options);
  return withProgram(options, async ({ runner }, actor) => {
    const entry = { register, unitCode, on, until, planId, aboutUnitCode, content };
    const answer = await runner.execute(actor, keepEntry, entry);
    print(options, answer, () => line(answer));
    return 0;
  });
}

async function correct(id: string, fields: string[], options: EntryOptions): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const { versions } = await runner.ask(actor, getEntry, { id: checkedId(id) });
    const [last] = versions;
    if (!last) return 1;
    const answer = await runner.execute(actor, correctEntry, {
      id,
      version: last.version,
      on: options.on ?? last.on,
      until: options.until ?? last.until,
      planId: options.plan ?? last.plan?.id ?? null,
      aboutUnitCode: options.about ?? last.aboutUnit?.code ?? null,
      content: { ...last.content, ...(await readContent(last.register, fields, options)) },
    });
    print(options, answer, () => line(answer));
    return 0;
  });
}

async function remove(id: string, options: CommonOptions & { because: string }): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const { versions } = await runner.ask(actor, getEntry, { id: checkedId(id) });
    const version = versions[0]?.version ?? 1;
    const answer = await runner.execute(actor, removeEntry, { id, version, because: options.because });
    print(options, answer, () => line(answer));
    return 0;
  });
}
