import {
  cellOf,
  evidenceKey,
  formatCount,
  formatShare,
  getReportTable,
  labelInSentence,
  type ReportCell,
  type ReportTable,
  type ReportTableCode,
  shareOf,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import type { PaperRun } from '../paper/paper';

/** What stands for a figure nobody has given yet. */
export const MISSING = '…';

export type Phrase = PaperRun | readonly PaperRun[];

/** Joins words and figures into runs: say`Trong kỳ có ${count} người.` */
export function say(words: TemplateStringsArray, ...phrases: readonly Phrase[]): PaperRun[] {
  const runs = words.flatMap((text, index): PaperRun[] => {
    const phrase = phrases[index];
    const inserted = phrase === undefined ? [] : isRuns(phrase) ? phrase : [phrase];
    return [text, ...inserted];
  });
  return runs.filter((run) => run !== '');
}

function isRuns(phrase: Phrase): phrase is readonly PaperRun[] {
  return Array.isArray(phrase);
}

export function joined(phrases: readonly (readonly PaperRun[])[], separator: string): PaperRun[] {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [separator, ...phrase]));
}

/** Reads the total row, each figure with the key of the records behind it. */
export class TotalFigures {
  constructor(private readonly tables: readonly ReportTable[]) {}

  cell(table: ReportTableCode, column: string): ReportCell {
    const row = this.tables.find((each) => each.code === table)?.rows.find((each) => each.code === TOTAL_ROW);
    return row ? cellOf(row, column) : { period: null, lastYear: null, cumulative: null };
  }

  count(table: ReportTableCode, column: string): PaperRun {
    const { period } = this.cell(table, column);
    if (period === null) return MISSING;
    return { text: formatCount(period), evidence: evidenceKey(table, TOTAL_ROW, column) };
  }

  /** ", tăng 12 người (5,3%) so với cùng kỳ năm trước"; nothing where last year is not known. */
  comparison(table: ReportTableCode, column: string, counted: string): string {
    const { period, lastYear } = this.cell(table, column);
    if (period === null || lastYear === null) return '';
    if (period === lastYear) return ', bằng cùng kỳ năm trước';
    const change = Math.abs(period - lastYear);
    const share = lastYear === 0 ? '' : ` (${formatShare(shareOf(change, lastYear))})`;
    return `, ${period > lastYear ? 'tăng' : 'giảm'} ${formatCount(change)} ${counted}${share} so với cùng kỳ năm trước`;
  }

  /** "nam 3.200 người (92,6%); nữ 256 người (7,4%)": the parts that are not empty. */
  parts(table: ReportTableCode, groupCode: string, counted = 'người'): PaperRun[] {
    const columns = getReportTable(table).columns.filter((column) => column.group?.code === groupCode);
    const phrases = columns.flatMap((column) => {
      const { period } = this.cell(table, column.code);
      const whole = column.partitionOf === undefined ? null : this.cell(table, column.partitionOf).period;
      if (period === null || period === 0) return [];
      const share = whole ? ` (${formatShare(shareOf(period, whole))})` : '';
      return [say`${partInSentence(groupCode, column.label.vi)} ${this.count(table, column.code)} ${counted}${share}`];
    });
    return joined(phrases, '; ');
  }

  /** "phát hiện mới 12 người, tiếp nhận 3 người chuyển đến": what happened, and what is not yet known. */
  happened(table: ReportTableCode, movements: readonly (readonly [string, string, string?])[]): PaperRun[] {
    const phrases = movements.flatMap(([column, before, after = '']) =>
      this.cell(table, column).period === 0 ? [] : [say`${before} ${this.count(table, column)} người${after}`],
    );
    return joined(phrases, ', ');
  }

  /** " (đạt 84% chỉ tiêu giao)", where a quota was given. */
  attainment(column: string): string {
    const share = shareOf(this.cell('R3', column).period, this.cell('R3', `quota.${column}`).period);
    return share === null ? '' : ` (đạt ${formatShare(share)} chỉ tiêu giao)`;
  }
}

/** A label as part of a sentence; ages get their unit. */
function partInSentence(groupCode: string, label: string): string {
  const words = labelInSentence(label);
  return groupCode === 'age' && /\d/.test(words)
    ? `${words.replace(' trở lên', ' tuổi trở lên').replace(/(\d)$/, '$1 tuổi')}:`
    : words;
}
