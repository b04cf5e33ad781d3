import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Reader } from '@dong-hanh/database';
import { composeForm } from '@dong-hanh/print-templates/forms';
import type { ContentStore } from '../../platform/files/index';
import { Problem } from '../../platform/http/errors';
import {
  type PaperFormat,
  type PrintedFile,
  paperMediaTypes,
  renderPaper,
  withSignatureField,
} from '../../platform/print/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner } from '../../platform/use-case/use-case';
import { getForm, type Onlooker, valuesOf } from './make-paper';
import { getPaper, type StoredPaper } from './paper.repository';
import { papersPolicies } from './papers.policy';
import type { PapersContext } from './papers-context';
import { keepPrint } from './signed-files';
import { verifyUrlOf } from './verify-paper';

type Composed = ReturnType<typeof composeForm>;

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

interface Exported {
  stored: StoredPaper;
  paper: Composed;
}

const exportPaper = (papers: PapersContext): Query<{ id: string; format: PaperFormat }, Exported> => ({
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
    return { stored, paper: await composePaper(reader, papers, stored, context) };
  },
});

export async function makePaperFile(
  runner: Runner,
  papers: PapersContext & { content: ContentStore },
  actor: Actor,
  { id, format }: { id: string; format: PaperFormat },
): Promise<PrintedFile> {
  const exported = await runner.ask(actor, exportPaper(papers), { id, format });
  const frozen = format === 'pdf' && exported.stored.recordSealed !== null;
  return {
    content: frozen ? await printOnce(runner, papers, actor, exported) : await renderPaper(exported.paper, format),
    mediaType: paperMediaTypes[format],
    // The name tells the form, never the person.
    fileName: `${exported.stored.formCode}.${format}`,
  };
}

/** From the signature on the file is made once, ready to be signed digitally, and kept: the same bytes come out every time. */
async function printOnce(
  runner: Runner,
  { content }: { content: ContentStore },
  actor: Actor,
  { stored: { id, version, printHash, signerRole }, paper }: Exported,
): Promise<Uint8Array> {
  if (printHash !== null) return buffer(content.read(printHash));
  const rendered = await renderPaper(paper, 'pdf');
  const print = signerRole === 'on-paper' ? rendered : await withSignatureField(rendered);
  const { hash } = await content.keep(Readable.from([print]));
  const kept = await runner.execute(actor, keepPrint, { id, version, hash });
  return kept === null || kept.equals(hash) ? print : buffer(content.read(kept));
}

export async function makeBlankForm(code: string, format: PaperFormat): Promise<PrintedFile> {
  const paper = composeForm(getForm(code), {}, 'blank');
  return {
    content: await renderPaper(paper, format),
    mediaType: paperMediaTypes[format],
    fileName: `${code}-trong.${format}`,
  };
}
