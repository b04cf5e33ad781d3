export { planTexts } from './plans.texts';
export { readPlanFile } from './read-plan-file';
