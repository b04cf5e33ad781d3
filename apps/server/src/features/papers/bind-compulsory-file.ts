import { buffer } from 'node:stream/consumers';
import type { PaperValues } from '@dong-hanh/contract';
import { parsePlainDate, regimeOn } from '@dong-hanh/domain';
import type { Paper, PaperBlock } from '@dong-hanh/print-templates';
import type { ContentStore } from '../../platform/files/index';
import { Problem } from '../../platform/http/errors';
import {
  bindSheets,
  openSheets,
  type PrintedFile,
  printer,
  type Sheets,
  UnreadableSheetsError,
} from '../../platform/print/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner } from '../../platform/use-case/use-case';
import { presentCase } from '../cases/index';
import { dayOf, findCompulsoryFile } from './compulsory-file';
import { recordOfFile } from './fill-record';
import { numberOf, titleOf } from './paper.repository';
import { composePaper } from './paper-file';
import { papersPolicies } from './papers.policy';
import type { PapersContext } from './papers-context';
import { findScan, type KeptScan } from './scans';

interface FileWanted {
  id: string;
  set: '1' | '2';
  incomplete?: '1' | undefined;
}

interface BoundPaper {
  title: string;
  number: string | null;
  on: string;
  source: { scan: KeptScan } | { print: Paper };
}

interface Contents {
  record: PaperValues;
  today: string;
  summary: string;
  missing: string[];
  papers: BoundPaper[];
}

const keptBy = { '1': 'bản chính, gửi Tòa án', '2': 'bản lưu' };
/** Law 120/2025/QH15, article 54, gives the measure its name. */
const summaryOf = (madeOn: string) =>
  regimeOn(parsePlainDate(madeOn) ?? 0).code === 'C'
    ? 'Đề nghị đưa đi cai nghiện bắt buộc'
    : 'Đề nghị đưa vào cơ sở cai nghiện bắt buộc';

const gatherFile = (context: PapersContext): Query<FileWanted, Contents> => ({
  name: 'gather-compulsory-file',
  policy: papersPolicies.readPapers,
  async run(as, { id, set, incomplete }) {
    const { reader, actor, now, today, audit } = as;
    const file = await findCompulsoryFile(reader, await presentCase(reader, id, now, actor.role));
    if (file === null) throw new Problem('refused', 'no-compulsory-file');
    const { missing, madeOn } = file;
    if (missing.length > 0 && incomplete === undefined) {
      throw new Problem('refused', 'compulsory-file-incomplete', { details: { missing } });
    }
    const papers: BoundPaper[] = [];
    for (const paper of file.papers) {
      papers.push({
        title: titleOf(paper.formCode),
        number: numberOf(paper),
        on: dayOf(paper),
        source:
          paper.scanId === null
            ? { print: await composePaper(reader, context, paper, as) }
            : { scan: await findScan(reader, paper.scanId) },
      });
    }
    audit({
      action: 'papers.bound',
      subjectKind: 'person',
      subjectId: id,
      detail: { set, papers: papers.length, missing: missing.length },
    });
    const record = await recordOfFile(reader, context.keyRing, { personId: id, actId: null, actor, now, today });
    return { record, today, summary: summaryOf(madeOn), missing, papers };
  },
});

/** The file as it goes to the court: cover, index, and every sheet with its number. */
export async function bindCompulsoryFile(
  runner: Runner,
  context: PapersContext & { content: ContentStore },
  actor: Actor,
  wanted: FileWanted,
): Promise<PrintedFile> {
  const contents = await runner.ask(actor, gatherFile(context), wanted);
  const bound: Sheets[] = [];
  for (const { source } of contents.papers) bound.push(await sheetsOf(context.content, source));
  const total = bound.reduce((sum, { count }) => sum + count, 0);
  const stamps = Array.from({ length: total }, (_, index) => [`BL ${index + 1}`, `Bộ ${wanted.set}`] as const);
  const cover = await printer().renderPdf(
    coverOf(
      contents,
      wanted.set,
      bound.map(({ count }) => count),
    ),
  );
  return {
    content: await bindSheets(
      contents.summary,
      await openSheets(cover, 'application/pdf'),
      bound,
      await printer().renderStamps(stamps),
    ),
    mediaType: 'application/pdf',
    fileName: `ho-so-cai-nghien-bat-buoc-bo-${wanted.set}.pdf`,
  };
}

async function sheetsOf(content: ContentStore, source: BoundPaper['source']): Promise<Sheets> {
  if ('print' in source) return openSheets(await printer().renderPdf(source.print), 'application/pdf');
  const { hash, mediaType } = source.scan;
  try {
    return await openSheets(await buffer(content.read(hash)), mediaType);
  } catch (error) {
    if (error instanceof UnreadableSheetsError) throw new Problem('refused', 'scan-not-bindable');
    throw error;
  }
}

const written = (date: string) => date.split('-').reverse().join('/');

function coverOf(
  { record, today, summary, missing, papers }: Contents,
  set: FileWanted['set'],
  counts: number[],
): Paper {
  const text = (key: string) => String(record[key] ?? '');
  const line = (label: string, value: string): PaperBlock => ({
    kind: 'paragraph',
    text: value === '' ? [`${label}: `, { fill: 'long' }] : `${label}: ${value}`,
  });
  let last = 0;
  const rows = papers.map(({ title, number, on }, index) => {
    const first = last + 1;
    last += counts[index]!;
    const sheets = first === last ? `${first}` : `${first}–${last}`;
    return { cells: [`${index + 1}`, title, number ?? '', written(on), sheets].map((cell) => ({ text: cell })) };
  });
  return {
    head: {
      ...(record['unit.superiorName'] === undefined ? {} : { superior: text('unit.superiorName') }),
      issuer: text('unit.name'),
      place: text('unit.place') || null,
      issuedOn: today,
    },
    title: { kind: 'named', name: 'Hồ sơ', summary },
    blocks: [
      line('Họ và tên', text('person.fullName').toLocaleUpperCase('vi')),
      line('Ngày, tháng, năm sinh', written(text('person.bornOn'))),
      line('Nơi cư trú', text('person.residence')),
      line('Bộ số', `${set} (${keptBy[set]})`),
      ...(missing.length === 0 ? [] : whatIsMissing(missing)),
      {
        kind: 'table',
        title: 'Mục lục giấy tờ',
        startsPage: true,
        columns: [
          { label: 'STT', align: 'center', width: 1 },
          { label: 'Tên giấy tờ', align: 'left', width: 7 },
          { label: 'Số, ký hiệu', align: 'left', width: 3 },
          { label: 'Ngày', align: 'center', width: 2.4 },
          { label: 'Bút lục', align: 'center', width: 2 },
        ],
        rows,
      },
      { kind: 'paragraph', text: `Hồ sơ có ${papers.length} giấy tờ, ${last} tờ được đánh số bút lục.` },
    ],
    endMark: false,
    parties: [[{ caption: 'Người lập hồ sơ', hint: 'Ký, ghi rõ họ tên', signer: null }]],
  };
}

function whatIsMissing(missing: string[]): PaperBlock[] {
  return [
    { kind: 'centred', text: 'CHƯA ĐỦ' },
    { kind: 'paragraph', text: 'Giấy tờ còn thiếu:' },
    ...missing.map((title): PaperBlock => ({ kind: 'item', style: 'dash', text: title })),
  ];
}
