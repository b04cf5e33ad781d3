import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { SpreadsheetProblem } from './spreadsheet-problem';
import { type XmlHandler, XmlScanner } from './xml-scanner';
import type { ZipParts } from './zip-parts';

/** Text of a part, chunk by chunk. */
export async function* textChunks(stream: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    if (error instanceof SpreadsheetProblem) throw error;
    throw new SpreadsheetProblem('damaged', {}, { cause: error });
  } finally {
    stream.destroy();
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

export async function scanPart(parts: ZipParts, name: string, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  for await (const chunk of textChunks(await parts.stream(name))) scanner.push(chunk);
}
