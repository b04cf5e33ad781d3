// Two areas name the same thing: the partial date is the identity's, the refusal code the law's.

export * from './calendar/index';
export * from './identity/index';
export { type PartialDate, toPartialDate } from './identity/index';
export * from './indicators/index';
export type { RefusalCode } from './law/index';
export * from './law/index';
export * from './ledger/index';
export * from './names/index';
export * from './outside-reports/index';
export * from './own-tables/index';
export * from './payments/index';
export * from './plans/index';
export * from './registers/index';
export * from './report-templates/index';
export * from './reports/index';
export * from './units/index';
