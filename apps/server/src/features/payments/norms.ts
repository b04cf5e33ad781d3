import type { NormAnswer, NormInput } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import { permits } from '../../platform/use-case/actor';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { paymentsPolicies } from './payments.policy';

const normColumns = sql`n.id, n.province_code as "provinceCode", n.code, n.purpose, n.title, n.recipient, n.unit, n.amount::float8 as amount, n.factor::float8 as factor,
  lower(n.valid)::text as "from", (upper(n.valid) - 1)::text as "to", n.document`;

/** The norm of a code that holds on a day; null where none does. */
export async function findNorm(
  reader: Reader,
  { provinceCode, code, on }: { provinceCode: string; code: string; on: string },
): Promise<NormAnswer | null> {
  const { rows } = await sql<NormAnswer>`
    select ${normColumns} from payment_norm n
     where n.province_code = ${provinceCode} and n.code = ${code} and n.valid @> ${on}::date`.execute(reader);
  return rows[0] ?? null;
}

export const listNorms: Query<{ on?: string | undefined }, { items: NormAnswer[]; mayChange: boolean }> = {
  name: 'list-payment-norms',
  policy: paymentsPolicies.readNorms,
  async run({ reader, actor }, { on = null }) {
    const { rows } = await sql<NormAnswer>`
      select ${normColumns} from payment_norm n where ${on}::date is null or n.valid @> ${on}::date
       order by n.province_code, n.code, lower(n.valid) desc`.execute(reader);
    return { items: rows, mayChange: permits(paymentsPolicies.addNorms, actor.role) };
  },
};

const refuse = (field: string, code: string) => new Problem('refused', code, { faults: [{ field, code }] });

export const addNorm: UseCase<NormInput, NormAnswer> = {
  name: 'add-payment-norm',
  policy: paymentsPolicies.addNorms,
  async run({ transaction, actor, now, audit }, { from, to, provinceCode, ...norm }) {
    if (actor.role !== 'operator' && actor.unit.code !== provinceCode)
      throw new Problem('not-permitted', 'norm-of-other');
    const isBase = norm.purpose === 'base-salary';
    if ((norm.amount === null) === (norm.factor === null) || (isBase && norm.amount === null))
      throw refuse('amount', 'norm-amount-or-factor');
    if (isBase !== (norm.code === 'base-salary')) throw refuse('code', 'norm-amount-or-factor');
    if (to !== null && to < from) throw refuse('to', 'norm-overlaps');
    await sql`select pg_advisory_xact_lock(hashtextextended(${`payment norm ${provinceCode} ${norm.code}`}, 0))`.execute(
      transaction,
    );
    // The one that was open ends where the new one begins; any other of those days stands in its way.
    await sql`update payment_norm set valid = daterange(lower(valid), ${from}::date)
      where province_code = ${provinceCode} and code = ${norm.code} and upper_inf(valid) and lower(valid) < ${from}::date`.execute(
      transaction,
    );
    const { rows } = await sql`select 1 from payment_norm where province_code = ${provinceCode} and code = ${norm.code}
      and valid && daterange(${from}::date, ${to}::date, '[]')`.execute(transaction);
    if (rows.length > 0) throw refuse('from', 'norm-overlaps');
    const id = newId();
    const valid = `[${from},${to ?? ''}${to === null ? ')' : ']'}`;
    await insertAll(transaction, 'payment_norm', [
      {
        id,
        province_code: provinceCode,
        ...norm,
        valid,
        recorded_at: now.toISOString(),
        recorded_by: actor.accountId,
      },
    ]);
    audit({
      action: 'payment.norm-added',
      subjectKind: 'payment-norm',
      subjectId: id,
      unitId: actor.unit.id,
      detail: { code: norm.code },
    });
    return { id, provinceCode, ...norm, from, to };
  },
};
