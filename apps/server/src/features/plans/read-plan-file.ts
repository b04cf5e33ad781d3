import { type ReadPlan, readPlan } from '@dong-hanh/domain';
import { type DocumentLimits, DocumentProblem, readDocumentText } from '../../platform/document-text/index';
import { Problem } from '../../platform/http/errors';

/** Reads a plan from a file; a file that cannot be read is refused with a code. */
export async function readPlanFile(path: string, limits?: DocumentLimits): Promise<ReadPlan> {
  try {
    return readPlan(await readDocumentText(path, limits));
  } catch (error) {
    if (error instanceof DocumentProblem) throw new Problem('refused', error.code);
    throw error;
  }
}
