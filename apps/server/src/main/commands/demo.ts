import type { Command } from 'commander';
import { loadDemo } from '../demo';
import { type CommonOptions, common, print, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<0 | 1 | 2>, options: CommonOptions) => Promise<void>;

export function demoCommands(root: Command, run: Run): void {
  common(root.command('demo').description('Dữ liệu trình diễn / demonstration data').command('load'))
    .description(
      'Nạp tỉnh trình diễn một lần; mọi người đều do máy đặt ra / load the demonstration province once; everybody is made up',
    )
    .action((options: CommonOptions) =>
      run(
        () =>
          withProgram(options, async (program, actor) => {
            const result = await loadDemo(program, actor);
            print(options, result, () =>
              result.loaded
                ? `Đã nạp ${result.people} hồ sơ và ${result.accounts} tài khoản.`
                : 'Dữ liệu trình diễn đã có.',
            );
            return 0;
          }),
        options,
      ),
    );
}
