/** A grey picture, a byte a point, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Upper left, upper right, lower right, lower left. */
export type Corners = readonly [Point, Point, Point, Point];

/** What part of the picture a sheet takes at least, and at most: more is a page from a scanner, with no ground to see. */
const [leastShare, greatestShare] = [0.15, 0.97];
/** How much of the four-sided figure the bright area fills; a lamp or a bowl fills less. */
const leastFill = 0.93;
/** Just outside its edge the ground is darker than the sheet just inside by this factor; light that fades is no edge. */
const edge = { factor: 0.8, step: 5, samples: 24, leastSides: 3 } as const;

/** The corners of the one bright sheet on a darker ground; null where there is none. */
export function findSheet(picture: GreyPicture): Corners | null {
  const bright = largestBrightArea(picture, brightnessBetween(picture.grey));
  const share = bright.size / picture.grey.length;
  if (share < leastShare || share > greatestShare) return null;
  const outline = outlineOf(bright.rows);
  const rough = farthestFour(outline);
  const corners = rough && refine(rough, outline);
  if (corners === null || bright.enclosed / areaOf(corners) < leastFill || !isConvex(corners)) return null;
  const sharpSides = sidesOf(corners).filter(([from, to]) => isEdge(picture, from, to, centreOf(corners)));
  return sharpSides.length < edge.leastSides ? null : fromUpperLeft(corners);
}

/** Whether most points along a side are brighter towards the middle of the sheet; a side beyond the picture is none. */
function isEdge({ width, height, grey }: GreyPicture, from: Point, to: Point, middle: Point): boolean {
  const length = distance(from, to);
  const inwards = Math.sign(turn(from, to, middle)) * edge.step;
  const [dx, dy] = [(-(to.y - from.y) / length) * inwards, ((to.x - from.x) / length) * inwards];
  const greyAt = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? null : grey[Math.floor(y) * width + Math.floor(x)]!;
  let marked = 0;
  for (let sample = 1; sample <= edge.samples; sample += 1) {
    const share = sample / (edge.samples + 1);
    const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
    const [inside, outside] = [greyAt(x + dx, y + dy), greyAt(x - dx, y - dy)];
    if (inside !== null && outside !== null && outside < inside * edge.factor) marked += 1;
  }
  return marked > edge.samples * 0.7;
}

/** The grey between ground and sheet, where the two groups lie farthest apart (Otsu). */
function brightnessBetween(grey: Uint8Array): number {
  const histogram = new Float64Array(256);
  for (const value of grey) histogram[value]! += 1;
  let [total, below, sumBelow, best, threshold] = [0, 0, 0, -1, 127];
  histogram.forEach((count, value) => {
    total += count * value;
  });
  for (let value = 0; value < 255; value += 1) {
    below += histogram[value]!;
    sumBelow += histogram[value]! * value;
    const above = grey.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (total - sumBelow) / above;
    const variance = below * above * apart * apart;
    if (variance > best) [best, threshold] = [variance, value];
  }
  return threshold;
}

interface BrightArea {
  /** Points of the area itself. */
  size: number;
  /** With the ink that it encloses. */
  enclosed: number;
  /** First and last column of the area in each row. */
  rows: Map<number, [first: number, last: number]>;
}

function largestBrightArea({ width, height, grey }: GreyPicture, threshold: number): BrightArea {
  const seen = new Uint8Array(grey.length);
  const waiting = new Int32Array(grey.length);
  let largest: BrightArea = { size: 0, enclosed: 0, rows: new Map() };
  for (let start = 0; start < grey.length; start += 1) {
    if (seen[start] || grey[start]! <= threshold) continue;
    const rows: BrightArea['rows'] = new Map();
    let [size, count] = [0, 1];
    waiting[0] = start;
    seen[start] = 1;
    const visit = (next: number) => {
      if (seen[next] || grey[next]! <= threshold) return;
      seen[next] = 1;
      waiting[count++] = next;
    };
    while (count > 0) {
      const at = waiting[--count]!;
      const [x, y] = [at % width, Math.floor(at / width)];
      size += 1;
      const row = rows.get(y);
      if (row === undefined) rows.set(y, [x, x]);
      else if (x < row[0]) row[0] = x;
      else if (x > row[1]) row[1] = x;
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (y > 0) visit(at - width);
      if (y < height - 1) visit(at + width);
    }
    if (size > largest.size) largest = { size, enclosed: 0, rows };
  }
  for (const [first, last] of largest.rows.values()) largest.enclosed += last - first + 1;
  return largest;
}

