import type { ActRule } from '../act-rule';
import type { ActKind } from '../vocabulary';
import { userManagementActs } from './user-management';

const tables: readonly (readonly ActRule[])[] = [userManagementActs];

export const actRules: ReadonlyMap<string, ActRule> = new Map(
  tables.flat().map((actRule): [ActKind, ActRule] => [actRule.kind, actRule]),
);
