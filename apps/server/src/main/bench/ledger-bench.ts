import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import excel from 'exceljs';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openWorkbook } from '../../platform/spreadsheet/index';
import { createNameMaker } from '../population/names';
import { createRandom } from '../population/random';
import { round } from './load';

const headings = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Dân tộc',
  'Địa chỉ thường trú',
  'Loại ma túy',
  'Tình trạng hiện nay',
];
const states = [
  'Đang quản lý sau cai nghiện',
  'Đang cai nghiện tại gia đình',
  'Đang điều trị Methadone',
  'Đang quản lý người sử dụng trái phép',
  '',
];
const serials = 1_000_000;

async function writeLedger(path: string, rows: number): Promise<void> {
  const random = createRandom(99);
  const names = createNameMaker();
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    stream: createWriteStream(path),
    useSharedStrings: false,
    useStyles: false,
  });
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow(['DANH SÁCH NGƯỜI CÓ HỒ SƠ QUẢN LÝ']).commit();
  sheet.addRow(headings).commit();
  for (let index = 1; index <= rows; index++) {
    const sex = random.chance(0.92) ? 'male' : 'female';
    const year = random.between(1965, 1999);
    const number = `068${sex === 'male' ? 0 : 1}${String(year % 100).padStart(2, '0')}${String((index * 7919) % serials).padStart(6, '0')}`;
    sheet
      .addRow([
        index,
        names.make(random, sex).toLocaleUpperCase('vi'),
        `${random.between(1, 28)}/${random.between(1, 12)}/${year}`,
        sex === 'male' ? 'Nam' : 'Nữ',
        number,
        'Kinh',
        `Thôn ${random.between(1, 12)}`,
        random.pick(['Heroin', 'Ma túy đá', 'Cần sa']),
        random.pick(states),
      ])
      .commit();
  }
  await workbook.commit();
}

async function readAlone(path: string): Promise<number> {
  const started = performance.now();
  const workbook = await openWorkbook(path);
  let rows = 0;
  for await (const row of workbook.rows(workbook.sheets[0]?.name ?? '')) rows += row.cells.length > 0 ? 1 : 0;
  await workbook.close();
  return rows / ((performance.now() - started) / 1000);
}

async function copyAlone(ownerUrl: string, rows: number): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    'create temporary table bare_copy (id integer, name text, born text, sex text, number text, address text)',
  );
  const started = performance.now();
  function* lines() {
    for (let index = 0; index < rows; index++)
      yield `${index}\tNguyễn Văn Minh Khánh\t1988-06-05\tmale\t0680880${index}\tThôn 7\n`;
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom('copy bare_copy from stdin')));
  const perSecond = rows / ((performance.now() - started) / 1000);
  await client.end();
  return perSecond;
}

/** The most memory a process had, as the kernel tells it; null where it does not. */
async function peakMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const peak = status.match(/VmHWM:\s+(\d+) kB/)?.[1];
  return peak ? Math.round(Number(peak) / 1024) : null;
}

/** A ledger into one commune through the command, as an officer would run it, in a process of its own. */
export async function benchLedger(
  dataDir: string,
  ownerUrl: string,
  rows: number,
  unitCode: string,
): Promise<Record<string, unknown>> {
  const path = join(dataDir, `bench-${rows}.xlsx`);
  await writeLedger(path, rows);
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [process.argv[1] as string, 'import', 'ledger', path, '--unit', unitCode, '--json'],
    { env: { ...process.env, DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let text = '';
  child.stdout.on('data', (piece) => {
    text += piece;
  });
  let peak: number | null = null;
  const watch = setInterval(async () => {
    peak = (await peakMegabytes(child.pid ?? 0)) ?? peak;
  }, 200);
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(watch);
  const perSecond = rows / ((performance.now() - started) / 1000);
  const answer = JSON.parse(text) as { created: number; possibleDuplicates: number; refused: number };
  const [reading, copying] = [await readAlone(path), await copyAlone(ownerUrl, rows)];
  return {
    rows,
    exitCode: code,
    created: answer.created,
    possibleDuplicates: answer.possibleDuplicates,
    refused: answer.refused,
    rowsPerSecond: Math.round(perSecond),
    peakMegabytes: peak,
    readingAloneRowsPerSecond: Math.round(reading),
    copyAloneRowsPerSecond: Math.round(copying),
    ratioToReading: round(perSecond / reading),
    ratioToCopy: round(perSecond / copying),
  };
}
