import type { LaidOutAnnex, LaidOutBlock, LaidOutPaper, Run } from './laid-out-paper';
import { layOutTable } from './lay-out-table';
import type { Paper, PaperBlock, PaperText } from './paper';
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

/** Turns a paper into the exact words and numbers that every renderer sets, in order. */
export function layOut(paper: Paper): LaidOutPaper {
  const { head, title } = paper;
  return {
    documentTitle: title.kind === 'named' ? `${capitals(title.name)}: ${clean(title.summary)}` : clean(title.subject),
    issuedOn: head.issuedOn,
    head: {
      superior: head.superior === undefined ? null : withTailKept(capitals(head.superior)),
      issuer: withTailKept(capitals(head.issuer)),
      number: `Số: ${numberSymbol(head.number)}`,
      subject: title.kind === 'letter' ? `V/v ${clean(title.subject)}` : null,
      country: COUNTRY,
      motto: MOTTO,
      placeAndDate: placeAndDate(head),
    },
    title: title.kind === 'named' ? { name: capitals(title.name), summary: withTailKept(clean(title.summary)) } : null,
    addressees: addresseeLines(paper.addressees ?? []),
    blocks: withEndMark(layOutBlocks(paper.blocks)),
    signature: {
      lines: signatureLines(paper.signature),
      signer: paper.signature.signer === null ? '' : signerName(paper.signature.signer),
    },
    recipients: recipientLines(paper.recipients),
    annexes: layOutAnnexes(paper),
  };
}

function layOutAnnexes(paper: Paper): LaidOutAnnex[] {
  const annexes = paper.annexes ?? [];
  const { head, title } = paper;
  const kind = title.kind === 'named' ? clean(title.name) : 'Công văn';
  const kindInSentence = kind.slice(0, 1).toLocaleUpperCase('vi') + kind.slice(1).toLocaleLowerCase('vi');
  const reference = `(Kèm theo ${kindInSentence} số ${numberSymbol(head.number)} ${longDate(head.issuedOn)} của ${clean(head.issuer)})`;
  return annexes.map((annex, index) => ({
    label: annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`,
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
      const marker = numbering.next(block.level);
      const text = block.level === 'section' ? capitals(block.text) : clean(block.text);
      return [{ kind: 'heading', level: block.level, text: `${marker} ${text}` }];
    }
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(block.text) }];
    case 'item':
      return [{ kind: 'paragraph', runs: [{ text: `${numbering.next(block.style)} ` }, ...runsOf(block.text)] }];
    case 'note':
      return [{ kind: 'note', runs: runsOf(block.text) }];
    case 'table':
      return [layOutTable(block)];
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

function runsOf(text: PaperText): Run[] {
  const runs = typeof text === 'string' ? [text] : text;
  return runs.map((run) => (typeof run === 'string' ? { text: clean(run) } : { ...run, text: clean(run.text) }));
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
  const marked: LaidOutBlock = { kind: 'paragraph', runs: [...runs, ended, { text: END_MARK }] };
  return blocks.with(index, marked);
}
