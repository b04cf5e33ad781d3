import type { CaseAct } from './case-act';
import type { CaseFile } from './case-file';
import type { MessageParams, RefusalCode } from './messages';
import { type RuleId, rules } from './rules';
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
  /** Narrows the actors by what the file shows. */
  readonly actorsFor?: (file: CaseFile, act: CaseAct) => readonly Actor[] | null;
  readonly check?: (file: CaseFile, act: CaseAct) => Refusal | null;
  readonly apply: (file: CaseFile, act: CaseAct) => void;
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

export const isC = (act: { readonly regime: RegimeCode }): boolean => act.regime === 'C';

/** The rule of the regime an act is dated in. */
export function ruleOf(act: { readonly regime: RegimeCode }, underC: RuleId, underB: RuleId) {
  return rules[act.regime === 'C' ? underC : underB];
}

export const voluntaryStates = ['rehab-home', 'rehab-vol-private', 'rehab-vol-public', 'substitution'] as const;
export const insideStates = ['compulsory-rehab', 'suspended', 'temp-exit', 'funeral-leave'] as const;
export const beforeEntryStates = ['compulsory-file', 'held-during-file', 'court', 'ordered', 'postponed'] as const;
export const anyRecordedState: readonly LegalState[] = states;
export const anyOpenState: readonly LegalState[] = states.filter((state) => state !== 'off-list');
