import { accessEndpoints, type Role, type SessionAnswer } from '@dong-hanh/contract';
import type { FastifyReply } from 'fastify';
import { sql } from 'kysely';
import type { Config } from '../../platform/config/config';
import { Problem } from '../../platform/http/errors';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { accessPolicies as policies } from './access.policy';
import { accessTexts } from './access.texts';
import { findAccounts, findPresentMemberships } from './accounts.queries';
import { addMembership, changeAccount, createAccount, endMembership } from './manage-accounts';
import { changePassword, listSessions, revokeSession } from './own-session';
import type { OpenedSession } from './sessions';
import { type SignInParts, signIn } from './sign-in';

export const demoPassword = 'dong-hanh-demo';

export function accessRoutes(
  routes: Routes,
  runner: Runner,
  parts: SignInParts,
  config: Config,
  actionsOf: (role: string) => string[],
): void {
  addProblemTexts(accessTexts);
  const { database, sessions } = parts;

  const answer = async (opened: OpenedSession, withToken: boolean): Promise<SessionAnswer> => {
    const { actor } = opened;
    const memberships = await database.read(actor.sessionId, (reader) =>
      findPresentMemberships(reader, actor.accountId),
    );
    const membership = memberships.find((one) => one.id === actor.membershipId);
    if (!membership) throw new Problem('not-signed-in');
    return {
      account: { id: actor.accountId, username: actor.username, displayName: actor.displayName, isDemo: actor.isDemo },
      membership,
      memberships,
      actions: actionsOf(actor.role),
      csrfToken: actor.csrfToken,
      expiresAt: actor.expiresAt.toISOString(),
      ...(withToken ? { token: opened.token } : {}),
    };
  };
  const setCookie = (reply: FastifyReply, token: string) =>
    reply.setCookie(sessions.cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: sessions.cookieIsSecure,
    });

  routes.open(accessEndpoints.signInOptions, policies.public, async () => {
    if (!config.demo) return { demo: false, demoPassword: null, accounts: [] };
    const { rows } = await database.withoutSession((db) =>
      sql<{
        username: string;
        display_name: string;
        role: Role;
        organisation_name: string;
        unit_name: string;
      }>`select * from app.demo_accounts()`.execute(db),
    );
    return {
      demo: true,
      demoPassword,
      accounts: rows.map((row) => ({
        username: row.username,
        displayName: row.display_name,
        role: row.role,
        organisationName: row.organisation_name,
        unitName: row.unit_name,
      })),
    };
  });
  routes.open(
    accessEndpoints.signIn,
    policies.public,
    async ({ body, request, reply }) => {
      const opened = await signIn(parts, { ...body, device: request.headers['user-agent'] ?? null });
      if (body.kind === 'browser') setCookie(reply, opened.token);
      reply.header('Cache-Control', 'no-store');
      return answer(opened, body.kind === 'bearer');
    },
    { max: 30, timeWindow: '1 minute' },
  );
  routes.add(accessEndpoints.currentSession, policies.ownSession, (actor) => answer({ actor, token: '' }, false));
  routes.add(accessEndpoints.signOut, policies.ownSession, async (actor, { reply }) => {
    await sessions.end(actor.sessionId);
    reply.clearCookie(sessions.cookieName, { path: '/' });
    return {};
  });
  routes.add(accessEndpoints.switchMembership, policies.ownSession, async (actor, { body, request, reply }) => {
    const opened = await sessions.open(
      actor.accountId,
      actor.kind,
      request.headers['user-agent'] ?? null,
      body.membershipId,
    );
    if (!opened) throw new Problem('not-permitted', 'no-membership');
    await sessions.end(actor.sessionId);
    if (actor.kind === 'browser') setCookie(reply, opened.token);
    return answer(opened, actor.kind === 'bearer');
  });
  routes.add(accessEndpoints.listSessions, policies.ownSession, async (actor) => {
    const { items } = await runner.ask(actor, listSessions, {});
    return { items: items.map((item) => ({ ...item, role: item.role as Role })) };
  });
  routes.add(accessEndpoints.revokeSession, policies.ownSession, (actor, { params }) =>
    runner.execute(actor, revokeSession, params),
  );
  routes.add(accessEndpoints.changePassword, policies.ownSession, (actor, { body }) =>
    runner.execute(actor, changePassword, body),
  );

  routes.add(accessEndpoints.listAccounts, policies.manageAccounts, (actor) =>
    runner.ask(
      actor,
      {
        name: 'list-accounts',
        policy: policies.manageAccounts,
        run: async ({ reader }) => ({ items: await findAccounts(reader, null) }),
      },
      {},
    ),
  );
  // No idempotency key here: the stored answer would hold the first password.
  routes.add(accessEndpoints.createAccount, policies.manageAccounts, (actor, { body }) =>
    runner.execute(actor, createAccount, body),
  );
  routes.add(accessEndpoints.changeAccount, policies.manageAccounts, (actor, { params, body }) =>
    runner.execute(actor, changeAccount, { ...params, ...body }),
  );
  routes.add(accessEndpoints.addMembership, policies.manageAccounts, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, addMembership, { accountId: params.id, ...body }, idempotencyKey),
  );
  routes.add(accessEndpoints.endMembership, policies.manageAccounts, (actor, { params }) =>
    runner.execute(actor, endMembership, params),
  );
}
