import type { LegalFlag, LegalState, VoluntaryForm } from './vocabulary';

const userStates: ReadonlySet<LegalState> = new Set<LegalState>([
  'suspected',
  'positive-user',
  'user-managed',
  'user-mgmt-suspended',
]);

const outsideBothLists: ReadonlySet<LegalState> = new Set<LegalState>([
  'determination',
  'off-list',
  'post-rehab',
  'completed',
]);

/** Illegal user, not (yet) determined addicted. A person being determined stays on the list that the file shows before. */
export function isUserState(state: LegalState | null): boolean {
  return state !== null && userStates.has(state);
}

/** On the list of addicts: determined addicted and neither finished nor removed. */
export function isAddictState(state: LegalState | null): boolean {
  return state !== null && !userStates.has(state) && !outsideBothLists.has(state);
}

export const placesOfStay = [
  'community',
  'private-facility',
  'public-facility',
  'custody',
  'prison',
  'unknown',
  'none',
] as const;
export type PlaceOfStay = (typeof placesOfStay)[number];

const placeByState: Readonly<Partial<Record<LegalState, PlaceOfStay>>> = {
  'rehab-vol-private': 'private-facility',
  'rehab-vol-public': 'public-facility',
  'held-during-file': 'public-facility',
  'compulsory-rehab': 'public-facility',
  'temp-exit': 'custody',
  escaped: 'unknown',
  wanted: 'unknown',
  'off-list': 'none',
};

/** Where the person is, as far as the file says. A postponed or suspended person is at home, whatever the form. */
export function placeOf(
  state: LegalState | null,
  flags: readonly LegalFlag[],
  form?: VoluntaryForm | null,
): PlaceOfStay {
  if (state === null || flags.includes('deceased')) return 'none';
  if (flags.includes('missing')) return 'unknown';
  if (flags.includes('in-prison')) return 'prison';
  if (flags.includes('in-custody')) return 'custody';
  if (state === 'held-during-file' && form === 'rehab-home') return 'community';
  return placeByState[state] ?? 'community';
}
