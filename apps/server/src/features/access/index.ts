export { accessPolicies } from './access.policy';
export { accessRoutes, demoPassword } from './access.routes';
export { type ChangeAccount, type CreateAccount, createAccount } from './manage-accounts';
export { ensureOperator, operatorAccountId } from './operator';
export { createSessions, type Sessions } from './sessions';
