import { TOTAL_ROW } from '@dong-hanh/domain';
import {
  acceptSubmission,
  computeReport,
  consolidateReports,
  draftSubmission,
  listDrift,
  makeReportFile,
  sendSubmission,
  signSubmission,
} from '../../features/reports/index';
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

/** The report of every commune of a province drafted, signed and sent, laid side by side, then the province's own. */
export async function benchReportRoad(
  program: Program,
  actor: Actor,
  unitCode: string,
  period: string,
): Promise<Record<string, unknown>> {
  const { runner } = program;
  const template = 'six-month';
  const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
    const started = performance.now();
    const answer = await work();
    return [round((performance.now() - started) / 1000), answer];
  };
  const send = async (code: string) => {
    const drafted = await runner.execute(actor, draftSubmission, { template, unitCode: code, period });
    const signed = await runner.execute(actor, signSubmission, drafted);
    return runner.execute(actor, sendSubmission, signed);
  };
  const { tables } = await runner.ask(actor, computeReport, { template, unitCode, period });
  const communes = (tables[0]?.rows ?? []).map(({ code }) => code).filter((code) => code !== TOTAL_ROW);
  const [secondsToSend, sent] = await timed(async () => {
    const reports = [];
    for (const code of communes) reports.push(await send(code));
    return reports;
  });
  const [secondsToConsolidate, laid] = await timed(() =>
    runner.ask(actor, consolidateReports, { template, unitCode, period }),
  );
  const [secondsOfProvince, own] = await timed(() => send(unitCode));
  const [secondsToListDrift] = await timed(() => runner.ask(actor, listDrift, { id: own.id }));
  // Accepted, so that the next run begins their corrections.
  for (const report of [...sent, own]) await runner.execute(actor, acceptSubmission, report);
  return {
    communes: communes.length,
    laidSideBySide: laid.units.length,
    secondsToSend,
    secondsToConsolidate,
    secondsOfProvince,
    secondsToListDrift,
  };
}
