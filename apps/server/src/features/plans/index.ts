export { plansPolicies } from './plans.policy';
export { plansRoutes } from './plans.routes';
export { planTexts } from './plans.texts';
export { readPlanFile } from './read-plan-file';
