import { getReportTable, type ReportTableCode, reportPeriodKinds } from '../reports/index';
import { readTemplate } from './read-template';
import type { ReportTemplate, TableEntry, TemplateContent } from './template';

const everyLevel = ['commune', 'province', 'country'] as const;

const wholeTable = (code: ReportTableCode): TableEntry => ({
  code,
  title: getReportTable(code).title,
  lines: 'units',
  columns: [{ all: code }],
});

const sixMonth: TemplateContent = {
  code: 'six-month',
  name: { vi: 'Báo cáo công tác cai nghiện và quản lý sau cai nghiện', en: 'Rehabilitation and what follows it' },
  instrument: 'Chế độ báo cáo định kỳ; kỳ số liệu theo Nghị định 09/2019/NĐ-CP, Điều 12',
  validFrom: '1900-01-01',
  levels: everyLevel,
  periodKinds: reportPeriodKinds,
  subject: 'công tác cai nghiện ma túy và quản lý sau cai nghiện ma túy',
  tables: [wholeTable('R1'), wholeTable('R2'), wholeTable('R3'), wholeTable('R4'), wholeTable('R8')],
  narrative: [
    {
      code: 'situation',
      title: {
        vi: 'Tình hình người nghiện, người sử dụng trái phép chất ma túy',
        en: 'Addicted people and users',
      },
      prepared: 'population',
    },
    { code: 'results', title: { vi: 'Kết quả thực hiện', en: 'Results' } },
    {
      code: 'direction',
      title: { vi: 'Công tác chỉ đạo, triển khai', en: 'Direction' },
      level: 'clause',
      written: true,
    },
    {
      code: 'rehabilitation',
      title: { vi: 'Công tác cai nghiện ma túy', en: 'Rehabilitation' },
      level: 'clause',
      prepared: 'rehabilitation',
    },
    {
      code: 'post-rehabilitation',
      title: { vi: 'Quản lý sau cai nghiện ma túy', en: 'Post-rehabilitation management' },
      level: 'clause',
      prepared: 'post-rehabilitation',
    },
    {
      code: 'difficulties',
      title: { vi: 'Tồn tại, khó khăn và nguyên nhân', en: 'Difficulties and their causes' },
      written: true,
    },
    { code: 'tasks', title: { vi: 'Nhiệm vụ trọng tâm {next}', en: 'Tasks of the next period' }, written: true },
    { code: 'proposals', title: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' }, written: true },
  ],
};

/** Forms that ship with the program. They are data of the same kind as those entered later. */
export const shippedTemplates: readonly TemplateContent[] = [sixMonth];

/** A form that ships, as its only version. */
export function findShippedTemplate(code: string): ReportTemplate | null {
  const content = shippedTemplates.find((template) => template.code === code);
  return content ? readTemplate(content, 1).template : null;
}
