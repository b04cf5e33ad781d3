import type { HandOverAnswer, HandOverView } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { ofFile } from '../people/index';
import { handOverPolicies } from './handover.policy';

const listed = 200;

interface Row {
  id: string;
  person_id: string;
  kind: HandOverAnswer['kind'];
  state: HandOverAnswer['state'];
  from: HandOverAnswer['from'];
  to: HandOverAnswer['to'];
  person: HandOverAnswer['person'];
  happened_at: Date;
  offer_due_at: Date;
  offered_at: Date;
  offered_by: string;
  answer_due_at: Date;
  basis: HandOverAnswer['basis'];
  note: string | null;
  papers: HandOverAnswer['papers'];
  answered_at: Date | null;
  answered_by: string | null;
  takes_effect_at: Date | null;
  reason_code: HandOverAnswer['reasonCode'];
  reason: string | null;
  climbed_at: Date | null;
  hearing_at: Date | null;
  receiving: boolean;
  giving: boolean;
  readable: boolean;
  newest: boolean;
}

const side = (which: 'from' | 'to') => sql`jsonb_build_object(
  'unit', (select jsonb_build_object('code', u.code, 'name', u.full_name, 'level', u.level) from administrative_unit u
            where u.unit_id = h.${sql.ref(`${which}_unit_id`)} order by upper(u.valid) desc nulls first limit 1),
  'organisation', (select jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind) from organisation o where o.id = h.${sql.ref(`${which}_organisation_id`)}))`;

/** `app.works_for`, asked once for a statement instead of once for a row. */
const worksFor = (which: 'from' | 'to') => {
  const column = (name: string) => sql.ref(`h.${which}_${name}`);
  return sql<boolean>`((select app.sees_everything()) or case when ${column('organisation_id')} is null
    then ${column('province')} = any ((select app.scope_provinces())::text[]) or ${column('unit_id')} = any ((select app.scope_units())::integer[])
    else ${column('organisation_id')} = (select app.organisation_id()) and (select app.holds_files()) end)`;
};
const receiving = worksFor('to');
const giving = worksFor('from');

