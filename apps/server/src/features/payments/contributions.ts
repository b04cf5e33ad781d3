import type { ContributionAnswer, ContributionInput } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { owedAfterWaiver, waiverBasis } from '@dong-hanh/domain';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import { type Actor, permits } from '../../platform/use-case/actor';
import type { Query, UseCase, WriteContext } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { insertAll, ofFile } from '../people/index';
import { checkDay, priceOf, refuse } from './make-payment';
import { paymentsPolicies } from './payments.policy';
import { keepsPaymentsOf } from './payments.queries';

interface Stored extends Omit<ContributionAnswer, 'balance' | 'mayChange'> {
  personId: string;
  provinceCode: string | null;
}

async function readContributions(reader: Reader, actor: Actor, where: RawBuilder<boolean>) {
  const { rows } = await sql<Stored>`
    select c.id, c.person_id as "personId", c.province_code as "provinceCode", c.quantity::float8 as quantity, c.began_on::text as "beganOn",
           c.norm_amount::float8 as "normAmount", c.ground, c.waived::float8 as waived, c.document, c.owed::float8 as owed, c.cancelled_because as "cancelledBecause",
           jsonb_build_object('code', n.code, 'title', n.title, 'unit', n.unit) as norm,
           (select jsonb_build_object('code', u.code, 'name', u.full_name, 'level', u.level) from administrative_unit u
             where u.unit_id = c.unit_id order by upper(u.valid) desc nulls first limit 1) as unit,
           coalesce((select sum(r.amount) from contribution_receipt r where r.contribution_id = c.id), 0)::float8 as paid,
           coalesce((select jsonb_agg(jsonb_build_object('on', r.happened_on, 'amount', r.amount, 'document', r.document,
                     'at', to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', coalesce(app.account_name(r.recorded_by), '')) order by r.recorded_at, r.id)
              from contribution_receipt r where r.contribution_id = c.id), '[]') as receipts
      from contribution c join payment_norm n on n.id = c.norm_id where ${where} order by c.began_on desc, c.id desc`.execute(
    reader,
  );
  return rows.map(({ personId, provinceCode, ...row }) => {
    const mayChange =
      row.cancelledBecause === null &&
      permits(paymentsPolicies.makePayments, actor.role) &&
      keepsPaymentsOf(actor, { code: row.unit.code, provinceCode });
    return { personId, answer: { ...row, balance: row.owed - row.paid, mayChange } };
  });
}

async function readContribution(reader: Reader, actor: Actor, id: string) {
  const [found] = await readContributions(reader, actor, sql<boolean>`c.id = ${id}::uuid`);
  if (!found) throw new Problem('not-found');
  return found;
}

/** Locked, so that two receipts cannot both fill what is left; only the unit that collects changes it. */
async function lockContribution({ transaction, actor }: WriteContext, id: string) {
  await sql`select 1 from contribution where id = ${id}::uuid for update`.execute(transaction);
  const found = await readContribution(transaction, actor, id);
  if (found.answer.cancelledBecause !== null) throw new Problem('refused', 'contribution-cancelled');
  if (!found.answer.mayChange) throw new Problem('not-permitted', 'payment-of-other');
  return found;
}

export const listContributions: Query<
  { id: string },
  { items: ContributionAnswer[]; waiverBasis: typeof waiverBasis }
> = {
  name: 'list-contributions',
  policy: paymentsPolicies.readPayments,
  async run({ reader, actor, audit }, { id }) {
    const found = await readContributions(reader, actor, ofFile('c', id));
    audit({ action: 'contribution.listed', subjectKind: 'person', subjectId: id });
    return { items: found.map(({ answer }) => answer), waiverBasis };
  },
};

export const addContribution: UseCase<ContributionInput & { id: string }, ContributionAnswer> = {
  name: 'add-contribution',
  policy: paymentsPolicies.makePayments,
  async run(context, { id: personId, unitCode, normCode, quantity, beganOn, ground, waived, document }) {
    const { transaction, actor, now, today, audit } = context;
    const { rows } = await sql`select 1 from person where id = ${personId}::uuid and merged_into is null`.execute(
      transaction,
    );
    if (rows.length === 0) throw new Problem('not-found');
    const unit = await getUnit(transaction, unitCode, today);
    const provinceCode = unit.level === 'province' ? unit.code : unit.province_code;
    if (provinceCode === null || !keepsPaymentsOf(actor, { code: unit.code, provinceCode }))
      throw new Problem('not-permitted', 'payment-of-other');
    checkDay(context, 'beganOn', beganOn);
    if (waived > 0 !== (ground !== null) || (ground === null) !== (document === null))
      throw refuse('ground', 'waiver-without-ground');
    const { norm, byNorm } = await priceOf(context, provinceCode, { normCode, quantity, forDay: beganOn }, 'paid-in');
    const id = newId();
    await insertAll(transaction, 'contribution', [
      {
        id,
        unit_id: unit.unit_id,
        province_code: provinceCode,
        person_id: personId,
        norm_id: norm.id,
        quantity,
        began_on: beganOn,
        norm_amount: byNorm,
        ground,
        waived,
        document,
        owed: owedAfterWaiver(byNorm, waived),
        recorded_at: now.toISOString(),
        recorded_by: actor.accountId,
      },
    ]);
    audit({
      ...{ action: 'contribution.added', subjectKind: 'person', subjectId: personId },
      ...{ unitId: actor.unit.id, detail: { contributionId: id } },
    });
    return (await readContribution(transaction, actor, id)).answer;
  },
};

export const receiveContribution: UseCase<
  { id: string; on: string; amount: number; document: string },
  ContributionAnswer
> = {
  name: 'receive-contribution',
  policy: paymentsPolicies.makePayments,
  async run(context, { id, on, amount, document }) {
    const { transaction, actor, now, audit } = context;
    const { personId, answer } = await lockContribution(context, id);
    checkDay(context, 'on', on);
    if (amount > answer.balance || answer.paid + amount < 0) throw refuse('amount', 'contribution-out-of-balance');
    await insertAll(transaction, 'contribution_receipt', [
      {
        ...{ id: newId(), contribution_id: id, happened_on: on, amount, document },
        ...{ recorded_at: now.toISOString(), recorded_by: actor.accountId },
      },
    ]);
    audit({
      ...{ action: 'contribution.received', subjectKind: 'person', subjectId: personId },
      ...{ unitId: actor.unit.id, detail: { contributionId: id } },
    });
    return (await readContribution(transaction, actor, id)).answer;
  },
};

export const cancelContribution: UseCase<{ id: string; because: string }, ContributionAnswer> = {
  name: 'cancel-contribution',
  policy: paymentsPolicies.makePayments,
  async run(context, { id, because }) {
    const { transaction, actor, now, audit } = context;
    const { personId, answer } = await lockContribution(context, id);
    if (answer.paid !== 0) throw new Problem('refused', 'contribution-paid-in');
    await sql`update contribution set cancelled_because = ${because}, cancelled_at = ${now}, cancelled_by = ${actor.accountId}::uuid
      where id = ${id}::uuid`.execute(transaction);
    audit({
      ...{ action: 'contribution.cancelled', subjectKind: 'person', subjectId: personId },
      ...{ unitId: actor.unit.id, detail: { contributionId: id } },
    });
    return (await readContribution(transaction, actor, id)).answer;
  },
};
