/** Combining marks that carry a Vietnamese tone: grave, acute, tilde, hook above, dot below. */
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ALL_MARKS = /\p{M}/gu;
const ONSET = /^(qu(?=[aeiouyăâêôơư])|gi(?=[aeiouyăâêôơư])|[bcdđghklmnpqrstvxfjwz]*)/;
const SYLLABLE = /^([aeiouyăâêôơư]{1,3})([bcdđghklmnpqrstvxfjwz]{0,2})$/;
const QUALITY_VOWELS = 'ăâêôơư';

const MEMORY_LIMIT = 20_000;
const placed = new Map<string, string>();

/** Keeps vowel quality (ă â ê ô ơ ư) and đ, removes the tone. */
export function withoutTone(text: string): string {
  return text.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');
}

/** Removes tone and vowel quality, đ becomes d. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(ALL_MARKS, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** One tone placement for a text: "Hoà" and "Hòa" both become "Hòa"; words that are no Vietnamese syllable are kept. */
export function canonicalTone(text: string): string {
  return text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, canonicalWord);
}

function canonicalWord(word: string): string {
  const known = placed.get(word);
  if (known !== undefined) return known;
  const result = placeTone(word);
  if (placed.size >= MEMORY_LIMIT) placed.clear();
  placed.set(word, result);
  return result;
}

function placeTone(word: string): string {
  const tones = word.normalize('NFD').match(TONE_MARKS);
  if (tones?.length !== 1) return word;
  const bare = withoutTone(word);
  const position = toneBearer(bare.toLowerCase());
  if (position === undefined) return word;
  return `${bare.slice(0, position + 1)}${tones[0]}${bare.slice(position + 1)}`.normalize('NFC');
}

/** Traditional placement: the marked vowel; else before a coda the last vowel, in open syllables the first of two and the middle of three. */
function toneBearer(bare: string): number | undefined {
  const onset = ONSET.exec(bare)?.[0] ?? '';
  const rime = SYLLABLE.exec(bare.slice(onset.length));
  if (!rime) return undefined;
  const nucleus = rime[1] ?? '';
  const closed = (rime[2] ?? '') !== '';
  for (let i = nucleus.length - 1; i >= 0; i -= 1) {
    if (QUALITY_VOWELS.includes(nucleus[i] ?? '')) return onset.length + i;
  }
  if (closed) return onset.length + nucleus.length - 1;
  return onset.length + (nucleus.length === 3 ? 1 : 0);
}
