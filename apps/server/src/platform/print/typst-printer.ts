import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Paper, toTypst } from '@dong-hanh/print-templates';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PaperPrinter } from './paper-printer';

const require = createRequire(import.meta.url);
const TEMPLATE = require.resolve('@dong-hanh/print-templates/paper.typ');
const FONT_FOLDER = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) =>
  join(FONT_FOLDER, face, `Tinos_${face}.ttf`),
);

/** Compilations after which an unused memoised result is dropped; keeps memory flat over many papers. */
const CACHE_AGE = 10;

/**
 * The Typst compiler. It can read the folder of its one template and nothing else; papers reach it as data,
 * so no text in them can ask it for a file or a package.
 */
export function createTypstPrinter(): PaperPrinter {
  const compiler = NodeCompiler.create({
    workspace: dirname(TEMPLATE),
    fontArgs: [{ fontPaths: FONTS }],
  });
  return {
    async renderPdf(paper) {
      // One turn of the event loop: requests get in between papers, and the native documents of earlier ones are freed.
      await setImmediate();
      const pdf = compiler.pdf(compile(compiler, paper), { pdfStandard: 'a-2b', pdfTags: true });
      compiler.evictCache(CACHE_AGE);
      return new Uint8Array(pdf);
    },
  };
}

function compile(compiler: NodeCompiler, paper: Paper): NodeTypstDocument {
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs: { paper: toTypst(paper) } });
  if (compiled.result === null) {
    const diagnostics = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`the paper could not be set: ${JSON.stringify(diagnostics)}`);
  }
  return compiled.result;
}
