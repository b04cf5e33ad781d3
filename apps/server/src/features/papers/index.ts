export { findMissingForCourt } from './compulsory-file';
export { draftPaper } from './make-paper';
export { makePaperFile } from './paper-file';
export { papersPolicies } from './papers.policy';
export { papersRoutes } from './papers.routes';
export { papersTexts } from './papers.texts';
export { verifyFile } from './verify-file';
