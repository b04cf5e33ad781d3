import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { SpreadsheetLimits } from './limits';
import { SpreadsheetProblem } from './spreadsheet-problem';

const MOST_PARTS = 20_000;

/** The parts of a package by name; each can be read as often as needed, without a temporary file. */
export interface ZipParts {
  has(name: string): boolean;
  readonly names: readonly string[];
  stream(name: string): Promise<Readable>;
  close(): void;
}

export async function openZip(path: string, limits: SpreadsheetLimits): Promise<ZipParts> {
  const zip = await openFile(path);
  const entries = new Map<string, yauzl.Entry>();
  let unpacked = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: yauzl.Entry) => {
        unpacked += entry.uncompressedSize;
        if (unpacked > limits.unpackedBytes || entries.size > MOST_PARTS) {
          reject(new SpreadsheetProblem('too-large', { limit: megabytes(limits.unpackedBytes) }));
          return;
        }
        if ((entry.generalPurposeBitFlag & 1) === 1) {
          reject(new SpreadsheetProblem('encrypted'));
          return;
        }
        entries.set(entry.fileName.replace(/\\/g, '/').replace(/^\//, ''), entry);
        zip.readEntry();
      });
      zip.on('end', resolve);
      zip.on('error', (error: Error) => reject(new SpreadsheetProblem('damaged', {}, { cause: error })));
      zip.readEntry();
    });
  } catch (error) {
    zip.close();
    throw error;
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    stream: (name) => openEntry(zip, entries.get(name)),
    close: () => zip.close(),
  };
}

export function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024));
}

function openFile(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new SpreadsheetProblem('damaged', {}, { cause: error }));
      else resolve(zip);
    });
  });
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<Readable> {
  return new Promise((resolve, reject) => {
    if (!entry) {
      reject(new SpreadsheetProblem('damaged'));
      return;
    }
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new SpreadsheetProblem('damaged', {}, { cause: error }));
      else resolve(stream);
    });
  });
}
