export * from './outside-report';
