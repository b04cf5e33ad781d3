import { compareSyllables } from './compare-syllables';
import { MIDDLE_NAME_SHARES, SURNAME_SHARES } from './name-frequencies';
import { nameKey, nameSyllables } from './name-text';
import { withoutMarks } from './tone';

interface WeighedSyllable {
  readonly text: string;
  readonly weight: number;
  readonly middle: boolean;
}

const GIVEN_NAME_WEIGHT = 1.3;
/** A middle name that one source leaves out is a weak sign of another person. */
const LEFT_OUT_MIDDLE = 0.35;
const OTHER_WORD_ORDER = 0.92;

const foldedShares = (shares: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(shares).flatMap(([name, share]) => [[name, share] as const, [withoutMarks(name), share]]));

const surnameShares = foldedShares(SURNAME_SHARES);
const middleShares = foldedShares(MIDDLE_NAME_SHARES);

/** A name borne by 38 % says little (0.35), one borne by fewer than 1 in 200 says all it can (1). */
function weightOfShare(share: number | undefined): number {
  if (share === undefined || share <= 0.5) return 1;
  return Math.max(0.25, Math.min(1, 0.85 - 0.32 * Math.log10(share)));
}

function weigh(syllables: readonly string[]): WeighedSyllable[] {
  const last = syllables.length - 1;
  return syllables.map((text, i) => {
    if (i === last) return { text, weight: GIVEN_NAME_WEIGHT, middle: false };
    if (i === 0) return { text, weight: weightOfShare(surnameShares.get(text)), middle: false };
    return { text, weight: weightOfShare(middleShares.get(text)), middle: true };
  });
}

/** Likeness 0..1 of two names of persons; 1 for names with the same key, the same whichever name comes first. */
export function compareNames(a: string, b: string): number {
  const key = nameKey(a);
  if (key === nameKey(b)) return key === '' ? 0 : 1;
  const left = weigh(nameSyllables(a));
  const right = weigh(nameSyllables(b));
  if (left.length === 0 || right.length === 0) return 0;
  const gains = left.map((one) => right.map((other) => gainOf(one, other)));
  const inOrder = likeness(left, right, gains, alignInOrder(gains));
  const anyOrder = likeness(left, right, gains, alignInAnyOrder(gains)) * OTHER_WORD_ORDER;
  return Math.min(0.99, Math.max(inOrder, anyOrder));
}

/** What each pair of syllables, one of either name, adds when the two are taken for each other. */
type Gains = readonly (readonly number[])[];
type Pairs = readonly (readonly [number, number])[];

function gainOf(a: WeighedSyllable, b: WeighedSyllable): number {
  return (a.weight + b.weight) * compareSyllables(a.text, b.text);
}

function likeness(
  left: readonly WeighedSyllable[],
  right: readonly WeighedSyllable[],
  gains: Gains,
  pairs: Pairs,
): number {
  let gained = 0;
  let possible = 0;
  for (const [i, j] of pairs) {
    gained += gains[i]![j]!;
    possible += left[i]!.weight + right[j]!.weight;
  }
  const unpaired = (syllable: WeighedSyllable) => syllable.weight * (syllable.middle ? LEFT_OUT_MIDDLE : 1);
  left.forEach((syllable, i) => {
    if (!pairs.some(([paired]) => paired === i)) possible += unpaired(syllable);
  });
  right.forEach((syllable, j) => {
    if (!pairs.some(([, paired]) => paired === j)) possible += unpaired(syllable);
  });
  return possible === 0 ? 0 : gained / possible;
}

/** Surname with surname, given name with given name, the middle names in writing order. */
function alignInOrder(gains: Gains): Pairs {
  const [rows, columns] = [gains.length, gains[0]!.length];
  const best: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (i: number, j: number) => best[i]![j]!;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + gains[i]![j]!);
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const paired = gains[i]![j]!;
    if (paired > 0 && at(i, j) === at(i + 1, j + 1) + paired) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

function alignInAnyOrder(gains: Gains): Pairs {
  const worth = gains.flatMap((row, i) => row.flatMap((gain, j) => (gain > 0 ? [{ i, j, gain }] : [])));
  worth.sort((x, y) => y.gain - x.gain || Number(y.i === y.j) - Number(x.i === x.j) || x.i + x.j - (y.i + y.j));
  const pairs: [number, number][] = [];
  for (const { i, j } of worth) {
    if (!pairs.some(([pi, pj]) => pi === i || pj === j)) pairs.push([i, j]);
  }
  return pairs;
}
