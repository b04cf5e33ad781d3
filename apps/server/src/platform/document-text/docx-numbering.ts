import { attribute, type XmlHandler } from '../spreadsheet/xml-scanner';

/** Numbers that Word draws before paragraphs and that are not in their text. */
export interface Numbering {
  /** The marker of the next paragraph of a list with a space behind it; empty where the paragraph has none. */
  next(style: string | undefined, list: string | undefined, level: string | undefined): string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface StyleList {
  readonly list: string;
  readonly level: string;
}

/** Styles that number their paragraphs ("Heading 1" tied to a list). */
export function stylesReader(): { handler: XmlHandler; numbered: ReadonlyMap<string, StyleList> } {
  const numbered = new Map<string, StyleList>();
  let style: string | undefined;
  let level = '0';
  return {
    numbered,
    handler: {
      open(name, attributes) {
        if (name === 'style') {
          style = attribute(attributes, 'w:styleId');
          level = '0';
        } else if (name === 'ilvl') level = attribute(attributes, 'w:val') ?? '0';
        else if (name === 'numId' && style !== undefined)
          numbered.set(style, { list: attribute(attributes, 'w:val') ?? '0', level });
        const known = name === 'ilvl' && style !== undefined ? numbered.get(style) : undefined;
        if (known && style !== undefined) numbered.set(style, { ...known, level });
      },
      close(name) {
        if (name === 'style') style = undefined;
      },
      text() {},
    },
  };
}

export function numberingReader(styles: ReadonlyMap<string, StyleList>): {
  handler: XmlHandler;
  result: () => Numbering;
} {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  let abstract: Map<number, Level> | undefined;
  let list: string | undefined;
  let level: { index: number; format: string; text: string; start: number } | undefined;
  return {
    handler: {
      open(name, attributes) {
        const value = () => attribute(attributes, 'w:val') ?? '';
        if (name === 'abstractNum') {
          abstract = new Map();
          abstracts.set(attribute(attributes, 'w:abstractNumId') ?? '', abstract);
        } else if (name === 'lvl') {
          level = { index: Number(attribute(attributes, 'w:ilvl') ?? 0), format: 'decimal', text: '', start: 1 };
        } else if (name === 'num') list = attribute(attributes, 'w:numId');
        else if (name === 'abstractNumId' && list !== undefined) lists.set(list, value());
        else if (level && name === 'numFmt') level.format = value();
        else if (level && name === 'lvlText') level.text = value();
        else if (level && name === 'start') level.start = Number(value()) || 0;
      },
      close(name) {
        if (name === 'lvl' && level) {
          abstract?.set(level.index, level);
          level = undefined;
        } else if (name === 'abstractNum') abstract = undefined;
        else if (name === 'num') list = undefined;
      },
      text() {},
    },
    result: () => countingNumbers(styles, lists, abstracts),
  };
}

function countingNumbers(
  styles: ReadonlyMap<string, StyleList>,
  lists: ReadonlyMap<string, string>,
  abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>,
): Numbering {
  const counts = new Map<string, number[]>();
  return {
    next(style, list, level) {
      const ofStyle = style === undefined ? undefined : styles.get(style);
      const abstractId = lists.get(list ?? ofStyle?.list ?? '');
      const levels = abstractId === undefined ? undefined : abstracts.get(abstractId);
      const index = Number(level ?? (list === undefined ? ofStyle?.level : undefined) ?? 0);
      const own = levels?.get(index);
      if (!levels || !own || own.format === 'none') return '';
      if (own.format === 'bullet') return '- ';
      const counted = counts.get(abstractId!) ?? [];
      counts.set(abstractId!, counted);
      counted[index] = (counted[index] ?? own.start - 1) + 1;
      counted.length = index + 1;
      const marker = own.text.replace(/%(\d)/g, (_, place: string) => {
        const at = Number(place) - 1;
        const of = levels.get(at);
        return drawn(counted[at] ?? of?.start ?? 1, of?.format ?? 'decimal');
      });
      return marker.trim() === '' ? '' : `${marker.trim()} `;
    },
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function drawn(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letter(count).toUpperCase();
    case 'lowerLetter':
      return letter(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

function letter(count: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % 26));
}
