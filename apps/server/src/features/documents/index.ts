export { documentsPolicies } from './documents.policy';
export { documentsRoutes } from './documents.routes';
export { cancelNumber, type NumberGiven, type NumberWanted, numberPaper } from './number-paper';
export { listNumbers, listRegisters } from './registers';
