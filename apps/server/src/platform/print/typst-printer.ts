import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { toTypst } from '@dong-hanh/print-templates';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PaperPrinter } from './paper-printer';

const require = createRequire(import.meta.url);
const TEMPLATE = require.resolve('@dong-hanh/print-templates/paper.typ');
const FONT_FOLDER = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) =>
  join(FONT_FOLDER, face, `Tinos_${face}.ttf`),
);

/** An A4 page for each stamp, empty but for the box in its upper right corner. */
const STAMPS = `
#set page(width: 210mm, height: 297mm, margin: (top: 6mm, right: 12mm, bottom: 6mm, left: 12mm), fill: none)
#set text(font: "Tinos", fallback: false, lang: "vi", size: 10pt)
#let boxes = json(bytes(sys.inputs.stamps)).map(lines => align(right, box(fill: white, stroke: 0.6pt, inset: 4pt, align(center, {
  text(weight: "bold", size: 11pt, lines.at(0))
  linebreak()
  lines.at(1)
}))))
#boxes.join(pagebreak())`;

/** Compilations after which an unused memoised result is dropped; keeps memory flat over many papers. */
const CACHE_AGE = 10;

type Source = Parameters<NodeCompiler['compile']>[0];

/**
 * The Typst compiler. It can read the folder of its one template and nothing else; papers reach it as data,
 * so no text in them can ask it for a file or a package.
 */
export function createTypstPrinter(): PaperPrinter {
  const compiler = NodeCompiler.create({
    workspace: dirname(TEMPLATE),
    fontArgs: [{ fontPaths: FONTS }],
  });
  async function render(source: Source, options: Parameters<NodeCompiler['pdf']>[1]): Promise<Uint8Array> {
    // One turn of the event loop: requests get in between papers, and the native documents of earlier ones are freed.
    await setImmediate();
    const compiled = compiler.compile(source);
    if (compiled.result === null) {
      const diagnostics = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new Error(`the paper could not be set: ${JSON.stringify(diagnostics)}`);
    }
    const pdf = compiler.pdf(compiled.result, options);
    compiler.evictCache(CACHE_AGE);
    return new Uint8Array(pdf);
  }
  return {
    renderPdf: (paper) =>
      render({ mainFilePath: TEMPLATE, inputs: { paper: toTypst(paper) } }, { pdfStandard: 'a-2b', pdfTags: true }),
    renderStamps: (stamps) => render({ mainFileContent: STAMPS, inputs: { stamps: JSON.stringify(stamps) } }, {}),
  };
}
