import type { ManualFigureSource, ReportPeriod, ReportTable } from '@dong-hanh/domain';
import type { OfficeHead, PaperRecipients, PaperSignature } from '../paper/paper';

/** All that a periodic report says: figures from the records, words from the people who answer for it. */
export interface PeriodicReportRecord {
  readonly head: OfficeHead;
  readonly unit: { readonly code: string; readonly name: string };
  readonly addressees: readonly string[];
  readonly bases: readonly string[];
  readonly period: ReportPeriod;
  /** What was recorded by the end of this day is in the figures. */
  readonly asOf: string;
  readonly isEstimate: boolean;
  readonly tables: readonly ReportTable[];
  readonly narrative: ReportNarrative;
  readonly manualFigures: readonly ManualFigureSource[];
  readonly signature: PaperSignature;
  readonly recipients: PaperRecipients;
}

/** Paragraphs in the officer's words; a part without any is printed as still to be written. */
export interface ReportNarrative {
  readonly direction: readonly string[];
  readonly difficulties: readonly string[];
  readonly tasks: readonly string[];
  readonly proposals: readonly string[];
}
