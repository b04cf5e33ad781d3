import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, unitReferenceSchema, versionSchema } from '../shared/values';

export const roles = [
  'commune-officer',
  'commune-police-chief',
  'commune-chair',
  'province-manager',
  'report-signer',
  'facility-officer',
  'court-officer',
  'procuracy-officer',
  'justice-officer',
  'mentor',
  'auditor',
  'administrator',
  'operator',
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

const membershipSchema = z.object({
  id: idSchema,
  role: roleSchema,
  organisationId: idSchema,
  organisationName: z.string(),
  unit: unitReferenceSchema,
});

export const sessionSchema = z
  .object({
    account: z.object({ id: idSchema, username: z.string(), displayName: z.string(), isDemo: z.boolean() }),
    membership: membershipSchema,
    memberships: z.array(membershipSchema),
    /** Named actions the role in force may do; a screen shows only these. */
    actions: z.array(z.string()),
    csrfToken: z.string(),
    expiresAt: z.string(),
    /** Only when asked for with kind `bearer`. */
    token: z.string().optional(),
  })
  .meta({ id: 'Session' });
export type SessionAnswer = z.infer<typeof sessionSchema>;

export const accountSchema = z
  .object({
    id: idSchema,
    username: z.string(),
    displayName: z.string(),
    isDemo: z.boolean(),
    disabled: z.boolean(),
    locked: z.boolean(),
    hasSecondFactor: z.boolean(),
    memberships: z.array(
      membershipSchema.extend({ from: z.string().nullable(), to: z.string().nullable(), version: versionSchema }),
    ),
    version: versionSchema,
  })
  .meta({ id: 'Account' });
export type AccountAnswer = z.infer<typeof accountSchema>;

export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
/** ASVS 5.0 6.2: length counts, composition does not. */
export const passwordSchema = z.string().min(12).max(200);

const membershipInputSchema = z.object({ organisationId: idSchema, role: roleSchema });

export const accessEndpoints = {
  signInOptions: endpoint({
    method: 'GET',
    path: '/api/v1/session/options',
    summary: 'What the sign-in page offers: demo accounts where this is a demonstration.',
    answer: z.object({
      demo: z.boolean(),
      demoPassword: z.string().nullable(),
      accounts: z.array(
        z.object({
          username: z.string(),
          displayName: z.string(),
          role: roleSchema,
          organisationName: z.string(),
          unitName: z.string(),
        }),
      ),
    }),
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/v1/session',
    summary:
      'Opens a session. Code `totp-required` asks for the one-time code, `second-factor-setup` gives the secret to set one up.',
    body: z.object({
      username: z.string().min(1).max(100),
      password: z.string().min(1).max(200),
      totp: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      kind: z.enum(['browser', 'bearer']).default('browser'),
    }),
    answer: sessionSchema,
  }),
  currentSession: endpoint({
    method: 'GET',
    path: '/api/v1/session',
    summary: 'The session in force.',
    answer: sessionSchema,
  }),
  signOut: endpoint({ method: 'DELETE', path: '/api/v1/session', summary: 'Ends the session in force.' }),
  switchMembership: endpoint({
    method: 'POST',
    path: '/api/v1/session/membership',
    summary: 'Works on in another post of the same account: a new session, the old one ends.',
    body: z.object({ membershipId: idSchema }),
    answer: sessionSchema,
  }),
  listSessions: endpoint({
    method: 'GET',
    path: '/api/v1/sessions',
    summary: 'Own sessions that are open.',
    answer: z.object({
      items: z.array(
        z.object({
          id: idSchema,
          kind: z.string(),
          device: z.string().nullable(),
          role: roleSchema,
          createdAt: z.string(),
          lastSeenAt: z.string(),
          current: z.boolean(),
        }),
      ),
    }),
  }),
  revokeSession: endpoint({
    method: 'DELETE',
    path: '/api/v1/sessions/:id',
    summary: 'Ends one of the own sessions.',
    params: z.object({ id: idSchema }),
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/api/v1/account/password',
    summary: 'Changes the own password; every other session ends.',
    body: z.object({ current: z.string().max(200), next: passwordSchema }),
  }),
  listAccounts: endpoint({
    method: 'GET',
    path: '/api/v1/accounts',
    summary: 'Accounts of the units one administers.',
    answer: z.object({ items: z.array(accountSchema) }),
  }),
  createAccount: endpoint({
    method: 'POST',
    path: '/api/v1/accounts',
    summary: 'Creates an account with its first post and a first password that is shown once.',
    body: z.object({
      username: usernameSchema,
      displayName: z.string().trim().min(2).max(120),
      membership: membershipInputSchema,
    }),
    answer: z.object({ account: accountSchema, firstPassword: z.string() }),
  }),
  changeAccount: endpoint({
    method: 'PATCH',
    path: '/api/v1/accounts/:id',
    summary: 'Renames, disables, enables, unlocks, or resets password or second factor.',
    params: z.object({ id: idSchema }),
    body: z.object({
      version: versionSchema,
      displayName: z.string().trim().min(2).max(120).optional(),
      disabled: z.boolean().optional(),
      unlock: z.literal(true).optional(),
      resetPassword: z.literal(true).optional(),
      resetSecondFactor: z.literal(true).optional(),
    }),
    answer: z.object({ account: accountSchema, firstPassword: z.string().optional() }),
  }),
  addMembership: endpoint({
    method: 'POST',
    path: '/api/v1/accounts/:id/memberships',
    summary: 'Gives the account a post.',
    params: z.object({ id: idSchema }),
    body: membershipInputSchema,
    answer: z.object({ account: accountSchema }),
  }),
  endMembership: endpoint({
    method: 'DELETE',
    path: '/api/v1/memberships/:id',
    summary: 'Ends a post today; sessions in it end at once.',
    params: z.object({ id: idSchema }),
    answer: z.object({ account: accountSchema }),
  }),
};
