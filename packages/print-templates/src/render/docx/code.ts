import { ImageRun, Paragraph, TextRun } from 'docx';
import type { LaidOutCode } from '../../paper/laid-out-paper';
import { LAYOUT } from '../../paper/layout';
import { halfPoints } from './measures';

/** Dots to a module and white modules round the code. */
const SCALE = 4;
const QUIET = 2;
const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** The code as a small black and white picture with its words below. */
export function codeBlock({ rows, caption }: LaidOutCode): Paragraph[] {
  const side = Math.round(LAYOUT.codeSize * PIXELS_PER_MILLIMETRE);
  const image = new ImageRun({
    type: 'bmp',
    data: bitmap(rows),
    transformation: { width: side, height: side },
    altText: { name: caption, description: caption, title: caption },
  });
  const words = new TextRun({ text: caption, size: halfPoints(LAYOUT.size.recipients) });
  return [new Paragraph({ keepNext: true, children: [image] }), new Paragraph({ children: [words] })];
}

/** A bitmap of one bit a dot, the lowest row first, as Windows bitmaps have it. */
function bitmap(rows: readonly string[]): Uint8Array {
  const side = (rows.length + QUIET * 2) * SCALE;
  const stride = Math.ceil(side / 32) * 4;
  const start = 62;
  const bytes = new Uint8Array(start + stride * side);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, start, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, side, true);
  view.setInt32(22, side, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  view.setUint32(34, stride * side, true);
  bytes.set([0xff, 0xff, 0xff, 0, 0, 0, 0, 0], 54);
  for (let y = 0; y < side; y += 1) {
    const row = rows[Math.floor(y / SCALE) - QUIET];
    for (let x = 0; x < side; x += 1) {
      if (row?.[Math.floor(x / SCALE) - QUIET] !== '1') continue;
      const at = start + (side - 1 - y) * stride + (x >> 3);
      bytes[at] = bytes[at]! | (0x80 >> (x & 7));
    }
  }
  return bytes;
}
