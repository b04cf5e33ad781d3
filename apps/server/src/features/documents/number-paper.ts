import type { Transaction } from '@dong-hanh/database';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { WriteContext } from '../../platform/use-case/use-case';

export interface RegisterKey {
  organisationId: string;
  year: number;
  symbol: string;
}

export interface NumberWanted extends RegisterKey {
  issuedOn: string;
  /** Kind of paper, never a person. */
  subject: string;
  /** A number given by hand, for instance on a paper written without connection. */
  number?: number | undefined;
  /** The block to take it from; without one the next of the register is taken. */
  blockId?: string | undefined;
}

export interface NumberGiven {
  entryId: string;
  number: number;
}

/** The register, made with its first number, and held until the transaction ends: two papers never meet. */
export async function lockRegister(
  transaction: Transaction,
  { organisationId, year, symbol }: RegisterKey,
): Promise<{ id: string; nextNumber: number }> {
  await sql`insert into number_register (id, organisation_id, year, symbol) values (${newId()}::uuid, ${organisationId}::uuid, ${year}, ${symbol})
    on conflict (organisation_id, year, symbol) do nothing`.execute(transaction);
  const { rows } = await sql<{ id: string; nextNumber: number }>`
    select id, next_number as "nextNumber" from number_register
     where organisation_id = ${organisationId}::uuid and year = ${year} and symbol = ${symbol} for update`.execute(
    transaction,
  );
  const [register] = rows;
  if (!register) throw new Problem('not-found');
  return register;
}

async function takeFromBlock(transaction: Transaction, registerId: string, blockId: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    update number_block set next_number = next_number + 1
     where id = ${blockId}::uuid and register_id = ${registerId}::uuid and returned_at is null and next_number <= last_number
    returning next_number - 1 as number`.execute(transaction);
  const [row] = rows;
  if (!row) throw new Problem('refused', 'block-used-up');
  return row.number;
}

async function takeGiven(
  transaction: Transaction,
  register: { id: string; nextNumber: number },
  number: number,
  blockId: string | undefined,
): Promise<number> {
  const { rows } = await sql<{ used: boolean; holder: string | null }>`
    select exists (select 1 from numbered_paper where register_id = ${register.id}::uuid and number = ${number}) as used,
           (select holder from number_block where register_id = ${register.id}::uuid and ${number} between first_number and last_number
               and id is distinct from ${blockId ?? null}::uuid) as holder`.execute(transaction);
  if (rows[0]?.used) throw new Problem('conflict', 'number-used', { details: { number } });
  if (rows[0]?.holder) throw new Problem('refused', 'number-reserved', { details: { number, holder: rows[0].holder } });
  // Numbers left out by hand are not given later: a register runs upward.
  const moveTo = blockId === undefined ? Math.max(register.nextNumber, number + 1) : register.nextNumber;
  await sql`update number_register set next_number = ${moveTo} where id = ${register.id}::uuid`.execute(transaction);
  return number;
}

async function takeNext(transaction: Transaction, register: { id: string; nextNumber: number }): Promise<number> {
  await sql`update number_register set next_number = next_number + 1 where id = ${register.id}::uuid`.execute(
    transaction,
  );
  return register.nextNumber;
}

const showDay = (day: string) => day.split('-').reverse().join('/');

/** A later number is not of an earlier day. Numbers set apart follow each other only among themselves. */
async function requireDayInOrder(
  { transaction, actor }: WriteContext,
  registerId: string,
  number: number,
  { issuedOn, blockId }: NumberWanted,
): Promise<void> {
  const { rows } = await sql<{ number: number; issuedOn: string }>`
    select number, issued_on::text as "issuedOn" from numbered_paper
     where register_id = ${registerId}::uuid and block_id is not distinct from ${blockId ?? null}::uuid
       and cancelled_at is null
       and ((number < ${number} and issued_on > ${issuedOn}::date) or (number > ${number} and issued_on < ${issuedOn}::date))
     order by abs(number - ${number}) limit 1`.execute(transaction);
  const [other] = rows;
  if (!other) return;
  const message =
    actor.locale === 'en'
      ? `Number ${other.number} of the register is of ${showDay(other.issuedOn)}; days follow the numbers. Choose that day, or one ${other.number < number ? 'after' : 'before'} it.`
      : `Số ${other.number} trong sổ đề ngày ${showDay(other.issuedOn)}; ngày phải theo thứ tự của số. Hãy chọn ngày đó hoặc ngày ${other.number < number ? 'sau' : 'trước'} đó.`;
  throw new Problem('refused', 'number-day-order', { message, details: other });
}

/** Gives a paper its number in the transaction that issues it: kept together or not at all, so no number is lost or doubled. */
export async function numberPaper(context: WriteContext, wanted: NumberWanted): Promise<NumberGiven> {
  const { transaction, now, actor } = context;
  const register = await lockRegister(transaction, wanted);
  const number =
    wanted.number !== undefined
      ? await takeGiven(transaction, register, wanted.number, wanted.blockId)
      : wanted.blockId !== undefined
        ? await takeFromBlock(transaction, register.id, wanted.blockId)
        : await takeNext(transaction, register);
  await requireDayInOrder(context, register.id, number, wanted);
  const entryId = newId();
  await sql`insert into numbered_paper (id, register_id, number, block_id, issued_on, subject, recorded_at, recorded_by)
    values (${entryId}::uuid, ${register.id}::uuid, ${number}, ${wanted.blockId ?? null}::uuid, ${wanted.issuedOn}::date, ${wanted.subject}, ${now.toISOString()}::timestamptz, ${actor.accountId}::uuid)`.execute(
    transaction,
  );
  return { entryId, number };
}

/** The number stays in the register, marked. */
export async function cancelNumber({ transaction, now }: WriteContext, entryId: string): Promise<void> {
  await sql`update numbered_paper set cancelled_at = ${now.toISOString()}::timestamptz where id = ${entryId}::uuid and cancelled_at is null`.execute(
    transaction,
  );
}
