import { findUnderived, noteDerived } from '../features/calendar/index';
import { rebuildAllProjections } from '../features/cases/index';
import { findUnderivedDecisions, noteDerivedDecisions } from '../features/law/index';
import { type Program, withOperator } from './program';

/** A calendar or an answer entered moves clocks of files that nobody touches: all are derived anew with it. */
export async function deriveAfterLawData(program: Program): Promise<void> {
  await withOperator(program, async (operator) => {
    const years = await program.runner.ask(operator, findUnderived, {});
    const decisions = await program.runner.ask(operator, findUnderivedDecisions, {});
    if (years.length + decisions.length === 0) return;
    await program.runner.execute(operator, rebuildAllProjections, {});
    await program.runner.execute(operator, noteDerived, { years });
    await program.runner.execute(operator, noteDerivedDecisions, { decisions });
  });
}
