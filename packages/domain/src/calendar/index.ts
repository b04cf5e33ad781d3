export * from './holiday-arrangements';
export * from './instant';
export * from './plain-date';
export * from './vietnamese-date';
export * from './working-calendar';
