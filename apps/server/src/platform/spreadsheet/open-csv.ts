import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import { SpreadsheetProblem } from './spreadsheet-problem';
import { detectEncoding, type TextReading } from './text-encoding';
import { type Cell, EMPTY, type SheetRow, type Workbook } from './workbook';

const SAMPLE_BYTES = 256 * 1024;
const DELIMITERS = [',', ';', '\t', '|'] as const;
const LONGEST_RECORD = 1_000_000;
const SAMPLE_RECORDS = 60;
export const CSV_SHEET = 'CSV';

export async function openCsv(path: string): Promise<Workbook> {
  const sample = await readSample(path);
  const reading = detectEncoding(sample);
  const beginning = reading.convert(new TextDecoder(reading.label).decode(sample));
  if (beginning.trim() === '') throw new SpreadsheetProblem('empty');
  refuseBinary(beginning);
  const delimiter = detectDelimiter(beginning);
  return {
    format: 'csv',
    sheets: [{ name: CSV_SHEET, hidden: false }],
    notices: reading.legacy ? ['legacy-encoding'] : [],
    mergedRanges: async () => [],
    rows(sheet) {
      if (sheet !== CSV_SHEET) throw new SpreadsheetProblem('sheet-unknown', { sheet });
      return csvRows(path, reading, delimiter);
    },
    close: async () => {},
  };
}

async function readSample(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseBinary(text: string): void {
  const head = text.slice(0, 4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a binary file.
  const controls = head.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  if (controls > head.length / 100) throw new SpreadsheetProblem('not-a-spreadsheet');
}

/** The delimiter that gives most lines the same number of fields, above one. */
export function detectDelimiter(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, SAMPLE_RECORDS).filter((line) => line.trim() !== '');
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const fields = line.replace(/"[^"]*"/g, '').split(delimiter).length;
      if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1);
    }
    for (const [fields, times] of counts) {
      const score = times * Math.log2(fields + 1);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

async function* csvRows(path: string, reading: TextReading, delimiter: string): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  });
  const source = createReadStream(path);
  const decoded = source.pipe(new Decoder(reading));
  source.on('error', (error) => parser.destroy(error));
  decoded.on('error', (error) => parser.destroy(error));
  decoded.pipe(parser);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      const cells = record.map(cellOf);
      if (cells.some((cell) => cell !== EMPTY)) yield { number, cells };
    }
  } catch (error) {
    if (error instanceof SpreadsheetProblem) throw error;
    throw new SpreadsheetProblem('damaged', { row: String(number + 1) }, { cause: error });
  } finally {
    source.destroy();
    decoded.destroy();
    parser.destroy();
  }
}

function cellOf(text: string): Cell {
  if (text.trim() === '') return EMPTY;
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text.trim())) {
    return { value: null, kind: 'error', error: text.trim() };
  }
  return { value: text, kind: 'text' };
}

/** Decodes and, for old fonts, converts; pieces are cut at line ends because a VNI letter takes two characters. */
class Decoder extends Transform {
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #rest = '';

  constructor(private readonly reading: TextReading) {
    super({ decodeStrings: false, readableObjectMode: false });
    this.#decoder = new TextDecoder(reading.label, { fatal: true });
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#rest += this.#decoder.decode(chunk, { stream: true });
    } catch (error) {
      done(new SpreadsheetProblem('encoding-unknown', {}, { cause: error }));
      return;
    }
    const end = this.#rest.lastIndexOf('\n') + 1;
    const whole = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end);
    done(null, whole === '' ? undefined : this.reading.convert(whole));
  }

  override _flush(done: TransformCallback): void {
    try {
      const last = this.#rest + this.#decoder.decode();
      done(null, last === '' ? undefined : this.reading.convert(last));
    } catch (error) {
      done(new SpreadsheetProblem('encoding-unknown', {}, { cause: error }));
    }
  }
}
