export { amendPlan, listPlanVersions } from './amend-plan';
export { comparePlan, listFollowers } from './cascade.queries';
export { draftLowerPlan } from './draft-lower-plan';
export { bindTarget, getBudgetLine, noteBudgetStep, noteLineMoney } from './follow-plan';
export { type FollowedFinding, findFollowed } from './followed.queries';
export { confirmPlan, decideFindings, keepPlan } from './keep-plan';
export { makePlanPaper } from './plan-paper';
export { plansPolicies } from './plans.policy';
export { getPlan, isKeeper, listPlans, presentPlan } from './plans.queries';
export { plansRoutes } from './plans.routes';
export { planTexts } from './plans.texts';
export { findPlansInForce, type PlanInForce } from './plans-in-force.queries';
export { readPlanFile } from './read-plan-file';
export {
  acceptTaskReport,
  draftTaskReport,
  listTaskReports,
  returnTaskReport,
  sendTaskReport,
  writeTaskReport,
} from './task-reports';
