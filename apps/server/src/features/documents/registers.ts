import type { NumberRegister } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { documentsPolicies } from './documents.policy';
import { lockRegister } from './number-paper';

async function findRegisters(reader: Reader, condition: RawBuilder<boolean>): Promise<NumberRegister[]> {
  const { rows } = await sql<NumberRegister>`
    select r.id, o.name as organisation, r.year, r.symbol, r.next_number as "nextNumber", coalesce(p.given, 0)::int as given, coalesce(p.cancelled, 0)::int as cancelled,
           (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'first', b.first_number, 'last', b.last_number, 'next', b.next_number, 'holder', b.holder,
                     'reservedAt', to_char(b.reserved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                     'returnedAt', to_char(b.returned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by b.first_number), '[]')
              from number_block b where b.register_id = r.id) as blocks
      from number_register r
      join organisation o on o.id = r.organisation_id
      left join lateral (select count(*) as given, count(cancelled_at) as cancelled from numbered_paper where register_id = r.id) p on true
     where ${condition} order by o.name, r.year desc, r.symbol limit 500`.execute(reader);
  return rows;
}

async function getRegister(reader: Reader, id: string): Promise<NumberRegister> {
  const [register] = await findRegisters(reader, sql<boolean>`r.id = ${id}::uuid`);
  if (!register) throw new Problem('not-found');
  return register;
}

export const listRegisters: Query<{ year?: number | undefined }, { items: NumberRegister[] }> = {
  name: 'list-number-registers',
  policy: documentsPolicies.readRegisters,
  run: async ({ reader }, { year }) => ({
    items: await findRegisters(reader, year === undefined ? sql<boolean>`true` : sql<boolean>`r.year = ${year}`),
  }),
};

interface NumberEntry {
  number: number;
  issuedOn: string;
  subject: string;
  cancelledAt: string | null;
  fromBlock: boolean;
}

export const listNumbers: Query<
  { id: string; cursor?: string | undefined; limit: number },
  { items: NumberEntry[]; nextCursor: string | null }
> = {
  name: 'list-numbers',
  policy: documentsPolicies.readRegisters,
  async run({ reader }, { id, cursor, limit }) {
    await getRegister(reader, id);
    const before = cursor === undefined ? null : Number(cursor);
    if (before !== null && !Number.isSafeInteger(before)) {
      throw new Problem('invalid-request', 'invalid-request', { faults: [{ field: 'cursor', code: 'cursor' }] });
    }
    const { rows } = await sql<Omit<NumberEntry, 'cancelledAt'> & { cancelledAt: Date | null }>`
      select number, issued_on::text as "issuedOn", subject, cancelled_at as "cancelledAt", block_id is not null as "fromBlock"
        from numbered_paper where register_id = ${id}::uuid and (${before}::int is null or number < ${before})
       order by number desc limit ${limit + 1}`.execute(reader);
    const items = rows.slice(0, limit);
    return {
      items: items.map((row) => ({ ...row, cancelledAt: row.cancelledAt?.toISOString() ?? null })),
      nextCursor: rows.length > limit ? String(items.at(-1)?.number) : null,
    };
  },
};

export interface Reservation {
  symbol: string;
  year: number;
  size: number;
  holder: string;
}

/** The next numbers of the office go to the holder; the register goes on behind them. */
export const reserveNumbers: UseCase<Reservation, NumberRegister> = {
  name: 'reserve-numbers',
  policy: documentsPolicies.reserveNumbers,
  async run(context, { symbol, year, size, holder }) {
    const { transaction, actor, now } = context;
    const register = await lockRegister(transaction, { organisationId: actor.organisationId, year, symbol });
    const first = register.nextNumber;
    const blockId = newId();
    await sql`insert into number_block (id, register_id, first_number, last_number, next_number, holder, reserved_at, reserved_by)
      values (${blockId}::uuid, ${register.id}::uuid, ${first}, ${first + size - 1}, ${first}, ${holder}, ${now.toISOString()}::timestamptz, ${actor.accountId}::uuid)`.execute(
      transaction,
    );
    await sql`update number_register set next_number = ${first + size} where id = ${register.id}::uuid`.execute(
      transaction,
    );
    context.audit({
      action: 'numbers.reserved',
      subjectKind: 'number-block',
      subjectId: blockId,
      unitId: actor.unit.id,
      detail: { symbol, year, first, last: first + size - 1 },
    });
    return getRegister(transaction, register.id);
  },
};

export const returnNumbers: UseCase<{ id: string }, NumberRegister> = {
  name: 'return-numbers',
  policy: documentsPolicies.reserveNumbers,
  async run(context, { id }) {
    const { transaction, actor, now } = context;
    const { rows } = await sql<{ register_id: string; next_number: number; last_number: number }>`
      update number_block b set returned_at = ${now.toISOString()}::timestamptz
        from number_register r
       where b.id = ${id}::uuid and b.returned_at is null and r.id = b.register_id and r.organisation_id = ${actor.organisationId}::uuid
      returning b.register_id, b.next_number, b.last_number`.execute(transaction);
    const [block] = rows;
    if (!block) throw new Problem('not-found');
    context.audit({
      action: 'numbers.returned',
      subjectKind: 'number-block',
      subjectId: id,
      unitId: actor.unit.id,
      detail: { unused: block.last_number - block.next_number + 1 },
    });
    return getRegister(transaction, block.register_id);
  },
};
