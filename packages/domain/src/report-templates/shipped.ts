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
      code: 'communication',
      title: {
        vi: 'Công tác truyền thông, tập huấn và mô hình phòng ngừa',
        en: 'Communication, training and prevention models',
      },
      level: 'clause',
      prepared: 'communication',
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

const programme: TemplateContent = {
  code: 'programme',
  name: { vi: 'Báo cáo thực hiện kế hoạch, chương trình cai nghiện', en: 'Programme and plans' },
  instrument: 'Chế độ báo cáo theo kế hoạch; kỳ số liệu theo Nghị định 09/2019/NĐ-CP, Điều 12',
  validFrom: '1900-01-01',
  levels: everyLevel,
  periodKinds: ['half-year', 'year', 'quarter', 'month'],
  subject: 'thực hiện kế hoạch công tác cai nghiện ma túy và quản lý sau cai nghiện ma túy',
  tables: [
    wholeTable('R5'),
    wholeTable('R6'),
    wholeTable('R7'),
    wholeTable('R9'),
    wholeTable('R10'),
    wholeTable('R11'),
  ],
  narrative: [
    { code: 'direction', title: { vi: 'Công tác chỉ đạo, triển khai', en: 'Direction' }, written: true },
    {
      code: 'outcome',
      title: { vi: 'Kết quả sau cai nghiện', en: 'Outcome' },
      sentences: [
        'Trong kỳ có {R5.total.due} người tròn 12 tháng từ khi hoàn thành cai nghiện; đã đánh giá {R5.total.assessed} người; {R5.total.relapsed} người tái nghiện.',
      ],
      written: true,
    },
    {
      code: 'support',
      title: { vi: 'Hỗ trợ, mô hình tại cộng đồng', en: 'Support and community models' },
      sentences: [
        'Có {R6.total.jobs} người có việc làm trong kỳ; {R7.total.club.active}/{R7.total.club.total} câu lạc bộ đang hoạt động với {R7.total.attendance} lượt người dự.',
      ],
      written: true,
    },
    {
      code: 'money',
      title: { vi: 'Kinh phí', en: 'Money' },
      sentences: ['Tổng kinh phí kế hoạch {R11.total.planned} đồng, đã chi trong kỳ {R11.total.spent} đồng.'],
      written: true,
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
export const shippedTemplates: readonly TemplateContent[] = [sixMonth, programme];

/** A form that ships, as its only version. */
export function findShippedTemplate(code: string): ReportTemplate | null {
  const content = shippedTemplates.find((template) => template.code === code);
  return content ? readTemplate(content, 1).template : null;
}
