import type { SessionAnswer } from '@dong-hanh/contract';

export type PlaceKey =
  | 'work'
  | 'people'
  | 'signing'
  | 'handOvers'
  | 'imports'
  | 'reports'
  | 'organisation'
  | 'administration';

export interface Place {
  key: PlaceKey;
  to: '/work' | '/people' | '/signing' | '/hand-overs' | '/imports' | '/reports' | '/organisation' | '/administration';
  /** Pressed after `g`. */
  letter: string;
  /** Any of these actions opens the place; none asked for opens it to all. */
  actions: string[];
}

const places: Place[] = [
  { key: 'work', to: '/work', letter: 'v', actions: ['work.read'] },
  { key: 'people', to: '/people', letter: 'h', actions: ['people.read'] },
  { key: 'signing', to: '/signing', letter: 'k', actions: ['papers.sign'] },
  { key: 'handOvers', to: '/hand-overs', letter: 'c', actions: ['hand-overs.read'] },
  { key: 'imports', to: '/imports', letter: 'n', actions: ['ledger.import'] },
  { key: 'reports', to: '/reports', letter: 'b', actions: ['reports.compute'] },
  { key: 'organisation', to: '/organisation', letter: 'd', actions: [] },
  { key: 'administration', to: '/administration', letter: 'q', actions: ['accounts.manage', 'audit.read'] },
];

const open = (place: Pick<Place, 'actions'>, session: SessionAnswer): boolean =>
  place.actions.length === 0 || place.actions.some((action) => session.actions.includes(action));

/** Pages beside the places of the rail, each opened by the same actions as the place it belongs to. */
const beside: { under: string; actions: string[] }[] = [
  { under: '/people/new', actions: ['people.create'] },
  { under: '/duplicates', actions: ['merges.decide'] },
];

const covers = (under: string, path: string) => path === under || path.startsWith(`${under}/`);

/** Whether the role in force may not open an address, so that the page can say who can help. */
export function isBarred(path: string, session: SessionAnswer): boolean {
  const rules = [...beside, ...places.map((place) => ({ under: place.to, actions: place.actions }))];
  return rules.some((rule) => covers(rule.under, path) && !open(rule, session));
}

export function placesOf(session: SessionAnswer): Place[] {
  return places.filter((place) => open(place, session));
}
