export { presentCase } from './case.queries';
export { type CaseFacts, lawInputOf, type ResponsibleUnit, type StoredAct } from './case-facts';
export { casesPolicies } from './cases.policy';
export { casesRoutes } from './cases.routes';
export { checkProjections, type ProjectionCheck } from './check-projections';
export { endOfDay, projectCase, projectReplay, startOfDay } from './project-case';
export { projectAgain, type RecordedProjection, storeProjections } from './projections.repository';
export { rebuildAllProjections } from './rebuild';
export { type ActWritten, recordAct } from './record-act';
