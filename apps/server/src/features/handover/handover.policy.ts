import type { Policy } from '../../platform/use-case/actor';
import { fileHolders, fileWriters } from '../../platform/use-case/roles';

const sides = [...fileWriters, 'commune-chair', ...fileHolders] as const;

export const handOverPolicies = {
  readHandOvers: { action: 'hand-overs.read', roles: sides },
  offerHandOvers: { action: 'hand-overs.offer', roles: sides },
  answerHandOvers: { action: 'hand-overs.answer', roles: sides },
  readObstacles: { action: 'obstacles.read', roles: sides },
  changeObstacles: { action: 'obstacles.change', roles: sides },
  setHearings: { action: 'hearings.set', roles: ['court-officer'] },
} as const satisfies Record<string, Policy>;
