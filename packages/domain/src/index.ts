export * from './identity/index';
export * from './names/index';
export * from './reports/index';
export * from './units/index';
