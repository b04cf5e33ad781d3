import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { PlanReading } from '@dong-hanh/domain';
import type { Command } from 'commander';
import { planTexts, readPlanFile } from '../../features/plans/index';
import { addProblemTexts } from '../../platform/http/problem-texts';
import { type CommonOptions, common, type ExitCode, print, UsageError } from './command-line';
import { planLiveCommands } from './plan-live';
import { planTaskCommands } from './plan-tasks';

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

interface ReadOptions extends CommonOptions {
  text?: string;
}

export function planCommands(root: Command, run: Run): void {
  addProblemTexts(planTexts);
  const plan = root.command('plan').description('Kế hoạch / plans');
  planLiveCommands(root, plan, run);
  planTaskCommands(plan, run);
  common(plan.command('read <file>'))
    .description(
      'Đọc kế hoạch từ tệp .docx, .pdf, .txt, .md: mục tiêu, chỉ tiêu, nhiệm vụ, lộ trình, báo cáo, kinh phí; không ghi gì / what a plan says, each finding with its place; records nothing',
    )
    .option(
      '--text <file>',
      'ghi văn bản đã chuẩn hóa; "span" tính theo văn bản này / write the text that spans refer to',
    )
    .action((file: string, options: ReadOptions) =>
      run(async () => {
        if (!existsSync(file)) throw new UsageError(`Không có tệp ${file}. / No file ${file}.`);
        const { text, reading } = await readPlanFile(file);
        if (options.text !== undefined) await writeFile(options.text, text, 'utf8');
        print(options, reading, () => inWords(reading));
        return 0;
      }, options),
    );
}

const COMPARED: Readonly<Record<PlanReading['targets'][number]['comparator'], string>> = {
  '=': '=',
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  reduce: 'giảm',
  increase: 'tăng',
  range: 'từ',
  directional: 'xu hướng',
};

/** The reading for people, a line a finding. */
function inWords(reading: PlanReading): string {
  const period = reading.period ? `${reading.period.from ?? '?'} – ${reading.period.to ?? '?'}` : '—';
  return [
    `${reading.number ?? 'không số'}  ${reading.issuedOn ?? 'không ngày'}  ${reading.issuer ?? ''}  (${period})`,
    reading.title ?? '',
    ...group(
      'Căn cứ',
      reading.legalBases.map(({ text }) => text),
    ),
    ...group(
      'Mục tiêu',
      reading.objectives.map(({ text }) => text),
    ),
    ...group('Chỉ tiêu', reading.targets.map(targetInWords)),
    ...group(
      'Phân bổ',
      reading.quotas.map(({ unitName, value, target }) => `${unitName}: ${value ?? '?'} (#${target})`),
    ),
    ...group(
      'Sản phẩm',
      reading.deliverables.map(({ text, owner }) => (owner ? `[${owner}] ${text}` : text)),
    ),
    ...group(
      'Nhiệm vụ',
      reading.tasks.map(({ agency, text }) => `[${agency ?? 'chưa giao'}] ${text}`),
    ),
    ...group(
      'Lộ trình',
      reading.roadmap.map(({ year, text }) => `${year}: ${text}`),
    ),
    ...group('Báo cáo', reading.reports.map(reportInWords)),
    ...group('Kinh phí', budgetInWords(reading.budget)),
    ...group(
      'Lưu ý',
      reading.notices.map(({ code, message }) => `${code}: ${message}`),
    ),
  ].join('\n');
}

function group(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${name} (${lines.length})`, ...lines.map((line, i) => `  ${i}. ${line}`)];
}

function targetInWords({
  comparator,
  value,
  valueTo,
  unit,
  subject,
  text,
  dueOn,
}: PlanReading['targets'][number]): string {
  const figure = value === null ? '' : ` ${value}${valueTo === undefined ? '' : `–${valueTo}`} ${unit ?? ''}`;
  return `${COMPARED[comparator]}${figure}  ${subject ?? text}${dueOn ? `  (${dueOn})` : ''}`;
}

function reportInWords({ period, from, to, dueMonthDay, due }: PlanReading['reports'][number]): string {
  const day = dueMonthDay ?? (due ? `${due.day} ${due.month}` : '');
  return `${period}  ${from ?? '?'} → ${to ?? '?'}  ${day}`.trimEnd();
}

function budgetInWords({ lines, total }: PlanReading['budget']): string[] {
  const money = (amount: number) => `${amount.toLocaleString('vi-VN')} đồng`;
  return [
    ...(total === undefined ? [] : [`tổng: ${money(total)}`]),
    ...lines.map(({ year, amount, purpose, source }) =>
      [year, money(amount), purpose, source].filter(Boolean).join('  '),
    ),
  ];
}
