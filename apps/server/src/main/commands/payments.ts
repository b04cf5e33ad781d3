import {
  type NormAnswer,
  type PaymentAnswer,
  paymentEndpoints,
  paymentPurposes,
  paymentRecipients,
  paymentStates,
  paymentUnits,
} from '@dong-hanh/contract';
import { type Command, Option } from 'commander';
import {
  addNorm,
  approvePayments,
  cancelPayment,
  listNorms,
  listPayments,
  paymentsTexts,
  payPayment,
  proposePayment,
  readPayment,
  settlePayment,
} from '../../features/payments/index';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Actor } from '../../platform/use-case/actor';
import type { UseCase } from '../../platform/use-case/use-case';
import type { Program } from '../program';
import { type CommonOptions, common, type ExitCode, print, UsageError, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>;
type Options = CommonOptions & Record<string, string | undefined>;

const money = (amount: number) => `${new Intl.NumberFormat('vi-VN').format(amount)} đ`;
const normLine = ({ code, from, to, amount, factor, unit, title, document }: NormAnswer) =>
  `${code}  ${from}–${to ?? ''}  ${amount === null ? `${factor} × lương cơ sở` : money(amount)}/${unit}  ${title} · ${document}`;
/** Without the name of whom it is paid to: a terminal keeps what it shows. */
const paymentLine = ({ id, forDay, state, amount, norm, version, notices }: PaymentAnswer) =>
  [`${id}  ${forDay}  ${state}  ${money(amount)}  ${norm.title}  v${version}`, ...notices].join('  ! ');

/** What was typed, by the schema of the endpoint; what does not fit is named by its option. */
function read<T>(
  schema: { safeParse(value: unknown): { data?: T; error?: { issues: { path: PropertyKey[] }[] } } },
  value: object,
): T {
  const { data, error } = schema.safeParse(value);
  if (data === undefined)
    throw new UsageError(
      `Không đọc được / cannot read: ${(error?.issues ?? []).map(({ path }) => path.join('.')).join(', ')}`,
    );
  return data;
}
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** Norms and payments by them, as on the screen. */
export function paymentCommands(root: Command, run: Run): void {
  addProblemTexts(paymentsTexts);
  const payment = root.command('payment').description('Định mức và khoản chi / norms and payments');
  const does = (command: Command, work: (program: Program, actor: Actor, options: Options) => Promise<ExitCode>) =>
    command.action((options: Options) =>
      run(() => withProgram(options, (program, actor) => work(program, actor, options)), options),
    );

  does(
    common(payment.command('norms'))
      .description('Các định mức / the norms')
      .option('--on <day>', 'định mức có hiệu lực ngày này / those that hold on a day'),
    async ({ runner }, actor, options) => {
      const answer = await runner.ask(actor, listNorms, { on: options.on });
      print(options, answer, () => answer.items.map(normLine).join('\n'));
      return 0;
    },
  );
  does(
    common(payment.command('norm-add'))
      .description('Thêm định mức; định mức cùng mã đang mở kết thúc trước ngày đó / adds a norm')
      .requiredOption('--province <code>', 'mã tỉnh / code of the province')
      .requiredOption('--code <code>', 'mã định mức, "base-salary" là lương cơ sở / code of the norm')
      .addOption(
        new Option('--purpose <purpose>', 'nội dung chi / paid for').choices(paymentPurposes).makeOptionMandatory(),
      )
      .requiredOption('--title <words>', 'tên / title')
      .addOption(
        new Option('--recipient <kind>', 'người nhận / to whom').choices(paymentRecipients).makeOptionMandatory(),
      )
      .addOption(new Option('--per <unit>', 'đơn vị tính / unit').choices(paymentUnits).makeOptionMandatory())
      .option('--amount <đồng>', 'số tiền / amount')
      .option('--factor <number>', 'hệ số lương cơ sở / share of the base salary')
      .requiredOption('--from <day>', 'từ ngày / first day')
      .option('--to <day>', 'đến ngày / last day')
      .requiredOption('--document <words>', 'văn bản ban hành / issuing document'),
    async ({ runner }, actor, { province, per, ...options }) => {
      const { amount, factor, ...rest } = options;
      const input = { ...rest, provinceCode: province, unit: per, amount: number(amount), factor: number(factor) };
      const answer = await runner.execute(actor, addNorm, read(paymentEndpoints.addNorm.body, input));
      print(options, answer, () => normLine(answer));
      return 0;
    },
  );
  does(
    common(payment.command('list'))
      .description('Các khoản chi và tổng số / payments with their sums')
      .addOption(new Option('--state <state>', 'bước / step').choices(paymentStates))
      .option('--month <yyyy-mm>', 'tháng / month')
      .option('--line <finding>', 'dòng kinh phí / budget line')
      .option('--person <id>', 'người của hồ sơ / person of a file'),
    async ({ runner }, actor, options) => {
      const { state, month, line: findingId, person: personId } = options;
      const filters = read(paymentEndpoints.listPayments.query, { state, month, findingId, personId });
      const answer = await runner.ask(actor, listPayments, filters);
      print(options, answer, () =>
        [
          ...answer.items.map(paymentLine),
          ...answer.months.map((sum) => `${sum.month}  ${sum.state}  ${sum.count}  ${money(sum.amount)}`),
        ].join('\n'),
      );
      return 0;
    },
  );
  does(
    common(payment.command('propose'))
      .description('Đề nghị khoản chi theo định mức / proposes a payment by norm')
      .requiredOption('--unit <code>', 'đơn vị chi / unit that pays')
      .requiredOption('--norm <code>', 'mã định mức / code of the norm')
      .requiredOption('--quantity <number>', 'số lượng / quantity')
      .requiredOption('--day <day>', 'ngày tính định mức / the day the norm is of')
      .option('--person <id>', 'người của hồ sơ / person of a file')
      .option('--name <words>', 'người làm việc hoặc cơ sở / worker or facility')
      .option('--amount <đồng>', 'ít hơn định mức / less than the norm')
      .option('--because <words>', 'lý do ít hơn / why less')
      .option('--plan <id>', 'kế hoạch / plan')
      .option('--line <finding>', 'dòng kinh phí / budget line'),
    async ({ runner }, actor, options) => {
      const { unit, norm, quantity, day, person, name, amount, because, plan, line } = options;
      const answer = await runner.execute(
        actor,
        proposePayment,
        read(paymentEndpoints.proposePayment.body, {
          ...{ unitCode: unit, normCode: norm, quantity: number(quantity), forDay: day, personId: person },
          ...{ recipientName: name, amount: number(amount), belowBecause: because, planId: plan, findingId: line },
        }),
      );
      print(options, answer, () => paymentLine(answer));
      return 0;
    },
  );

  common(payment.command('approve <ids...>'))
    .description('Duyệt, tất cả hoặc không khoản nào / approves, all or none')
    .action((ids: string[], options: CommonOptions) =>
      run(
        () =>
          withProgram(options, async (program, actor) => {
            const payments = [];
            for (const id of ids) payments.push(await standing(program, actor, id));
            const answer = await program.runner.execute(actor, approvePayments, { payments });
            print(options, answer, () => answer.items.map(paymentLine).join('\n'));
            return 0;
          }),
        options,
      ),
    );
  const goes = <Input>(
    command: Command,
    useCase: UseCase<Input & { id: string; version: number }, PaymentAnswer>,
    input: (options: Options) => Input,
  ) =>
    command.action((id: string, options: Options) =>
      run(
        () =>
          withProgram(options, async (program, actor) => {
            const answer = await program.runner.execute(actor, useCase, {
              ...input(options),
              ...(await standing(program, actor, id)),
            });
            print(options, answer, () => paymentLine(answer));
            return 0;
          }),
        options,
      ),
    );
  const withDocument = (name: string, description: string) =>
    common(payment.command(`${name} <id>`))
      .description(description)
      .requiredOption('--on <day>', 'ngày / day')
      .requiredOption('--document <number>', 'số chứng từ / number of the document');
  const { payPayment: paying, cancelPayment: cancelling } = paymentEndpoints;
  const documentOf = (options: Options) => read(paying.body.omit({ version: true }), options);
  goes(withDocument('pay', 'Ghi đã chi theo chứng từ / notes that it was paid'), payPayment, documentOf);
  goes(withDocument('settle', 'Ghi đã quyết toán / notes that it was settled'), settlePayment, documentOf);
  goes(
    common(payment.command('cancel <id>'))
      .description('Hủy, nêu lý do / cancels with a reason')
      .requiredOption('--because <words>', 'lý do / reason'),
    cancelPayment,
    (options) => read(cancelling.body.omit({ version: true }), options),
  );
}

/** The payment as it stands: the command line acts on what there is. */
async function standing({ database }: Program, actor: Actor, id: string): Promise<{ id: string; version: number }> {
  if (!/^[\da-f-]{36}$/i.test(id)) throw new UsageError(`${id}: không phải mã khoản chi / not the id of a payment`);
  const { version } = await database.read(actor.sessionId, (reader) => readPayment(reader, actor, id));
  return { id, version };
}