/** Points of the edge: the ends of every row, and of every column between the first and last row. */
function outlineOf(rows: BrightArea['rows']): Point[] {
  const columns = new Map<number, [first: number, last: number]>();
  const outline: Point[] = [];
  for (const [y, [first, last]] of rows) {
    outline.push({ x: first, y: y + 0.5 }, { x: last + 1, y: y + 0.5 });
    for (let x = first; x <= last; x += 1) {
      const column = columns.get(x);
      if (column === undefined) columns.set(x, [y, y]);
      else if (y < column[0]) column[0] = y;
      else if (y > column[1]) column[1] = y;
    }
  }
  for (const [x, [first, last]] of columns) outline.push({ x: x + 0.5, y: first }, { x: x + 0.5, y: last + 1 });
  return outline;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
/** Twice the area of the triangle, positive where `c` lies to the right of the way from `a` to `b`. */
const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

function farthest(points: readonly Point[], measure: (point: Point) => number): Point {
  return points.reduce((best, point) => (measure(point) > measure(best) ? point : best));
}

/** The two ends of the longest diagonal, and on either side of it the point farthest away. */
function farthestFour(outline: readonly Point[]): Corners | null {
  let [first, second] = [outline[0]!, outline[0]!];
  // A few turns of "farthest from the last" end at a longest diagonal.
  for (let round = 0; round < 4; round += 1) {
    [first, second] = [second, farthest(outline, (point) => distance(point, second))];
  }
  const right = farthest(outline, (point) => turn(first, second, point));
  const left = farthest(outline, (point) => -turn(first, second, point));
  return turn(first, second, right) > 0 && turn(first, second, left) < 0 ? [first, left, second, right] : null;
}

/** Each side laid through the points along it, away from its ends where sheets are bent; corners are where sides meet. */
function refine(rough: Corners, outline: readonly Point[]): Corners | null {
  const sides = rough.map((from, index) => {
    const to = rough[(index + 1) % 4]!;
    const length = distance(from, to);
    const along = outline.filter((point) => {
      const share = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length ** 2;
      return share > 0.1 && share < 0.9 && Math.abs(turn(from, to, point)) / length < length * 0.02;
    });
    return along.length < 10 ? null : lineThrough(along);
  });
  const corners = sides.map((side, index) => {
    const before = sides[(index + 3) % 4];
    return side && before ? meet(before, side) : null;
  });
  return corners.every((corner) => corner !== null) ? (corners as unknown as Corners) : null;
}

/** A point on the line and its direction. */
interface Line {
  at: Point;
  angle: number;
}

function lineThrough(points: readonly Point[]): Line {
  const at = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of points) {
    const [dx, dy] = [point.x - at.x, point.y - at.y];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  return { at, angle: Math.atan2(2 * xy, xx - yy) / 2 };
}

function meet(one: Line, other: Line): Point | null {
  const [cos, sin] = [Math.cos(one.angle), Math.sin(one.angle)];
  const [otherCos, otherSin] = [Math.cos(other.angle), Math.sin(other.angle)];
  const crossing = cos * otherSin - sin * otherCos;
  if (Math.abs(crossing) < 0.2) return null;
  const along = ((other.at.x - one.at.x) * otherSin - (other.at.y - one.at.y) * otherCos) / crossing;
  return { x: one.at.x + along * cos, y: one.at.y + along * sin };
}

function centreOf(corners: Corners): Point {
  return {
    x: corners.reduce((sum, { x }) => sum + x, 0) / 4,
    y: corners.reduce((sum, { y }) => sum + y, 0) / 4,
  };
}

const sidesOf = (corners: Corners) => corners.map((corner, index) => [corner, corners[(index + 1) % 4]!] as const);

function areaOf(corners: Corners): number {
  return Math.abs(sidesOf(corners).reduce((sum, [from, to]) => sum + from.x * to.y - to.x * from.y, 0)) / 2;
}

function isConvex(corners: Corners): boolean {
  const turns = corners.map((corner, index) => turn(corner, corners[(index + 1) % 4]!, corners[(index + 2) % 4]!));
  return turns.every((one) => one > 0) || turns.every((one) => one < 0);
}

/** Clockwise as one sees it, from the corner nearest to the upper left of the picture. */
function fromUpperLeft(corners: Corners): Corners {
  const clockwise = turn(...(corners.slice(0, 3) as [Point, Point, Point])) > 0 ? [...corners] : corners.toReversed();
  const first = clockwise.indexOf(farthest(clockwise, ({ x, y }) => -x - y));
  return [0, 1, 2, 3].map((index) => clockwise[(first + index) % 4]!) as unknown as Corners;
}
