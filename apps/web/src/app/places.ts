import type { SessionAnswer } from '@dong-hanh/contract';

export type PlaceKey = 'work' | 'people' | 'imports' | 'reports' | 'organisation' | 'administration';

export interface Place {
  key: PlaceKey;
  to: '/work' | '/people' | '/imports' | '/reports' | '/organisation' | '/administration';
  /** Pressed after `g`. */
  letter: string;
  /** Any of these actions opens the place; none asked for opens it to all. */
  actions: string[];
}

const places: Place[] = [
  { key: 'work', to: '/work', letter: 'v', actions: ['work.read'] },
  { key: 'people', to: '/people', letter: 'h', actions: ['people.read'] },
  { key: 'imports', to: '/imports', letter: 'n', actions: ['ledger.import'] },
  { key: 'reports', to: '/reports', letter: 'b', actions: ['reports.compute'] },
  { key: 'organisation', to: '/organisation', letter: 'd', actions: [] },
  { key: 'administration', to: '/administration', letter: 'q', actions: ['accounts.manage', 'audit.read'] },
];

export function placesOf(session: SessionAnswer): Place[] {
  return places.filter(
    (place) => place.actions.length === 0 || place.actions.some((action) => session.actions.includes(action)),
  );
}
