import type { Command } from 'commander';
import { bench } from '../bench/bench';
import { runLoadWorker } from '../bench/load-worker';
import { tell, UsageError } from './command-line';

type Run = (work: () => Promise<0 | 1 | 2>, options: { json?: boolean }) => Promise<void>;

export function benchCommands(root: Command, run: Run): void {
  root
    .command('bench')
    .description('Đo tốc độ trên dân số giả định cố định; in một tài liệu JSON / measure on the fixed-seed population')
    .option('--people <n>', 'số người / people', '100000')
    .option('--seconds <n>', 'giây cho mỗi phép đo / seconds a measure', '5')
    .option('--ledger-rows <n>', 'số dòng của sổ nhập thử / rows of the ledger imported', '100000')
    .option('--data <dir>', 'giữ và dùng lại cơ sở dữ liệu ở đây / keep and use again')
    .action((options: { people: string; seconds: string; ledgerRows: string; data?: string }) =>
      run(async () => {
        const [people, seconds] = [Number(options.people), Number(options.seconds)];
        if (!Number.isInteger(people) || people < 100 || people > 1_000_000 || !(seconds > 0))
          throw new UsageError('--people 100…1000000, --seconds > 0');
        const result = await bench({
          people,
          seconds,
          ledgerRows: Number(options.ledgerRows),
          dataDir: options.data,
          say: tell,
        });
        process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
        return 0;
      }, {}),
    );
  root.command('bench-load-worker', { hidden: true }).action(() => runLoadWorker());
}
