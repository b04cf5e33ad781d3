export { type CellPlace, type FormRow, fillTable } from './fill-table';
export { findCell, readTemplate, sentenceWords } from './read-template';
export { findShippedTemplate, shippedTemplates } from './shipped';
export * from './template';
