import { draftPaper, makePaperFile } from '../../features/papers/index';
import type { Actor } from '../../platform/use-case/actor';
import { papersContextOf } from '../papers-context';
import type { Program } from '../program';
import { round } from './load';

/** Certificate of having completed rehabilitation at home. */
const formCode = 'D163-V-28';

/** Certificates of different people as PDF, one after another, each through the whole use case. */
export async function benchPapers(
  program: Program,
  actor: Actor,
  personIds: readonly string[],
): Promise<Record<string, unknown>> {
  const context = papersContextOf(program);
  const drafts: string[] = [];
  for (const personId of personIds) {
    const { id } = await program.runner.execute(actor, draftPaper(context), { personId, formCode, values: {} });
    drafts.push(id);
  }
  // The compiler and its fonts are there after the first one.
  await makePaperFile(program.runner, context, actor, { id: drafts[0]!, format: 'pdf' });
  const started = performance.now();
  for (const id of drafts) await makePaperFile(program.runner, context, actor, { id, format: 'pdf' });
  const seconds = (performance.now() - started) / 1000;
  return {
    certificates: drafts.length,
    seconds: round(seconds),
    perMinute: Math.round((drafts.length / seconds) * 60),
  };
}
