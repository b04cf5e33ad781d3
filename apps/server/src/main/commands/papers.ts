import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { listNumbers, listRegisters } from '../../features/documents/index';
import { draftPaper, makePaperFile, papersTexts, verifyFile } from '../../features/papers/index';
import { addProblemTexts } from '../../platform/http/problem-texts';
import { createSheetWriter } from '../../platform/spreadsheet/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Runner } from '../../platform/use-case/use-case';
import { papersContextOf } from '../papers-context';
import { type CommonOptions, common, type ExitCode, print, tell, UsageError, withProgram } from './command-line';

interface MakeOptions extends CommonOptions {
  person: string;
  form: string;
  out: string;
  format: string;
}

interface RegisterOptions extends CommonOptions {
  year: string;
  symbol: string;
  xlsx: string;
}

const numbersAtOnce = 1000;

export function paperCommands(
  root: Command,
  run: (work: (options: CommonOptions) => Promise<ExitCode>, options: CommonOptions) => Promise<void>,
): void {
  addProblemTexts(papersTexts);
  const papers = root.command('papers').description('Giấy tờ / official papers');
  common(papers.command('make'))
    .description('Lập một giấy tờ điền sẵn từ hồ sơ và ghi ra tệp / draft a paper filled from the file and write it')
    .requiredOption('--person <id>', 'mã hồ sơ / id of the person')
    .requiredOption('--form <code>', 'mã mẫu / code of the form: D163-V-22')
    .requiredOption('--out <file>', 'tệp ghi ra / file to write')
    .option('--format <pdf|docx>', 'dạng tệp / kind of file', 'pdf')
    .action((options: MakeOptions) => run(() => make(options), options));
  common(papers.command('verify <file>'))
    .description('Tệp này có đúng là tệp đã ban hành không / is this file one that was issued')
    .action((file: string, options: CommonOptions) => run(() => verify(file, options), options));
  common(papers.command('register'))
    .description('Sổ đăng ký văn bản của các cơ quan trong phạm vi / the register of papers of the offices in scope')
    .requiredOption('--year <year>', 'năm / year')
    .requiredOption('--symbol <symbol>', 'ký hiệu / symbol: QĐ-CA')
    .requiredOption('--xlsx <file>', 'ghi bảng tính / write a workbook')
    .action((options: RegisterOptions) => run(() => writeRegister(options), options));
}

async function make(options: MakeOptions): Promise<ExitCode> {
  const { person, form, out, format } = options;
  if (format !== 'pdf' && format !== 'docx') throw new UsageError(`--format: pdf, docx; không phải ${format}.`);
  if (!/^[0-9a-f-]{36}$/.test(person)) throw new UsageError(`--person: ${person} không phải mã hồ sơ.`);
  return withProgram(options, async (program, actor) => {
    const context = papersContextOf(program);
    const draft = { personId: person, formCode: form, values: {} };
    const paper = await program.runner.execute(actor, draftPaper(context), draft);
    const { content } = await makePaperFile(program.runner, context, actor, { id: paper.id, format });
    await writeFile(out, content, { mode: 0o600 });
    tell(`Đã ghi / written: ${out}`);
    const answer = { id: paper.id, formCode: paper.formCode, state: paper.state, missing: paper.missing };
    print(options, answer, () => [paper.id, ...paper.missing.map((key) => `còn thiếu / missing: ${key}`)].join('\n'));
    return 0;
  });
}

async function verify(file: string, options: CommonOptions): Promise<ExitCode> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(file)) hash.update(piece);
  } catch (error) {
    throw new UsageError(`Không đọc được ${file}: ${(error as Error).message}`);
  }
  return withProgram(options, async ({ runner }, actor) => {
    const answer = await runner.ask(actor, verifyFile, { hash: hash.digest() });
    const { paper } = answer;
    print(options, answer, () =>
      answer.issued && paper
        ? `Đã ban hành / issued: ${paper.title}, ${paper.fullNumber ?? '—'}, ${paper.issuedOn}${paper.state === 'cancelled' ? ' (đã hủy / cancelled)' : ''}`
        : 'Không phải tệp đã ban hành. / Not a file that was issued.',
    );
    return answer.issued && paper?.state !== 'cancelled' ? 0 : 1;
  });
}

async function writeRegister(options: RegisterOptions): Promise<ExitCode> {
  const { symbol, xlsx } = options;
  const year = Number(options.year);
  if (!Number.isInteger(year)) throw new UsageError(`--year: ${options.year} không phải năm.`);
  return withProgram(options, async ({ runner }, actor) => {
    const { items } = await runner.ask(actor, listRegisters, { year });
    const registers = items.filter((register) => register.symbol === symbol);
    const sheet = createSheetWriter(xlsx, 'xlsx', `${year} ${symbol}`);
    const text = (words: string) => ({ kind: 'text' as const, text: words, value: words });
    const headings = ['Cơ quan', 'Số, ký hiệu', 'Ngày', 'Tên loại và trích yếu', 'Ghi chú'];
    await sheet.add([text(`SỔ ĐĂNG KÝ VĂN BẢN NĂM ${year} – ${symbol}`)], 'title');
    await sheet.add(headings.map(text), 'heading');
    let written = 0;
    for (const { id, organisation } of registers) {
      const entries = await readEntries(runner, actor, id);
      for (const { number, issuedOn, subject, cancelledAt, fromBlock } of entries) {
        const notes = [cancelledAt && 'đã hủy', fromBlock && 'số giữ trước'].filter(Boolean).join('; ');
        const day = issuedOn.split('-').reverse().join('/');
        await sheet.add([organisation, `${number}/${symbol}`, day, subject, notes].map(text));
      }
      written += entries.length;
    }
    await sheet.finish();
    print(
      options,
      { registers: registers.length, numbers: written, file: xlsx },
      () => `${written} số / numbers: ${xlsx}`,
    );
    return 0;
  });
}

/** The entries of a register, first number first. */
async function readEntries(runner: Runner, actor: Actor, id: string) {
  const entries = [];
  let cursor: string | undefined;
  do {
    const page = await runner.ask(actor, listNumbers, { id, cursor, limit: numbersAtOnce });
    entries.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return entries.reverse();
}
