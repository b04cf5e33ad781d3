import {
  cellOf,
  findCell,
  followingPeriod,
  formatFigure,
  formatShare,
  type PreparedPart,
  periodName,
  shareOf,
} from '@dong-hanh/domain';
import type { PaperBlock, PaperRun, PaperText } from '../paper/paper';
import { unitInText, wholeOf } from '../paper/unit-name';
import { longDate } from '../paper/wording';
import type { PeriodicReportRecord } from './report-record';
import { MISSING, say, TotalFigures } from './report-sentences';

const UNWRITTEN = [{ text: '[Chưa nhập nội dung]', italic: true }];

const prepared: Readonly<Record<PreparedPart, (record: PeriodicReportRecord, figures: TotalFigures) => PaperBlock[]>> =
  {
    population: situation,
    rehabilitation,
    'post-rehabilitation': postRehabilitation,
    communication,
  };

/** The portrait part: sentences that quote the figures, and the officer's own paragraphs, under the headings of the form. */
export function reportBody(record: PeriodicReportRecord): PaperBlock[] {
  const figures = new TotalFigures(record.tables);
  const { subject, narrative } = record.template;
  return [
    ...(record.bases.length > 0 ? [{ kind: 'bases', items: record.bases } as const] : []),
    ...opening(record),
    ...narrative.flatMap((part): PaperBlock[] => {
      const blocks = [
        ...(part.prepared ? prepared[part.prepared](record, figures) : []),
        ...(part.sentences ?? []).map((sentence) => paragraph(quoted(record, sentence))),
        ...(part.written ? written(record.narrative[part.code] ?? []) : []),
      ];
      // Prepared sentences that have nothing to tell take their heading with them.
      if (part.prepared && blocks.length === 0) return [];
      return [{ kind: 'heading', level: part.level ?? 'section', text: wordsFor(record, part.title.vi) }, ...blocks];
    }),
    paragraph(`Trên đây là báo cáo kết quả ${subject} ${periodName(record.period)} của ${record.head.issuer}.`),
  ];
}

function wordFor({ period, unit }: PeriodicReportRecord, word: string): string | null {
  const words: Record<string, string> = {
    period: periodName(period),
    from: longDate(period.from),
    to: longDate(period.to),
    unit: unitInText(unit.name),
    next: periodName(followingPeriod(period)),
  };
  return words[word] ?? null;
}

function wordsFor(record: PeriodicReportRecord, text: string): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, word: string) => wordFor(record, word) ?? whole);
}

/** A sentence of the form, with the figures it names and the records behind them. */
function quoted(record: PeriodicReportRecord, sentence: string): PaperText {
  return sentence.split(/\{([^{}]+)\}/).flatMap((piece, index): PaperRun[] => {
    if (index % 2 === 0) return piece === '' ? [] : [piece];
    const word = wordFor(record, piece);
    if (word !== null) return [word];
    const cell = findCell(record.template.tables, piece);
    const row = record.tables
      .find(({ code }) => code === cell?.table.code)
      ?.rows.find(({ code }) => code === cell?.line);
    const figure = cell && row ? cellOf(row, cell.column.code).period : null;
    return [figure === null ? MISSING : { text: formatFigure(figure), evidence: piece }];
  });
}

function opening({ template, head, period, unit, isEstimate, asOf, mapOn }: PeriodicReportRecord): PaperBlock[] {
  const span = `từ ${longDate(period.from)} đến ${longDate(period.to)}`;
  const blocks = [
    paragraph(
      `Thực hiện chế độ báo cáo định kỳ, ${head.issuer} báo cáo kết quả ${template.subject} ${periodName(period)} (${span}) trên địa bàn ${unitInText(unit.name)} như sau:`,
    ),
  ];
  if (mapOn) blocks.push(paragraph(`Số liệu được quy về các đơn vị hành chính ${longDate(mapOn)}.`));
  if (!isEstimate) return blocks;
  const notice = `Báo cáo được lập trước ngày chốt số liệu: số liệu ghi nhận đến hết ${longDate(asOf)}, số liệu của cả kỳ là số ước.`;
  return [...blocks, paragraph(notice)];
}

