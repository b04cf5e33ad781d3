import { canonicalTone, withoutMarks } from './tone';

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\u02B9\u00B4`\u2032]/g;
const HYPHENS = /[\u2010-\u2015\u2212]/g;

/** NFC, visible characters, single spaces; the Icelandic Ð that old fonts leave behind becomes Đ. */
export function tidyName(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[\s\u00A0\u3000]+/g, ' ')
    .trim();
}

/** Search key: what a person types without marks finds every spelling of the name. */
export function foldName(text: string): string {
  return withoutMarks(tidyName(text).toLowerCase())
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(/['\-.,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Equality key: case and tone placement do not count, tones and vowels do. */
export function nameKey(text: string): string {
  return canonicalTone(tidyName(text).toLowerCase().replace(APOSTROPHES, "'").replace(HYPHENS, '-'));
}

/** Syllables in writing order, with marks; hyphen and apostrophe separate ("H'Hen" is h + hen). */
export function nameSyllables(text: string): string[] {
  return nameKey(text)
    .split(/[\s'\-.,]+/)
    .filter((syllable) => syllable !== '');
}

export function isWhollyCapital(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}

/** "NGUYỄN VĂN AN" becomes "Nguyễn Văn An", "H'HEN NIÊ" becomes "H'Hen Niê"; a name that is not wholly in capitals is kept. */
export function restoreCapitals(text: string): string {
  const tidy = tidyName(text);
  if (!isWhollyCapital(tidy)) return tidy;
  return tidy.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    return first.toUpperCase() + word.slice(first.length);
  });
}
