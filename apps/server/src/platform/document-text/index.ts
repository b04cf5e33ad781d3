export { DocumentProblem, type DocumentProblemCode } from './document-problem';
export type { DocumentLimits } from './limits';
export { readDocumentText } from './read-document-text';
