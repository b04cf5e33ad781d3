import type { Command } from 'commander';
import { verifyAudit } from '../../features/audit/index';
import { checkProjections, rebuildAllProjections } from '../../features/cases/index';
import { type CommonOptions, common, print, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<0 | 1 | 2>, options: CommonOptions) => Promise<void>;

export function maintenanceCommands(root: Command, run: Run): void {
  common(root.command('audit').description('Nhật ký / audit').command('verify'))
    .description('Tính lại chuỗi băm của nhật ký / recompute the audit chain')
    .action((options: CommonOptions) =>
      run(
        () =>
          withProgram(options, async (program) => {
            const result = await verifyAudit(program.database);
            print(options, result, () =>
              result.ok
                ? `Nhật ký nguyên vẹn: ${result.sealedEntries} dòng trong ${result.seals} mắt xích; ${result.unsealedEntries} dòng chưa niêm.`
                : `NHẬT KÝ BỊ SỬA: mắt xích ${result.firstBroken} không khớp.`,
            );
            return result.ok ? 0 : 1;
          }),
        options,
      ),
    );
  common(root.command('projections').description('Dữ liệu dẫn xuất / projections').command('rebuild'))
    .description('Dựng lại trạng thái, đợt, thời hạn từ các bước đã ghi / derive projections anew from the acts')
    .option('--check', 'chỉ so, không ghi / compare only')
    .action((options: CommonOptions & { check?: boolean }) =>
      run(
        () =>
          withProgram(options, async (program, actor) => {
            if (!options.check) {
              const { people } = await program.runner.execute(actor, rebuildAllProjections, {});
              print(options, { people, rebuilt: true }, () => `Đã dựng lại ${people} hồ sơ.`);
              return 0;
            }
            const { people, different } = await program.database.read(actor.sessionId, checkProjections);
            print(options, { people, different, ok: different.length === 0 }, () =>
              different.length === 0
                ? `${people} hồ sơ khớp.`
                : `${different.length}/${people} hồ sơ KHÔNG khớp:\n${different.slice(0, 50).join('\n')}`,
            );
            return different.length === 0 ? 0 : 1;
          }),
        options,
      ),
    );
}
