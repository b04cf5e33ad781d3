import type { UseCase } from '../../platform/use-case/use-case';
import { rebuildProjections } from './check-projections';
import { storeProjections } from './projections.repository';

/** Derives every projection anew, all or nothing. */
export const rebuildAllProjections: UseCase<Record<string, never>, { people: number }> = {
  name: 'rebuild-projections',
  policy: { action: 'projections.rebuild', roles: ['operator'] },
  async run(context) {
    const result = await rebuildProjections(context, storeProjections);
    context.audit({ action: 'projections.rebuilt', subjectKind: 'projections', detail: result });
    return result;
  },
};
