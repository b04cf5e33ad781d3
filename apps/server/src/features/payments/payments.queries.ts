import type { PaymentAnswer, PaymentFilters } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { budgetAmounts } from '@dong-hanh/domain';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { type Actor, permits } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import { ofFile } from '../people/index';
import { findPlansInForce } from '../plans/index';
import { paymentsPolicies } from './payments.policy';

const listed = 500;

type Line = NonNullable<PaymentAnswer['line']>;
interface Row extends Omit<PaymentAnswer, 'notices' | 'mayChange'> {
  provinceCode: string | null;
}

/** A budget line by its first edition, told in its newest confirmed one, with where its money stands. */
const lineJson = (origin: RawBuilder<unknown>) => sql`(
  select jsonb_build_object('findingId', f.origin_id, 'planId', p.id, 'title', coalesce(f.content ->> 'purpose', p.title, p.source_name),
           'allocated', (select b.amount from budget_step b where b.finding_id = f.origin_id and b.step = 'allocated' order by b.happened_on desc, b.recorded_at desc, b.id desc limit 1),
           'spent', coalesce((select sum(b.amount) from budget_step b where b.finding_id = f.origin_id and b.step = 'spent'), 0))
    from plan_finding f join plan p on p.id = f.plan_id
   where f.origin_id = ${origin} and p.state = 'confirmed' order by p.edition desc limit 1)`;

async function readPayments(reader: Reader, where: RawBuilder<boolean>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select x.id, x.version, x.province_code as "provinceCode", x.recipient, x.person_id as "personId", coalesce(x.recipient_name, h.full_name) as "recipientName",
           x.quantity::float8 as quantity, x.norm_amount::float8 as "normAmount", x.amount::float8 as amount, x.below_because as "belowBecause",
           x.for_day::text as "forDay", x.state,
           (select jsonb_build_object('code', u.code, 'name', u.full_name, 'level', u.level) from administrative_unit u
             where u.unit_id = x.unit_id order by upper(u.valid) desc nulls first limit 1) as unit,
           jsonb_build_object('id', n.id, 'code', n.code, 'title', n.title, 'unit', n.unit, 'purpose', n.purpose) as norm,
           ${lineJson(sql`x.finding_id`)} as line,
           (select jsonb_agg(jsonb_build_object('step', s.step, 'on', s.happened_on, 'document', s.document, 'because', s.because,
                     'at', to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', coalesce(app.account_name(s.recorded_by), '')) order by s.recorded_at, s.id)
              from payment_step s where s.payment_id = x.id) as steps
      from payment x join payment_norm n on n.id = x.norm_id left join person h on h.id = x.person_id
     where ${where} order by x.for_day desc, x.id desc limit ${sql.lit(limit)}`.execute(reader);
  return rows;
}

/** The unit that pays, and the province over it. */
export const keepsPaymentsOf = (
  { role, unit }: Actor,
  { code, provinceCode }: { code: string; provinceCode: string | null },
): boolean => role === 'operator' || unit.code === code || unit.code === provinceCode;

const maySpend = new Set<PaymentAnswer['state']>(['proposed', 'approved']);

function present(actor: Actor, { provinceCode, ...row }: Row): PaymentAnswer {
  const { line, state, amount } = row;
  const spent = line === null ? 0 : line.spent + (maySpend.has(state) ? amount : 0);
  const isOver = line !== null && state !== 'cancelled' && spent > (line.allocated ?? 0);
  return {
    ...row,
    notices: isOver ? ['spent-over-allocated'] : [],
    mayChange:
      permits(paymentsPolicies.cancelPayments, actor.role) &&
      keepsPaymentsOf(actor, { code: row.unit.code, provinceCode }),
  };
}

export async function readPayment(reader: Reader, actor: Actor, id: string): Promise<PaymentAnswer> {
  const [row] = await readPayments(reader, sql<boolean>`x.id = ${id}::uuid`, 1);
  if (!row) throw new Problem('not-found');
  return present(actor, row);
}

interface PaymentList {
  items: PaymentAnswer[];
  more: boolean;
  months: { month: string; state: PaymentAnswer['state']; count: number; amount: number }[];
  lines: (Line & { count: number; amount: number })[];
}

export const listPayments: Query<PaymentFilters, PaymentList> = {
  name: 'list-payments',
  policy: paymentsPolicies.readPayments,
  async run({ reader, actor, audit }, { state = null, month = null, findingId = null, personId }) {
    const where = sql<boolean>`(${state}::text is null or x.state = ${state})
      and (${month}::text is null or to_char(x.for_day, 'YYYY-MM') = ${month})
      and (${findingId}::uuid is null or x.finding_id = ${findingId}::uuid)
      and ${personId === undefined ? sql`true` : ofFile('x', personId)}`;
    const rows = await readPayments(reader, where, listed + 1);
    const sums = sql`count(*)::int as count, sum(x.amount)::float8 as amount from payment x where x.state <> 'cancelled' and ${where}`;
    const { rows: months } = await sql<PaymentList['months'][number]>`
      select to_char(x.for_day, 'YYYY-MM') as month, x.state, ${sums} group by 1, 2 order by 1 desc, 2`.execute(reader);
    const { rows: lines } = await sql<{ line: Line; count: number; amount: number }>`
      select ${lineJson(sql`s.finding_id`)} as line, s.count, s.amount
        from (select x.finding_id, ${sums} and x.finding_id is not null group by 1) s order by s.amount desc`.execute(
      reader,
    );
    audit(
      personId === undefined
        ? { action: 'payments.listed', subjectKind: 'payments', unitId: actor.unit.id }
        : { action: 'payments.listed', subjectKind: 'person', subjectId: personId },
    );
    return {
      items: rows.slice(0, listed).map((row) => present(actor, row)),
      more: rows.length > listed,
      months,
      lines: lines.map(({ line, ...sum }) => ({ ...line, ...sum })),
    };
  },
};

/** Where a payment of the own unit may be spent: each line in the edition in force, as a proposal names it. */
export const listBudgetLines: Query<Record<string, never>, { items: (Line & { planTitle: string })[] }> = {
  name: 'list-budget-lines',
  policy: paymentsPolicies.readPayments,
  async run({ reader, actor, today, now }) {
    const plans = await findPlansInForce(reader, { unitId: actor.unit.id, from: today, to: today, heldAt: now });
    const items = plans.flatMap(({ id: planId, title, findings }) =>
      findings
        .filter(({ finding }) => finding.kind === 'budget')
        .map(({ finding, followed }) => {
          const { allocated, spent } = budgetAmounts(followed.steps);
          const planTitle = title ?? '';
          const purpose = String(finding.content.purpose ?? planTitle);
          return { planId, planTitle, findingId: finding.id, title: purpose, allocated, spent: spent ?? 0 };
        }),
    );
    return { items };
  },
};
