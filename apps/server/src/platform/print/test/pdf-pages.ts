import { inflateSync } from 'node:zlib';

/**
 * Reads back what our own printer wrote: words, faces, sizes and rules of each page, so that tests can measure
 * a finished PDF. It knows the plain structure this compiler writes, not PDF at large.
 */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
  /** Lengths of the horizontal rules, those of tables included. */
  readonly rules: readonly number[];
}

/** Text placed at one spot; lengths in points from the upper left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly face: string;
  readonly size: number;
}

interface Face {
  readonly name: string;
  readonly letters: ReadonlyMap<string, string>;
}

type Objects = ReadonlyMap<string, string>;

export function readPdfPages(pdf: Uint8Array): PdfPage[] {
  const source = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].map((found) => [found[1]!, found[2]!]),
  );
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b/.test(object))
    .map((page) => readPage(page, objects));
}

function readPage(page: string, objects: Objects): PdfPage {
  const [, width, height] = /\/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]/.exec(page)!.map(Number);
  const contents = [...(/\/Contents (\d+ 0 R|\[[^\]]*\])/.exec(page)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  const own = { resources: page, content: contents.map((found) => readStream(objects.get(found[1]!)!)).join('\n') };
  const parts = [own, ...readForms(page, objects)].map(({ resources, content }) =>
    readContent(content, readFaces(resources, objects), height!),
  );
  return {
    width: width!,
    height: height!,
    lines: parts.flatMap(({ lines }) => lines),
    rules: parts.flatMap(({ rules }) => rules),
  };
}

/** What was bound into a page as a drawing of its own. */
function readForms(page: string, objects: Objects): { resources: string; content: string }[] {
  return [...page.matchAll(/\/EmbeddedPdfPage-\d+ (\d+) 0 R/g)].map((found) => {
    const form = objects.get(found[1]!)!;
    return { resources: form.slice(0, form.search(/stream\r?\n/)), content: readStream(form) };
  });
}

/** Faces stand in the resources, or these in an object of their own. */
function readFaces(resources: string, objects: Objects): Map<string, Face> {
  const apart = /\/(?:Resources|Font) (\d+) 0 R/.exec(resources)?.[1];
  if (apart !== undefined) return readFaces(objects.get(apart)!, objects);
  return new Map(
    [...resources.matchAll(/\/(f\d+) (\d+) 0 R/g)].map((found) => [
      found[1]!,
      readFace(objects.get(found[2]!)!, objects),
    ]),
  );
}

function readFace(font: string, objects: Objects): Face {
  const map = readStream(objects.get(/\/ToUnicode (\d+)/.exec(font)![1]!)!);
  const letters = new Map(
    [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)].map((found) => [
      found[1]!,
      Buffer.from(found[2]!, 'hex').swap16().toString('utf16le'),
    ]),
  );
  return { name: /\/BaseFont \/[A-Z]+\+(\S+)/.exec(font)![1]!, letters };
}

function readStream(object: string): string {
  const start = /stream\r?\n/.exec(object)!;
  const bytes = Buffer.from(object.slice(start.index + start[0].length, object.lastIndexOf('endstream')), 'latin1');
  const isDeflated = object.slice(0, start.index).includes('/FlateDecode');
  return (isDeflated ? inflateSync(bytes) : bytes).toString('latin1');
}

/** A literal string; parentheses that match each other need no escape inside it. */
const INNER = String.raw`\\[\s\S]|[^\\()]`;
const STRING = String.raw`\((?:${INNER}|\((?:${INNER}|\((?:${INNER})*\))*\))*\)`;
const TOKEN = new RegExp(
  [
    String.raw`(?<cm>[\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+ (?<x>[\d.-]+) (?<y>[\d.-]+) cm)`,
    String.raw`(?<tf>\/(?<face>f\d+) (?<size>[\d.]+) Tf)`,
    String.raw`(?<line>(?<end>[\d.]+) 0 l\s+S)`,
    `(?<string>${STRING})`,
    '<(?<hex>(?!FEFF)[0-9A-F]+)>',
    String.raw`(?<close>\bET\b)`,
  ].join('|'),
  'g',
);

function readContent(content: string, faces: ReadonlyMap<string, Face>, height: number) {
  const lines: PdfLine[] = [];
  const rules: number[] = [];
  let at = { x: 0, y: 0 };
  let face: Face | undefined;
  let size = 0;
  let text = '';
  for (const { groups } of content.matchAll(TOKEN)) {
    if (!groups) continue;
    if (groups.cm) at = { x: Number(groups.x), y: height - Number(groups.y) };
    if (groups.tf) {
      face = faces.get(groups.face!);
      size = Number(groups.size);
    }
    if (groups.line) rules.push(Number(groups.end));
    if (groups.string && face) text += decode(bytesOf(groups.string), face);
    if (groups.hex && face) text += decode(groups.hex, face);
    if (groups.close && face) {
      lines.push({ text: text.replaceAll('\u00a0', ' '), ...at, face: face.name, size });
      text = '';
    }
  }
  return { lines, rules };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Bytes of a literal string, in hexadecimal. */
function bytesOf(literal: string): string {
  const bytes = literal
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, character: string) =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPES[character] ?? character),
    );
  return Buffer.from(bytes, 'latin1').toString('hex').toUpperCase();
}

function decode(hex: string, face: Face): string {
  return (hex.match(/.{4}/g) ?? []).map((code) => face.letters.get(code) ?? '').join('');
}
