export { type FollowedFinding, findFollowed } from './followed.queries';
export { plansPolicies } from './plans.policy';
export { isKeeper, presentPlan } from './plans.queries';
export { plansRoutes } from './plans.routes';
export { planTexts } from './plans.texts';
export { readPlanFile } from './read-plan-file';
