export { findIndicator, indicators } from './dictionary';
export type { CountedColumn, Indicator, UnitOfCount } from './indicator';
export { type IndicatorPart, type IndicatorValue, measureIndicator, partsOf, shareInPerCent } from './measure';
