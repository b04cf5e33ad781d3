/**
 * The notation in which the wording of a form is written, one line of the paper a line:
 *
 * - `* Căn cứ …` a legal basis · `= QUYẾT ĐỊNH:` a centred line in capitals · `# I. …` a heading in bold capitals
 * - `Điều 1. …` an article, its number in bold · `~ …` a small note · anything else a paragraph
 * - `{key}` a value, `{key|format}` in another format; alone on its line a list or table takes a line an entry, numbered or
 *   with `|dashes` or `|times` (Lần 1, Lần 2)
 * - `{key?option}` a box, ticked when the value is, or holds, that option
 * - `[[…]]` guidance that only a blank form prints · `{-as printed-}{+corrected+}` a slip of the print, and its correction
 * - `? key: …` a line for when the value is there, `? key=option: …` or `? !key: …` for when it is or is not so
 */
export interface FormLine {
  readonly style: LineStyle;
  readonly condition: Condition | null;
  readonly parts: readonly Part[];
}

export type LineStyle = 'basis' | 'centred' | 'heading' | 'article' | 'note' | 'paragraph';

export interface Condition {
  readonly key: string;
  readonly option: string | null;
  readonly negated: boolean;
}

export type Part =
  | { readonly kind: 'words'; readonly text: string; readonly wording: 'always' | 'as-printed' | 'corrected' }
  | { readonly kind: 'guidance'; readonly text: string }
  | { readonly kind: 'value'; readonly key: string; readonly format: Format | null }
  | { readonly kind: 'box'; readonly key: string; readonly option: string };

export const formats = [
  'upper',
  'capital',
  'lower',
  'longDate',
  'date',
  'clock',
  'hour',
  'two',
  'dashes',
  'times',
] as const;
export type Format = (typeof formats)[number];

const PREFIXES: readonly (readonly [string, LineStyle])[] = [
  ['* ', 'basis'],
  ['= ', 'centred'],
  ['# ', 'heading'],
  ['~ ', 'note'],
];
const CONDITION = /^\? (!?)([\w.]+)(?:=([\w-]+))?: (.*)$/su;
const ARTICLE = /^Điều \d+\. /u;
const PART =
  /\[\[(?<guidance>.+?)\]\]|\{-(?<printed>.+?)-\}|\{\+(?<corrected>.+?)\+\}|\{(?<key>[\w.]+)(?:\|(?<format>\w+)|\?(?<option>[\w-]+))?\}/gu;

export class NotationError extends Error {}

export function parseBody(text: string): FormLine[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(parseLine);
}

/** Titles, recipients and other single lines. */
export function parseParts(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of text.matchAll(PART)) {
    pushWords(parts, text.slice(end, found.index), text);
    parts.push(partOf(found.groups!, text));
    end = found.index + found[0].length;
  }
  pushWords(parts, text.slice(end), text);
  return parts;
}

function parseLine(line: string): FormLine {
  const conditional = CONDITION.exec(line);
  if (conditional === null && line.startsWith('? ')) throw new NotationError(`no condition in "${line}"`);
  const condition: Condition | null =
    conditional === null
      ? null
      : { key: conditional[2]!, option: conditional[3] ?? null, negated: conditional[1] === '!' };
  const rest = conditional?.[4] ?? line;
  const prefix = PREFIXES.find(([sign]) => rest.startsWith(sign));
  const style = prefix?.[1] ?? (ARTICLE.test(rest) ? 'article' : 'paragraph');
  return { style, condition, parts: parseParts(prefix === undefined ? rest : rest.slice(2)) };
}

function partOf(groups: Record<string, string | undefined>, text: string): Part {
  const { guidance, printed, corrected, key, format, option } = groups;
  if (guidance !== undefined) return { kind: 'guidance', text: guidance };
  if (printed !== undefined) return { kind: 'words', text: printed, wording: 'as-printed' };
  if (corrected !== undefined) return { kind: 'words', text: corrected, wording: 'corrected' };
  if (option !== undefined) return { kind: 'box', key: key!, option };
  if (format !== undefined && !isFormat(format)) throw new NotationError(`no format "${format}" in "${text}"`);
  return { kind: 'value', key: key!, format: format ?? null };
}

function isFormat(word: string): word is Format {
  return (formats as readonly string[]).includes(word);
}

function pushWords(parts: Part[], text: string, line: string): void {
  if (/[{}]|\[\[|\]\]/u.test(text)) throw new NotationError(`a bracket is not closed or not understood in "${line}"`);
  if (text !== '') parts.push({ kind: 'words', text, wording: 'always' });
}
