import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReportTable } from '@dong-hanh/domain';
import { sixMonthReport } from '@dong-hanh/print-templates';
import { toDocx } from '@dong-hanh/print-templates/docx';
import type { PaperPrinter } from '../../platform/print/index';
import type { Query } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { type ComputedReport, computeTables } from './compute-report';
import type { ReportQuestion } from './report-frame';
import { issuerOf } from './report-issuer';
import { writeReportWorkbook } from './report-workbook';
import { reportsPolicies } from './reports.policy';

export const reportFormats = ['pdf', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportFile {
  content: Uint8Array;
  mediaType: string;
  fileName: string;
}

const mediaTypes: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const tablesOf = ({ answer }: ComputedReport): ReportTable[] =>
  answer.tables.map(({ code, columns, rows }) => ({ code, columns, rows }));

/** The report as it is printed or taken along: the figures are those of the screen, computed once for both. */
export const makeReportFile = (
  printer: PaperPrinter,
): Query<ReportQuestion & { format: ReportFormat }, ReportFile> => ({
  name: 'make-report-file',
  policy: reportsPolicies.computeReports,
  async run(context, { format, ...question }) {
    const computed = await computeTables(context, question);
    const { frame, answer } = computed;
    const { unit, period, asOf } = frame;
    const province = unit.province_code === null ? unit : await getUnit(context.reader, unit.province_code, period.to);
    const issuer = issuerOf(context.actor, unit, province.full_name, asOf);
    const { isEstimate } = answer.period;
    const manualFigures = answer.manualFigures ?? [];
    const make = async (): Promise<Uint8Array> => {
      if (format === 'xlsx') {
        const stream = new PassThrough();
        const [content] = await Promise.all([
          buffer(stream),
          writeReportWorkbook(
            {
              issuer: issuer.head.issuer,
              unit: answer.unit,
              period,
              asOf,
              isEstimate,
              tables: tablesOf(computed),
              manualFigures,
            },
            stream,
          ),
        ]);
        return content;
      }
      const paper = sixMonthReport({
        ...issuer,
        unit: answer.unit,
        bases: [],
        period,
        asOf,
        isEstimate,
        tables: tablesOf(computed),
        narrative: { direction: [], difficulties: [], tasks: [], proposals: [] },
        manualFigures,
      });
      return format === 'pdf' ? printer.renderPdf(paper) : toDocx(paper);
    };
    context.audit({
      action: 'report.exported',
      subjectKind: 'report',
      subjectId: `six-month ${unit.code} ${period.code}`,
      unitId: unit.unit_id,
      detail: { format },
    });
    return {
      content: await make(),
      mediaType: mediaTypes[format],
      fileName: `bao-cao-${unit.code}-${period.code}${isEstimate ? '-uoc' : ''}.${format}`,
    };
  },
});
