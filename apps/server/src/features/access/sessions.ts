import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock/clock';
import type { Config } from '../../platform/config/config';
import type { Database } from '../../platform/database/connection';
import type { SessionFinder } from '../../platform/http/routes';
import { newId } from '../../platform/ids';
import type { Actor } from '../../platform/use-case/actor';

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export const sessionLifetime = '10 hours';
const idleLimitMs = 30 * 60_000;
const touchEveryMs = 60_000;

interface SessionRow {
  id: string;
  csrf_token: string;
  account_id: string;
  username: string;
  display_name: string;
  is_demo: boolean;
  membership_id: string;
  kind: Actor['kind'];
  role: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  unit_id: number;
  unit_level: Actor['unit']['level'];
  unit_code: string;
  unit_name: string;
  province_code: string | null;
  last_seen_at: Date;
  expires_at: Date;
}

export interface OpenedSession {
  token: string;
  actor: Actor;
}

export interface Sessions extends SessionFinder {
  open(
    accountId: string,
    kind: Actor['kind'],
    device: string | null,
    membershipId: string | null,
  ): Promise<OpenedSession | null>;
  end(sessionId: string): Promise<void>;
  cookieName: string;
  cookieIsSecure: boolean;
}

export function createSessions(database: Database, config: Config, clock: Clock): Sessions {
  const cookieIsSecure = config.http.publicUrl?.startsWith('https:') ?? false;
  const cookieName = cookieIsSecure ? '__Host-dong_hanh_session' : 'dong_hanh_session';

  const load = async (tokenHash: Buffer): Promise<{ actor: Actor; lastSeenAt: Date } | null> => {
    const { rows } = await database.pool.query<SessionRow>('select * from app.find_session($1)', [tokenHash]);
    const row = rows[0];
    if (!row) return null;
    return {
      lastSeenAt: row.last_seen_at,
      actor: {
        sessionId: row.id,
        accountId: row.account_id,
        username: row.username,
        displayName: row.display_name,
        isDemo: row.is_demo,
        membershipId: row.membership_id,
        role: row.role,
        organisationId: row.organisation_id,
        organisationName: row.organisation_name,
        organisationKind: row.organisation_kind,
        unit: { id: row.unit_id, code: row.unit_code, name: row.unit_name, level: row.unit_level },
        provinceCode: row.province_code,
        csrfToken: row.csrf_token,
        kind: row.kind,
        expiresAt: row.expires_at,
        locale: 'vi',
      },
    };
  };
  const end = async (sessionId: string) => {
    await database.withoutSession((db) => sql`select app.end_session(${sessionId}::uuid)`.execute(db));
  };

  return {
    cookieName,
    cookieIsSecure,
    end,
    async open(accountId, kind, device, membershipId) {
      const token = randomBytes(32).toString('base64url');
      const csrf = randomBytes(24).toString('base64url');
      const { rows } = await database.withoutSession((db) =>
        sql<{
          id: string | null;
        }>`select app.open_session(${newId()}::uuid, ${hashToken(token)}, ${csrf}, ${accountId}::uuid, ${membershipId}::uuid, ${kind}, ${device}, ${sessionLifetime}::interval) as id`.execute(
          db,
        ),
      );
      if (!rows[0]?.id) return null;
      const found = await load(hashToken(token));
      return found && { token, actor: found.actor };
    },
    async find(request: FastifyRequest) {
      const bearer = request.headers.authorization?.match(/^Bearer ([\w-]{20,100})$/)?.[1];
      const token = bearer ?? request.cookies[cookieName];
      if (!token) return null;
      const found = await load(hashToken(token));
      if (!found) return null;
      const idle = clock.now().getTime() - found.lastSeenAt.getTime();
      if (found.actor.kind === 'browser' && idle > idleLimitMs) {
        await end(found.actor.sessionId);
        return null;
      }
      if (idle > touchEveryMs) {
        await database.withoutSession((db) =>
          sql`select app.touch_session(${found.actor.sessionId}::uuid)`.execute(db),
        );
      }
      return found.actor;
    },
  };
}
