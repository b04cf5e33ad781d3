export type ReportTableCode = 'R1' | 'R2' | 'R3' | 'R4' | 'R8';
/** `counted` comes from records with evidence, `manual` is a figure typed in with its source. */
export type ReportColumnKind = 'counted' | 'manual';
/** A stock is read on one day, a flow is summed over the period: never add one to the other. */
export type ReportMeasure = 'stock' | 'flow';
/** What one unit of the figure is; persons and events (lượt) are never divided by each other. */
export type ReportUnitOfCount = 'person' | 'event' | 'commune' | 'place' | 'week' | 'item';

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

export interface ReportTableDefinition {
  readonly code: ReportTableCode;
  readonly title: BilingualLabel;
  readonly columns: readonly ReportColumnDefinition[];
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
