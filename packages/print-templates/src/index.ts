export * from './paper/index';
export * from './plans/index';
export * from './render/html/index';
export * from './render/typst/index';
export * from './reports/index';
