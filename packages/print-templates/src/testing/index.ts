export * from './sample-paper';
export * from './sample-report';
export * from './sample-values';
