export type { PaperPrinter } from './paper-printer';
export { createTypstPrinter } from './typst-printer';
