import { encode } from 'uqr';
import { DOTS } from './dots';
import type { LaidOutAnnex, LaidOutBlock, LaidOutHead, LaidOutPaper, LaidOutSignature, Run } from './laid-out-paper';
import { layOutTable } from './lay-out-table';
import type { Paper, PaperBlock, PaperHead, PaperParty, PaperRun, PaperText, PaperTitle } from './paper';
import {
  addresseeLines,
  baseLines,
  COUNTRY,
  capitals,
  clean,
  END_MARK,
  longDate,
  MOTTO,
  numberSymbol,
  placeAndDate,
  pointLetter,
  recipientLines,
  roman,
  signatureLines,
  signerName,
  withTailKept,
} from './wording';

const UNDATED = '2000';

/** Turns a paper into the exact words and numbers that every renderer sets, in order. */
export function layOut(paper: Paper): LaidOutPaper {
  const { head, title, signature } = paper;
  const blocks = layOutBlocks(paper.blocks);
  return {
    documentTitle: documentTitle(title),
    issuedOn: head.issuedOn ?? UNDATED,
    orientation: paper.orientation ?? 'portrait',
    head: layOutHead(head, title),
    title:
      title.kind === 'letter'
        ? null
        : {
            name: capitals(title.name),
            summary: title.summary === undefined ? null : withTailKept(clean(title.summary)),
          },
    photo: paper.photo === undefined ? null : clean(paper.photo),
    addressees: addresseeLines(paper.addressees ?? []),
    blocks: paper.endMark === false ? blocks : withEndMark(blocks),
    parties: (paper.parties ?? []).map(layOutParties),
    signature:
      signature === undefined
        ? null
        : { lines: signatureLines(signature), hint: inBrackets(signature.hint), signer: nameOf(signature.signer) },
    recipients: paper.recipients === undefined ? [] : recipientLines(paper.recipients),
    annexes: layOutAnnexes(paper),
  };
}

function documentTitle(title: PaperTitle): string {
  if (title.kind === 'letter') return clean(title.subject);
  return title.summary === undefined ? capitals(title.name) : `${capitals(title.name)}: ${clean(title.summary)}`;
}

function layOutHead(head: PaperHead, title: PaperTitle): LaidOutHead {
  const common = { country: COUNTRY, motto: MOTTO, placeAndDate: placeAndDate(head) };
  if (head.issuer === undefined) return { ...common, superior: null, issuer: null, number: null, subject: null };
  return {
    ...common,
    superior: head.superior === undefined ? null : withTailKept(capitals(head.superior)),
    issuer: withTailKept(capitals(head.issuer)),
    number: head.number === undefined ? null : `Số: ${numberSymbol(head.number)}`,
    subject: title.kind === 'letter' ? `V/v ${clean(title.subject)}` : null,
  };
}

const NOBODY: LaidOutSignature = { lines: [], hint: null, signer: '' };

/** One who signs alone signs at the right, unless the form has him in the middle. */
function layOutParties(row: readonly PaperParty[]): LaidOutSignature[] {
  const parties = row.map(layOutParty);
  return row.length === 1 && !row[0]?.middle ? [NOBODY, ...parties] : parties;
}

function layOutParty({ caption, hint, signer }: PaperParty): LaidOutSignature {
  return { lines: [capitals(caption)], hint: inBrackets(hint), signer: nameOf(signer) };
}

function inBrackets(hint: string | undefined): string | null {
  return hint === undefined ? null : `(${clean(hint)})`;
}

function nameOf(signer: string | null): string {
  return signer === null ? '' : signerName(signer);
}

