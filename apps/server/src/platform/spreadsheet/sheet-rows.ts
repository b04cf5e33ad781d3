import type { Readable } from 'node:stream';
import { columnNumber } from './merged-ranges';
import { textChunks } from './read-xml-part';
import { SpreadsheetProblem } from './spreadsheet-problem';
import { type Cell, EMPTY, type SheetRow } from './workbook';
import { unescapeCharacters } from './workbook-parts';
import { attribute, type XmlHandler, XmlScanner } from './xml-scanner';

export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

const DAYS_FROM_1900_TO_1904 = 1462;
const LAST_COLUMN = 16_384;
/** Beyond this a cell holds a pasted document, not a field of a ledger. */
const LONGEST_TEXT = 32_767;

/** Rows that hold a value. Formatted but empty rows cost a scan and no object; the sheet's own dimension is not trusted. */
export async function* sheetRows(stream: Readable, context: CellContext): AsyncGenerator<SheetRow> {
  const collector = new RowCollector(context);
  const scanner = new XmlScanner(collector);
  for await (const chunk of textChunks(stream)) {
    scanner.push(chunk);
    if (collector.finished.length > 0) {
      const rows = collector.finished;
      collector.finished = [];
      yield* rows;
    }
    if (collector.ended) return;
  }
  if (!collector.ended) throw new SpreadsheetProblem('damaged');
}

class RowCollector implements XmlHandler {
  finished: SheetRow[] = [];
  ended = false;
  #number = 0;
  #cells: Cell[] = [];
  #column = -1;
  #attributes = '';
  #value = '';
  #hasFormula = false;
  #capturing = false;
  #inPhonetic = false;
  #hasValue = false;

  constructor(private readonly context: CellContext) {}

  open(name: string, attributes: string, selfClosing: boolean): void {
    switch (name) {
      case 'row':
        this.#number = Number(attribute(attributes, 'r') ?? this.#number + 1);
        this.#cells = [];
        this.#column = -1;
        return;
      case 'c': {
        const reference = attribute(attributes, 'r');
        this.#column = reference ? columnNumber(reference) : this.#column + 1;
        this.#attributes = attributes;
        this.#value = '';
        this.#hasFormula = false;
        this.#hasValue = false;
        return;
      }
      case 'f':
        this.#hasFormula = true;
        return;
      case 'rPh':
        this.#inPhonetic = !selfClosing;
        return;
      case 'v':
      case 't':
        this.#capturing = !selfClosing && !this.#inPhonetic;
        this.#hasValue = true;
        return;
      case 'sheetData':
        if (selfClosing) this.ended = true;
        return;
      default:
    }
  }

  text(characters: string): void {
    if (this.#capturing && this.#value.length < LONGEST_TEXT) this.#value += characters;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#capturing = false;
        return;
      case 'rPh':
        this.#inPhonetic = false;
        return;
      case 'c':
        if (this.#hasValue && this.#column >= 0 && this.#column < LAST_COLUMN) this.#keepCell();
        return;
      case 'row':
        if (this.#cells.length > 0) this.finished.push({ number: this.#number, cells: this.#cells });
        this.#cells = [];
        return;
      case 'sheetData':
        this.ended = true;
        return;
      default:
    }
  }

  #keepCell(): void {
    const cell = this.#cell();
    if (cell.kind === 'empty') return;
    while (this.#cells.length < this.#column) this.#cells.push(EMPTY);
    this.#cells[this.#column] = this.#hasFormula ? { ...cell, formula: true } : cell;
  }

  #cell(): Cell {
    const raw = this.#value;
    switch (attribute(this.#attributes, 't') ?? 'n') {
      case 's':
        return textCell(this.context.sharedStrings[Number(raw)] ?? '');
      case 'inlineStr':
      case 'str':
      case 'd':
        return textCell(unescapeCharacters(raw));
      case 'b':
        return { value: raw === '1' || raw === 'true', kind: 'boolean' };
      case 'e':
        return { value: null, kind: 'error', error: raw };
      default:
        return this.#numberCell(raw);
    }
  }

  #numberCell(raw: string): Cell {
    const value = Number(raw);
    if (raw.trim() === '') return EMPTY;
    if (Number.isNaN(value)) return textCell(raw);
    if (!this.context.dateStyles[Number(attribute(this.#attributes, 's') ?? 0)]) return { value, kind: 'number' };
    return { value: this.context.date1904 ? value + DAYS_FROM_1900_TO_1904 : value, kind: 'date', date: true };
  }
}

function textCell(text: string): Cell {
  return text.trim() === '' ? EMPTY : { value: text, kind: 'text' };
}
