import type { Policy } from '../../platform/use-case/actor';
import { fileHolders, fileWriters } from '../../platform/use-case/roles';

const readers = [...fileWriters, 'commune-chair', ...fileHolders] as const;

export const complaintsPolicies = {
  readComplaints: { action: 'complaints.read', roles: readers },
  receiveComplaints: { action: 'complaints.receive', roles: readers },
  /** Whoever answers for an office in law. */
  answerComplaints: {
    action: 'complaints.answer',
    roles: ['commune-police-chief', 'commune-chair', 'province-manager', 'court-officer', 'operator'],
  },
} as const satisfies Record<string, Policy>;
