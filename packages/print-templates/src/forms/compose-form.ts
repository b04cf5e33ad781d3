import { DOTS } from '../paper/dots';
import type { Paper, PaperBlock, PaperHead, PaperRun, PaperSignature, PaperTitle } from '../paper/paper';
import { type FormDefinition, linesOf } from './form';
import {
  type FieldColumn,
  type FormField,
  type FormRow,
  type FormValue,
  type FormValues,
  isMissing,
} from './form-field';
import { blankOf, checkValue, formatCell, formatValue } from './format-value';
import type { Condition, Format, FormLine, LineStyle, Part } from './notation';

/** A blank is for the hand: every line is printed, with guidance and hints, whatever the values choose. */
export type FormMode = 'filled' | 'blank';
/** The slips of the official print, kept or put right. */
export type FormWording = 'corrected' | 'as-printed';

/** The paper that a form makes of values; what is not known is left as a dotted place. */
export function composeForm(
  form: FormDefinition,
  values: FormValues,
  mode: FormMode,
  wording: FormWording = 'corrected',
): Paper {
  return new Composer(form, values, mode, wording).paper();
}

/** What still has to be asked: needed fields without a value, on lines that these values print. */
export function missingFields(form: FormDefinition, values: FormValues): FormField[] {
  const lines = linesOf(form);
  const skipped = lines.filter((line) => !isPrinted(line.condition, values)).flatMap(keysOf);
  const printed = new Set(lines.filter((line) => isPrinted(line.condition, values)).flatMap(keysOf));
  const unused = new Set(skipped.filter((key) => !printed.has(key)));
  return form.fields.filter(({ key, required }) => required === 'yes' && isMissing(values[key]) && !unused.has(key));
}

function keysOf(line: FormLine): string[] {
  return line.parts.flatMap((part) => ('key' in part ? [part.key] : []));
}

function isPrinted(condition: Condition | null, values: FormValues): boolean {
  if (condition === null) return true;
  const value = values[condition.key];
  const holds = condition.option === null ? !isMissing(value) && value !== false : isChosen(value, condition.option);
  return holds !== condition.negated;
}

/** A line that the print does not have at all. */
function isAdded({ parts }: FormLine): boolean {
  const words = parts.filter((part) => part.kind === 'words' && part.text.trim() !== '');
  return words.length > 0 && words.every((part) => part.kind === 'words' && part.wording === 'corrected');
}

function isChosen(value: FormValue | undefined, option: string): boolean {
  return Array.isArray(value) ? (value as readonly unknown[]).includes(option) : String(value) === option;
}

const SEALED = 'Ký, ghi rõ họ tên, đóng dấu';

class Composer {
  private readonly fields: ReadonlyMap<string, FormField>;

  constructor(
    private readonly form: FormDefinition,
    private readonly values: FormValues,
    private readonly mode: FormMode,
    private readonly wording: FormWording,
  ) {
    this.fields = new Map(form.fields.map((field) => [field.key, field]));
    for (const field of form.fields) {
      const value = values[field.key];
      if (!isMissing(value)) checkValue(field, value);
    }
  }

  paper(): Paper {
    const { form } = this;
    const signature = this.signature();
    return {
      head: this.head(),
      title: this.title(),
      ...(form.photo === undefined ? {} : { photo: form.photo }),
      ...(form.orientation === undefined ? {} : { orientation: form.orientation }),
      addressees: form.addressees.map((parts) => this.words(parts)),
      blocks: [...this.blocks(form.body), ...this.code()],
      annexes: form.attachments.map(({ body, ...annex }) => ({
        ...annex,
        unlabelled: true,
        blocks: this.blocks(body),
      })),
      endMark: ['decision', 'letter', 'notice'].includes(form.kind),
      ...(signature === null ? {} : { signature }),
      parties: form.parties.map((row) =>
        row.map(({ caption, name, middle, sealed }) => ({
          caption,
          ...(middle ? { middle } : {}),
          ...(this.mode === 'blank' ? { hint: sealed ? SEALED : 'Ký, ghi rõ họ tên' } : {}),
          signer: name === undefined ? null : this.textOf(name),
        })),
      ),
      ...(form.recipients.length === 0 ? {} : { recipients: { entries: this.recipients() } }),
    };
  }

