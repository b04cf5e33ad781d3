import type { UseCase } from '../../platform/use-case/use-case';
import { casesPolicies } from './cases.policy';
import { rebuildProjections } from './check-projections';
import { storeDeadlines, storeProjections } from './projections.repository';

/** Derives every projection anew, all or nothing. */
export const rebuildAllProjections: UseCase<Record<string, never>, { people: number }> = {
  name: 'rebuild-projections',
  policy: casesPolicies.derive,
  async run(context) {
    const result = await rebuildProjections(context, storeProjections, storeDeadlines);
    context.audit({ action: 'projections.rebuilt', subjectKind: 'projections', detail: result });
    return result;
  },
};
