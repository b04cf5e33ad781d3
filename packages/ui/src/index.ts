import './ui.css';

export * from './button';
export * from './data-table';
export * from './empty-state';
export * from './field';
export * from './notice';
export * from './shape';
export * from './skeleton';
export * from './status';
export * from './tab-view';
