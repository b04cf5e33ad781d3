import { lawInputSchema } from '@dong-hanh/contract';
import { type LawInput, simulate } from '@dong-hanh/domain';
import type { Command } from 'commander';
import { z } from 'zod';
import { type CommonOptions, common, print, readJson, UsageError } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<0 | 1 | 2>, options: CommonOptions) => Promise<void>;

export function lawCommands(root: Command, run: Run): void {
  const law = root.command('law').description('Quy định pháp luật / the law as data');
  common(law.command('simulate <file>'))
    .description(
      'Trạng thái, thời hạn, bước được làm của hồ sơ trong tệp JSON ("-": đầu vào chuẩn); không ghi gì / what the law says of a file; records nothing',
    )
    .action((file: string, options: CommonOptions) =>
      run(async () => {
        const input = await readJson(file);
        const many = Array.isArray(input);
        const parsed = z.array(lawInputSchema).safeParse(many ? input : [input]);
        if (!parsed.success) throw new UsageError(z.prettifyError(parsed.error));
        const answers = parsed.data.map((one) => simulate(one as LawInput));
        print(options, many ? answers : answers[0], () =>
          answers
            .map((answer) =>
              [
                `${answer.regime}  ${answer.state ?? '—'}  ${answer.flags.join(', ')}`,
                ...answer.deadlines.map(
                  (deadline) =>
                    `  ${deadline.status}  ${deadline.act}${deadline.step ? `/${deadline.step}` : ''}  ${deadline.dueAt}  ${deadline.arithmetic}`,
                ),
                ...answer.refused.map((refused) => `  từ chối #${refused.index}  ${refused.code}  ${refused.message}`),
                `  được làm: ${answer.allowed.join(', ')}`,
              ].join('\n'),
            )
            .join('\n\n'),
        );
        // Refused acts are part of the answer: the simulation itself is done.
        return 0;
      }, options),
    );
}
