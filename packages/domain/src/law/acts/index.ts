import type { ActRule } from '../act-rule';
import { type ActKind, actKinds } from '../vocabulary';
import { carriedOverActs } from './carried-over';
import { completionActs } from './completion';
import { compulsoryFileActs } from './compulsory-file';
import { compulsoryStayActs } from './compulsory-stay';
import { courtActs } from './court';
import { determinationActs } from './determination';
import { electronicMonitoringActs } from './electronic-monitoring';
import { evasionActs } from './evasion';
import { userManagementActs } from './user-management';
import { voluntaryCourseActs } from './voluntary-course';
import { voluntaryRegistrationActs } from './voluntary-registration';
import { whereaboutsActs } from './whereabouts';

const tables: readonly (readonly ActRule[])[] = [
  carriedOverActs,
  userManagementActs,
  determinationActs,
  voluntaryRegistrationActs,
  voluntaryCourseActs,
  compulsoryFileActs,
  courtActs,
  compulsoryStayActs,
  evasionActs,
  electronicMonitoringActs,
  completionActs,
  whereaboutsActs,
];

const byKind = new Map(tables.flat().map((actRule): [ActKind, ActRule] => [actRule.kind, actRule]));

/** Every act the law knows, in the order of the vocabulary. */
export const actRules: ReadonlyMap<string, ActRule> = new Map(
  actKinds.flatMap((kind): [ActKind, ActRule][] => {
    const actRule = byKind.get(kind);
    return actRule ? [[kind, actRule]] : [];
  }),
);
