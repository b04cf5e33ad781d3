import { toDocx } from '@dong-hanh/print-templates/docx';
import { composeForm } from '@dong-hanh/print-templates/forms';
import { createTypstPrinter, type PaperPrinter } from '../../platform/print/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner } from '../../platform/use-case/use-case';
import { getForm, valuesOf } from './make-paper';
import { getPaper } from './paper.repository';
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

/** The compiler is started with the first PDF: a program that prints none does not wait for it. */
let printer: PaperPrinter | undefined;

export async function renderPaper(paper: Composed, format: PaperFormat): Promise<Uint8Array> {
  if (format === 'docx') return toDocx(paper);
  printer ??= createTypstPrinter();
  return printer.renderPdf(paper);
}

/** The paper as composed for print, the code of a certificate in it. */
export const composePaper = (
  papers: PapersContext,
): Query<{ id: string; format?: PaperFormat }, { code: string; paper: Composed }> => ({
  name: 'compose-paper',
  policy: papersPolicies.readPapers,
  async run(context, { id, format }) {
    const { reader, audit } = context;
    const stored = await getPaper(reader, id);
    const { values } = await valuesOf(reader, papers, stored, context);
    const verifyUrl = verifyUrlOf(papers, stored);
    audit({
      action: 'paper.exported',
      subjectKind: 'person',
      subjectId: stored.personId,
      detail: { paperId: id, form: stored.formCode, format },
    });
    return {
      code: stored.formCode,
      paper: composeForm(
        getForm(stored.formCode),
        { ...values, ...(verifyUrl ? { 'doc.verifyUrl': verifyUrl } : {}) },
        'filled',
      ),
    };
  },
});

export async function makePaperFile(
  runner: Runner,
  papers: PapersContext,
  actor: Actor,
  { id, format }: { id: string; format: PaperFormat },
): Promise<PaperFile> {
  const { code, paper } = await runner.ask(actor, composePaper(papers), { id, format });
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