function layOutAnnexes(paper: Paper): LaidOutAnnex[] {
  const annexes = paper.annexes ?? [];
  const { head, title } = paper;
  const kind = title.kind === 'named' ? clean(title.name) : 'Công văn';
  const kindInSentence = kind.slice(0, 1).toLocaleUpperCase('vi') + kind.slice(1).toLocaleLowerCase('vi');
  const number = head.number === undefined ? '' : ` số ${numberSymbol(head.number)}`;
  const issuer = head.issuer === undefined ? '' : ` của ${clean(head.issuer)}`;
  const reference = `(Kèm theo ${kindInSentence}${number} ${longDate(head.issuedOn)}${issuer})`;
  return annexes.map((annex, index) => ({
    label: annex.unlabelled ? null : annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`,
    title: capitals(annex.title),
    reference,
    orientation: annex.orientation,
    blocks: layOutBlocks(annex.blocks),
  }));
}

function layOutBlocks(blocks: readonly PaperBlock[]): LaidOutBlock[] {
  const numbering = new Numbering();
  return blocks.flatMap((block) => layOutBlock(block, numbering));
}

function layOutBlock(block: PaperBlock, numbering: Numbering): LaidOutBlock[] {
  switch (block.kind) {
    case 'bases':
      return baseLines(block.items).map((text) => ({ kind: 'basis', runs: [{ text }] }));
    case 'centred':
      return [{ kind: 'centred', text: capitals(block.text) }];
    case 'heading': {
      const marker = block.numbered === false ? '' : `${numbering.next(block.level)} `;
      const text = block.level === 'section' ? capitals(block.text) : clean(block.text);
      return [{ kind: 'heading', level: block.level, text: `${marker}${text}` }];
    }
    case 'paragraph':
      return [paragraphOf(runsOf(block.text))];
    case 'item':
      return [{ kind: 'paragraph', runs: [{ text: `${numbering.next(block.style)} ` }, ...runsOf(block.text)] }];
    case 'basis':
    case 'note':
      return [{ kind: block.kind, runs: runsOf(block.text) }];
    case 'table':
      return [layOutTable(block)];
    case 'qr':
      return [{ kind: 'qr', rows: codeRows(block.text), caption: clean(block.caption) }];
  }
}

/** Counts headings and items; a higher level starts the lower ones afresh. */
class Numbering {
  private section = 0;
  private article = 0;
  private clause = 0;
  private point = 0;

  next(level: 'section' | 'article' | 'clause' | 'point' | 'dash'): string {
    switch (level) {
      case 'section':
        this.clause = 0;
        this.point = 0;
        this.section += 1;
        return `${roman(this.section)}.`;
      case 'article':
        this.clause = 0;
        this.point = 0;
        this.article += 1;
        return `Điều ${this.article}.`;
      case 'clause':
        this.point = 0;
        this.clause += 1;
        return `${this.clause}.`;
      case 'point':
        this.point += 1;
        return `${pointLetter(this.point - 1)})`;
      case 'dash':
        return '-';
    }
  }
}

function paragraphOf(runs: readonly Run[]): LaidOutBlock {
  const hasDots = runs.some((run) => run.text.includes('\u2026\u2026'));
  return hasDots ? { kind: 'paragraph', runs, ragged: true } : { kind: 'paragraph', runs };
}

function runsOf(text: PaperText): Run[] {
  return (typeof text === 'string' ? [text] : text).map(runOf);
}

function runOf(run: PaperRun): Run {
  if (typeof run === 'string') return { text: clean(run) };
  if ('fill' in run) return { text: DOTS[run.fill], fill: run.fill };
  if ('checked' in run) return { text: run.checked ? '\u2611' : '\u2610', checked: run.checked };
  return { ...run, text: clean(run.text) };
}

/** The white margin round a code is left to the paper. */
function codeRows(text: string): string[] {
  return encode(text, { border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
}

/** The text of a paper ends with `./.`, in place of its last full stop. */
function withEndMark(blocks: LaidOutBlock[]): LaidOutBlock[] {
  const index = blocks.findLastIndex((block) => block.kind === 'paragraph');
  const last = blocks[index];
  if (last?.kind !== 'paragraph') return blocks;
  const runs = [...last.runs];
  const final = runs.pop();
  if (!final) return blocks;
  const ended = { ...final, text: final.text.trimEnd().replace(/(?:\.\/\.|[.;])$/u, '') };
  const marked = paragraphOf([...runs, ended, { text: END_MARK }]);
  return blocks.with(index, marked);
}
