import { type ContributionAnswer, contributionEndpoints } from '@dong-hanh/contract';
import type { Command } from 'commander';
import {
  addContribution,
  cancelContribution,
  listContributions,
  receiveContribution,
} from '../../features/payments/index';
import type { UseCase } from '../../platform/use-case/use-case';
import { type CommonOptions, common, type ExitCode, print, UsageError, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;
type Options = CommonOptions & Record<string, string | undefined>;

const money = (amount: number) => `${new Intl.NumberFormat('vi-VN').format(amount)} đ`;
/** Without the name of whom it is owed by: a terminal keeps what it shows. */
const line = ({ id, beganOn, norm, owed, paid, balance, waived, cancelledBecause }: ContributionAnswer) =>
  `${id}  ${beganOn}  ${norm.title}  ${money(owed)} (miễn, giảm / waived ${waived} %)  ${money(paid)}  còn / left ${money(balance)}${cancelledBecause === null ? '' : '  đã hủy / cancelled'}`;

function checkId(id: string | undefined): string {
  if (id === undefined || !/^[0-9a-f-]{36}$/.test(id)) throw new UsageError(`${id} không phải mã. / not an id.`);
  return id;
}

function read<T>(schema: { safeParse(value: unknown): { data?: T } }, value: object, usage: string): T {
  const { data } = schema.safeParse(value);
  if (data === undefined) throw new UsageError(usage);
  return data;
}

/** What people owe for courses of voluntary rehabilitation, as on their file. */
export function contributionCommands(root: Command, run: Run): void {
  const contribution = root.command('contribution').description('Đóng góp, miễn, giảm / contributions and waivers');
  common(contribution.command('list'))
    .description('Các khoản phải đóng của một người / what a person owes')
    .requiredOption('--person <id>', 'người của hồ sơ / person of a file')
    .action((options: Options) =>
      run(() => {
        const id = checkId(options.person);
        return withProgram(options, async ({ runner }, actor) => {
          const answer = await runner.ask(actor, listContributions, { id });
          print(options, answer, () => answer.items.map(line).join('\n'));
          return 0;
        });
      }, options),
    );
  common(contribution.command('add'))
    .description('Ghi khoản phải đóng theo định mức / notes what is owed by norm')
    .requiredOption('--person <id>', 'người của hồ sơ / person of a file')
    .requiredOption('--unit <code>', 'đơn vị thu / unit')
    .requiredOption('--norm <code>', 'mã định mức / code of the norm')
    .requiredOption('--quantity <number>', 'số lượng / quantity')
    .requiredOption('--began <day>', 'ngày bắt đầu / first day')
    .option('--ground <code>', 'căn cứ miễn, giảm / ground of the waiver')
    .option('--waived <percent>', 'phần trăm miễn, giảm / percent waived')
    .option('--document <words>', 'quyết định miễn, giảm / decision')
    .action((options: Options) =>
      run(() => {
        const { unit, norm, quantity, began, ground, waived, document } = options;
        const input = read(
          contributionEndpoints.addContribution.body,
          {
            ...{ unitCode: unit, normCode: norm, quantity: Number(quantity), beganOn: began, ground, document },
            ...(waived === undefined ? {} : { waived: Number(waived) }),
          },
          '--quantity 1 --began 2026-03-01 --ground … --waived 0-100',
        );
        return take(addContribution, { id: checkId(options.person), ...input }, options);
      }, options),
    );
  common(contribution.command('receive <id>'))
    .description('Ghi tiền đã nộp; số âm là trả lại / notes what was paid in, below zero given back')
    .requiredOption('--on <day>', 'ngày / day')
    .requiredOption('--amount <đồng>', 'số tiền / amount')
    .requiredOption('--document <words>', 'biên lai / receipt')
    .action((id: string, options: Options) =>
      run(() => {
        const { on, amount, document } = options;
        const body = { on, amount: Number(amount), document };
        const input = read(contributionEndpoints.receiveContribution.body, body, '--on 2026-03-01 --amount 500000');
        return take(receiveContribution, { id: checkId(id), ...input }, options);
      }, options),
    );
  common(contribution.command('cancel <id>'))
    .description('Hủy khoản chưa thu / cancels one of which nothing is paid in')
    .requiredOption('--because <words>', 'lý do / reason')
    .action((id: string, options: Options) =>
      run(() => {
        const input = read(contributionEndpoints.cancelContribution.body, options, '--because <3-500>');
        return take(cancelContribution, { id: checkId(id), ...input }, options);
      }, options),
    );
}

function take<Question>(
  useCase: UseCase<Question, ContributionAnswer>,
  question: Question,
  options: CommonOptions,
): Promise<ExitCode> {
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.execute(actor, useCase, question);
    print(options, answer, () => line(answer));
    return 0;
  });
}
