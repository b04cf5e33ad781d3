import { createHash } from 'node:crypto';
import type { Reader, Transaction } from '@dong-hanh/database';
import { sql } from 'kysely';
import { type Clock, localDay } from '../clock/clock';
import type { Database } from '../database/connection';
import { Problem } from '../http/errors';
import { type Actor, type Policy, permits } from './actor';

export interface AuditEvent {
  action: string;
  subjectKind: string;
  subjectId?: string | undefined;
  unitId?: number | undefined;
  /** Ids, codes and field names; never values of a person. */
  detail?: Record<string, unknown>;
}

interface Context {
  actor: Actor;
  now: Date;
  /** The day in Vietnam. */
  today: string;
  audit(event: AuditEvent): void;
}

export interface WriteContext extends Context {
  transaction: Transaction;
  /** Runs once the transaction is kept, for effects outside the database. */
  afterCommit(effect: () => void): void;
}

export interface ReadContext extends Context {
  reader: Reader;
}

export interface UseCase<Command, Result> {
  name: string;
  policy: Policy;
  run(context: WriteContext, command: Command): Promise<Result>;
}

export interface Query<Input, Result> {
  name: string;
  policy: Policy;
  run(context: ReadContext, input: Input): Promise<Result>;
}

/** The one way in: authorise, transact, decide, save, audit, enqueue. */
export interface Runner {
  execute<Command, Result>(
    actor: Actor,
    useCase: UseCase<Command, Result>,
    command: Command,
    idempotencyKey?: string,
  ): Promise<Result>;
  ask<Input, Result>(actor: Actor, query: Query<Input, Result>, input: Input): Promise<Result>;
}

async function writeAudit(db: Reader, actor: Actor, events: AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    action: event.action,
    subject_kind: event.subjectKind,
    subject_id: event.subjectId ?? null,
    unit_id: event.unitId ?? null,
    detail: event.detail ?? {},
  }));
  await sql`insert into audit_entry (session_id, account_id, organisation_id, action, subject_kind, subject_id, unit_id, detail)
    select ${actor.sessionId}::uuid, ${actor.accountId}::uuid, ${actor.organisationId}::uuid, e.action, e.subject_kind, e.subject_id, e.unit_id, e.detail
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (action text, subject_kind text, subject_id text, unit_id integer, detail jsonb)`.execute(
    db,
  );
}

export function createRunner(database: Database, clock: Clock): Runner {
  const context = (actor: Actor): { context: Context; events: AuditEvent[] } => {
    const events: AuditEvent[] = [];
    const now = clock.now();
    return { events, context: { actor, now, today: localDay(now), audit: (event) => events.push(event) } };
  };
  const authorise = (actor: Actor, policy: Policy) => {
    if (!permits(policy, actor.role)) throw new Problem('not-permitted');
  };
  return {
    async ask(actor, query, input) {
      authorise(actor, query.policy);
      const { context: base, events } = context(actor);
      return database.read(actor.sessionId, async (reader) => {
        const result = await query.run({ ...base, reader }, input);
        await writeAudit(reader, actor, events);
        return result;
      });
    },
    async execute(actor, useCase, command, idempotencyKey) {
      authorise(actor, useCase.policy);
      const { context: base, events } = context(actor);
      const effects: (() => void)[] = [];
      const result = await database.write(actor.sessionId, async (transaction) => {
        const run = async () => {
          const outcome = await useCase.run(
            { ...base, transaction, afterCommit: (effect) => effects.push(effect) },
            command,
          );
          await writeAudit(transaction, actor, events);
          return outcome;
        };
        return idempotencyKey === undefined
          ? run()
          : once(transaction, actor, useCase.name, idempotencyKey, command, run);
      });
      for (const effect of effects) effect();
      return result;
    },
  };
}

/** Repeats the first answer for a key sent again; a second request that arrives meanwhile waits for the first. */
async function once<Result>(
  transaction: Transaction,
  actor: Actor,
  useCase: string,
  key: string,
  command: unknown,
  run: () => Promise<Result>,
): Promise<Result> {
  const requestHash = createHash('sha256')
    .update(`${useCase}\0${JSON.stringify(command)}`)
    .digest();
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.accountId} ${key}`}, 0))`.execute(transaction);
  const known = await transaction
    .selectFrom('idempotency_key')
    .select(['request_hash', 'response'])
    .where('account_id', '=', actor.accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (known) {
    if (!requestHash.equals(known.request_hash)) throw new Problem('conflict', 'key-reused');
    return known.response as Result;
  }
  const result = await run();
  await transaction
    .insertInto('idempotency_key')
    .values({
      account_id: actor.accountId,
      key,
      use_case: useCase,
      request_hash: requestHash,
      response: JSON.stringify(result ?? {}),
    })
    .execute();
  return result;
}
