import { createReadStream, existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type PlanSummary, versionEndpoints } from '@dong-hanh/contract';
import { parsePlainDate } from '@dong-hanh/domain';
import type { Command } from 'commander';
import {
  amendPlan,
  comparePlan,
  confirmPlan,
  decideFindings,
  draftLowerPlan,
  getPlan,
  keepPlan,
  listFollowers,
  listPlans,
  listPlanVersions,
  makePlanPaper,
  readPlanFile,
} from '../../features/plans/index';
import { getIndicatorClasses, listIndicators, reviewPlan, trackPlan } from '../../features/reports/index';
import type { Query } from '../../platform/use-case/use-case';
import { papersContextOf } from '../papers-context';
import { type CommonOptions, common, type ExitCode, print, tell, UsageError, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

interface UnitOptions extends CommonOptions {
  unit: string;
}

interface IndicatorOptions extends UnitOptions {
  period: string;
  classes?: string;
  asOf?: string;
  map?: string;
}

interface ReviewOptions extends CommonOptions {
  kind: string;
  on: string;
  words: string;
}

const line = ({ id, number, title, sourceName, state, unit, counts }: PlanSummary) =>
  `${id}  ${unit.name}  ${number ?? '—'}  ${title ?? sourceName}  ${state}  ${counts.proposed} chưa xem / undecided`;

function checkId(id: string): void {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new UsageError(`${id} không phải mã kế hoạch. / not the id of a plan.`);
}

/** Plans kept, decided on and followed, as on the screen; and the indicators that measure them. */
export function planLiveCommands(root: Command, plan: Command, run: Run): void {
  common(plan.command('keep <file>'))
    .description('Đọc kế hoạch và giữ lại để xác nhận / read a plan and keep it to be decided on')
    .requiredOption('--unit <code>', 'đơn vị giữ kế hoạch / unit that keeps it')
    .action((file: string, options: UnitOptions) => run(() => keep(file, options), options));
  common(plan.command('list'))
    .description('Các kế hoạch được xem / the plans one may see')
    .action((options: CommonOptions) =>
      run(
        () =>
          withProgram(options, async ({ runner }, actor) => {
            const answer = await runner.ask(actor, listPlans, {});
            print(options, answer, () => answer.items.map(line).join('\n'));
            return 0;
          }),
        options,
      ),
    );
  const asking = <Answer>(name: string, words: string, query: Query<{ id: string }, Answer>) =>
    common(plan.command(`${name} <id>`))
      .description(words)
      .action((id: string, options: CommonOptions) => run(() => ask(id, options, query), options));
  asking('show', 'Kế hoạch với mọi nội dung / a plan with every finding', getPlan);
  asking('track', 'Chỉ tiêu, nhiệm vụ, kinh phí đang ở đâu / where targets, tasks and money stand', trackPlan);
  asking('compare', 'So với kế hoạch trên / against the plan above', comparePlan);
  asking('followers', 'Cấp dưới ai chưa có kế hoạch / who below has no plan', listFollowers);
  common(plan.command('confirm <id>'))
    .description('Xác nhận kế hoạch / confirm a plan')
    .option('--certain', 'xác nhận trước mọi nội dung chắc chắn / confirm the certain findings first')
    .option('--all', 'xác nhận trước mọi nội dung chưa xem / confirm every undecided finding first')
    .action((id: string, options: CommonOptions & { certain?: boolean; all?: boolean }) =>
      run(() => confirm(id, options), options),
    );
  asking('versions', 'Các bản sửa đổi, lần đánh giá / editions and reviews', listPlanVersions);
  common(plan.command('amend <id>'))
    .description('Mở bản sửa đổi, bổ sung / open an amendment')
    .requiredOption('--reason <words>', 'lý do, văn bản sửa đổi / why, and by which document')
    .action((id: string, options: CommonOptions & { reason: string }) => run(() => amend(id, options), options));
  common(plan.command('review <id>'))
    .description('Ghi sơ kết, tổng kết: giữ nguyên tình hình lúc đó / a mid-term or final review, frozen')
    .requiredOption('--kind <kind>', 'mid-term | final')
    .requiredOption('--on <day>', 'ngày tổ chức / day it was held')
    .requiredOption('--words <file>', 'tệp chứa đánh giá, kết luận / file with what was concluded')
    .action((id: string, options: ReviewOptions) => run(() => review(id, options), options));
  common(plan.command('draft <id>'))
    .description('Dự thảo kế hoạch của cấp dưới / draft the plan of a lower unit')
    .requiredOption('--unit <code>', 'đơn vị cấp dưới / lower unit')
    .action((id: string, options: UnitOptions) => run(() => draft(id, options), options));
  common(plan.command('paper <id>'))
    .description('Ghi kế hoạch thành văn bản / write the plan as a paper')
    .option('--docx <file>')
    .option('--pdf <file>')
    .action((id: string, options: CommonOptions & { docx?: string; pdf?: string }) =>
      run(() => paper(id, options), options),
    );
  common(root.command('indicators'))
    .description('Chỉ tiêu thống kê của một đơn vị và kỳ / indicators of a unit and period')
    .requiredOption('--unit <code>', 'mã đơn vị / unit code')
    .requiredOption('--period <code>', 'kỳ / period: 2026H1, 2026')
    .option('--as-of <day>', 'số liệu ghi nhận đến hết ngày này / what was recorded by the end of this day')
    .option('--map <map>', 'today: quy về đơn vị hiện nay / restated for the units of today')
    .option('--classes <code>', 'một chỉ tiêu chia theo giới, tuổi, dân tộc, chất, hình thức / one told apart')
    .action((options: IndicatorOptions) =>
      run(() => (options.classes === undefined ? indicators(options) : classes(options, options.classes)), options),
    );
}

async function keep(file: string, options: UnitOptions): Promise<ExitCode> {
  if (!existsSync(file)) throw new UsageError(`Không có tệp ${file}. / No file ${file}.`);
  return withProgram(options, async (program, actor) => {
    const read = await readPlanFile(file);
    const kept = await papersContextOf(program).content.keep(createReadStream(file));
    const source = { ...kept, fileName: basename(file).normalize('NFC').slice(-200) };
    const answer = await program.runner.execute(actor, keepPlan, { unitCode: options.unit, source, read });
    print(options, answer, () => line(answer));
    return 0;
  });
}

async function ask<Answer>(
  id: string,
  options: CommonOptions,
  query: Query<{ id: string }, Answer>,
): Promise<ExitCode> {
  checkId(id);
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, query, { id });
    print(options, answer, () => JSON.stringify(answer, null, 2));
    return 0;
  });
}

