export { acceptHandOver } from './answer-hand-over';
export { handOverPolicies } from './handover.policy';
export { handOverRoutes } from './handover.routes';
export { openObstacle } from './obstacles';
export { type FindMissing, offerAfterMove, offerHandOver } from './offer-hand-over';