function situation({ unit, period, isEstimate }: PeriodicReportRecord, figures: TotalFigures): PaperBlock[] {
  const whole = wholeOf(unit.name);
  const { count } = bound(figures);
  const addicts = figures.cell('R1', 'addicts').period;
  const communes = figures.cell('R1', 'communesTotal').period;
  const affected = figures.cell('R1', 'communesWithAddicts').period;
  const spread =
    communes !== null && communes > 1
      ? say`; có người nghiện tại ${count('R1', 'communesWithAddicts')}/${count('R1', 'communesTotal')} xã, phường, đặc khu (${formatShare(shareOf(affected, communes))})`
      : [];
  const describing: [string, string][] = [
    ['Theo giới tính', 'sex'],
    ['Theo nhóm tuổi', 'age'],
    ['Theo dân tộc', 'ethnicity'],
    ['Theo chất ma túy sử dụng chính', 'substance'],
    ['Theo nơi đang quản lý', 'place'],
  ];
  return [
    clause('Người nghiện ma túy có hồ sơ quản lý'),
    paragraph(
      say`${isEstimate ? 'Ước đến' : 'Tính đến'} ${longDate(period.to)}, ${whole} có ${count('R1', 'addicts')} người nghiện ma túy có hồ sơ quản lý${figures.comparison('R1', 'addicts', 'người')}${spread}.`,
    ),
    paragraph(movement(isEstimate, figures)),
    ...(addicts ? describing : []).map(([words, group]) => dash(say`${words}: ${figures.parts('R1', group)}.`)),
    clause('Người sử dụng trái phép chất ma túy có hồ sơ quản lý'),
    paragraph(
      say`${isEstimate ? 'Ước đến' : 'Tính đến'} ${longDate(period.to)}, ${whole} có ${count('R1', 'users')} người sử dụng trái phép chất ma túy có hồ sơ quản lý${figures.comparison('R1', 'users', 'người')}.`,
    ),
  ];
}

function movement(isEstimate: boolean, figures: TotalFigures): PaperText {
  const added = figures.happened('R1', [
    ['new', 'phát hiện mới'],
    ['returned', 'đưa trở lại danh sách'],
    ['movedIn', 'tiếp nhận', ' chuyển đến'],
  ]);
  const left = figures.happened('R1', [
    ['exit.moved', 'chuyển đi'],
    ['exit.died', 'chết'],
    ['exit.offList', 'ra khỏi danh sách'],
  ]);
  const additions = added.length > 0 ? added : ['không có người tăng'];
  const exits = left.length > 0 ? say`giảm do: ${left}` : ['không có người giảm'];
  return say`${inPeriod(isEstimate)} ${additions}; ${exits}.`;
}

function rehabilitation({ isEstimate }: PeriodicReportRecord, figures: TotalFigures): PaperBlock[] {
  const { count } = bound(figures);
  const quota = (column: string) => figures.attainment(column);
  const capacity =
    figures.cell('R2', 'capacity').period === null ? [] : say` trên quy mô ${count('R2', 'capacity')} chỗ`;
  return [
    point(
      say`Cai nghiện bắt buộc: ${inPeriod(isEstimate).toLocaleLowerCase('vi')} lập hồ sơ đề nghị đưa vào cơ sở cai nghiện bắt buộc ${count('R3', 'comp.files')} người${quota('comp.files')}, chuyển Tòa án nhân dân ${count('R3', 'comp.sent')} người${quota('comp.sent')}, có quyết định ${count('R3', 'comp.decided')} người${quota('comp.decided')}, đưa vào cơ sở ${count('R3', 'comp.executed')} người${quota('comp.executed')}.`,
    ),
    point(
      say`Cai nghiện tự nguyện: tại cơ sở công lập ${count('R3', 'vol.public')} người${quota('vol.public')}, tại cơ sở ngoài công lập ${count('R3', 'vol.private')} người${quota('vol.private')}, tại gia đình, cộng đồng ${count('R3', 'vol.homeCommunity')} người${quota('vol.homeCommunity')}.`,
    ),
    point(
      say`Điều trị nghiện bằng thuốc thay thế: tiếp nhận mới ${count('R3', 'substitution')} người${quota('substitution')}.`,
    ),
    point(
      say`Hoàn thành cai nghiện ở các hình thức: ${count('R3', 'completed')} người${quota('completed')}${figures.comparison('R3', 'completed', 'người')}.`,
    ),
    point(
      say`Tại các cơ sở cai nghiện: kỳ trước chuyển sang ${count('R2', 'opening')} người; cai nghiện cho ${count('R2', 'turns')} lượt người; hoàn thành ${count('R2', 'out.completed')} lượt người; cuối kỳ có mặt ${count('R2', 'closing')} người${capacity}.`,
    ),
  ];
}

