import { findUnderived, noteDerived } from '../features/calendar/index';
import { deriveByTime, rebuildAllProjections } from '../features/cases/index';
import { findUnderivedDecisions, noteDerivedDecisions } from '../features/law/index';
import type { Actor } from '../platform/use-case/actor';
import { type Program, withOperator } from './program';

/** A calendar or an answer entered moves clocks of files that nobody touches: all are derived anew with it. */
async function afterLawData(program: Program, operator: Actor): Promise<void> {
  const years = await program.runner.ask(operator, findUnderived, {});
  const decisions = await program.runner.ask(operator, findUnderivedDecisions, {});
  if (years.length + decisions.length === 0) return;
  await program.runner.execute(operator, rebuildAllProjections, {});
  await program.runner.execute(operator, noteDerived, { years });
  await program.runner.execute(operator, noteDerivedDecisions, { decisions });
}

/** Brings what is stored of files up to the law's data and to the time. */
export async function deriveAnew(program: Program): Promise<void> {
  await withOperator(program, async (operator) => {
    await afterLawData(program, operator);
    while ((await program.runner.execute(operator, deriveByTime, {})).people > 0);
  });
}
