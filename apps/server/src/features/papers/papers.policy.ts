import type { Policy } from '../../platform/use-case/actor';
import { fileReaders, fileWriters } from '../../platform/use-case/roles';

const makers = [...fileWriters, 'commune-chair', 'facility-officer'] as const;

export const papersPolicies = {
  readPapers: { action: 'papers.read', roles: fileReaders.filter((role) => role !== 'mentor') },
  makePapers: { action: 'papers.make', roles: makers },
  signPapers: {
    action: 'papers.sign',
    roles: ['commune-police-chief', 'commune-chair', 'facility-officer', 'province-manager', 'operator'],
  },
  verifyPapers: { action: 'public', roles: 'public' },
} as const satisfies Record<string, Policy>;
