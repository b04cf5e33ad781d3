/** `[start, end)` in UTF-16 units of the normalised text. */
export type Span = readonly [start: number, end: number];

export type Comparator = '=' | '>=' | '>' | '<=' | '<' | 'reduce' | 'increase' | 'range' | 'directional';

export interface CitedDocument {
  readonly text: string;
  readonly number?: string;
  readonly date?: string;
  readonly span: Span;
}

export interface PlanObjective {
  readonly text: string;
  readonly span: Span;
}

/** A promise about a quantity or its direction. */
export interface PlanTarget {
  readonly text: string;
  readonly subject: string | null;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly valueTo?: number;
  readonly unit: string | null;
  /** As precise as the text: `2015`, `2024-12`, `2024-12-31`. */
  readonly dueOn?: string;
  /** What the change is measured against, in the words of the text. */
  readonly baseline?: string;
  /** The figure is set by the unit above and is not in this text. */
  readonly inherited?: boolean;
  readonly scope?: string;
  /** Index of the target this one is a part of ("trong đó"). */
  readonly partOf?: number;
  readonly span: Span;
}

/** The share of one unit in a target, as a table or list gives it. */
export interface PlanQuota {
  /** Index of the target the quotas add up to. */
  readonly target: number;
  readonly unitName: string;
  readonly value: number | null;
  readonly valueTo?: number;
  readonly condition?: string;
  readonly span: Span;
}

/** Something to be made or founded, without a number. */
export interface PlanDeliverable {
  readonly text: string;
  readonly dueOn?: string;
  readonly owner?: string;
  readonly span: Span;
}

export interface PlanTask {
  readonly agency: string | null;
  readonly with?: readonly string[];
  readonly text: string;
  readonly span: Span;
}

export interface RoadmapStep {
  readonly year: number;
  readonly text: string;
  readonly value?: number;
  readonly unit?: string;
  readonly span: Span;
}

export type ReportingPeriod =
  | 'week'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'nine-month'
  | 'year'
  | 'ad-hoc'
  | 'periodic';

export interface ReportDue {
  readonly day: number;
  readonly month: 'last-of-period' | 'after-period';
}

export interface PlanReport {
  readonly from?: string;
  readonly to?: string;
  readonly period: ReportingPeriod;
  /** `MM-DD`, where the date is the same each year. */
  readonly dueMonthDay?: string;
  readonly due?: ReportDue;
  readonly span: Span;
}

export interface BudgetLine {
  readonly year?: number;
  /** In đồng. */
  readonly amount: number;
  readonly purpose?: string;
  readonly source?: string;
  /** Index of the line this one is a part of. */
  readonly partOf?: number;
  readonly span: Span;
}

export interface PlanBudget {
  readonly lines: readonly BudgetLine[];
  /** In đồng, as the text states it. */
  readonly total?: number;
  /** Where the money comes from, named with or without an amount. */
  readonly sources?: readonly { readonly text: string; readonly span: Span }[];
}

export type PlanNoticeCode =
  | 'sum-mismatch'
  | 'citation-date-mismatch'
  | 'duplicate-title'
  | 'missing-number'
  | 'missing-date'
  | 'missing-amount'
  | 'baseline-missing'
  | 'ambiguous'
  | 'source-is-news'
  | 'unit-abolished';

export interface PlanNotice {
  readonly code: PlanNoticeCode;
  readonly message: string;
  readonly span?: Span;
}

export interface PlanPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

/** What a plan says, each finding with its place in the text. What is not there is null or absent. */
export interface PlanReading {
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly signer: string | null;
  readonly title: string | null;
  readonly period: PlanPeriod | null;
  readonly legalBases: readonly CitedDocument[];
  readonly citations: readonly CitedDocument[];
  readonly objectives: readonly PlanObjective[];
  readonly targets: readonly PlanTarget[];
  readonly quotas: readonly PlanQuota[];
  readonly deliverables: readonly PlanDeliverable[];
  readonly tasks: readonly PlanTask[];
  readonly roadmap: readonly RoadmapStep[];
  readonly reports: readonly PlanReport[];
  readonly budget: PlanBudget;
  readonly notices: readonly PlanNotice[];
}
