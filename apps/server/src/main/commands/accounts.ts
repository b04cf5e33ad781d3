import { type Role, roleSchema } from '@dong-hanh/contract';
import type { Command } from 'commander';
import { createAccount } from '../../features/access/index';
import { ensureOrganisation } from '../../features/organisation/index';
import { type CommonOptions, common, print, UsageError, withProgram } from './command-line';

type Run = (work: (options: CommonOptions) => Promise<0 | 1 | 2>, options: CommonOptions) => Promise<void>;

export function accountCommands(root: Command, run: Run): void {
  const accounts = root.command('accounts').description('Tài khoản / accounts');
  common(accounts.command('create <username>'))
    .description(
      'Lập tài khoản; in mật khẩu đầu một lần; mã hai lớp cài ở lần đăng nhập đầu / create an account; its first password is printed once',
    )
    .requiredOption('--name <name>', 'họ tên / display name')
    .requiredOption('--role <role>', roleSchema.options.join(', '))
    .requiredOption('--unit <code>', 'mã đơn vị của cơ quan / unit code of the organisation')
    .option('--organisation <name>', 'tên cơ quan (mặc định: công an hoặc UBND của đơn vị) / organisation')
    .action(
      (
        username: string,
        options: CommonOptions & { name: string; role: string; unit: string; organisation?: string },
      ) =>
        run(
          () =>
            withProgram(options, async (program, actor) => {
              const role = roleSchema.safeParse(options.role);
              if (!role.success) throw new UsageError(`Vai trò: ${roleSchema.options.join(', ')}`);
              const organisationId = await program.runner.execute(actor, ensureOrganisation, {
                unitCode: options.unit,
                kind: kindOf(role.data),
                name: options.organisation,
              });
              const { account, firstPassword } = await program.runner.execute(actor, createAccount, {
                username: username.toLowerCase(),
                displayName: options.name,
                membership: { organisationId, role: role.data },
              });
              print(
                options,
                { account, firstPassword },
                () => `Đã lập tài khoản ${account.username}. Mật khẩu đầu (chỉ hiện một lần): ${firstPassword}`,
              );
              return 0;
            }),
          options,
        ),
    );
}

function kindOf(role: Role) {
  if (role === 'commune-chair') return 'commune-committee' as const;
  if (role === 'facility-officer') return 'facility-public' as const;
  if (role === 'court-officer') return 'court' as const;
  if (role === 'procuracy-officer') return 'procuracy' as const;
  if (role === 'justice-officer') return 'justice-office' as const;
  if (role === 'commune-officer' || role === 'commune-police-chief') return 'commune-police' as const;
  return role === 'mentor' ? ('union' as const) : ('province-police' as const);
}
