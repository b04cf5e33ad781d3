import { actRules } from './acts/index';
import { type CaseAct, probeOf } from './case-act';
import type { CaseFile } from './case-file';
import type { Moment } from './moment';
import type { Owed, StepClock } from './step-clock';
import type { RegimeCode } from './vocabulary';

/** A duty that outlives its law keeps its time, and is owed by the office that the new law names for the act. */
export function owedUnder(regime: RegimeCode, file: CaseFile, { act, actor }: Owed, at: Moment): Owed {
  const actRule = actRules.get(act);
  const row = actRule?.rows[regime];
  if (!row) return { act, actor };
  const allowed = actRule.actorsFor?.(file, probeOf(act, regime, at)) ?? row.actors;
  return { act, actor: allowed.includes(actor) ? actor : allowed[0]! };
}

/** Where the new law has dropped the step, the act that takes its place. */
export function owedStepUnder(regime: RegimeCode, file: CaseFile, clock: StepClock, at: Moment): Owed {
  if (clock.step !== null || clock.regime === regime) return clock;
  const act = clock.metBy.find((kind) => actRules.get(kind)?.rows[regime]) ?? clock.act;
  return owedUnder(regime, file, { act, actor: clock.actor }, at);
}

/** What still runs from an older law is written down as the law of this act has it owed, before the act meets or ends it. */
export function keepOwed(file: CaseFile, act: CaseAct): void {
  const { regime } = act;
  for (const clock of file.clocks) {
    if (clock.regime === regime || clock.metMs !== null || clock.endedMs !== null) continue;
    clock.lastOwed = owedStepUnder(regime, file, clock, act);
  }
  for (const measure of file.measures) {
    if (measure.regime === regime || measure.endedOn !== null) continue;
    for (const clock of measure.termClocks) {
      if (clock.metMs === null) clock.lastOwed = owedUnder(regime, file, clock, act);
    }
  }
}
