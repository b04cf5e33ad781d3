import sharp, { type Sharp } from 'sharp';
import { type Corners, findSheet, type GreyPicture, type Point } from './find-sheet';
import { rectify, whiten } from './rectify';

export class UnreadablePictureError extends Error {}

/** A4 at 300 points to the inch. */
const greatest = { short: 2480, long: 3508 } as const;
/** Large enough for a corner within a point or two of the whole picture, small enough to be looked through at once. */
const searchedSide = 800;
const workedOnSide = 5000;
/** A sheet this near to the proportions of A4 and A5 is one; a slanting view shortens it. */
const a4 = { proportion: Math.SQRT2, tolerance: 0.25 } as const;
const quality = 80;
const mostPoints = 150_000_000;

sharp.cache(false);

/**
 * The sheet in a photograph, upright, paper white and ink dark, as a JPEG. Null where no sheet lies on a darker
 * ground and the picture is upright already: then it is best left as it is.
 */
export async function straighten(picture: Uint8Array): Promise<Uint8Array | null> {
  try {
    const opened = sharp(picture, { failOn: 'error', limitInputPixels: mostPoints });
    const { orientation = 1 } = await opened.metadata();
    const upright = await greyWithin(opened.clone().autoOrient(), workedOnSide);
    const corners = await findCorners(upright);
    if (corners !== null) return await toJpeg(await whiten(await rectify(upright, corners, sizeOf(corners))));
    return orientation === 1 ? null : await toJpeg(opened.autoOrient());
  } catch (cause) {
    throw new UnreadablePictureError('The picture cannot be read.', { cause });
  }
}

async function greyWithin(picture: Sharp, side: number): Promise<GreyPicture> {
  const { data, info } = await picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

const open = ({ width, height, grey }: GreyPicture) => sharp(grey, { raw: { width, height, channels: 1 } });

async function findCorners(picture: GreyPicture): Promise<Corners | null> {
  // Blurred, so that the grain of a table and the edge of a letter do not count.
  const searched = await greyWithin(open(picture).blur(2), searchedSide);
  const scale = picture.width / searched.width;
  const found = findSheet(searched);
  return found && (found.map(({ x, y }) => ({ x: x * scale, y: y * scale })) as unknown as Corners);
}

/** As large as it was seen, at most A4 at 300 points to the inch. */
function sizeOf([upperLeft, upperRight, lowerRight, lowerLeft]: Corners): { width: number; height: number } {
  const length = (from: Point, to: Point) => Math.hypot(from.x - to.x, from.y - to.y);
  let width = Math.max(length(upperLeft, upperRight), length(lowerLeft, lowerRight));
  let height = Math.max(length(upperLeft, lowerLeft), length(upperRight, lowerRight));
  const proportion = Math.max(width, height) / Math.min(width, height);
  if (Math.abs(proportion / a4.proportion - 1) < a4.tolerance) {
    if (height > width) height = width * a4.proportion;
    else width = height * a4.proportion;
  }
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const scale = Math.min(1, greatest.short / short, greatest.long / long);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function toJpeg(picture: GreyPicture | Sharp): Promise<Uint8Array> {
  const image = 'grey' in picture ? open(picture) : picture;
  return image
    .resize({ width: greatest.long, height: greatest.long, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer();
}
