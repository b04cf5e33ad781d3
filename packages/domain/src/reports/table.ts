export type ReportTableCode = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'R11';
/**
 * `counted` comes from records with evidence, `manual` is a figure typed in with its source, `computed` follows from
 * others, `text` are the words of a line.
 */
export const reportColumnKinds = ['counted', 'manual', 'computed', 'text'] as const;
export type ReportColumnKind = (typeof reportColumnKinds)[number];
/** A stock is read on one day, a flow is summed over the period: never add one to the other. */
export type ReportMeasure = 'stock' | 'flow';
/** What one unit of the figure is; persons and events (lượt) are never divided by each other. */
export const reportUnitsOfCount = ['person', 'event', 'commune', 'place', 'week', 'item', 'money', 'share'] as const;
export type ReportUnitOfCount = (typeof reportUnitsOfCount)[number];

export interface BilingualLabel {
  readonly vi: string;
  readonly en: string;
}

export interface ReportColumnGroup {
  readonly code: string;
  readonly label: BilingualLabel;
}

export interface ReportColumnDefinition {
  readonly code: string;
  readonly label: BilingualLabel;
  readonly kind: ReportColumnKind;
  readonly measure: ReportMeasure;
  /** Day on which a stock is read: the last of the period, or the eve of the first. */
  readonly readOn?: 'to' | 'eve-of-from';
  readonly unitOfCount: ReportUnitOfCount;
  /** Upper level of a two-level table header. */
  readonly group?: ReportColumnGroup;
  /** Column that this column and its siblings of the same group add up to. */
  readonly partitionOf?: string;
  readonly definition: string;
}

/** What must hold in every row: `[opening] + [new] − [left] = [closing]`, or `<=`. */
export interface ReportRule {
  readonly code: string;
  /** A report that fails a `refuse` rule cannot be signed; a `warn` asks for a look and an explanation. */
  readonly level: 'refuse' | 'warn';
  readonly rule: string;
}

/** A table as a report holds it: one of the dictionary, or one that a template makes of it. */
export interface ReportTableDefinition {
  readonly code: string;
  readonly title: BilingualLabel;
  readonly columns: readonly ReportColumnDefinition[];
  readonly rules: readonly ReportRule[];
  /** Fixed lines of a form, each with its own kinds of cell; else a line for each lower unit and the total. */
  readonly lines?: readonly ReportFormLine[] | null;
  /** A line for each of these of the unit's plans, instead of its lower units. */
  readonly rowsOf?: 'targets' | 'budget-lines';
}

export interface ReportFormLine {
  readonly code: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, ReportColumnDefinition>>;
}

/** A table of the dictionary: each column defined once, for every template. */
export interface DictionaryTable extends ReportTableDefinition {
  readonly code: ReportTableCode;
}

export function group(code: string, vi: string, en: string): ReportColumnGroup {
  return { code, label: { vi, en } };
}

type ColumnTraits = Partial<Omit<ReportColumnDefinition, 'code' | 'label' | 'definition'>>;

/** Makes the columns of one table or group, which share most of their traits. */
export function columnsOf(shared: ColumnTraits) {
  return (code: string, vi: string, en: string, definition: string, own: ColumnTraits = {}): ReportColumnDefinition => {
    const traits = { kind: 'counted', measure: 'flow', unitOfCount: 'person', ...shared, ...own } as const;
    const readOn = traits.measure === 'stock' ? { readOn: traits.readOn ?? 'to' } : {};
    return { ...traits, ...readOn, code, label: { vi, en }, definition };
  };
}

const PROPER_LABELS = new Set(['Kinh']);

/** A column's label as part of a sentence: a capital only where the first word is a proper noun. */
export function labelInSentence(label: string): string {
  return PROPER_LABELS.has(label) ? label : label.slice(0, 1).toLocaleLowerCase('vi') + label.slice(1);
}