  private head(): PaperHead {
    const { form } = this;
    const place = form.undated ? null : (this.textOf('unit.place') ?? DOTS.short);
    const dated = { place, issuedOn: form.undated ? null : this.textOf('doc.issuedOn') };
    if (form.header === 'national') return dated;
    const superior = this.textOf('unit.superiorName') ?? (this.mode === 'blank' ? DOTS.short : null);
    return {
      ...dated,
      ...(superior === null ? {} : { superior }),
      issuer: this.textOf('unit.name') ?? DOTS.short,
      ...(form.numbered ? { number: { serial: this.serial(), body: this.symbol() } } : {}),
    };
  }

  private serial(): number | null {
    const serial = this.values['doc.number'];
    return typeof serial === 'number' ? serial : null;
  }

  private symbol(): string {
    const { symbol, issuerSymbol } = this.form;
    return this.textOf('doc.symbol') ?? [symbol, issuerSymbol ?? DOTS.short].filter((part) => part !== '').join('-');
  }

  private title(): PaperTitle {
    const { heading, header } = this.form;
    const name = this.words(heading.name);
    if (header === 'letter') return { kind: 'letter', subject: name };
    return {
      kind: 'named',
      name,
      ...(heading.summary === undefined ? {} : { summary: this.words(heading.summary) }),
    };
  }

  private signature(): PaperSignature | null {
    const { office } = this.form;
    if (office === undefined) return null;
    const ownOffice = this.textOf('signer.ownTitle');
    return {
      office: this.textOf('signer.title') ?? office,
      as: (this.textOf('signer.authority') ?? 'head') as PaperSignature['as'],
      ...(ownOffice === null ? {} : { ownOffice }),
      signer: this.textOf('signer.name'),
      ...(this.mode === 'blank' ? { hint: SEALED } : {}),
    };
  }

  private code(): PaperBlock[] {
    const address = this.form.coded ? this.textOf('doc.verifyUrl') : null;
    return address === null ? [] : [{ kind: 'qr', text: address, caption: 'Quét mã để kiểm tra giấy này' }];
  }

  private blocks(lines: readonly FormLine[]): PaperBlock[] {
    return this.printed(lines).flatMap((line) => this.block(line));
  }

  /** Each once, though several conditions may name the same. */
  private recipients(): string[] {
    return [...new Set(this.printed(this.form.recipients).map((line) => this.words(line.parts)))];
  }

  private printed(lines: readonly FormLine[]): FormLine[] {
    const worded = this.wording === 'as-printed' ? lines.filter((line) => !isAdded(line)) : lines;
    return worded.filter((line) => this.mode === 'blank' || isPrinted(line.condition, this.values));
  }

  private block(line: FormLine): PaperBlock[] {
    const [only] = line.parts;
    if (line.parts.length === 1 && only?.kind === 'value') {
      const field = this.field(only.key);
      if (field.type === 'table') return [this.table(field)];
      if (field.type === 'list') return this.list(field, line.style, only.format);
    }
    switch (line.style) {
      case 'centred':
        return [{ kind: 'centred', text: this.words(line.parts) }];
      case 'heading':
        return [{ kind: 'heading', level: 'section', text: this.words(line.parts), numbered: false }];
      case 'basis':
      case 'note':
        return [{ kind: line.style, text: this.runs(line.parts) }];
      case 'article':
        return paragraphs(withBoldNumber(this.runs(line.parts)));
      case 'paragraph':
        return [...paragraphs(this.runs(line.parts)), ...this.roomBelow(line.parts.at(-1))];
    }
  }

  /** On a blank a long answer has lines of its own below the words that ask for it. */
  private roomBelow(last: Part | undefined): PaperBlock[] {
    if (this.mode !== 'blank' || last?.kind !== 'value' || !isMissing(this.values[last.key])) return [];
    const field = this.field(last.key);
    const lines = field.type === 'longText' ? (field.blankLines ?? 2) : 0;
    return Array.from({ length: lines }, () => ({ kind: 'paragraph', text: [{ fill: 'long' }] }));
  }

