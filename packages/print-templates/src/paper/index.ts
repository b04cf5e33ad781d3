export * from './layout';
export * from './paper';
export * from './unit-name';
export { longDate, numberSymbol } from './wording';
