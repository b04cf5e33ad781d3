import { actSpecs, type RegimeCode } from '@dong-hanh/domain';

/** Roles that record only what their own office does in law, the chair also what a person comes to say; others record all. */
const officesOfRole: Readonly<Record<string, readonly string[]>> = {
  'court-officer': ['RC', 'DC'],
  'commune-chair': ['CC', 'P'],
};

/** The offices whose acts a role records; null: those of every office. */
export function officesOf(role: string): readonly string[] | null {
  return officesOfRole[role] ?? null;
}

/** What the law allows next, as far as it is for the offices of the role to do. */
export function allowedFor<Kind extends string>(
  role: string,
  allowed: readonly Kind[],
  regime: RegimeCode,
  day: string,
): Kind[] {
  const offices = officesOf(role);
  if (offices === null) return [...allowed];
  const own = new Set<string>();
  for (const { kind, allowedActors } of actSpecs(regime, day)) {
    if (allowedActors.some((actor) => offices.includes(actor))) own.add(kind);
  }
  return allowed.filter((kind) => own.has(kind));
}
