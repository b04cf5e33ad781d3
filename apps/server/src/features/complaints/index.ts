export { complaintsPolicies } from './complaints.policy';
export { complaintsRoutes } from './complaints.routes';
export { receiveComplaint } from './handle-complaint';
