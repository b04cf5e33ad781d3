import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperAnswer, PaperRow } from '@dong-hanh/contract';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { openWorld, type Visitor, type World } from '../../../test/world';
import { issueDecision, openFile } from './papers.test-kit';
import type { FileVerification } from './verify-file';

const bienHoa = '26068';

let world: World;
let officer: Visitor;
let chief: Visitor;
let personId: string;

beforeAll(async () => {
  world = await openWorld('2026-08-10T02:00:00Z');
  officer = await world.visitor('commune-officer', bienHoa);
  chief = await world.visitor('commune-police-chief', bienHoa);
  personId = await openFile(officer, bienHoa);
});
afterAll(() => world.close());

const at = (name: string) => join(world.dataDir, name);
const make = (...more: string[]) =>
  command<PaperAnswer & { code: string }>(world, 'papers', 'make', '--person', personId, ...more, '--json');

it('makes a paper filled from the file, and says what is missing', async () => {
  const made = await make('--form', 'D163-V-20', '--out', at('don.docx'), '--format', 'docx');
  expect([made.code, made.answer.state]).toEqual([0, 'drafted']);
  expect(made.answer.missing).toContain('person.residence');
  expect((await readFile(at('don.docx'))).toString('latin1', 0, 2)).toBe('PK');
  const { body } = await officer.get<{ items: PaperRow[] }>(`/api/v1/people/${personId}/papers`);
  expect(body.items.map(({ id }) => id)).toContain(made.answer.id);
  expect((await make('--form', 'D163-V-20', '--out', at('don.txt'), '--format', 'txt')).code).toBe(2);
  const unknown = await make('--form', 'D163-V-99', '--out', at('x.pdf'));
  expect([unknown.code, unknown.answer.code]).toEqual([1, 'form-unknown']);
});

it('knows a file that was issued from one that was not, to the byte', async () => {
  const { id, fullNumber } = await issueDecision(officer, chief, personId);
  const pdf = (await officer.get(`/api/v1/papers/${id}/file?format=pdf`)).response.rawPayload;
  await writeFile(at('issued.pdf'), pdf);
  await writeFile(at('changed.pdf'), Buffer.concat([pdf, Buffer.from(' ')]));
  const known = await command<FileVerification>(world, 'papers', 'verify', at('issued.pdf'), '--json');
  expect([known.code, known.answer]).toMatchObject([0, { issued: true, paper: { id, fullNumber } }]);
  const changed = await command<FileVerification>(world, 'papers', 'verify', at('changed.pdf'), '--json');
  expect([changed.code, changed.answer]).toEqual([1, { issued: false, digitallySigned: false, paper: null }]);
  expect((await command(world, 'papers', 'verify', at('nowhere.pdf'), '--json')).code).toBe(2);
});

it('writes the register of a symbol and year as a workbook, cancelled numbers among the others', async () => {
  const issued = await issueDecision(officer, chief, personId);
  await officer.send('POST', `/api/v1/papers/${issued.id}/cancel`, { version: issued.version, reason: 'Ghi sai' });
  const file = at('so.xlsx');
  const register = ['papers', 'register', '--year', '2026', '--symbol', 'QĐ-CA', '--xlsx', file, '--json'];
  const { code, answer } = await command<{ numbers: number }>(world, ...register);
  expect([code, answer.numbers]).toEqual([0, issued.number]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows = workbook.worksheets[0]!.getSheetValues().slice(3) as unknown[][];
  expect(rows.map((row) => [row[2], row[3], row[5]])).toContainEqual([issued.fullNumber, '10/08/2026', 'đã hủy']);
  expect(JSON.stringify(rows)).not.toContain('Khánh');
});
