import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findSheet, type Point } from './find-sheet';
import { straighten } from './straighten';

type Four = [Point, Point, Point, Point];

const upright: Four = [
  { x: 0, y: 0 },
  { x: 420, y: 0 },
  { x: 420, y: 594 },
  { x: 0, y: 594 },
];
/** Seen from below and to the side. */
const slanted: Four = [
  { x: 190, y: 120 },
  { x: 700, y: 170 },
  { x: 790, y: 930 },
  { x: 110, y: 860 },
];

/** Where a point of the sheet lies in the photograph: between the sides, near enough for a picture to be drawn. */
function seen(corners: Four, { x, y }: Point): Point {
  const [u, v] = [x / 420, y / 594];
  const between = (from: Point, to: Point, share: number) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  return between(between(corners[0], corners[1], u), between(corners[3], corners[2], u), v);
}

/** A sheet with ten lines of ink in its upper part on a dark table, darker to the right. */
async function photograph(corners: Four, { paper = '#e9e4d8', table = '#46382a' } = {}) {
  const shape = (points: Point[], fill: string) =>
    `<polygon points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="${fill}"/>`;
  const lines = Array.from({ length: 10 }, (_, line) => {
    const top = 60 + line * 24;
    const box = [
      { x: 60, y: top },
      { x: 360, y: top },
      { x: 360, y: top + 8 },
      { x: 60, y: top + 8 },
    ];
    return shape(
      box.map((point) => seen(corners, point)),
      '#2a2a30',
    );
  });
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1040">
    <defs><linearGradient id="dusk"><stop offset="0" stop-opacity="0"/><stop offset="1" stop-opacity="0.3"/></linearGradient></defs>
    <rect width="900" height="1040" fill="${table}"/>${shape(corners, paper)}${lines.join('')}
    <rect width="900" height="1040" fill="url(#dusk)"/></svg>`;
  return sharp(Buffer.from(picture)).flatten();
}

async function greyOf(picture: Uint8Array) {
  const { data, info } = await sharp(picture)
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

/** Shares of dark points in bands across the sheet, from its top down. */
function inkDown({ width, height, grey }: Awaited<ReturnType<typeof greyOf>>, bands: number): number[] {
  const ink = new Array<number>(bands).fill(0);
  grey.forEach((value, at) => {
    if (value < 100) ink[Math.min(bands - 1, Math.floor((Math.floor(at / width) / height) * bands))]! += 1;
  });
  return ink.map((count) => count / ((width * height) / bands));
}

describe('a sheet in a photograph', () => {
  it('is found by its corners within three points, from the upper left clockwise', async () => {
    const picture = await greyOf(await (await photograph(slanted)).png().toBuffer());
    const corners = findSheet(picture);
    expect(corners).not.toBeNull();
    for (const [index, corner] of slanted.entries()) {
      const found = corners![index]!;
      expect(Math.hypot(found.x - corner.x, found.y - corner.y), `corner ${index}`).toBeLessThan(3);
    }
  });

  it('comes out upright in the proportions of A4, its paper white and its ink dark', async () => {
    const sheet = await straighten(await (await photograph(slanted)).jpeg().toBuffer());
    const made = await greyOf(sheet!);
    expect(made.height / made.width).toBeCloseTo(Math.SQRT2, 2);
    const median = [...made.grey].sort((a, b) => a - b)[Math.floor(made.grey.length / 2)];
    expect(median).toBeGreaterThan(245);
    const ink = inkDown(made, 10);
    for (const band of ink.slice(1, 5)) expect(band).toBeGreaterThan(0.1);
    for (const band of ink.slice(6)) expect(band).toBeLessThan(0.005);
    // Each line is level: a row is ink along the line, or paper.
    const rows = Array.from({ length: made.height }, (_, y) => {
      const row = made.grey.subarray(y * made.width, (y + 1) * made.width);
      return row.filter((value) => value < 128).length / made.width;
    });
    expect(rows.filter((share) => share > 0.68).length).toBeGreaterThan(made.height * 0.07);
    expect(rows.filter((share) => share > 0.1 && share < 0.6).length).toBeLessThan(made.height * 0.06);
  });

  it('is turned as the camera was held', async () => {
    // Kept lying on its side, with the word of the camera that it stands.
    const lying = await sharp(await (await photograph(slanted)).png().toBuffer())
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const ink = inkDown(await greyOf((await straighten(lying))!), 10);
    expect(ink[2]).toBeGreaterThan(0.1);
    expect(ink[8]).toBeLessThan(0.005);
  });

  it('is no larger than A4 at 300 points to the inch', async () => {
    const large = await (await photograph(slanted)).resize({ width: 4800 }).jpeg().toBuffer();
    const { width, height } = await sharp((await straighten(large))!).metadata();
    expect([width, height]).toEqual([2480, 3507]);
  });

  it('that fills the picture, or is none, leaves the picture as it is', async () => {
    const page: Four = upright.map(({ x, y }) => ({ x: (x / 420) * 900, y: (y / 594) * 1040 })) as Four;
    expect((await straighten(await (await photograph(page)).png().toBuffer()))?.length ?? 0).toBe(0);
    const disc = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><rect width="900" height="900"/><circle cx="450" cy="450" r="350" fill="white"/></svg>`;
    expect((await straighten(await sharp(Buffer.from(disc)).png().toBuffer()))?.length ?? 0).toBe(0);
  });

  it('cannot be read from a broken file', async () => {
    await expect(straighten(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).rejects.toThrow('cannot be read');
  });
});
