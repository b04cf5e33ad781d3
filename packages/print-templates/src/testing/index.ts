export * from './sample-paper';
export * from './sample-report';
