import type { Policy } from '../../platform/use-case/actor';
import { fileReaders, fileWriters } from '../../platform/use-case/roles';

export const peoplePolicies = {
  readPeople: { action: 'people.read', roles: fileReaders },
  createPeople: { action: 'people.create', roles: fileWriters },
  editPeople: { action: 'people.edit', roles: fileWriters },
  revealDocuments: { action: 'documents.reveal', roles: fileWriters },
  assignPeople: { action: 'people.assign', roles: [...fileWriters, 'commune-chair'] },
  decideMerges: { action: 'merges.decide', roles: fileWriters },
} as const satisfies Record<string, Policy>;