function postRehabilitation({ unit, period, isEstimate }: PeriodicReportRecord, figures: TotalFigures): PaperBlock[] {
  const { count } = bound(figures);
  const managed = figures.cell('R4', 'managed').period;
  const share = shareOf(managed, figures.cell('R4', 'due').period);
  const managedShare = share === null ? '' : ` (${formatShare(share)} số thuộc diện)`;
  const ended = figures.happened('R4', [
    ['completedTerm', 'hết thời hạn quản lý'],
    ['removed', 'đưa ra khỏi danh sách'],
    ['relapsed', 'tái nghiện'],
    ['moved', 'chuyển đi'],
    ['died', 'chết'],
    ['detained', 'bị giam giữ'],
  ]);
  const progress = figures.parts('R4', 'class');
  const inWork = figures.cell('R4', 'inWork').period;
  return [
    paragraph(
      say`${isEstimate ? 'Ước đến' : 'Tính đến'} ${longDate(period.to)}, ${wholeOf(unit.name)} có ${count('R4', 'due')} người thuộc diện quản lý sau cai nghiện ma túy, ${count('R4', 'decided')} người có quyết định, thực tế quản lý ${count('R4', 'managed')} người${managedShare}${figures.comparison('R4', 'managed', 'người')}.`,
    ),
    ...(ended.length > 0 ? [paragraph(say`${inPeriod(isEstimate)} có: ${ended}.`)] : []),
    ...(progress.length > 0 ? [paragraph(say`Phân loại người đang được quản lý: ${progress}.`)] : []),
    ...(inWork === null ? [] : [paragraph(say`Số người sau cai có việc làm: ${count('R4', 'inWork')} người.`)]),
  ];
}

/** A report signed before these were counted says nothing of them. */
function communication({ isEstimate }: PeriodicReportRecord, figures: TotalFigures): PaperBlock[] {
  const { count } = bound(figures);
  if (figures.cell('R8', 'events').period === null) return [];
  const settings = figures.parts('R8', 'setting', 'hoạt động');
  const trained = figures.cell('R8', 'staff.trained').period;
  const share = shareOf(trained, figures.cell('R8', 'staff.scope').period);
  const trainedShare = share === null ? '' : ` (${formatShare(share)})`;
  return [
    paragraph(
      say`${inPeriod(isEstimate)} đã tổ chức ${count('R8', 'events')} hoạt động truyền thông với ${count('R8', 'turns')} lượt người${figures.comparison('R8', 'turns', 'lượt')}, tại ${count('R8', 'communes.reached')}/${count('R8', 'communes.all')} xã, phường, đặc khu; phát ${count('R8', 'materials')} tài liệu; có ${count('R8', 'media.items')} tin, bài.`,
    ),
    ...(settings.length > 0 ? [paragraph(say`Theo nơi tổ chức: ${settings}.`)] : []),
    paragraph(
      say`Đã mở ${count('R8', 'courses')} lớp tập huấn; ${count('R8', 'staff.trained')}/${count('R8', 'staff.scope')} cán bộ thuộc diện được tập huấn${trainedShare}. Có ${count('R8', 'models.operating')} mô hình đang hoạt động, ${count('R8', 'models.meeting')} mô hình được đánh giá đạt.`,
    ),
  ];
}

function bound(figures: TotalFigures) {
  return { count: figures.count.bind(figures) };
}

function inPeriod(isEstimate: boolean): string {
  return isEstimate ? 'Ước trong kỳ' : 'Trong kỳ';
}

function written(paragraphs: readonly string[]): PaperBlock[] {
  return (paragraphs.length > 0 ? paragraphs : [UNWRITTEN]).map(paragraph);
}

function clause(text: string): PaperBlock {
  return { kind: 'heading', level: 'clause', text };
}

function paragraph(text: PaperText): PaperBlock {
  return { kind: 'paragraph', text };
}

function point(text: PaperText): PaperBlock {
  return { kind: 'item', style: 'point', text };
}

function dash(text: PaperText): PaperBlock {
  return { kind: 'item', style: 'dash', text };
}
