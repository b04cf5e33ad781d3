import { describe, expect, it } from 'vitest';
import { getReportTable } from '../reports/index';
import { indicators } from './dictionary';
import type { CountedColumn, Indicator } from './indicator';

const docs = '../../../../docs/indicators';
const units = {
  person: 'người (mỗi người một lần) · people, each once',
  event: 'hoạt động, lượt · events',
  place: 'địa bàn, mô hình · places',
  week: 'tuần · weeks',
} as const;
const measures = {
  stock: 'số tại thời điểm: ngày cuối kỳ · a stock, on the last day',
  flow: 'số trong kỳ · a flow, over the period',
} as const;

const columnLine = ({ table, column }: CountedColumn): string => {
  const found = getReportTable(table).columns.find(({ code }) => code === column)!;
  const name = [found.group?.label.vi, found.label.vi].filter(Boolean).join(': ');
  return `- \`${table}.${column}\` ${name}. ${found.definition}`;
};

const part = (title: string, words: Indicator['numerator'], columns: readonly CountedColumn[] | null): string =>
  [`## ${title}`, '', `${words.vi}.`, `${words.en}.`, ...(columns ? ['', ...columns.map(columnLine)] : [])].join('\n');

function page({ code, name, numerator, denominator, unitOfCount, measure, area, counted }: Indicator): string {
  const kind =
    denominator === null
      ? 'số đếm · a count'
      : 'tỷ lệ phần trăm: tử số chia mẫu số · a share: numerator over denominator';
  const source = counted
    ? 'Tính từ hồ sơ, sổ của hệ thống · Counted from the records of the platform.'
    : 'Hồ sơ chưa có trong hệ thống: nhập số kèm nguồn · Records are not kept here yet: a figure with its source.';
  return `${[
    `# ${code} · ${name.vi}`,
    name.en,
    `- Loại: ${kind}\n- Đơn vị đếm: ${units[unitOfCount]}\n- ${measures[measure]}\n- Địa bàn: ${area.vi} ${area.en}\n- Nguồn: ${source}`,
    part('Tử số · Numerator', numerator, counted?.numerator ?? null),
    ...(denominator ? [part('Mẫu số · Denominator', denominator, counted?.denominator ?? null)] : []),
  ].join('\n\n')}\n`;
}

describe('the pages of docs/indicators', () => {
  it.each(indicators)('$code is the page of its definition', async (indicator) => {
    await expect(page(indicator)).toMatchFileSnapshot(`${docs}/${indicator.code}.md`);
  });

  it('are listed, with those whose records are kept elsewhere', async () => {
    const rows = indicators.map(
      ({ code, name, counted }) =>
        `| [${code}](${code}.md) | ${name.vi}<br>${name.en} | ${counted ? 'counted' : 'entered'} |`,
    );
    const text = `# Chỉ tiêu thống kê · Indicators\n\nEvery indicator is defined once, in \`packages/domain/src/indicators/dictionary.ts\`; these pages are made from it.\n\n| code | name | figure |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(`${docs}/README.md`);
  });
});
