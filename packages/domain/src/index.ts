export * from './names/index';
