export { acceptHandOver } from './answer-hand-over';
export { handOverPolicies } from './handover.policy';
export { handOverRoutes } from './handover.routes';
export { openObstacle } from './obstacles';
export { type FindMissing, handOverAfterAct, offerHandOver } from './offer-hand-over';
