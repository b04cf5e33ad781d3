import type { LawAct } from './input';
import { act } from './scenario.test-kit';

/** Managed in C since 6 July 2026, found using, told on 6 August at 9:00 that addicted. */
export const managedThenAddicted: readonly LawAct[] = [
  act('positive-notice', '2026-07-05T10:00+07:00'),
  act('user-manage', '2026-07-06T09:00+07:00'),
  act('determine', '2026-08-03'),
  act('addicted', '2026-08-06T09:00+07:00'),
];

/** In home rehabilitation in C from 10 August 2026. */
export const atHome: readonly LawAct[] = [
  ...managedThenAddicted,
  act('register', '2026-08-07T08:00+07:00', { form: 'rehab-home' }),
  act('vol-decide', '2026-08-07T16:00+07:00'),
  act('intake', '2026-08-10T08:00+07:00'),
];

/** The file is at the court in C; the first rehabilitation was never begun. */
export const atCourt: readonly LawAct[] = [
  ...managedThenAddicted,
  act('comp-file', '2026-08-10', { ground: 'not-registering' }),
  act('notice-received', '2026-08-11T15:00+07:00'),
  act('to-court', '2026-08-17'),
  act('court-accept', '2026-08-18'),
];

/** Ordered by the regional court in C, decision received on 2 September at 9:00. */
export const orderedInC: readonly LawAct[] = [
  ...atCourt,
  act('court-decision', '2026-08-28T10:00+07:00'),
  act('notice-received', '2026-08-29T09:00+07:00'),
];

/** In compulsory rehabilitation in C from 1 September 2026, 24 months. */
export const insideInC: readonly LawAct[] = [...orderedInC, act('execute', '2026-09-01T09:00+07:00')];

/** Home rehabilitation under Law 73, six months from 10 January 2024. */
export const atHomeInB: readonly LawAct[] = [
  act('determine', '2023-12-18', { ground: 'self-requested' }),
  act('addicted', '2023-12-22'),
  act('register', '2023-12-26', { form: 'rehab-home' }),
  act('vol-decide', '2023-12-29', { termMonths: 6 }),
  act('intake', '2024-01-02'),
];

/** Ordered by the district court in B1: 18 months, entry on 20 March 2024 after 12 days held in a facility. */
export const insideInB: readonly LawAct[] = [
  act('determine', '2024-01-08', { ground: 'self-requested' }),
  act('addicted', '2024-01-12'),
  act('comp-file', '2024-02-22', { actor: 'CC' }),
  act('notice-received', '2024-02-23'),
  act('to-labour-office', '2024-02-29'),
  act('to-court', '2024-03-05', { actor: 'LO' }),
  act('court-accept', '2024-03-06', { actor: 'DC' }),
  act('court-decision', '2024-03-14', { actor: 'DC', termMonths: 18 }),
  act('notice-received', '2024-03-18'),
  act('execute', '2024-03-20'),
];
