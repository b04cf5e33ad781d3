export { complaintsPolicies } from './complaints.policy';
export { complaintsRoutes } from './complaints.routes';
