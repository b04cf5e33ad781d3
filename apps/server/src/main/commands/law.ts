import { type LawQuestion, lawDecisionSchema, lawRequestSchema } from '@dong-hanh/contract';
import {
  actLabels,
  actorLabels,
  deadlineStatusLabels,
  flagLabels,
  formatPlainDate,
  type LawAnswer,
  type LawInput,
  localDay,
  localTime,
  openQuestions,
  parseInstant,
  regimeLabels,
  simulate,
  stateLabels,
  stepLabels,
} from '@dong-hanh/domain';
import type { Command } from 'commander';
import { decideLawQuestion, lawTexts, listLawQuestions } from '../../features/law/index';
import { faultLines } from '../../platform/http/field-faults';
import { addProblemTexts, type Locale } from '../../platform/http/problem-texts';
import { type CommonOptions, common, print, readJson, UsageError, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<0 | 1 | 2>, options: CommonOptions) => Promise<void>;

const simulateHelp = `
Đầu vào / input:
  {"person":{"bornOn":"1990-05-20","stableResidence":true,"unit":"04801"},
   "acts":[{"kind":"positive-notice","at":"2026-07-05T10:00:00+07:00"},
           {"kind":"user-manage","at":"2026-07-06T09:00:00+07:00","actor":"CPC"}],
   "asOf":"2026-07-10"}
  hoặc một mảng các hồ sơ như vậy / or an array of such files.
"at" là thời điểm có múi giờ, hoặc ngày nếu luật tính theo ngày / an instant with zone, or a date where the law counts days.
Việc, người có thẩm quyền, chi tiết / acts, offices, payload: docs/law/acts.md
Mã từ chối / refusal codes: docs/law/refusal-codes.md
Ví dụ / examples: docs/how-to/judge-a-file.md, docs/law/scenarios
`;

export function lawCommands(root: Command, run: Run): void {
  addProblemTexts(lawTexts);
  const law = root.command('law').description('Quy định pháp luật / the law as data');
  common(law.command('simulate <file>'))
    .description(
      'Trạng thái, thời hạn, bước được làm của hồ sơ trong tệp JSON ("-": đầu vào chuẩn); không ghi gì / what the law says of a file; records nothing',
    )
    .addHelpText('after', simulateHelp)
    .action((file: string, options: CommonOptions) =>
      run(async () => {
        const input = await readJson(file);
        const parsed = lawRequestSchema.safeParse(input);
        if (!parsed.success) throw new UsageError(faultLines(parsed.error.issues, options.lang ?? 'vi'));
        const many = Array.isArray(parsed.data);
        const language = options.lang ?? 'vi';
        const answers = [parsed.data].flat().map((one) => simulate(one as LawInput, undefined, language));
        print(options, many ? answers : answers[0], () =>
          answers.map((answer) => tellAnswer(answer, language)).join('\n\n'),
        );
        // Refused acts are part of the answer: the simulation itself is done.
        return 0;
      }, options),
    );
  common(law.command('questions'))
    .description('Điều còn bỏ ngỏ và câu trả lời đang dùng / what the texts leave open, with the answer in use')
    .action((options: CommonOptions) =>
      run(
        () =>
          withProgram(options, async (program, actor) => {
            const { items } = await program.runner.ask(actor, listLawQuestions, {});
            print(options, items, () => items.map(tellQuestion).join('\n'));
            return 0;
          }),
        options,
      ),
    );
  common(law.command('decide <question> <file>'))
    .description(
      'Ghi câu trả lời của cơ quan có thẩm quyền từ tệp JSON ("-": đầu vào chuẩn) / enter what a competent office answered',
    )
    .addHelpText(
      'after',
      `
Đầu vào / input: {"outcome":"otherwise","settings":{"courtDecisionDaysC":10},"source":"Công văn số …","version":0}
`,
    )
    .action((id: string, file: string, options: CommonOptions) =>
      run(async () => {
        const parsed = lawDecisionSchema.safeParse(await readJson(file));
        if (!parsed.success) throw new UsageError(faultLines(parsed.error.issues, options.lang ?? 'vi'));
        return withProgram(options, async (program, actor) => {
          const decided = await program.runner.execute(actor, decideLawQuestion, { id, ...parsed.data });
          print(options, decided, () => tellQuestion(decided));
          return 0;
        });
      }, options),
    );
}

const heads = {
  vi: {
    state: 'Trạng thái',
    flags: 'Cờ',
    due: 'hạn',
    met: 'xong',
    refused: 'Từ chối việc',
    note: 'Lưu ý',
    allowed: 'Được làm',
    none: 'không',
  },
  en: {
    state: 'State',
    flags: 'Flags',
    due: 'due',
    met: 'done',
    refused: 'Refused',
    note: 'Note',
    allowed: 'Allowed',
    none: 'none',
  },
} as const;

/** '10:00 06/10/2026' on a Vietnamese clock, '06/10/2026' for a day. */
function tellTime(at: string): string {
  const ms = parseInstant(at);
  const day = (ms === null ? at : formatPlainDate(localDay(ms))).split('-').reverse().join('/');
  return ms === null ? day : `${localTime(ms)} ${day}`;
}

/** Words first, codes in brackets. How a time was counted is told in Vietnamese only. */
function tellAnswer(answer: LawAnswer, language: Locale): string {
  const head = heads[language];
  const say = (labels: Readonly<Record<string, { vi: string; en: string }>>, code: string) =>
    `${labels[code]?.[language] ?? code} (${code})`;
  const list = (labels: Parameters<typeof say>[0], codes: readonly string[]) =>
    codes.map((code) => say(labels, code)).join(', ') || head.none;
  const deadlines = answer.deadlines.map((deadline) =>
    [
      say(deadlineStatusLabels, deadline.status),
      say(actLabels, deadline.act) + (deadline.step ? `, ${say(stepLabels, deadline.step)}` : ''),
      say(actorLabels, deadline.actor),
      `${head.due} ${tellTime(deadline.dueAt)}`,
      ...(deadline.metAt === undefined ? [] : [`${head.met} ${tellTime(deadline.metAt)}`]),
      deadline.arithmetic,
    ].join('; '),
  );
  const shown = new Set<string>();
  const notes = answer.notes.map(({ message, code }) => `${head.note}: ${message} (${code})`);
  return [
    say(regimeLabels, answer.regime),
    `${head.state}: ${answer.state === null ? head.none : say(stateLabels, answer.state)}`,
    `${head.flags}: ${list(flagLabels, answer.flags)}`,
    ...deadlines.map((line) => `  ${line}`),
    ...answer.refused.map(({ index, message, code }) => `  ${head.refused} #${index}: ${message} (${code})`),
    ...notes.filter((note) => !shown.has(note) && shown.add(note)).map((note) => `  ${note}`),
    `${head.allowed}: ${list(actLabels, answer.allowed)}`,
  ].join('\n');
}

function tellQuestion({ id, outcome, settings, source }: LawQuestion): string {
  const words = openQuestions.find((question) => question.id === id)?.question.vi;
  const values = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return [
    `${outcome.padEnd(9)}  ${id}  ${words}`,
    ...values.map((value) => `             ${value}`),
    ...(source ? [`             ${source}`] : []),
  ].join('\n');
}
