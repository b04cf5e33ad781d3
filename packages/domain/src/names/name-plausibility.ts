import { tidyName } from './name-text';

export const NAME_LENGTH_LIMIT = 120;

export type NameFault =
  | 'one-letter'
  | 'no-letters'
  | 'too-long'
  | 'digits'
  | 'emoji'
  | 'control-characters'
  | 'markup'
  | 'symbols'
  | 'foreign-script';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD]/;
const EMOJI = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]/u;
const MARKUP = /<[^>]*>?|&(?:[a-z]+|#\d+);/i;
/** Letters, marks, spaces, and the punctuation that names and their abbreviations carry. */
const FOREIGN_TO_NAMES = /[^\p{L}\p{M}\p{N}\s'’‘ʼ\-‐‑–.,()/]/u;
const DOUBLED = /--|\/\*|\*\/|;/;
const LATIN = /^[\p{Script=Latin}\p{Script=Inherited}\p{M}]*$/u;

/** Why a text cannot be a person's name; empty when it can. Decomposed Unicode is no fault. */
export function checkNamePlausible(text: string): NameFault[] {
  const faults: NameFault[] = [];
  const name = tidyName(text);
  const letters = (name.match(/\p{L}/gu) ?? []).join('');
  const letterCount = [...letters].length;
  if (letterCount === 0) faults.push('no-letters');
  if (letterCount === 1) faults.push('one-letter');
  if ([...name].length > NAME_LENGTH_LIMIT) faults.push('too-long');
  if (/\p{N}/u.test(name)) faults.push('digits');
  if (CONTROL.test(text)) faults.push('control-characters');
  if (EMOJI.test(name)) faults.push('emoji');
  if (MARKUP.test(name)) faults.push('markup');
  else if (!EMOJI.test(name) && (FOREIGN_TO_NAMES.test(name.replace(CONTROL, '')) || DOUBLED.test(name)))
    faults.push('symbols');
  if (!LATIN.test(letters)) faults.push('foreign-script');
  return faults;
}
