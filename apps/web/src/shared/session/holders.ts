/** Roles that work with files sent to their organisation, and give them back. */
export const holdsFiles = (role: string): boolean =>
  ['facility-officer', 'court-officer', 'procuracy-officer', 'justice-officer'].includes(role);