async function readHandOvers(reader: Reader, where: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with chosen as (select h.* from hand_over h where ${where} order by ${order} limit ${sql.lit(listed + 1)}),
    summaries as materialized (select * from app.hand_over_summaries(array(select id from chosen)))
    select h.*, ${side('from')} as from, ${side('to')} as to, ${receiving} as receiving, ${giving} as giving,
           app.may_read_person(h.person_id) as readable,
           not exists (select 1 from hand_over n where n.person_id = h.person_id and n.kind = h.kind and n.offered_at > h.offered_at) as newest,
           coalesce(app.account_name(h.offered_by), '') as offered_by, app.account_name(h.answered_by) as answered_by,
           (select coalesce(jsonb_agg(jsonb_build_object('title', p.title, 'sheets', p.sheets) order by p.position), '[]')
              from hand_over_paper p where p.hand_over_id = h.id) as papers,
           (select jsonb_build_object('fullName', s.full_name, 'bornOn', s.born_on, 'sex', s.sex, 'state', s.state, 'flags', s.flags,
                    'nextDueAt', s.next_due_at) from summaries s where s.id = h.id) as person
      from chosen h order by ${order}`.execute(reader);
  return rows;
}

function present(row: Row, now: Date): HandOverAnswer {
  const open = row.state === 'offered';
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    state: row.state,
    from: row.from,
    to: row.to,
    person: row.person,
    happenedAt: row.happened_at.toISOString(),
    offerDueAt: row.offer_due_at.toISOString(),
    offeredAt: row.offered_at.toISOString(),
    offeredBy: row.offered_by,
    offeredLate: row.offered_at > row.offer_due_at,
    answerDueAt: row.answer_due_at.toISOString(),
    answerOverdue: open && row.answer_due_at < now,
    basis: row.basis,
    note: row.note,
    papers: row.papers,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: row.answered_by,
    takesEffectAt: row.takes_effect_at?.toISOString() ?? null,
    reasonCode: row.reason_code,
    reason: row.reason,
    climbedAt: row.climbed_at?.toISOString() ?? null,
    hearingAt: row.hearing_at?.toISOString() ?? null,
    may: {
      answer: open && row.receiving,
      withdraw: open && row.giving,
      again: row.newest && row.readable && (row.state === 'refused' || row.state === 'withdrawn'),
      open: row.readable,
    },
  };
}

/** One hand-over as the reader may see it. */
export async function getHandOver(reader: Reader, id: string, now: Date): Promise<HandOverAnswer> {
  const [row] = await readHandOvers(reader, sql`h.id = ${id}::uuid`, sql`h.id`);
  if (!row) throw new Problem('not-found');
  return present(row, now);
}

export const openHandOver: Query<{ id: string }, HandOverAnswer> = {
  name: 'open-hand-over',
  policy: handOverPolicies.readHandOvers,
  async run({ reader, now, audit }, { id }) {
    const answer = await getHandOver(reader, id, now);
    audit({
      action: 'hand-over.opened',
      subjectKind: 'person',
      subjectId: answer.personId,
      detail: { handOverId: id },
    });
    return answer;
  },
};

interface HandOverList {
  asOf: string;
  counts: { incoming: number; outgoing: number; overdue: number };
  items: HandOverAnswer[];
  more: boolean;
}

export const listHandOvers: Query<{ view: HandOverView; personId?: string | undefined }, HandOverList> = {
  name: 'list-hand-overs',
  policy: handOverPolicies.readHandOvers,
  async run({ reader, now, actor, audit }, { view, personId }) {
    const open = sql`h.state = 'offered'`;
    const views: Record<HandOverView, RawBuilder<unknown>> = {
      incoming: sql`${open} and ${receiving}`,
      outgoing: sql`${open} and ${giving}`,
      overdue: sql`${open} and h.answer_due_at < ${now}`,
      done: sql`h.state <> 'offered'`,
    };
    const { rows: counts } = await sql<HandOverList['counts']>`
      select count(*) filter (where ${views.incoming})::int as incoming, count(*) filter (where ${views.outgoing})::int as outgoing,
             count(*) filter (where ${views.overdue})::int as overdue
        from hand_over h where ${open}`.execute(reader);
    const rows = await readHandOvers(
      reader,
      personId ? ofFile('h', personId) : views[view],
      personId || view === 'done' ? sql`h.offered_at desc, h.id` : sql`h.answer_due_at, h.id`,
    );
    audit(
      personId
        ? { action: 'hand-overs.listed', subjectKind: 'person', subjectId: personId }
        : { action: 'hand-overs.listed', subjectKind: 'hand-overs', unitId: actor.unit.id },
    );
    return {
      asOf: now.toISOString(),
      counts: counts[0] ?? { incoming: 0, outgoing: 0, overdue: 0 },
      items: rows.slice(0, listed).map((row) => present(row, now)),
      more: rows.length > listed,
    };
  },
};

interface ReceiverRow {
  id: string;
  name: string;
  kind: string;
}

/** Where a file may be sent: what the province of its responsible unit has. */
export async function findReceivers(
  reader: Reader,
  personId: string,
): Promise<(ReceiverRow & { unitId: number; province: string })[]> {
  const { rows } = await sql<ReceiverRow & { unitId: number; province: string }>`
    select o.id, o.name, o.kind, o.unit_id as "unitId", u.province_code as province
      from person p
      join administrative_unit u on u.province_code = p.province_code and u.valid @> current_date
      join organisation o on o.unit_id = u.unit_id and o.valid @> current_date
     where p.id = ${personId}::uuid and o.kind in ('facility-public', 'facility-private', 'social-protection-facility', 'substitution-clinic',
             'court', 'procuracy', 'justice-office', 'labour-office')
     order by o.kind, o.name collate "vi-x-icu"`.execute(reader);
  return rows;
}

export const listReceivers: Query<{ id: string }, { items: ReceiverRow[] }> = {
  name: 'list-receivers',
  policy: handOverPolicies.offerHandOvers,
  run: async ({ reader }, { id }) => ({ items: await findReceivers(reader, id) }),
};
