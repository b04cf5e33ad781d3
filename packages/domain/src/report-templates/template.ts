import type {
  BilingualLabel,
  Formula,
  ReportColumnDefinition,
  ReportFormLine,
  ReportMeasure,
  ReportPeriodKind,
  ReportRule,
  ReportTableCode,
  ReportTableDefinition,
  ReportUnitOfCount,
} from '../reports/index';

/** Words of a form: official ones are Vietnamese; English where somebody gave it. */
export interface FormWords {
  readonly vi: string;
  readonly en?: string | undefined;
}

export type ReportedLevel = 'commune' | 'province' | 'country';

/** Where the figure of a cell comes from; none of them: typed in with its source. */
export interface CellEntry {
  /** A column of the dictionary: `R1.addicts`. */
  readonly from?: string | undefined;
  /** An indicator of the dictionary: its value, or one of its two parts. */
  readonly indicator?: string | undefined;
  readonly part?: 'value' | 'numerator' | 'denominator' | undefined;
  /** Over the cells of the same line `[addicts]`, or of another `[2/addicts]`. */
  readonly formula?: string | undefined;
  /** Of a figure typed in; and what a formula counts, where its parts do not tell. */
  readonly unitOfCount?: ReportUnitOfCount | undefined;
  readonly measure?: ReportMeasure | undefined;
}

/** One column as entered; `all` takes every column of a dictionary table with its words, partitions and rules. */
export type ColumnEntry =
  | { readonly all: ReportTableCode }
  | (CellEntry & {
      readonly code: string;
      readonly label?: FormWords | undefined;
      readonly group?: { readonly code: string; readonly label: FormWords } | undefined;
      readonly definition?: string | undefined;
    });

export interface LineEntry {
  readonly code: string;
  readonly label: string;
  /** Cells that are not what the column says for every line. */
  readonly cells?: Readonly<Record<string, CellEntry>> | undefined;
}

export interface TableEntry {
  readonly code: string;
  readonly title: FormWords;
  /** A line for each lower unit and the total, or the fixed lines of a form. */
  readonly lines: 'units' | readonly LineEntry[];
  readonly columns: readonly ColumnEntry[];
  readonly rules?: readonly ReportRule[] | undefined;
}

/** Sentences the program writes over the tables R1–R4. */
export const preparedParts = ['population', 'rehabilitation', 'post-rehabilitation', 'communication'] as const;
export type PreparedPart = (typeof preparedParts)[number];

/** A heading of the paper with what stands under it: prepared sentences, sentences with figures, and the officer's own words. */
export interface NarrativeEntry {
  readonly code: string;
  readonly title: FormWords;
  readonly level?: 'section' | 'clause' | undefined;
  readonly prepared?: PreparedPart | undefined;
  /** `{B1.total.addicts}` is the figure of a cell; `{period}`, `{from}`, `{to}`, `{unit}` and `{next}` are words. */
  readonly sentences?: readonly string[] | undefined;
  readonly written?: boolean | undefined;
}

/** A report form as an administrator enters it. */
export interface TemplateContent {
  readonly code: string;
  readonly name: FormWords;
  /** The document that issued the form. */
  readonly instrument: string;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly levels: readonly ReportedLevel[];
  readonly periodKinds: readonly ReportPeriodKind[];
  /** What the paper reports on: `công tác cai nghiện ma túy`. */
  readonly subject: string;
  readonly tables: readonly TableEntry[];
  readonly narrative: readonly NarrativeEntry[];
}

export type CellSource =
  | { readonly kind: 'dictionary'; readonly table: ReportTableCode; readonly column: string }
  | { readonly kind: 'indicator'; readonly code: string; readonly part: 'value' | 'numerator' | 'denominator' }
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'manual' };

export interface TemplateColumn extends ReportColumnDefinition {
  readonly source: CellSource;
}

export interface TemplateLine extends ReportFormLine {
  readonly cells: Readonly<Record<string, TemplateColumn>>;
}

export interface TemplateTable extends ReportTableDefinition {
  readonly columns: readonly TemplateColumn[];
  /** Null: a line for each lower unit, and the total. */
  readonly lines: readonly TemplateLine[] | null;
  /** The dictionary table it shows whole, and with nothing else; tables of the plans are shown in no other way. */
  readonly whole: ReportTableCode | null;
}

/** A template that was read without a fault: what computing, checking and printing need of it. */
export interface ReportTemplate {
  readonly code: string;
  readonly version: number;
  readonly name: BilingualLabel;
  readonly subject: string;
  readonly tables: readonly TemplateTable[];
  readonly narrative: readonly (Omit<NarrativeEntry, 'title'> & { readonly title: BilingualLabel })[];
}

export type TemplateFaultCode =
  | 'code-taken'
  | 'column-unknown'
  | 'indicator-unknown'
  | 'label-missing'
  | 'formula-unreadable'
  | 'formula-cell-unknown'
  | 'formula-circular'
  | 'persons-by-events'
  | 'units-mixed'
  | 'rule-unreadable'
  | 'source-doubled'
  | 'sentence-cell-unknown'
  | 'prepared-needs-table'
  | 'table-whole-only'
  | 'validity-reversed';

/** What is wrong and where: `tables.B1.columns.share`. */
export interface TemplateFault {
  readonly at: string;
  readonly code: TemplateFaultCode;
  readonly what?: string;
}
