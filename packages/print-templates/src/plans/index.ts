export { type PlanRecord, planPaper } from './plan-paper';
