import type { ActRule, Refusal, RegimeRow } from './act-rule';
import { refuse, ruleIdOf } from './act-rule';
import { actRules } from './acts/index';
import { type CaseAct, probeOf } from './case-act';
import type { CaseFile } from './case-file';
import { actorLabels, stateLabels } from './labels';
import { type Moment, readMoment } from './moment';
import { noPayload, type PayloadField, payloadFields } from './payload';
import { officeSpans, regimeOn } from './regimes';
import { type Basis, type RuleId, rules } from './rules';
import type { ActKind, Actor, LegalState, RegimeCode } from './vocabulary';

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isWellTyped(value: unknown, field: PayloadField): boolean {
  switch (field.type) {
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value > 0;
    case 'boolean':
      return typeof value === 'boolean';
    case 'enum':
      return isScalar(value) && (field.open === true || field.options!.some((choice) => choice.value === `${value}`));
    default:
      return isScalar(value);
  }
}

function checkPayload(act: CaseAct): Refusal | null {
  for (const field of payloadFields[act.kind] ?? noPayload) {
    const value = act.payload[field.name];
    if (value === undefined || value === null || value === '') {
      if (field.required) return refuse('missing-payload', { field: field.label.vi });
      continue;
    }
    if (field.type === 'date' || field.type === 'instant') {
      if (readMoment(value) === null) return refuse('invalid-date', { value: `${value}` });
    } else if (!isWellTyped(value, field)) {
      return refuse('invalid-payload', { field: field.label.vi });
    }
  }
  return null;
}

function names(list: readonly Actor[]): string {
  return list.map((actor) => actorLabels[actor].vi).join(', ');
}

function checkActor(act: CaseAct, given: string, allowed: readonly Actor[]): Refusal | null {
  const office = officeSpans[given as Actor];
  const abolished = office !== undefined && act.day > office.lastDay;
  if (!abolished && allowed.includes(given as Actor)) return null;
  const actor = actorLabels[given as Actor]?.vi ?? given;
  return abolished
    ? refuse('authority-abolished', { actor })
    : refuse('wrong-authority', { actor, expected: names(allowed) });
}

function checkState(file: CaseFile, actRule: ActRule, row: RegimeRow): Refusal | null {
  if (row.from.includes(file.state)) return null;
  if (file.state !== null && actRule.alreadyIn?.includes(file.state)) return refuse('already-open');
  return refuse('out-of-order', { state: file.state === null ? 'chưa có hồ sơ' : stateLabels[file.state].vi });
}

/** A refusal speaks of a field by its words on the form. */
export function nameField(kind: ActKind, refusal: Refusal): Refusal {
  const field = payloadFields[kind]?.find(({ name }) => name === refusal.params?.field);
  return field === undefined ? refusal : { ...refusal, params: { ...refusal.params, field: field.label.vi } };
}

export interface Verdict {
  readonly actRule: ActRule;
  readonly ruleId: RuleId;
  readonly actor: Actor;
}

export type Judgement = { readonly verdict: Verdict } | { readonly refusal: Refusal; readonly basis: readonly Basis[] };

/** An act that a law does not know is refused by that law. */
function ruleOfUnknown(act: CaseAct, refusal: Refusal, actRule: ActRule): RuleId | undefined {
  if (refusal.code === 'not-in-regime') return ruleIdOf(act, 'C.law', 'B.law', 'A.list');
  return (actRule.rows.C ?? actRule.rows.B3 ?? actRule.rows.B1 ?? actRule.rows.A2)?.rule;
}

/** Whether the law lets this act happen to this file at its time. */
export function judge(file: CaseFile, act: CaseAct): Judgement {
  const actRule = actRules.get(act.kind)!;
  const withBasis = (refusal: Refusal, fallback: RuleId | undefined): Judgement => {
    const id = refusal.rule ?? fallback;
    return { refusal: nameField(act.kind, refusal), basis: id === undefined ? [] : file.basisOf(rules[id], act.day) };
  };
  if (act.day < file.person.bornOn) return withBasis(refuse('before-birth'), undefined);
  const carriedOver = act.kind === 'carried-over';
  const row = actRule.rows[act.regime];
  if (row === undefined) {
    const refusal = actRule.absent?.(act.regime) ?? refuse('not-in-regime');
    return withBasis(refusal, ruleOfUnknown(act, refusal, actRule));
  }
  if (carriedOver && file.acceptedCount > 0) return withBasis(refuse('carried-over-not-first'), undefined);
  if (file.deceased) return withBasis(refuse('person-deceased'), ruleIdOf(act, 'C.list', 'B.list', 'A.list'));
  const ruleId = actRule.ruleFor?.(file, act) ?? row.rule;
  const given = act.payload.actor;
  const allowed = actRule.actorsFor?.(file, act) ?? row.actors;
  const refusal =
    checkPayload(act) ??
    (given === undefined ? null : checkActor(act, given, allowed)) ??
    checkState(file, actRule, row) ??
    actRule.check?.(file, act) ??
    null;
  if (refusal !== null) return withBasis(refusal, ruleId);
  return { verdict: { actRule, ruleId, actor: (given as Actor | undefined) ?? allowed[0]! } };
}

interface Candidate {
  readonly kind: ActKind;
  readonly actRule: ActRule;
}

const candidates = new Map<RegimeCode, Map<LegalState | null, Candidate[]>>();
for (const [, actRule] of actRules) {
  for (const [regime, row] of Object.entries(actRule.rows) as [RegimeCode, RegimeRow][]) {
    const byState = candidates.get(regime) ?? new Map<LegalState | null, Candidate[]>();
    candidates.set(regime, byState);
    for (const state of row.from) {
      const list = byState.get(state) ?? [];
      byState.set(state, list);
      list.push({ kind: actRule.kind, actRule });
    }
  }
}

const empty: readonly Candidate[] = [];

/** The acts that could be recorded at a moment, given a fitting payload. */
export function allowedActs(file: CaseFile, moment: Moment): ActKind[] {
  if (file.deceased) return [];
  const regime = regimeOn(moment.day).code;
  const allowed: ActKind[] = [];
  for (const { kind, actRule } of candidates.get(regime)?.get(file.state) ?? empty) {
    if (kind === 'carried-over' && file.acceptedCount > 0) continue;
    if ((actRule.check?.(file, probeOf(kind, regime, moment)) ?? null) === null) allowed.push(kind);
  }
  return allowed;
}
