import { Command } from 'commander';
import { ConfigError, readConfig } from '../platform/config/config';
import { serve } from './serve';

const program = new Command('dong-hanh').description(
  'Đồng Hành: quản lý cai nghiện, sau cai nghiện và phòng ngừa / rehabilitation, after-care and prevention',
);

program
  .command('serve')
  .description('Chạy máy chủ: API, việc nền, ứng dụng web / run the API, the jobs and the web application')
  .action(() => serve(readConfig(process.env)));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
