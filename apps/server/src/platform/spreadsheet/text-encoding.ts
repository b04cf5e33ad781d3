import { TextDecoder } from 'node:util';
import { detectLegacyEncoding, FROM_LEGACY, vietnameseShare } from './legacy-vietnamese';
import { SpreadsheetProblem } from './spreadsheet-problem';

export interface TextReading {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258';
  /** Applied to whole decoded pieces of text; a piece ends at a line end. */
  readonly convert: (text: string) => string;
  readonly legacy: boolean;
}

const asItIs = (text: string): string => text;
const CONVINCING = 0.8;

/** Chooses how to decode a text file from a sample of its beginning. */
export function detectEncoding(sample: Buffer): TextReading {
  if (sample[0] === 0xff && sample[1] === 0xfe) return unicode('utf-16le');
  if (sample[0] === 0xfe && sample[1] === 0xff) return unicode('utf-16be');
  const zeros = countZeros(sample);
  if (zeros.odd > sample.length / 5 && zeros.even < sample.length / 50) return unicode('utf-16le');
  if (zeros.even > sample.length / 5 && zeros.odd < sample.length / 50) return unicode('utf-16be');
  if (zeros.odd + zeros.even > 0) throw new SpreadsheetProblem('not-a-spreadsheet');
  if (isUtf8(sample)) return unicode('utf-8');
  const western = new TextDecoder('windows-1252').decode(sample);
  const legacy = detectLegacyEncoding(western);
  if (legacy) return { label: 'windows-1252', convert: FROM_LEGACY[legacy], legacy: true };
  const vietnamese = new TextDecoder('windows-1258').decode(sample).normalize('NFC');
  if ((vietnameseShare(vietnamese) ?? 0) >= CONVINCING) return { label: 'windows-1258', convert: asItIs, legacy: true };
  throw new SpreadsheetProblem('encoding-unknown');
}

function unicode(label: TextReading['label']): TextReading {
  return { label, convert: asItIs, legacy: false };
}

function countZeros(sample: Buffer): { odd: number; even: number } {
  let odd = 0;
  let even = 0;
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  return { odd, even };
}

/** The sample may end inside a character. */
function isUtf8(sample: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
