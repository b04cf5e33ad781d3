import type { EpochDay } from '../calendar/index';
import type { LawAct } from './input';
import { type Moment, readMoment } from './moment';
import type { ActKind, RegimeCode } from './vocabulary';

/** An act under judgement: its place in the input, its time read once, its regime. */
export interface CaseAct extends Moment {
  readonly index: number;
  readonly kind: ActKind;
  readonly regime: RegimeCode;
  readonly payload: LawAct;
  /** True for the question "could this act be recorded now?", which has no payload. */
  readonly probe: boolean;
  /** True for a sub-step that another act carried in its payload. */
  readonly substep: boolean;
}

const noPayload = { kind: '', at: '' };

/** The question whether an act could be recorded at a moment, and by whom. */
export function probeOf(kind: ActKind, regime: RegimeCode, { ms, day, dateOnly }: Moment): CaseAct {
  return { ms, day, dateOnly, index: -1, kind, regime, payload: noPayload, probe: true, substep: false };
}

export function payloadText(act: CaseAct, name: string): string | null {
  const value = act.payload[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : null;
}

export function payloadInteger(act: CaseAct, name: string): number | null {
  const value = act.payload[name];
  return typeof value === 'number' ? value : null;
}

export function payloadFlag(act: CaseAct, name: string): boolean {
  return act.payload[name] === true;
}

export function payloadMoment(act: CaseAct, name: string): Moment | null {
  return readMoment(act.payload[name]);
}

export function payloadDay(act: CaseAct, name: string): EpochDay | null {
  return payloadMoment(act, name)?.day ?? null;
}
