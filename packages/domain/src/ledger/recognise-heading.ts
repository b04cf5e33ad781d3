import { editDistance } from '../names/edit-distance';
import { withoutMarks } from '../names/tone';
import { FOREIGN_HEADING, HEADING_VARIANTS } from './heading-dictionary';
import type { LedgerField } from './ledger-fields';

/** Confidence 0..1 by field; a field that is absent is out of the question. */
export type HeadingScores = ReadonlyMap<LedgerField, number>;

const LIKE_ENOUGH = 0.5;
const WORTH = {
  exact: 1,
  spacing: 0.96,
  oneTypingError: 0.92,
  twoTypingErrors: 0.84,
  child: 0.97,
  parent: 0.6,
  loneSexWord: 0.82,
  loneBirthWord: 0.5,
};

/** "Họ và tên (chữ in)" and "HỌ, TÊN:" lose what does not name the column. */
export function normaliseHeading(text: string): string {
  return withoutMarks(text.toLowerCase())
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function wordsInParentheses(text: string): string {
  return normaliseHeading(text.replace(/[()]/g, ' '));
}

const remembered = new Map<string, HeadingScores>();
const MEMORY_LIMIT = 2000;

/** Equal for ledgers laid out alike: under it a confirmed mapping is remembered. */
export function ledgerLayoutKey(headings: readonly (readonly string[])[]): string {
  return headings.map((levels) => levels.map(normaliseHeading).join('/')).join('|');
}

/** Scores a heading given as its levels, from the top row down. */
export function recogniseHeading(levels: readonly string[]): HeadingScores {
  const key = levels.join('\n');
  const known = remembered.get(key);
  if (known) return known;
  const scores = scoreLevels(levels.filter((level) => level.trim() !== ''));
  if (remembered.size >= MEMORY_LIMIT) remembered.clear();
  remembered.set(key, scores);
  return scores;
}

function scoreLevels(levels: readonly string[]): HeadingScores {
  const scores = new Map<LedgerField, number>();
  const child = levels.at(-1);
  if (child === undefined) return scores;
  const parents = levels.slice(0, -1).map(normaliseHeading);
  const joined = [...parents, normaliseHeading(child)].join(' ');
  if (scorePair(child, parents, scores)) return scores;

  for (const field of Object.keys(HEADING_VARIANTS) as LedgerField[]) {
    const ownWords = Math.max(
      likenessToField(field, normaliseHeading(child)),
      child.includes('(') ? likenessToField(field, wordsInParentheses(child)) : 0,
    );
    const whole = parents.length === 0 ? 0 : likenessToField(field, joined);
    const inherited = Math.max(0, ...parents.map((parent) => likenessToField(field, parent))) * WORTH.parent;
    const score = Math.max(parents.length === 0 ? ownWords : ownWords * WORTH.child, whole, inherited);
    if (score >= LIKE_ENOUGH) scores.set(field, score);
  }
  if (FOREIGN_HEADING.test(joined)) {
    for (const [field, score] of scores) if (score < WORTH.oneTypingError || parents.length > 0) scores.delete(field);
  }
  return scores;
}

/** "Nam" and "Nữ" as two columns mean the sex, or under "Năm sinh" the birth of a man or woman. */
function scorePair(child: string, parents: readonly string[], scores: Map<LedgerField, number>): boolean {
  const word = child.normalize('NFC').toLowerCase().trim();
  const bare = normaliseHeading(child);
  const compound = /^(.*?)\s*(nam|nu)$/.exec(wordsInParentheses(child));
  const saysYear = /ă/.test(word) && bare === 'nam';
  const isSexWord = !saysYear && /^(nam|nu)( gioi)?$/.test(bare);
  const parentText = parents.join(' ');
  const head = isSexWord ? parentText : (compound?.[1] ?? '');
  const sexWord = isSexWord ? bare.slice(0, 3).trim() : compound?.[2];
  if (!sexWord || (!isSexWord && (head === '' || /năm$/.test(word.replace(/[)\s]+$/, ''))))) return false;
  const male = sexWord === 'nam';
  const birth = likenessToField('bornOn', head);
  const sex = likenessToField('sex', head);
  if (!isSexWord && Math.max(birth, sex) < WORTH.twoTypingErrors) return false;
  if (!isSexWord && /\b(nam nu|nu nam)$/.test(wordsInParentheses(child))) return false;
  if (birth >= 0.7 || sex >= 0.7) {
    if (birth > sex) scores.set(male ? 'bornOnMale' : 'bornOnFemale', Math.min(WORTH.exact, birth));
    else scores.set(male ? 'sexMale' : 'sexFemale', Math.min(WORTH.exact, sex));
    return true;
  }
  scores.set(male ? 'sexMale' : 'sexFemale', WORTH.loneSexWord);
  scores.set(male ? 'bornOnMale' : 'bornOnFemale', WORTH.loneBirthWord);
  return true;
}

function likenessToField(field: LedgerField, heading: string): number {
  let best = 0;
  for (const variant of HEADING_VARIANTS[field] ?? []) {
    best = Math.max(best, likeness(heading, variant));
    if (best === WORTH.exact) break;
  }
  return best;
}

function likeness(heading: string, variant: string): number {
  if (heading === '') return 0;
  if (heading === variant) return WORTH.exact;
  const a = heading.replace(/ /g, '');
  const b = variant.replace(/ /g, '');
  if (a === b) return WORTH.spacing;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 5 && Math.abs(a.length - b.length) <= 2) {
    const edits = editDistance(a, b);
    if (edits === 1 && shorter >= 6) return WORTH.oneTypingError;
    if (edits === 1 || (edits === 2 && shorter >= 10)) return WORTH.twoTypingErrors;
  }
  return sharedWords(heading.split(' '), variant.split(' '));
}

/** A heading with more words than the variant still means it, the less the more it adds; one with fewer words hardly does. */
function sharedWords(heading: readonly string[], variant: readonly string[]): number {
  if (variant.length < 2) return 0;
  const shared = variant.filter((word) => heading.includes(word)).length;
  if (shared === variant.length) {
    const inARow = heading.join(' ').includes(variant.join(' '));
    return (inARow ? 0.6 : 0.5) + 0.35 * (variant.length / heading.length);
  }
  return shared < 2 ? 0 : (0.9 * shared) / Math.max(variant.length, heading.length) - 0.1;
}
