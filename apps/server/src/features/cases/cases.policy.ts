import type { Policy } from '../../platform/use-case/actor';
import { fileReaders, fileWriters } from '../../platform/use-case/roles';

export const casesPolicies = {
  readCases: { action: 'cases.read', roles: fileReaders },
  readWork: { action: 'work.read', roles: fileReaders },
  recordActs: { action: 'acts.record', roles: [...fileWriters, 'commune-chair', 'facility-officer', 'court-officer'] },
  derive: { action: 'projections.rebuild', roles: ['operator'] },
  simulateLaw: { action: 'law.simulate', roles: 'signed-in' },
} as const satisfies Record<string, Policy>;
