export { papersPolicies } from './papers.policy';
export { papersRoutes } from './papers.routes';
