export * from './identity/index';
export * from './ledger/index';
export * from './names/index';
export * from './reports/index';
export * from './units/index';
export * from './calendar/index';
export * from './law/index';
