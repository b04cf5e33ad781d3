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

/** Likeness 0..1 of two syllables in the form `nameSyllables` gives them. */
export function compareSyllables(a: string, b: string): number {
  if (a === b || withoutIY(a) === withoutIY(b)) return 1;
  const foldedA = withoutIY(withoutMarks(a));
  const foldedB = withoutIY(withoutMarks(b));
  if (foldedA === foldedB) return compareMarks(a, b);
  if (SURNAME_TWINS.some(([north, south]) => (a === north && b === south) || (a === south && b === north))) {
    return WORTH.surnameTwins;
  }
  const typed = typingLikeness(foldedA, foldedB);
  const heard = pronounced(foldedA) === pronounced(foldedB) ? WORTH.soundAlike : 0;
  return Math.max(typed, heard);
}

function compareMarks(a: string, b: string): number {
  if (a === withoutMarks(a) || b === withoutMarks(b)) return WORTH.marksLeftOut;
  if (withoutIY(withoutTone(a)) === withoutIY(withoutTone(b))) return WORTH.otherTone;
  return WORTH.otherVowelMark;
}

function typingLikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const edits = editDistance(a, b);
  if (edits === 1) return longer >= 4 ? WORTH.oneTypingErrorLong : longer >= 3 ? WORTH.oneTypingErrorShort : 0;
  return edits === 2 && longer >= 6 ? WORTH.twoTypingErrorsLong : 0;
}
