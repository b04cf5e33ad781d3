import { SpreadsheetProblem } from './spreadsheet-problem';

export interface XmlHandler {
  /** `name` without namespace prefix, `attributes` as written. */
  open(name: string, attributes: string, selfClosing: boolean): void;
  close(name: string): void;
  /** Characters with entities resolved; may come in several pieces. */
  text(characters: string): void;
}

const LONGEST_TAG = 1_000_000;

/**
 * Forward scanner for the XML of workbooks. It knows tags, characters, CDATA and the five named and the numeric
 * entities. A document type is refused, so no entity can be defined and none fetched.
 */
export class XmlScanner {
  #rest = '';

  constructor(private readonly handler: XmlHandler) {}

  push(chunk: string): void {
    const buffer = this.#rest === '' ? chunk : this.#rest + chunk;
    let at = 0;
    for (;;) {
      const tag = buffer.indexOf('<', at);
      if (tag < 0) {
        const whole = wholeCharacters(buffer, at);
        this.#characters(buffer.slice(at, whole));
        at = whole;
        break;
      }
      if (tag > at) this.#characters(buffer.slice(at, tag));
      const end = this.#markup(buffer, tag);
      if (end < 0) {
        at = tag;
        break;
      }
      at = end;
    }
    this.#rest = buffer.slice(at);
    if (this.#rest.length > LONGEST_TAG) throw new SpreadsheetProblem('damaged');
  }

  #characters(raw: string): void {
    if (raw !== '') this.handler.text(raw.includes('&') ? decodeEntities(raw) : raw);
  }

  /** Position after the markup that begins at `tag`; -1 if the buffer ends inside it. */
  #markup(buffer: string, tag: number): number {
    const next = buffer[tag + 1];
    if (next === '!' || next === '?') return this.#declaration(buffer, tag);
    const end = tagEnd(buffer, tag);
    if (end < 0) return -1;
    if (next === '/') {
      this.handler.close(localName(buffer.slice(tag + 2, end).trimEnd()));
      return end + 1;
    }
    const selfClosing = buffer[end - 1] === '/';
    const inside = buffer.slice(tag + 1, selfClosing ? end - 1 : end);
    const gap = inside.search(/\s/);
    const name = localName(gap < 0 ? inside : inside.slice(0, gap));
    this.handler.open(name, gap < 0 ? '' : inside.slice(gap), selfClosing);
    return end + 1;
  }

  #declaration(buffer: string, tag: number): number {
    const [opening, closing] = buffer.startsWith('<!--', tag)
      ? ['<!--', '-->']
      : buffer.startsWith('<![CDATA[', tag)
        ? ['<![CDATA[', ']]>']
        : buffer.startsWith('<?', tag)
          ? ['<?', '?>']
          : ['', ''];
    if (opening === '') {
      if (buffer.length - tag < 9) return -1;
      throw new SpreadsheetProblem('damaged');
    }
    const end = buffer.indexOf(closing, tag + opening.length);
    if (end < 0) return -1;
    if (opening === '<![CDATA[') this.handler.text(buffer.slice(tag + opening.length, end));
    return end + closing.length;
  }
}

/** An entity at the end of a chunk may be cut in two. */
function wholeCharacters(buffer: string, from: number): number {
  const ampersand = buffer.lastIndexOf('&');
  return ampersand >= from && buffer.indexOf(';', ampersand) < 0 && buffer.length - ampersand < 12
    ? ampersand
    : buffer.length;
}

function tagEnd(buffer: string, tag: number): number {
  let end = buffer.indexOf('>', tag);
  while (end >= 0 && insideQuotes(buffer, tag, end)) end = buffer.indexOf('>', end + 1);
  return end;
}

function insideQuotes(buffer: string, from: number, to: number): boolean {
  let quote = '';
  for (let i = buffer.indexOf('=', from); i >= 0 && i < to; i += 1) {
    const character = buffer[i]!;
    if (quote === '') {
      if (character === '"' || character === "'") quote = character;
    } else if (character === quote) quote = '';
  }
  return quote !== '';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Value of an attribute by its name as written, prefix included. */
export function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`);
  if (start >= 0) {
    const from = start + name.length + 3;
    const value = attributes.slice(from, attributes.indexOf('"', from));
    return value.includes('&') ? decodeEntities(value) : value;
  }
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}
