export * from './identity/index';
export * from './names/index';
