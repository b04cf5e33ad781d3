import { editDistance } from './edit-distance';
import { SURNAME_TWINS } from './name-frequencies';
import { withoutMarks, withoutTone } from './tone';

/** What is left of a syllable's worth when the two spellings differ in this way. */
const WORTH = {
  marksLeftOut: 0.94,
  surnameTwins: 0.8,
  otherTone: 0.62,
  otherVowelMark: 0.55,
  soundAlike: 0.6,
  oneTypingErrorLong: 0.6,
  oneTypingErrorShort: 0.35,
  twoTypingErrorsLong: 0.4,
};

/** Spellings that one region pronounces alike. */
const SOUND_ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^gi|^r|^v/, 'd'],
  [/^tr/, 'ch'],
  [/^x/, 's'],
  [/^n(?![gh])/, 'l'],
  [/^k/, 'c'],
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/ng$/, 'n'],
  [/c$/, 't'],
];

function pronounced(syllable: string): string {
  return SOUND_ALIKE.reduce((sound, [spelling, heard]) => sound.replace(spelling, heard), syllable);
}

/** A lone i and y are one vowel: "Lý" and "Lí", "Quý" and "Quí". */
export function withoutIY(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/(^|[bcdđghklmnpqrstvx]|qu)y(?![aeiou])/, '$1i')
    .normalize('NFC');
}

/** A syllable in the forms that comparing needs; there are few syllables and many comparisons. */
interface Spoken {
  readonly written: string;
  readonly oneVowel: string;
  readonly folded: string;
  readonly heard: string;
  readonly hasMarks: boolean;
}

const MEMORY_LIMIT = 20_000;
const spoken = new Map<string, Spoken>();

function speak(written: string): Spoken {
  const known = spoken.get(written);
  if (known !== undefined) return known;
  const plain = withoutMarks(written);
  const folded = withoutIY(plain);
  const result = {
    written,
    oneVowel: withoutIY(written),
    folded,
    heard: pronounced(folded),
    hasMarks: plain !== written,
  };
  if (spoken.size >= MEMORY_LIMIT) spoken.clear();
  spoken.set(written, result);
  return result;
}

/** Likeness 0..1 of two syllables in the form `nameSyllables` gives them. */
export function compareSyllables(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [speak(a), speak(b)];
  if (left.oneVowel === right.oneVowel) return 1;
  if (left.folded === right.folded) return compareMarks(left, right);
  if (SURNAME_TWINS.some(([north, south]) => (a === north && b === south) || (a === south && b === north))) {
    return WORTH.surnameTwins;
  }
  const typed = typingLikeness(left.folded, right.folded);
  return Math.max(typed, left.heard === right.heard ? WORTH.soundAlike : 0);
}

function compareMarks(a: Spoken, b: Spoken): number {
  if (!a.hasMarks || !b.hasMarks) return WORTH.marksLeftOut;
  if (withoutIY(withoutTone(a.written)) === withoutIY(withoutTone(b.written))) return WORTH.otherTone;
  return WORTH.otherVowelMark;
}

function typingLikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > 2 || longer < 3) return 0;
  const edits = editDistance(a, b);
  if (edits === 1) return longer >= 4 ? WORTH.oneTypingErrorLong : longer >= 3 ? WORTH.oneTypingErrorShort : 0;
  return edits === 2 && longer >= 6 ? WORTH.twoTypingErrorsLong : 0;
}
