import type { BilingualLabel, ReportTableCode } from '../reports/index';

/** A column of the periodic report, and so the records behind it. */
export interface CountedColumn {
  readonly table: ReportTableCode;
  readonly column: string;
}

/** What one of it is: a person counts once however often something happens to them, an event each time. */
export type UnitOfCount = 'person' | 'event' | 'place' | 'week';

export interface Indicator {
  readonly code: string;
  readonly name: BilingualLabel;
  /** A share has both parts, a count the first alone. */
  readonly numerator: BilingualLabel;
  readonly denominator: BilingualLabel | null;
  readonly unitOfCount: UnitOfCount;
  readonly measure: 'stock' | 'flow';
  /**
   * Whether the units that hold it back are listed. False for a quota of people to be brought into rehabilitation: a
   * race between communes would fill it with people.
   */
  readonly ranksUnits?: false;
  /** Whose people and places count for a unit. */
  readonly area: BilingualLabel;
  /** Columns that add up to each part; null while its records are not kept here: a figure with its source then. */
  readonly counted: {
    readonly numerator: readonly CountedColumn[];
    readonly denominator: readonly CountedColumn[] | null;
  } | null;
}