async function confirm(id: string, options: CommonOptions & { certain?: boolean; all?: boolean }): Promise<ExitCode> {
  checkId(id);
  return withProgram(options, async ({ runner }, actor) => {
    const plan = await runner.ask(actor, getPlan, { id });
    const chosen = plan.findings.filter(
      ({ state, certain }) => state === 'proposed' && (options.all || (options.certain && certain)),
    );
    if (chosen.length > 0) {
      const decisions = chosen.map((finding) => ({ id: finding.id, state: 'confirmed' as const }));
      await runner.execute(actor, decideFindings, { id, decisions });
    }
    const answer = await runner.execute(actor, confirmPlan, { id, version: plan.version });
    print(options, answer, () => line(answer));
    return 0;
  });
}

async function amend(id: string, options: CommonOptions & { reason: string }): Promise<ExitCode> {
  checkId(id);
  const read = versionEndpoints.amendPlan.body.safeParse({ reason: options.reason });
  if (!read.success) throw new UsageError('--reason <3-1000 ký tự / characters>');
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.execute(actor, amendPlan, { id, ...read.data });
    print(options, answer, () => line(answer));
    return 0;
  });
}

async function review(id: string, options: ReviewOptions): Promise<ExitCode> {
  checkId(id);
  if (!existsSync(options.words)) throw new UsageError(`Không có tệp ${options.words}. / No file ${options.words}.`);
  const words = await readFile(options.words, 'utf8');
  const read = versionEndpoints.reviewPlan.body.safeParse({ kind: options.kind, heldOn: options.on, words });
  if (!read.success) throw new UsageError('--kind mid-term | final, --on 2026-06-30, --words <file>');
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.execute(actor, reviewPlan, { id, ...read.data });
    print(options, answer, () => `${answer.id}  ${answer.kind}  ${answer.heldOn}`);
    return 0;
  });
}

async function draft(id: string, options: UnitOptions): Promise<ExitCode> {
  checkId(id);
  return withProgram(options, async (program, actor) => {
    const { content } = papersContextOf(program);
    const answer = await draftLowerPlan(program.runner, content, actor, { id, unitCode: options.unit });
    print(options, answer, () => line(answer));
    return 0;
  });
}

async function paper(id: string, options: CommonOptions & { docx?: string; pdf?: string }): Promise<ExitCode> {
  checkId(id);
  const wanted = (['docx', 'pdf'] as const).filter((format) => options[format] !== undefined);
  if (wanted.length === 0) throw new UsageError('--docx, --pdf');
  return withProgram(options, async ({ runner }, actor) => {
    for (const format of wanted) {
      const { content } = await makePlanPaper(runner, actor, { id, format });
      await writeFile(options[format] ?? '', content, { mode: 0o600 });
      tell(`Đã ghi / written: ${options[format]}`);
    }
    return 0;
  });
}

const figure = (value: number | null) => (value === null ? '…' : String(Math.round(value * 100) / 100));

function indicatorQuestion({ unit, period, asOf, map }: IndicatorOptions) {
  if (map !== undefined && map !== 'today') throw new UsageError('--map today');
  if (asOf !== undefined && parsePlainDate(asOf) === null) throw new UsageError('--as-of 2026-06-30');
  return { unitCode: unit, period, asOf, map: map && ('today' as const) };
}

async function classes(options: IndicatorOptions, code: string): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, getIndicatorClasses, { code, ...indicatorQuestion(options) });
    print(options, answer, () =>
      answer.dimensions
        .flatMap(({ label, classes: parts }) => [
          `${label.vi} / ${label.en}`,
          ...parts.map(({ label: name, value, numerator, denominator }) =>
            denominator === null
              ? `  ${name.vi}  ${figure(value)}`
              : `  ${name.vi}  ${figure(value)} % (${figure(numerator)}/${figure(denominator)})`,
          ),
        ])
        .join('\n'),
    );
    return 0;
  });
}

async function indicators(options: IndicatorOptions): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, listIndicators, indicatorQuestion(options));
    print(options, answer, () =>
      answer.items
        .map(({ code, name, value, denominator }) => {
          const parts = denominator ? ` % (${figure(value.numerator)}/${figure(value.denominator)})` : '';
          return `${code}  ${figure(value.value)}${parts}  ${name.vi}`;
        })
        .join('\n'),
    );
    return 0;
  });
}
