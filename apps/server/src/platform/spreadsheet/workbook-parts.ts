import { posix } from 'node:path';
import { scanPart } from './read-xml-part';
import { SpreadsheetProblem } from './spreadsheet-problem';
import type { SheetInfo } from './workbook';
import { attribute } from './xml-scanner';
import type { ZipParts } from './zip-parts';

export interface SheetPart extends SheetInfo {
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Serials count from 1904-01-01. */
  readonly date1904: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly hasMacros: boolean;
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

export async function readWorkbookParts(parts: ZipParts): Promise<WorkbookParts> {
  const root = await readRelationships(parts, '');
  const book = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!parts.has(book) || !/workbook[^/]*\.xml$/i.test(book)) throw new SpreadsheetProblem('not-a-spreadsheet');
  const relationships = await readRelationships(parts, book);
  const target = (ending: string) => [...relationships.values()].find(({ type }) => type.endsWith(ending))?.target;

  const sheets: SheetPart[] = [];
  let date1904 = false;
  await scanPart(parts, book, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const id =
        /\s(?:\w+:)?id\s*=\s*["']([^"']+)["']/.exec(attributes.replace(/\ssheetId/g, ' sheetNumber'))?.[1] ?? '';
      const relationship = relationships.get(id);
      if (!relationship?.type.endsWith('/worksheet') || !parts.has(relationship.target)) return;
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        part: relationship.target,
      });
    },
    close() {},
    text() {},
  });
  if (sheets.length === 0) throw new SpreadsheetProblem('empty');
  const sharedStrings = target('/sharedStrings');
  const styles = target('/styles');
  return {
    sheets,
    date1904,
    ...(sharedStrings && parts.has(sharedStrings) ? { sharedStrings } : {}),
    ...(styles && parts.has(styles) ? { styles } : {}),
    hasMacros: parts.names.some((name) => /vbaProject\.bin$/i.test(name)),
  };
}

async function readRelationships(parts: ZipParts, part: string): Promise<Map<string, Relationship>> {
  const folder = posix.dirname(part);
  const file = posix.join(folder === '.' ? '' : folder, '_rels', `${posix.basename(part)}.rels`);
  const relationships = new Map<string, Relationship>();
  if (!parts.has(file)) return relationships;
  await scanPart(parts, file, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      relationships.set(attribute(attributes, 'Id') ?? '', {
        type: attribute(attributes, 'Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)),
      });
    },
    close() {},
    text() {},
  });
  return relationships;
}

/** Number formats that the standard fixes as dates; 18 to 21 and 45 to 47 are times of day. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** A format shows a date if day or year letters stand outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').split(';')[0] ?? '';
  return /[dy]/i.test(bare) || /mmm/i.test(bare);
}

/** For every cell style whether it shows a number as a date. */
export async function readDateStyles(parts: ZipParts, styles: string | undefined): Promise<readonly boolean[]> {
  const dateStyles: boolean[] = [];
  if (!styles) return dateStyles;
  const custom = new Map<number, boolean>();
  let inCellFormats = false;
  await scanPart(parts, styles, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'numFmt') {
        custom.set(Number(attribute(attributes, 'numFmtId')), isDateFormat(attribute(attributes, 'formatCode') ?? ''));
      }
      if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        dateStyles.push(custom.get(id) ?? isBuiltInDate(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text() {},
  });
  return dateStyles;
}

/** Runs of rich text are joined; phonetic guides are left out. */
export async function readSharedStrings(
  parts: ZipParts,
  part: string | undefined,
  mostCharacters: number,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  let characters = 0;
  await scanPart(parts, part, {
    open(name, _attributes, selfClosing) {
      if (name === 'si') {
        current = '';
        if (selfClosing) strings.push('');
      } else if (name === 'rPh') inPhonetic = !selfClosing;
      else if (name === 't') inText = !selfClosing && !inPhonetic;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        characters += current.length;
        if (characters > mostCharacters) throw new SpreadsheetProblem('too-large');
        strings.push(unescapeCharacters(current));
      }
    },
    text(piece) {
      if (inText) current += piece;
    },
  });
  return strings;
}

/** The format writes characters that XML forbids as _xHHHH_. */
export function unescapeCharacters(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
