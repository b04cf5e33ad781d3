import type { Locale } from '../http/problem-texts';

/** Who is asking, as the session feature found it. Scope itself is decided by the database from the session. */
export interface Actor {
  sessionId: string;
  accountId: string;
  username: string;
  displayName: string;
  isDemo: boolean;
  membershipId: string;
  role: string;
  organisationId: string;
  organisationName: string;
  organisationKind: string;
  unit: { id: number; code: string; name: string; level: 'country' | 'province' | 'district' | 'commune' };
  provinceCode: string | null;
  csrfToken: string;
  kind: 'browser' | 'bearer' | 'command';
  expiresAt: Date;
  locale: Locale;
}

/** Who may do a named action. `public` asks for no session, `signed-in` for any. */
export interface Policy {
  action: string;
  roles: readonly string[] | 'signed-in' | 'public';
}

export function permits(policy: Policy, role: string): boolean {
  return typeof policy.roles === 'string' || policy.roles.includes(role);
}
