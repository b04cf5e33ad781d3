import { writeFile } from 'node:fs/promises';
import { parseEvidenceKey, REPORT_SERIES, type ReportSeries } from '@dong-hanh/domain';
import type { Command } from 'commander';
import {
  computeReport,
  makeReportFile,
  type ReportFormat,
  readEvidence,
  reportsTexts,
} from '../../features/reports/index';
import { addProblemTexts } from '../../platform/http/problem-texts';
import { type CommonOptions, common, type ExitCode, print, tell, UsageError, withProgram } from './command-line';
import { reportOutsideCommands } from './report-outside';
import { reportRoadCommands } from './report-road';
import { gapsCommand, reportTableCommands } from './report-table';
import { readVersion, reportTemplateCommands } from './report-template';

const formats: readonly ReportFormat[] = ['xlsx', 'docx', 'pdf'];

interface ReportOptions extends CommonOptions, Partial<Record<ReportFormat, string>> {
  template: string;
  revision?: string;
  unit: string;
  period: string;
  asOf?: string;
  map?: string;
  evidence?: string;
  span: string;
}

export function reportCommands(
  root: Command,
  run: (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>,
): void {
  addProblemTexts(reportsTexts);
  const report = root.command('report').description('Báo cáo định kỳ / periodic reports');
  common(report.command('compute'))
    .description('Tính báo cáo từ hồ sơ, kèm danh sách sau mỗi con số / compute a report from the records')
    .requiredOption('--template <code>', 'mẫu báo cáo / form: six-month')
    .option('--revision <number>', 'phiên bản của mẫu, kể cả bản nháp / version of the form, a draft too')
    .requiredOption('--unit <code>', 'mã đơn vị vào ngày cuối kỳ / unit code on the last day of the period')
    .requiredOption('--period <code>', 'kỳ / period: 2026H1, 2026H2, 2026, 2026Q2, 2026-05, 2026-03-01..2026-05-10')
    .option('--as-of <date>', 'số liệu ghi nhận đến hết ngày này / what was recorded by the end of this day')
    .option('--map <map>', 'today: quy về đơn vị hành chính hiện nay / restated for the units of today')
    .option('--xlsx <file>', 'ghi bảng tính / write a workbook')
    .option('--docx <file>', 'ghi văn bản Word / write a Word document')
    .option('--pdf <file>', 'ghi văn bản PDF / write a PDF')
    .option(
      '--evidence <cell>',
      'danh sách sau một con số / the records behind one figure: TABLE.ROW.COLUMN, R1.total.sex.male',
    )
    .option('--span <series>', `chuỗi số liệu của --evidence / ${REPORT_SERIES.join(', ')}`, 'period')
    .action((options: ReportOptions) => run(() => compute(options), options));
  reportRoadCommands(report, run);
  reportOutsideCommands(report.command('outside').description('Số liệu từ văn bản khác / reports from outside'), run);
  gapsCommand(report, run);
  reportTableCommands(report.command('table').description('Bảng tự lập / tables one makes oneself'), run);
  reportTemplateCommands(report.command('template').description('Mẫu báo cáo / report forms'), run);
}

async function compute(options: ReportOptions): Promise<ExitCode> {
  const question = readQuestion(options);
  const cell = options.evidence === undefined ? null : readCell(options.evidence, options.span);
  const wanted = formats.filter((format) => options[format] !== undefined);
  return withProgram(options, async ({ runner }, actor) => {
    for (const format of wanted) {
      const file = await makeReportFile(runner, actor, { ...question, format });
      await writeFile(options[format] ?? '', file.content);
      tell(`Đã ghi / written: ${options[format]}`);
    }
    if (cell) {
      const { items } = await runner.ask(actor, readEvidence, { ...question, ...cell });
      print(options, items, () =>
        items.map((item) => `${item.id}  ${item.unitCode ?? '—'}  ${item.on ?? '—'}`).join('\n'),
      );
    } else if (wanted.length === 0 || options.json) {
      const answer = await runner.ask(actor, computeReport, question);
      print(options, answer, () => summary(answer));
    }
    return 0;
  });
}

function readQuestion({ template, revision, unit, period, asOf, map }: ReportOptions) {
  if (map !== undefined && map !== 'today') throw new UsageError('--map today');
  if (asOf !== undefined && !isDay(asOf)) throw new UsageError(`--as-of: ${asOf} không phải ngày YYYY-MM-DD.`);
  return { template, version: readVersion(revision), unitCode: unit, period, asOf, map: map && ('today' as const) };
}

function readCell(key: string, span: string): { table: string; row: string; column: string; span: ReportSeries } {
  const cell = parseEvidenceKey(key);
  const series = REPORT_SERIES.find((each) => each === span);
  if (!cell) throw new UsageError(`--evidence: ${key} không có dạng TABLE.ROW.COLUMN, ví dụ R1.total.sex.male.`);
  if (!series) throw new UsageError(`--span: ${REPORT_SERIES.join(', ')}`);
  return { ...cell, span: series };
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  );
}

/** The total line of every table, and the checks that did not pass. */
function summary(answer: Awaited<ReturnType<(typeof computeReport)['run']>>): string {
  const head = `${answer.unit.name}, ${answer.period.code} (${answer.period.from} … ${answer.period.to})${answer.period.isEstimate ? ', ước' : ''}`;
  const tables = answer.tables.flatMap((table) => {
    const total = table.rows.at(-1)?.values ?? {};
    return [
      '',
      table.code,
      ...table.columns.map(
        ({ code, label }) => `  ${String(total[code]?.period ?? '…').padStart(8)}  ${label} (${code})`,
      ),
      ...table.checks.filter((check) => !check.ok).map((check) => `  ! ${check.message}`),
    ];
  });
  return [head, ...tables].join('\n');
}
