import type { SessionAnswer } from '@dong-hanh/contract';

/** The rail, in the order of work. A letter is pressed after `g`; any of the actions opens the place, none asked for opens it to all. */
const places = [
  { key: 'work', to: '/work', letter: 'v', actions: ['work.read'] },
  { key: 'escalations', to: '/escalations', letter: 'x', actions: ['escalations.read'] },
  { key: 'people', to: '/people', letter: 'h', actions: ['people.read'] },
  { key: 'signing', to: '/signing', letter: 'k', actions: ['papers.sign'] },
  { key: 'handOvers', to: '/hand-overs', letter: 'c', actions: ['hand-overs.read'] },
  { key: 'caseload', to: '/caseload', letter: 'p', actions: ['caseload.read'] },
  { key: 'complaints', to: '/complaints', letter: 'u', actions: ['complaints.read'] },
  { key: 'imports', to: '/imports', letter: 'n', actions: ['ledger.import'] },
  { key: 'plans', to: '/plans', letter: 'l', actions: ['plans.read'] },
  { key: 'payments', to: '/payments', letter: 't', actions: ['payments.read'] },
  { key: 'registers', to: '/registers', letter: 's', actions: ['register-entries.read'] },
  { key: 'reports', to: '/reports', letter: 'b', actions: ['reports.compute'] },
  { key: 'organisation', to: '/organisation', letter: 'd', actions: [] },
  { key: 'administration', to: '/administration', letter: 'q', actions: ['accounts.manage', 'audit.read'] },
] as const satisfies readonly { key: string; to: string; letter: string; actions: readonly string[] }[];
export type Place = (typeof places)[number];
export type PlaceKey = Place['key'];

const open = (place: { readonly actions: readonly string[] }, session: SessionAnswer): boolean =>
  place.actions.length === 0 || place.actions.some((action) => session.actions.includes(action));

/** Pages beside the places of the rail, each opened by the same actions as the place it belongs to. */
const beside: { under: string; actions: string[] }[] = [
  { under: '/people/new', actions: ['people.create'] },
  { under: '/indicators', actions: ['reports.compute'] },
  { under: '/gaps', actions: ['gaps.read'] },
  { under: '/own-tables', actions: ['own-tables.count'] },
  { under: '/outside-reports', actions: ['reports.compute'] },
  { under: '/report-templates', actions: ['report-templates.read'] },
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
