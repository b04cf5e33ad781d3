export { handOverPolicies } from './handover.policy';
export { handOverRoutes } from './handover.routes';
export { offerAfterMove } from './offer-hand-over';
