import { Command, CommanderError } from 'commander';
import { ConfigError, readConfig } from '../platform/config/config';
import { accountCommands } from './commands/accounts';
import { backupCommands } from './commands/backup';
import { benchCommands } from './commands/bench';
import { type CommonOptions, type ExitCode, reportFailure, sayUsage } from './commands/command-line';
import { contributionCommands } from './commands/contributions';
import { demoCommands } from './commands/demo';
import { importCommands } from './commands/import';
import { lawCommands } from './commands/law';
import { maintenanceCommands } from './commands/maintenance';
import { paperCommands } from './commands/papers';
import { paymentCommands } from './commands/payments';
import { peopleCommands } from './commands/people';
import { planCommands } from './commands/plan';
import { registerCommands } from './commands/registers';
import { reportCommands } from './commands/report';
import { serve } from './serve';

const root = new Command('dong-hanh')
  .description(
    'Đồng Hành: quản lý cai nghiện, sau cai nghiện và phòng ngừa / rehabilitation, after-care and prevention',
  )
  .configureOutput({ outputError: (words, write) => write(sayUsage(words)) })
  .exitOverride();

async function run(work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions): Promise<void> {
  try {
    process.exitCode = await work(options);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    process.exitCode = reportFailure(error, options);
  }
}

root
  .command('serve')
  .description('Chạy máy chủ: API, việc nền, ứng dụng web / run the API, the jobs and the web application')
  .action(() => serve(readConfig(process.env)));
peopleCommands(root, run);
lawCommands(root, run);
accountCommands(root, run);
demoCommands(root, run);
backupCommands(root, run);
benchCommands(root, run);
importCommands(root, run);
maintenanceCommands(root, run);
paperCommands(root, run);
planCommands(root, run);
registerCommands(root, run);
paymentCommands(root, run);
contributionCommands(root, run);
reportCommands(root, run);

try {
  await root.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  }
}
