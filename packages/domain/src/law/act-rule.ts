import { type CaseAct, payloadFlag } from './case-act';
import type { CaseFile } from './case-file';
import { flagLabels } from './labels';
import type { MessageParams, RefusalCode } from './messages';
import { type LegalRule, type RuleId, rules } from './rules';
import { type ActKind, type Actor, type LegalState, type RegimeCode, states } from './vocabulary';

export interface Refusal {
  readonly code: RefusalCode;
  readonly params?: MessageParams;
  readonly rule?: RuleId;
}

/** One act in one regime. */
export interface RegimeRow {
  readonly from: readonly (LegalState | null)[];
  /** Who may do it; the first one is meant when no actor is given. */
  readonly actors: readonly Actor[];
  /** The rule whose article settles the act. */
  readonly rule: RuleId;
}

export interface ActRule {
  readonly kind: ActKind;
  readonly rows: Readonly<Partial<Record<RegimeCode, RegimeRow>>>;
  /** States in which the act has been done already, so that the refusal can say so. */
  readonly alreadyIn?: readonly LegalState[];
  /** Why regimes without a row do not know the act, where a better word than "not in regime" exists. */
  readonly absent?: (regime: RegimeCode) => Refusal;
  /** The law counts hours from or to this act. */
  readonly needsTime?: readonly RegimeCode[];
  /** The rule that settles the act for this file, where it is not that of the row. */
  readonly ruleFor?: (file: CaseFile, act: CaseAct) => RuleId | null;
  /** Narrows the actors by what the file shows. */
  readonly actorsFor?: (file: CaseFile, act: CaseAct) => readonly Actor[] | null;
  readonly check?: (file: CaseFile, act: CaseAct) => Refusal | null;
  /** What the act tells of the clocks it meets, before it meets them. */
  readonly prepare?: (file: CaseFile, act: CaseAct) => void;
  readonly apply: (file: CaseFile, act: CaseAct) => void;
}

/** The same row for both phases of Law 23/2000, with what differs between them. */
export function underLaw23(
  row: RegimeRow,
  overrides: Partial<Record<'A1' | 'A2', Partial<RegimeRow>>> = {},
): Record<'A1' | 'A2', RegimeRow> {
  return { A1: { ...row, ...overrides.A1 }, A2: { ...row, ...overrides.A2 } };
}

const hourRegimes: readonly RegimeCode[] = ['C'];
export const hoursInC = { needsTime: hourRegimes } as const;

/** The same row for the three phases of Law 73, with what differs between them. */
export function underLaw73(
  row: RegimeRow,
  overrides: Partial<Record<'B1' | 'B2' | 'B3', Partial<RegimeRow>>> = {},
): Record<'B1' | 'B2' | 'B3', RegimeRow> {
  return { B1: { ...row, ...overrides.B1 }, B2: { ...row, ...overrides.B2 }, B3: { ...row, ...overrides.B3 } };
}

export function refuse(code: RefusalCode, params?: MessageParams, rule?: RuleId): Refusal {
  return { code, ...(params && { params }), ...(rule && { rule }) };
}

/** Law 120 art 47(1): whoever is in prison goes on after the release; nothing is left or missed. */
export function refuseInPrison(file: CaseFile, act: CaseAct): Refusal | null {
  if (!file.inPrison) return null;
  return refuse(
    'out-of-order',
    { state: flagLabels['in-prison'].vi },
    ruleIdOf(act, 'C.prison', 'B.prison', 'A.prison'),
  );
}

interface Dated {
  readonly regime: RegimeCode;
}

export const isC = (dated: Dated): boolean => dated.regime === 'C';

/** Dated under Law 23/2000. */
export const isA = (dated: Dated): boolean => dated.regime === 'A1' || dated.regime === 'A2';

/** Dated under Law 73/2021. */
export const isB = (dated: Dated): boolean => !isA(dated) && !isC(dated);

/** Decree 163 art 95, 96, 106(3): the ministry finds the place, in another province or a reformatory. */
export const placedElsewhere = (act: CaseAct): boolean => isC(act) && payloadFlag(act, 'elsewhere');

/** The id of the rule of the regime an act or a measure is dated in. */
export function ruleIdOf(dated: Dated, underC: RuleId, underB: RuleId, underA: RuleId): RuleId {
  return isA(dated) ? underA : isC(dated) ? underC : underB;
}

/** The rule of the regime an act or a measure is dated in; none where the law before 2022 is not known to set one. */
export function ruleOf(dated: Dated, underC: RuleId, underB: RuleId): LegalRule | null;
export function ruleOf(dated: Dated, underC: RuleId, underB: RuleId, underA: RuleId): LegalRule;
export function ruleOf(dated: Dated, underC: RuleId, underB: RuleId, underA?: RuleId): LegalRule | null {
  if (isA(dated) && underA === undefined) return null;
  return rules[ruleIdOf(dated, underC, underB, underA ?? underB)];
}

export const voluntaryStates = ['rehab-home', 'rehab-vol-private', 'rehab-vol-public', 'substitution'] as const;
export const insideStates = ['compulsory-rehab', 'suspended', 'temp-exit', 'funeral-leave'] as const;
export const beforeEntryStates = ['compulsory-file', 'held-during-file', 'court', 'ordered', 'postponed'] as const;
export const anyRecordedState: readonly LegalState[] = states;
export const anyOpenState: readonly LegalState[] = states.filter((state) => state !== 'off-list');
