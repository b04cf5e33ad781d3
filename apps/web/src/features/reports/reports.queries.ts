import { reportsEndpoints } from '@dong-hanh/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../../shared/api/client';

export interface ReportQuestion {
  template: string;
  /** Of the form, to try a draft; left out: the one in force. */
  version?: number | undefined;
  unitCode: string;
  period: string;
  asOf?: string | undefined;
  /** Restated for the units there are today. */
  map?: 'today' | undefined;
}

export type Span = 'period' | 'lastYear' | 'cumulative';

export interface CellAddress {
  table: string;
  row: string;
  column: string;
}

export type Evidence = Answer<typeof reportsEndpoints.reportEvidence>;

/** `asOf` is left out for "today", so that the address of an export says the same. */
export const questionQuery = ({ unitCode, period, asOf, map, version }: ReportQuestion) => ({
  unitCode,
  period,
  ...(asOf ? { asOf } : {}),
  ...(map ? { map } : {}),
  ...(version ? { version } : {}),
});

export const formOf = ({ template }: Pick<ReportQuestion, 'template'>) => ({ template });

export const reportQuery = (question: ReportQuestion) =>
  queryOptions({
    queryKey: ['report', question],
    queryFn: ({ signal }) =>
      call(reportsEndpoints.computeReport, { params: formOf(question), query: questionQuery(question), signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const evidenceQuery = (question: ReportQuestion, cell: CellAddress, span: Span) =>
  queryOptions({
    queryKey: ['evidence', question, cell, span],
    queryFn: ({ signal }) =>
      call(reportsEndpoints.reportEvidence, {
        params: formOf(question),
        query: { ...questionQuery(question), ...cell, span },
        signal,
      }),
  });
