import type { Sex } from '../identity/national-id';
import { foldName } from '../names/name-text';
import { withoutMarks } from '../names/tone';
import { ETHNIC_GROUPS } from './ethnic-groups';
import { SUBSTANCE_WORDS } from './substance-words';

const plain = (text: string) => withoutMarks(text.normalize('NFC').toLowerCase());

/** Nam, Nữ and their abbreviations; undefined for anything else. */
export function readSex(text: string): Sex | undefined {
  const word = plain(text).replace(/[^a-z]/g, '');
  if (/^(nam|namgioi|na|m|male|trai|ong)$/.test(word)) return 'male';
  if (/^(nu|nugioi|f|female|gai|ba)$/.test(word)) return 'female';
  return undefined;
}

const groupKey = (name: string) =>
  foldName(name)
    .replace(/ /g, '')
    .replace(/y/g, 'i')
    .replace(/^h(?=mong$)/, '');

/** Common names first; another name counts only if a single group bears it. */
const ethnicCodes: ReadonlyMap<string, string> = (() => {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const [code, , others] of ETHNIC_GROUPS) {
    for (const other of others.split(';')) {
      const key = groupKey(other);
      if (key === '' || codes.get(key) === code) continue;
      if (codes.has(key)) shared.add(key);
      codes.set(key, code);
    }
  }
  for (const key of shared) codes.delete(key);
  for (const [code, name] of ETHNIC_GROUPS) codes.set(groupKey(name), code);
  return codes;
})();

/** Code of the ethnic group; undefined when the word names none or several. */
export function readEthnicity(text: string): string | undefined {
  return ethnicCodes.get(groupKey(text.replace(/^\s*(dân tộc|dan toc)\s+/i, '')));
}

interface SubstanceWord {
  readonly code: string;
  readonly pattern: RegExp;
  readonly length: number;
}

const substanceWords: readonly SubstanceWord[] = Object.entries(SUBSTANCE_WORDS)
  .flatMap(([code, words]) =>
    words
      .map((word) => ({ code, word: plain(word) }))
      .map(({ code: of, word }) => ({
        code: of,
        pattern: new RegExp(`(?<![a-z0-9])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z0-9])`, 'g'),
        length: word.length,
      })),
  )
  .sort((a, b) => b.length - a.length);

export interface SubstancesReading {
  readonly codes: readonly string[];
  /** Whether some words named no known substance. */
  readonly unread: boolean;
}

const FILLERS = /\b(ma tuy|loai|su dung|dang|chat|va|hoac|hut|hit|chich|tiem|uong|nuot|nhom|vien|kem)\b/g;
const MEMORY_LIMIT = 5000;
const remembered = new Map<string, SubstancesReading>();

/** All substances a cell names, longer words before the shorter ones inside them ("cần sa tổng hợp" is no "cần sa"). */
export function readSubstances(text: string): SubstancesReading {
  const known = remembered.get(text);
  if (known) return known;
  let rest = plain(text);
  const found: { code: string; at: number }[] = [];
  for (const { code, pattern } of substanceWords) {
    rest = rest.replace(pattern, (word, at: number) => {
      found.push({ code, at });
      return ' '.repeat(word.length);
    });
  }
  const codes = [...new Set(found.sort((a, b) => a.at - b.at).map(({ code }) => code))];
  const reading = { codes, unread: /[a-z]/.test(rest.replace(FILLERS, '')) };
  if (remembered.size >= MEMORY_LIMIT) remembered.clear();
  remembered.set(text, reading);
  return reading;
}
