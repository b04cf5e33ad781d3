import { setImmediate } from 'node:timers/promises';
import type { Corners, GreyPicture } from './find-sheet';

/** Rows between two turns of the event loop: other requests get in while a picture is worked on. */
const rowsAtOnce = 128;

/** The four-sided part of the picture as an upright sheet of the given size. */
export async function rectify(
  source: GreyPicture,
  corners: Corners,
  { width, height }: { width: number; height: number },
): Promise<GreyPicture> {
  const grey = new Uint8Array(width * height);
  const [a, b, c, d, e, f, g, h] = projectionOnto(corners);
  for (let y = 0; y < height; y += 1) {
    if (y % rowsAtOnce === 0) await setImmediate();
    const v = (y + 0.5) / height;
    for (let x = 0; x < width; x += 1) {
      const u = (x + 0.5) / width;
      const depth = g * u + h * v + 1;
      grey[y * width + x] = greyAt(source, (a * u + b * v + c) / depth - 0.5, (d * u + e * v + f) / depth - 0.5);
    }
  }
  return { width, height, grey };
}

type Projection = readonly [number, number, number, number, number, number, number, number];

/** Of the unit square onto four corners (Heckbert): x = (au + bv + c) / (gu + hv + 1), y = (du + ev + f) / (gu + hv + 1). */
function projectionOnto([p0, p1, p2, p3]: Corners): Projection {
  const [sumX, sumY] = [p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y];
  const [dx1, dx2, dy1, dy2] = [p1.x - p2.x, p3.x - p2.x, p1.y - p2.y, p3.y - p2.y];
  const denominator = dx1 * dy2 - dx2 * dy1;
  const g = (sumX * dy2 - dx2 * sumY) / denominator;
  const h = (dx1 * sumY - sumX * dy1) / denominator;
  return [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
  ];
}

/** Between the four points around; beyond the edge the last point goes on. */
function greyAt({ width, height, grey }: GreyPicture, x: number, y: number): number {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 2);
  const upper = Math.min(Math.max(Math.floor(y), 0), height - 2);
  const toRight = Math.min(Math.max(x - left, 0), 1);
  const down = Math.min(Math.max(y - upper, 0), 1);
  const at = upper * width + left;
  const above = grey[at]! + (grey[at + 1]! - grey[at]!) * toRight;
  const below = grey[at + width]! + (grey[at + width + 1]! - grey[at + width]!) * toRight;
  return above + (below - above) * down;
}

/** A block of the paper's own light: small against a line of text, so that light may fall unevenly. */
const block = 16;
/** Ink closer together than this many blocks either way, such as a portrait, is ink and no darker paper. */
const reach = 12;
/** Of the light of the paper: what is darker than the first is black, what is lighter than the second white. */
const [black, white] = [0.3, 0.85];

/** Paper white and ink dark, however the light fell. */
export async function whiten({ width, height, grey }: GreyPicture): Promise<GreyPicture> {
  const light = await lightOf({ width, height, grey });
  const whitened = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    if (y % rowsAtOnce === 0) await setImmediate();
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const share = grey[at]! / Math.max(greyAt(light, x / block - 0.5, y / block - 0.5), 1);
      whitened[at] = Math.min(Math.max(((share - black) / (white - black)) * 255, 0), 255);
    }
  }
  return { width, height, grey: whitened };
}

/** The paper without its ink, a point for each block: blocks made as light as the lightest near them, and back. */
async function lightOf({ width, height, grey }: GreyPicture): Promise<GreyPicture> {
  const [columns, rows] = [Math.max(Math.ceil(width / block), 2), Math.max(Math.ceil(height / block), 2)];
  const lightest = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = Math.floor(y / block) * columns + Math.floor(x / block);
      lightest[at] = Math.max(lightest[at]!, grey[y * width + x]!);
    }
  }
  await setImmediate();
  const blocks = { width: columns, height: rows, grey: lightest };
  return overNeighbours(overNeighbours(blocks, Math.max), Math.min);
}

/** Each block becomes the greatest or least of its neighbourhood, rows first, then columns. */
function overNeighbours(
  { width, height, grey }: GreyPicture,
  choose: (one: number, other: number) => number,
): GreyPicture {
  const along = (from: Uint8Array, count: number, length: number, step: number, next: number) => {
    const chosen = new Uint8Array(from.length);
    for (let line = 0; line < count; line += 1) {
      for (let at = 0; at < length; at += 1) {
        let value = from[line * next + at * step]!;
        for (let near = Math.max(at - reach, 0); near <= Math.min(at + reach, length - 1); near += 1) {
          value = choose(value, from[line * next + near * step]!);
        }
        chosen[line * next + at * step] = value;
      }
    }
    return chosen;
  };
  return { width, height, grey: along(along(grey, height, width, 1, width), width, height, width, 1) };
}
