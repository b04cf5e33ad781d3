import { isWhollyCapital } from '../names/name-text';
import { isAgencyName } from './agencies';
import { beginsFoot } from './paper-foot';
import type { Span } from './plan-reading';
import { CELL_SEPARATOR, keyOf } from './plan-text';

/** From the widest to the narrowest: an item lies under the nearest item before it of a wider kind. */
const MARKERS = [
  { kind: 'part', pattern: /^(?:phần|chương)\s+(?:thứ\s+\p{L}+|[ivxlc]+|\d+)\s*[.:]?\s*/u },
  { kind: 'section', pattern: /^(?:mục|tiểu mục)\s+(?:[ivxlc]+|\d+)\s*[.:]\s*/u },
  { kind: 'letter', pattern: /^[A-ZĐ]\s?[./)]\s+(?=\p{Lu})/u, exact: true, not: /^[IVX]\s?[./)]/ },
  { kind: 'roman', pattern: /^(?!V\/v)[IVX]{1,5}\s?[./)-]\s*(?=\S)/, exact: true },
  { kind: 'capitals' },
  { kind: 'article', pattern: /^điều\s+\d+\s*[.:]\s*/u },
  { kind: 'number', pattern: /^\d{1,2}(?:\s?[.)](?!\d)\s*|\/\s+|\s?[-–]\s+(?=\p{L}))/u },
  { kind: 'number-2', pattern: /^\d{1,2}\.\d{1,2}\s?[./)]?(?![\d.,%/])\s+/ },
  { kind: 'number-3', pattern: /^\d{1,2}(?:\.\d{1,2}){2,3}\s?[./)]?(?![\d.,%/])\s+/ },
  { kind: 'point', pattern: /^[a-zđ]\s?[.)]\s*(?=\S)/u, exact: true },
  { kind: 'lead' },
  { kind: 'dash', pattern: /^[-–—•]\s*(?=\S)/ },
  { kind: 'plus', pattern: /^[+*o]\s+|^\+\s*(?=\S)/ },
] as const satisfies readonly { kind: string; pattern?: RegExp; exact?: boolean; not?: RegExp }[];

export type MarkerKind = (typeof MARKERS)[number]['kind'];

const RANK: Readonly<Record<MarkerKind, number>> = Object.fromEntries(
  MARKERS.map(({ kind }, rank) => [kind, rank]),
) as Record<MarkerKind, number>;

const LONE_KINDS: readonly string[] = ['part', 'section', 'article'];

/** One line of the text with its place in the outline. `start` lies behind the marker. */
export interface Block {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly marker: MarkerKind | null;
  /** Cells, where the line is a row of a table. */
  readonly cells: readonly Cell[] | null;
  readonly parent: Block | null;
  readonly children: Block[];
}

export interface Cell {
  readonly text: string;
  readonly start: number;
}

export function isBullet(block: Block): boolean {
  return block.marker === 'dash' || block.marker === 'plus';
}

/** Numbered, or standing alone over others: it may name what follows. */
export function isHeadingKind(block: Block): boolean {
  return block.marker !== null && !isBullet(block);
}

export function spanOf(block: Block): Span {
  return [block.start, block.end];
}

/** The block and all under it. */
export function endOf(block: Block): number {
  return block.children.reduce((end, child) => Math.max(end, endOf(child)), block.end);
}

export function ancestorsOf(block: Block): Block[] {
  return block.parent ? [block.parent, ...ancestorsOf(block.parent)] : [];
}

/** What a numbered line is called: its text up to a colon that other words follow. */
export function headingOf(block: Block): string {
  const colon = block.text.indexOf(':');
  return (colon < 0 ? block.text : block.text.slice(0, colon)).replace(/[.;\s]+$/, '');
}

export function readOutline(text: string): Block[] {
  const blocks: Block[] = [];
  const open: Block[] = [];
  let at = 0;
  let announced: MarkerKind | null = null;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (line === '') continue;
    const alone = loneMarkerOf(line);
    if (alone) {
      announced = alone;
      continue;
    }
    if (beginsFoot(line)) open.length = 0;
    const block = blockOf(line, start, blocks.length);
    blocks.push(place(announced && !block.cells ? { ...block, marker: announced } : block, open));
    announced = null;
  }
  return blocks;
}

/** "PHẦN I" or "Điều 1." alone on a line: the next line is its title. */
function loneMarkerOf(line: string): MarkerKind | null {
  const key = `${keyOf(line)} `;
  const lone = MARKERS.find(
    (marker) => LONE_KINDS.includes(marker.kind) && 'pattern' in marker && marker.pattern.exec(key)?.[0] === key,
  );
  return lone?.kind ?? null;
}

function blockOf(line: string, at: number, index: number): Omit<Block, 'parent' | 'children'> {
  if (line.includes(CELL_SEPARATOR)) {
    const cells: Cell[] = [];
    let start = at;
    for (const text of line.split(CELL_SEPARATOR)) {
      cells.push({ text, start });
      start += text.length + CELL_SEPARATOR.length;
    }
    return { index, start: at, end: at + line.length, text: line, key: keyOf(line), marker: null, cells };
  }
  const found = markerOf(line);
  const start = at + found.length;
  const text = line.slice(found.length);
  return { index, start, end: at + line.length, text, key: keyOf(text), marker: found.kind, cells: null };
}

function markerOf(line: string): { kind: MarkerKind | null; length: number } {
  const key = keyOf(line);
  for (const marker of MARKERS) {
    if (!('pattern' in marker)) continue;
    if ('not' in marker && marker.not.test(line)) continue;
    const length = marker.pattern.exec('exact' in marker ? line : key)?.[0].length;
    if (length !== undefined && length < line.length) return { kind: marker.kind, length };
  }
  if (isWhollyCapital(line) && line.length > 5 && !/[./]$/.test(line)) return { kind: 'capitals', length: 0 };
  const leads = line.endsWith(':') || isAgencyName(line);
  return { kind: leads ? 'lead' : null, length: 0 };
}

/** A numbered line that says all itself: what follows it without a number is not under it. */
function isSentence({ text, marker }: Block): boolean {
  return (text.length > LONGEST_TITLE || marker === 'point') && /[.;]$/.test(text);
}

const LONGEST_TITLE = 100;

function place(block: Omit<Block, 'parent' | 'children'>, open: Block[]): Block {
  const rank = block.marker ? RANK[block.marker] : RANK.lead;
  while (open.length > 0 && RANK[open.at(-1)!.marker!] >= rank) open.pop();
  const parent = block.marker ? open.at(-1) : open.findLast((one) => isHeadingKind(one) && !isSentence(one));
  const placed: Block = { ...block, parent: parent ?? null, children: [] };
  parent?.children.push(placed);
  if (placed.marker) open.push(placed);
  return placed;
}
