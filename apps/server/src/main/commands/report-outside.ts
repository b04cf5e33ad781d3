import { type OutsideReportAnswer, outsideReportInputSchema } from '@dong-hanh/contract';
import type { Command } from 'commander';
import { getOutsideReport, keepOutsideReport, listOutsideReports } from '../../features/reports/index';
import { type CommonOptions, common, type ExitCode, print, readJson, UsageError, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

/** Published and received reports, keyed in as they stand and recomputed. */
export function reportOutsideCommands(outside: Command, run: Run): void {
  common(outside.command('list'))
    .description('Số liệu từ văn bản khác đã nhập / reports from outside')
    .option('--unit <code>', 'mã đơn vị / unit code')
    .action((options: CommonOptions & { unit?: string }) => run(() => list(options), options));
  common(outside.command('keep <file>'))
    .description('Nhập một văn bản từ tệp JSON, nguyên như văn bản / keep one from a JSON file, as it stands')
    .action((file: string, options: CommonOptions) => run(() => keep(file, options), options));
  common(outside.command('show <id>'))
    .description('Chỗ số trong văn bản khác số tính lại, khác số của hệ thống / where it does not hold')
    .action((id: string, options: CommonOptions) => run(() => show(id, options), options));
}

async function list(options: CommonOptions & { unit?: string }): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, listOutsideReports, { unitCode: options.unit });
    print(options, answer, () =>
      answer.items
        .map(({ id, unit, title, source, mismatches }) =>
          [id, unit.name, title, source, mismatches > 0 ? `! ${mismatches}` : ''].join('  '),
        )
        .join('\n'),
    );
    return 0;
  });
}

async function keep(file: string, options: CommonOptions): Promise<ExitCode> {
  const input = outsideReportInputSchema.safeParse(await readJson(file));
  if (!input.success) throw new UsageError(`${file}: ${input.error.issues[0]?.path.join('.')}`);
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.execute(actor, keepOutsideReport, input.data);
    print(options, answer, () => describe(answer));
    return 0;
  });
}

async function show(id: string, options: CommonOptions): Promise<ExitCode> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new UsageError(`${id} không phải mã. / not an id.`);
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, getOutsideReport, { id });
    print(options, answer, () => describe(answer));
    return 0;
  });
}

function describe({ id, title, tables, found, compared }: OutsideReportAnswer): string {
  const nameOf = (place: { table: string; row: number; column: string }) => {
    const table = tables.find(({ code }) => code === place.table);
    const column = table?.columns.find(({ code }) => code === place.column);
    return `${place.table} ${table?.rows[place.row]?.label} / ${column?.label}`;
  };
  return [
    `${id}  ${title}`,
    ...found.map(
      (one) => `! ${nameOf(one)}: số trong văn bản ${one.stated} ≠ số tính lại ${one.computed} (${one.words})`,
    ),
    ...compared
      .filter(({ stated, ours }) => stated !== ours)
      .map((one) => `  ${nameOf(one)}: văn bản ${one.stated}, hệ thống ${one.ours ?? '…'}`),
  ].join('\n');
}
