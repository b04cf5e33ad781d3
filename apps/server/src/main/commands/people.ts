import type { Command } from 'commander';
import { searchPeople } from '../../features/people/index';
import { type CommonOptions, common, print, withProgram } from './command-line';

export function peopleCommands(
  root: Command,
  run: (work: (options: CommonOptions) => Promise<0 | 1 | 2>, options: CommonOptions) => Promise<void>,
): void {
  const people = root.command('people').description('Hồ sơ / files');
  common(people.command('find <text>'))
    .description(
      'Tìm theo tên (không cần dấu), năm sinh, số giấy tờ; khớp nhất đứng đầu / find by name, birth year or number, best first',
    )
    .option('--unit <code>', 'mã đơn vị hành chính / unit code')
    .option('--limit <n>', 'số kết quả / results', '20')
    .action((text: string, options: CommonOptions & { unit?: string; limit: string }) =>
      run(
        () =>
          withProgram(options, async (program, actor) => {
            const page = await program.runner.ask(actor, searchPeople(program.keyRing), {
              text,
              unitCode: options.unit,
              sort: 'name',
              limit: Number(options.limit),
            });
            const found = page.items.map((item) => ({
              id: item.id,
              fullName: item.fullName,
              bornOn: item.bornOn,
              unitCode: item.unit.code,
              state: item.state,
              score: item.score ?? 1,
            }));
            print(
              options,
              found,
              () =>
                found
                  .map(
                    (one) =>
                      `${one.score.toFixed(2)}  ${one.fullName}  ${one.bornOn ?? '—'}  ${one.unitCode}  ${one.state ?? '—'}  ${one.id}`,
                  )
                  .join('\n') || 'Không tìm thấy.',
            );
            return 0;
          }),
        options,
      ),
    );
}
