import type { ManualFigureSource, ReportPeriod, ReportTable, ReportTemplate } from '@dong-hanh/domain';
import type { OfficeHead, PaperRecipients, PaperSignature } from '../paper/paper';

/** All that a periodic report says: figures from the records, words from the people who answer for it. */
export interface PeriodicReportRecord {
  /** The form: which tables, under which headings. */
  readonly template: ReportTemplate;
  readonly head: OfficeHead;
  readonly unit: { readonly code: string; readonly name: string };
  readonly addressees: readonly string[];
  readonly bases: readonly string[];
  readonly period: ReportPeriod;
  /** What was recorded by the end of this day is in the figures. */
  readonly asOf: string;
  /** Present where the figures are restated for the units of another day than the period's last. */
  readonly mapOn?: string;
  readonly isEstimate: boolean;
  readonly tables: readonly ReportTable[];
  readonly narrative: ReportNarrative;
  readonly manualFigures: readonly ManualFigureSource[];
  readonly signature: PaperSignature;
  readonly recipients: PaperRecipients;
}

/** Paragraphs in the officer's words, by the part of the form; a part without any is printed as still to be written. */
export type ReportNarrative = Readonly<Record<string, readonly string[]>>;
