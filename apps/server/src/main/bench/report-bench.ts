import { computeReport, makeReportFile } from '../../features/reports/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Program } from '../program';
import { round } from './load';

async function best(times: number, work: () => Promise<unknown>): Promise<number> {
  const seconds: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    seconds.push((performance.now() - started) / 1000);
  }
  return round(Math.min(...seconds));
}

/** The whole six-month report of a province: all tables with this period, last year's and the cumulative figures. */
export async function benchReport(
  program: Program,
  actor: Actor,
  unitCode: string,
  period: string,
): Promise<Record<string, unknown>> {
  const question = { template: 'six-month', unitCode, period };
  const answer = await program.runner.ask(actor, computeReport, question);
  return {
    unitCode,
    period,
    units: (answer.tables[0]?.rows.length ?? 1) - 1,
    addicts: answer.tables[0]?.rows.at(-1)?.values.addicts?.period,
    secondsToCompute: await best(3, () => program.runner.ask(actor, computeReport, question)),
    secondsAsPdf: await best(2, () => makeReportFile(program.runner, actor, { ...question, format: 'pdf' })),
    secondsAsWorkbook: await best(2, () => makeReportFile(program.runner, actor, { ...question, format: 'xlsx' })),
  };
}
