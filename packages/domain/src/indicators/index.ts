export { findIndicator, indicators } from './dictionary';
export type { CountedColumn, Indicator, UnitOfCount } from './indicator';
export { type IndicatorValue, measureIndicator, shareInPerCent } from './measure';
