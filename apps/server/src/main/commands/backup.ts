import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { writeBackup } from '../../platform/backup/backup';
import { restoreBackup } from '../../platform/backup/restore';
import { type CommonOptions, common, print, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<0 | 1 | 2>, options: CommonOptions) => Promise<void>;

const auditOf = (action: string) => ({ name: action, policy: { action, roles: ['operator'] } as const });

export function backupCommands(root: Command, run: Run): void {
  common(root.command('backup <file>'))
    .description(
      'Sao lưu toàn bộ vào một tệp mã hóa; khóa không nằm trong tệp / back everything up into one encrypted file, keys not included',
    )
    .action((file: string, options: CommonOptions) =>
      run(
        () =>
          withProgram(options, async (program, actor) => {
            await program.runner.execute(
              actor,
              {
                ...auditOf('backup.made'),
                run: async (context) => context.audit({ action: 'backup.made', subjectKind: 'backup' }),
              },
              {},
            );
            const contents = await writeBackup(
              {
                ownerUrl: program.ownerUrl,
                filesFolder: join(program.config.dataDir, 'files'),
                keyRing: program.keyRing,
                now: program.clock.now(),
              },
              resolve(file),
            );
            const rows = contents.tables.reduce((sum, table) => sum + table.rows, 0);
            print(
              options,
              { file: resolve(file), ...contents },
              () =>
                `Đã sao lưu ${rows} dòng của ${contents.tables.length} bảng và ${contents.files.length} tệp vào ${resolve(file)}. Hãy cất vòng khóa (${program.config.keyRing}) ở nơi khác.`,
            );
            return 0;
          }),
        options,
      ),
    );
  common(root.command('restore <file>'))
    .description('Khôi phục vào một cơ sở dữ liệu trống / restore into an empty database')
    .action((file: string, options: CommonOptions) =>
      run(
        () =>
          withProgram(options, async (program) => {
            const contents = await restoreBackup(
              {
                ownerUrl: program.ownerUrl,
                filesFolder: join(program.config.dataDir, 'files'),
                keyRing: program.keyRing,
              },
              resolve(file),
            );
            const rows = contents.tables.reduce((sum, table) => sum + table.rows, 0);
            print(
              options,
              { file: resolve(file), ...contents },
              () =>
                `Đã khôi phục ${rows} dòng của ${contents.tables.length} bảng và ${contents.files.length} tệp; số dòng, mã băm và chuỗi nhật ký đều khớp.`,
            );
            return 0;
          }),
        options,
      ),
    );
}
