import type { Reader } from '@dong-hanh/database';
import { toDocx } from '@dong-hanh/print-templates/docx';
import { composeForm } from '@dong-hanh/print-templates/forms';
import { Problem } from '../../platform/http/errors';
import { createTypstPrinter, type PaperPrinter } from '../../platform/print/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner } from '../../platform/use-case/use-case';
import { getForm, type Onlooker, valuesOf } from './make-paper';
import { getPaper, type StoredPaper } from './paper.repository';
import { papersPolicies } from './papers.policy';
import type { PapersContext } from './papers-context';
import { verifyUrlOf } from './verify-paper';

export type PaperFormat = 'pdf' | 'docx';

export interface PaperFile {
  content: Uint8Array;
  mediaType: string;
  fileName: string;
}

type Composed = ReturnType<typeof composeForm>;

const mediaTypes: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

let started: PaperPrinter | undefined;

/** The compiler is started with the first PDF: a program that prints none does not wait for it. */
export function printer(): PaperPrinter {
  started ??= createTypstPrinter();
  return started;
}

async function renderPaper(paper: Composed, format: PaperFormat): Promise<Uint8Array> {
  return format === 'docx' ? toDocx(paper) : printer().renderPdf(paper);
}

/** The paper as composed for print, the code of a certificate in it. */
export async function composePaper(
  reader: Reader,
  papers: PapersContext,
  paper: StoredPaper,
  as: Onlooker,
): Promise<Composed> {
  const { values } = await valuesOf(reader, papers, paper, as);
  const verifyUrl = verifyUrlOf(papers, paper);
  return composeForm(
    getForm(paper.formCode),
    { ...values, ...(verifyUrl ? { 'doc.verifyUrl': verifyUrl } : {}) },
    'filled',
  );
}

const exportPaper = (
  papers: PapersContext,
): Query<{ id: string; format: PaperFormat }, { code: string; paper: Composed }> => ({
  name: 'export-paper',
  policy: papersPolicies.readPapers,
  async run(context, { id, format }) {
    const { reader, audit } = context;
    const stored = await getPaper(reader, id);
    if (stored.received) throw new Problem('refused', 'paper-received');
    audit({
      action: 'paper.exported',
      subjectKind: 'person',
      subjectId: stored.personId,
      detail: { paperId: id, form: stored.formCode, format },
    });
    return { code: stored.formCode, paper: await composePaper(reader, papers, stored, context) };
  },
});

export async function makePaperFile(
  runner: Runner,
  papers: PapersContext,
  actor: Actor,
  { id, format }: { id: string; format: PaperFormat },
): Promise<PaperFile> {
  const { code, paper } = await runner.ask(actor, exportPaper(papers), { id, format });
  // The name tells the form, never the person.
  return { content: await renderPaper(paper, format), mediaType: mediaTypes[format], fileName: `${code}.${format}` };
}

export async function makeBlankForm(code: string, format: PaperFormat): Promise<PaperFile> {
  const paper = composeForm(getForm(code), {}, 'blank');
  return {
    content: await renderPaper(paper, format),
    mediaType: mediaTypes[format],
    fileName: `${code}-trong.${format}`,
  };
}
