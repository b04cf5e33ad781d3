export { describeRegisters } from './describe-registers';
export { correctEntry, keepEntry, removeEntry } from './keep-entry';
export { registersPolicies } from './registers.policy';
export { getEntry, listEntries, listOverdueCorrections } from './registers.queries';
export { registersRoutes } from './registers.routes';
export { registersTexts } from './registers.texts';
