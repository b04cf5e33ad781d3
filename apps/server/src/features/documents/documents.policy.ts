import type { Policy } from '../../platform/use-case/actor';
import { fileReaders } from '../../platform/use-case/roles';

export const documentsPolicies = {
  readRegisters: { action: 'registers.read', roles: fileReaders.filter((role) => role !== 'mentor') },
  reserveNumbers: {
    action: 'registers.reserve',
    roles: [
      'commune-officer',
      'commune-police-chief',
      'commune-chair',
      'facility-officer',
      'province-manager',
      'operator',
    ],
  },
} as const satisfies Record<string, Policy>;