  private table(field: FormField): PaperBlock {
    const columns = field.columns ?? [];
    const given = this.values[field.key];
    const rows: readonly FormRow[] = isMissing(given) ? [] : (given as readonly FormRow[]);
    const empty = this.emptyLines(field, rows.length);
    const cellOf = (row: FormRow, column: FieldColumn) => {
      const cell = row[column.key] ?? null;
      return { text: cell === null ? '' : formatCell(field, column, cell) };
    };
    return {
      kind: 'table',
      columns: columns.map(({ label, width, type }) => ({
        label: label.vi,
        align: type === 'text' ? 'left' : 'center',
        width,
      })),
      rows: [
        ...rows.map((row) => ({ cells: columns.map((column) => cellOf(row, column)) })),
        ...Array.from({ length: empty }, () => ({ cells: columns.map(() => ({ text: '' })) })),
      ],
    };
  }

  private list(field: FormField, style: LineStyle, format: Format | null): PaperBlock[] {
    const given = this.values[field.key];
    const entries: readonly string[] = isMissing(given) ? [] : (given as readonly string[]);
    const lines: (string | null)[] = [...entries, ...Array<null>(this.emptyLines(field, entries.length)).fill(null)];
    return lines.map((entry, index) => ({
      kind: style === 'basis' ? 'basis' : 'paragraph',
      text: [markerOf(index + 1, format), entry === null ? { fill: 'long' } : entry],
    }));
  }

  /** A filled paper keeps one place to write where nothing is known. */
  private emptyLines(field: FormField, known: number): number {
    const wanted = this.mode === 'blank' ? (field.blankLines ?? 3) : 1;
    return known === 0 ? wanted : 0;
  }

  /** Words of one line, for titles and recipients. */
  private words(parts: readonly Part[]): string {
    return this.runs(parts)
      .map((run) => (typeof run === 'string' ? run : 'fill' in run ? DOTS[run.fill] : 'text' in run ? run.text : ''))
      .join('');
  }

  private runs(parts: readonly Part[]): PaperRun[] {
    return parts.flatMap((part) => this.run(part));
  }

  private run(part: Part): PaperRun[] {
    switch (part.kind) {
      case 'words':
        return part.wording === 'always' || part.wording === this.wording ? [part.text] : [];
      case 'guidance':
        return this.mode === 'blank' ? [{ text: part.text, italic: true }] : [];
      case 'box':
        return [{ checked: isChosen(this.values[part.key], part.option) }];
      case 'value':
        return [this.value(part.key, part.format)];
    }
  }

  private value(key: string, format: Format | null): PaperRun {
    const field = this.field(key);
    const value = this.values[key];
    if (isMissing(value)) {
      if (field.type === 'choice' && this.mode === 'blank' && format !== null) return this.allOptions(field, format);
      return blankOf(field, format) ?? { fill: field.type === 'choice' ? 'short' : 'long' };
    }
    if (Array.isArray(value)) return (value as readonly string[]).join('; ');
    return formatValue(field, value as string | number | boolean, format);
  }

  /** On a blank the printed alternatives stand side by side, to be struck out. */
  private allOptions(field: FormField, format: Format | null): string {
    return (field.options ?? []).map(({ value }, at) => formatValue(field, value, at === 0 ? format : null)).join('/');
  }

  private field(key: string): FormField {
    const field = this.fields.get(key);
    if (field === undefined) throw new RangeError(`"${this.form.code}" does not know "${key}"`);
    return field;
  }

  private textOf(key: string): string | null {
    const value = this.values[key];
    return isMissing(value) ? null : String(value);
  }
}

function markerOf(number: number, format: Format | null): string {
  if (format === 'dashes') return '- ';
  return format === 'times' ? `Lần ${number}: ` : `${number}) `;
}

/** What was written in several lines stands in several paragraphs. */
function paragraphs(runs: readonly PaperRun[]): PaperBlock[] {
  const lines: PaperRun[][] = [[]];
  for (const run of runs) {
    const [first, ...more] = typeof run === 'string' ? run.split(/\r?\n/) : [run];
    if (first !== undefined && first !== '') lines.at(-1)!.push(first);
    for (const line of more) lines.push([line]);
  }
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

function withBoldNumber([first, ...rest]: readonly PaperRun[]): PaperRun[] {
  const [, number, words] = /^(Điều \d+\.)(.*)$/su.exec(String(first))!;
  return [{ text: number!, bold: true }, words!, ...rest];
}
