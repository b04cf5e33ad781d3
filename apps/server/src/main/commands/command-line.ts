import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { operatorAccountId } from '../../features/access/index';
import { readConfig } from '../../platform/config/config';
import { Problem, problemBody } from '../../platform/http/errors';
import type { Locale } from '../../platform/http/problem-texts';
import type { Actor } from '../../platform/use-case/actor';
import { openProgram, type Program } from '../program';

/** 0 done, 1 refused or partly refused, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export class UsageError extends Error {}

export interface CommonOptions {
  json?: boolean;
  as?: string;
  lang?: Locale;
}

/** Options every command takes. */
export function common(command: Command): Command {
  return command
    .option('--json', 'một tài liệu JSON trên đầu ra chuẩn / one JSON document on standard output')
    .option('--as <account>', 'chạy với tài khoản này / act as this account', 'operator')
    .addOption(new Option('--lang <vi|en>', 'ngôn ngữ / language').choices(['vi', 'en']).default('vi'));
}

/** Answers go to standard output, everything else to standard error. */
export function print(options: CommonOptions, value: unknown, words: () => string): void {
  process.stdout.write(options.json ? `${JSON.stringify(value, null, 2)}\n` : `${words()}\n`);
}

export function tell(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** Runs a command against the database as a named account, and leaves the database as it was found. */
export async function withProgram(
  options: CommonOptions,
  work: (program: Program, actor: Actor) => Promise<ExitCode>,
): Promise<ExitCode> {
  const program = await openProgram({ ...readConfig(process.env), logLevel: 'error' }, 'dong-hanh command', 6);
  try {
    const accountId = await findAccountId(program, options.as ?? 'operator');
    const opened = await program.sessions.open(accountId, 'command', 'command line', null);
    if (!opened) throw new Problem('not-permitted', 'no-membership');
    try {
      return await work(program, { ...opened.actor, locale: options.lang ?? 'vi' });
    } finally {
      await program.sessions.end(opened.actor.sessionId);
    }
  } finally {
    await program.close();
  }
}

async function findAccountId(program: Program, username: string): Promise<string> {
  if (username === 'operator') return operatorAccountId;
  const { rows } = await program.database.pool.query<{ id: string }>(
    'select id from app.find_account_for_sign_in($1)',
    [username],
  );
  if (!rows[0]) throw new UsageError(`Không có tài khoản ${username}. / No account ${username}.`);
  return rows[0].id;
}

export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      error instanceof SyntaxError
        ? 'không phải JSON / not JSON'
        : code === 'ENOENT'
          ? 'không có tệp này / no such file'
          : (error as Error).message;
    throw new UsageError(`Không đọc được ${file}: ${why}`);
  }
}

const usageWords: readonly (readonly [english: RegExp, words: string])[] = [
  [
    /option '(.+)' argument '(.+)' is invalid\. Allowed choices are (.+)\./,
    'tùy chọn "$1" không nhận "$2", chỉ nhận $3',
  ],
  [/missing required argument '(.+)'/, 'thiếu "$1"'],
  [/unknown option '(.+)'/, 'không có tùy chọn "$1"'],
  [/option '(.+)' argument missing/, 'tùy chọn "$1" thiếu giá trị'],
  [/required option '(.+)' not specified/, 'thiếu tùy chọn "$1"'],
  [/unknown command '(.+)'/, 'không có lệnh "$1"'],
  [/too many arguments.*/, 'thừa đối số'],
];

/** What the reader of the command line says is wrong with it, in Vietnamese first. */
export function sayUsage(english: string): string {
  const found = usageWords.find(([pattern]) => pattern.test(english));
  if (!found) return english;
  const [pattern, words] = found;
  return `Lỗi: ${pattern.exec(english)![0].replace(pattern, words)} / ${english}`;
}

/** Turns every way of ending badly into words, and into a problem document where JSON was asked for. */
export function reportFailure(error: unknown, options: CommonOptions): ExitCode {
  if (error instanceof Problem) {
    const body = problemBody(error, options.lang ?? 'vi', 'command');
    if (options.json) process.stdout.write(`${JSON.stringify(body, null, 2)}\n`);
    tell(`${body.code}: ${body.detail}`);
    return 1;
  }
  tell((error as Error).message);
  return error instanceof UsageError ? 2 : 1;
}
