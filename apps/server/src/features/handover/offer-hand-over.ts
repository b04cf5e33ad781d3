import type { HandOverAnswer } from '@dong-hanh/contract';
import type { Basis } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { type ActWritten, startOfDay, type WrittenAct } from '../cases/index';
import { insertAll } from '../people/index';
import { handOverClocks } from './hand-over-clocks';
import { findReceivers, getHandOver } from './hand-overs.queries';
import { handOverPolicies } from './handover.policy';
import { insertObstacle } from './obstacles';

const longestWords = 1000;

export interface HandedPaper {
  title: string;
  sheets: number;
}

interface Side {
  unitId: number;
  province: string;
  organisation: { id: string; kind: string } | null;
}

interface Offer {
  personId: string;
  kind: HandOverAnswer['kind'];
  from: Side;
  to: Side;
  actId: string | null;
  happenedAt: Date;
  papers: HandedPaper[];
  note: string | undefined;
}

const insertPapers = ({ transaction }: WriteContext, id: string, papers: HandedPaper[]) =>
  insertAll(
    transaction,
    'hand_over_paper',
    papers.map((paper, position) => ({ hand_over_id: id, position, ...paper })),
  );

async function insertOffer(context: WriteContext, offer: Offer): Promise<string> {
  const { transaction, now, actor } = context;
  const id = newId();
  const outside = offer.kind === 'return' ? offer.from : offer.to;
  const clocks = handOverClocks(outside.organisation?.kind ?? null, offer.happenedAt, now);
  const { rows: open } = await sql`
    select 1 from hand_over where person_id = ${offer.personId}::uuid and state = 'offered' and kind = ${offer.kind}
       and coalesce(to_organisation_id, from_organisation_id) is not distinct from ${outside.organisation?.id ?? null}::uuid`.execute(
    transaction,
  );
  if (open.length > 0) throw new Problem('refused', 'hand-over-open');
  await insertAll(transaction, 'hand_over', [
    {
      id,
      person_id: offer.personId,
      kind: offer.kind,
      from_unit_id: offer.from.unitId,
      from_province: offer.from.province,
      from_organisation_id: offer.from.organisation?.id ?? null,
      to_unit_id: offer.to.unitId,
      to_province: offer.to.province,
      to_organisation_id: offer.to.organisation?.id ?? null,
      act_id: offer.actId,
      happened_at: offer.happenedAt.toISOString(),
      offer_due_at: clocks.offerDueAt.toISOString(),
      offered_at: now.toISOString(),
      offered_by: actor.accountId,
      answer_due_at: clocks.answerDueAt.toISOString(),
      basis: clocks.basis satisfies Basis[],
      note: offer.note ?? null,
      state: 'offered',
    },
  ]);
  await insertPapers(context, id, offer.papers);
  context.audit({
    action: 'hand-over.offered',
    subjectKind: 'person',
    subjectId: offer.personId,
    unitId: actor.unit.id,
    detail: { handOverId: id, kind: offer.kind, toUnit: offer.to.unitId, toOrganisation: offer.to.organisation?.id },
  });
  return id;
}

/** The file, locked, with the unit that answers for it now. */
async function lockPerson(context: WriteContext, personId: string): Promise<Side & { state: string | null }> {
  const { rows } = await sql<{
    unit_id: number;
    province_code: string;
    merged_into: string | null;
    state: string | null;
  }>`
    select p.unit_id, p.province_code, p.merged_into, (select s.state from person_summary s where s.person_id = p.id) as state
      from person p where p.id = ${personId}::uuid for update`.execute(context.transaction);
  const [person] = rows;
  if (!person) throw new Problem('not-found');
  if (person.merged_into !== null) throw new Problem('refused', 'person-merged');
  return { unitId: person.unit_id, province: person.province_code, organisation: null, state: person.state };
}

/**
 * What an act does to where the file is: a move offers it to the new commune, the sending to the court to that court.
 * One that is corrected or annulled takes its open offer back.
 */
export const handOverAfterAct =
  (findMissing: FindMissing): ActWritten =>
  async (context, act) => {
    const takenBack = act.supersedes === null ? [] : await takeBack(context, act.supersedes);
    await offerAfterMove(context, act);
    if (act.kind === 'to-court' && !act.annuls) await sendToCourt(context, act, findMissing, takenBack[0]);
  };

async function takeBack(context: WriteContext, actId: string): Promise<string[]> {
  const { rows: open } = await sql<{ id: string; to: string | null }>`
    select id, to_organisation_id as to from hand_over where act_id = ${actId}::uuid and state = 'offered'`.execute(
    context.transaction,
  );
  for (const { id } of open) await answer(context, id, 'withdrawn', context.now, null, null);
  return open.flatMap(({ to }) => to ?? []);
}

/** A file goes to the court once its papers are there, or with a reason; a corrected sending keeps its court. */
async function sendToCourt(
  context: WriteContext,
  act: WrittenAct,
  findMissing: FindMissing,
  courtBefore: string | undefined,
): Promise<void> {
  const { personId, responsible, sending } = act;
  if (act.supersedes === null)
    await checkComplete(context, personId, await findMissing(context, personId), sending?.incompleteBecause);
  const organisationId = sending?.organisationId ?? courtBefore;
  if (organisationId === undefined || !responsible) return;
  const receivers = await findReceivers(context.transaction, personId);
  const court = receivers.find((one) => one.id === organisationId && one.kind === 'court');
  if (!court) throw new Problem('refused', 'receiver-not-possible');
  await insertOffer(context, {
    personId,
    kind: 'send',
    from: { unitId: responsible.unitId, province: responsible.provinceCode, organisation: null },
    to: { unitId: court.unitId, province: court.province, organisation: court },
    actId: act.id,
    happenedAt: happenedAt(act),
    papers: [],
    note: undefined,
  });
}

const happenedAt = (act: WrittenAct) => new Date(act.precision === 'day' ? startOfDay(act.at) : act.at);

/**
 * The old commune answers for the file until the new one accepts. A corrected move whose file was already taken on keeps
 * the new commune.
 */
async function offerAfterMove(context: WriteContext, act: WrittenAct): Promise<void> {
  const { transaction, now } = context;
  let takenOn: { unit_id: number; province_code: string; starts_at: Date } | undefined;
  if (act.supersedes !== null) {
    const { rows } = await sql<{ unit_id: number; province_code: string; starts_at: Date }>`
      select unit_id, province_code, starts_at from responsibility where act_id = ${act.supersedes}::uuid`.execute(
      transaction,
    );
    takenOn = rows[0];
  }
  const { movesTo, responsible } = act;
  if (!movesTo?.province_code || !responsible) return;
  if (takenOn?.unit_id === movesTo.unit_id) {
    await insertAll(transaction, 'responsibility', [
      {
        id: newId(),
        person_id: act.personId,
        unit_id: takenOn.unit_id,
        province_code: takenOn.province_code,
        starts_at: new Date(Math.max(takenOn.starts_at.getTime(), happenedAt(act).getTime())).toISOString(),
        cause: 'hand-over',
        act_id: act.id,
        recorded_at: now.toISOString(),
      },
    ]);
    return;
  }
  if (movesTo.unit_id === responsible.unitId) return;
  await insertOffer(context, {
    personId: act.personId,
    kind: 'move',
    from: { unitId: responsible.unitId, province: responsible.provinceCode, organisation: null },
    to: { unitId: movesTo.unit_id, province: movesTo.province_code, organisation: null },
    actId: act.id,
    happenedAt: happenedAt(act),
    papers: [],
    note: undefined,
  });
}

/** Answers an open offer, or says why it cannot be. */
export async function answer(
  { transaction, now }: WriteContext,
  id: string,
  how: 'accepted' | 'refused' | 'withdrawn',
  effective: Date,
  code: string | null,
  words: string | null,
): Promise<void> {
  const { rows } = await sql<{ outcome: string }>`
    select app.answer_hand_over(${id}::uuid, ${how}, ${now}, ${effective}, ${code}, ${words}) as outcome`.execute(
    transaction,
  );
  const outcome = rows[0]?.outcome ?? 'not-found';
  if (outcome === 'done') return;
  if (outcome === 'not-found') throw new Problem('not-found');
  throw new Problem(outcome === 'hand-over-answered' ? 'conflict' : 'refused', outcome);
}

export interface OfferHandOver {
  id: string;
  organisationId: string;
  papers: HandedPaper[];
  note?: string | undefined;
  /** Why the file goes to the court although papers are missing. */
  incompleteBecause?: string | undefined;
}

/** Titles of the papers a file for the court still lacks; `main` hands it over from the papers. */
export type FindMissing = (context: WriteContext, personId: string) => Promise<string[]>;

/** Why papers are missing was said already and stands as an open obstacle. */
async function isKnownIncomplete({ transaction }: WriteContext, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from obstacle where person_id = ${personId}::uuid and reason_code = 'papers-missing' and closed_at is null`.execute(
    transaction,
  );
  return rows.length > 0;
}

/** A file goes to the court complete, or with a reason that stands as an obstacle until the papers are there. */
async function checkComplete(
  context: WriteContext,
  personId: string,
  missing: string[],
  because: string | undefined,
): Promise<void> {
  if (missing.length === 0 || (await isKnownIncomplete(context, personId))) return;
  if (because === undefined) throw new Problem('refused', 'file-incomplete', { details: { missing } });
  const said = /[.!?…]$/u.test(because.trimEnd()) ? because.trimEnd() : `${because.trimEnd()}.`;
  const words = `${said} Còn thiếu: ${missing.join('; ')}.`.slice(0, longestWords);
  await insertObstacle(context, { id: personId, reasonCode: 'papers-missing', words });
}

export const offerHandOver = (findMissing: FindMissing): UseCase<OfferHandOver, HandOverAnswer> => ({
  name: 'offer-hand-over',
  policy: handOverPolicies.offerHandOvers,
  async run(context, { id: personId, organisationId, papers, note, incompleteBecause }) {
    const { transaction, now } = context;
    const { state, ...from } = await lockPerson(context, personId);
    const receiver = (await findReceivers(transaction, personId)).find((one) => one.id === organisationId);
    if (!receiver) throw new Problem('refused', 'receiver-not-possible');
    if (receiver.kind === 'court' && state !== 'court') throw new Problem('refused', 'file-not-at-court');
    if (receiver.kind === 'court') {
      await checkComplete(context, personId, await findMissing(context, personId), incompleteBecause);
    }
    const id = await insertOffer(context, {
      personId,
      kind: 'send',
      from,
      to: { unitId: receiver.unitId, province: receiver.province, organisation: receiver },
      actId: null,
      happenedAt: await sentAt(context, personId, receiver.kind),
      papers,
      note,
    });
    return getHandOver(transaction, id, now);
  },
});

/** The clock of a file sent to the court runs from the act that says so; of any other from the sending. */
async function sentAt({ transaction, now }: WriteContext, personId: string, receiverKind: string): Promise<Date> {
  if (receiverKind !== 'court') return now;
  const { rows } = await sql<{ occurred_at: Date }>`
    select a.occurred_at from act a where a.person_id = ${personId}::uuid and a.kind = 'to-court' and not a.annuls
       and not exists (select 1 from act s where s.supersedes_id = a.id) order by a.occurred_at desc limit 1`.execute(
    transaction,
  );
  return rows[0]?.occurred_at ?? now;
}

export const offerReturn: UseCase<{ id: string; papers: HandedPaper[]; note?: string | undefined }, HandOverAnswer> = {
  name: 'offer-return',
  policy: handOverPolicies.offerHandOvers,
  async run(context, { id: personId, papers, note }) {
    const { transaction, now, actor } = context;
    const { state: _, ...to } = await lockPerson(context, personId);
    const { rows: held } = await sql`
      select 1 from file_access where person_id = ${personId}::uuid and organisation_id = ${actor.organisationId}::uuid and upper_inf(valid)`.execute(
      transaction,
    );
    if (held.length === 0) throw new Problem('refused', 'file-not-held');
    const id = await insertOffer(context, {
      personId,
      kind: 'return',
      from: {
        unitId: actor.unit.id,
        province: actor.provinceCode ?? '',
        organisation: { id: actor.organisationId, kind: actor.organisationKind },
      },
      to,
      actId: null,
      happenedAt: now,
      papers,
      note,
    });
    return getHandOver(transaction, id, now);
  },
};

export const offerAgain: UseCase<
  { id: string; papers?: HandedPaper[] | undefined; note?: string | undefined },
  HandOverAnswer
> = {
  name: 'offer-again',
  policy: handOverPolicies.offerHandOvers,
  async run(context, { id, papers, note }) {
    const { transaction, now } = context;
    const before = await getHandOver(transaction, id, now);
    await lockPerson(context, before.personId);
    if (!before.may.again) throw new Problem('conflict', 'hand-over-answered');
    const { rows } = await sql<{
      from_unit_id: number;
      from_province: string;
      to_unit_id: number;
      to_province: string;
      act_id: string | null;
      happened_at: Date;
      stands: boolean;
    }>`select h.from_unit_id, h.from_province, h.to_unit_id, h.to_province, h.act_id, h.happened_at,
              not exists (select 1 from act s where s.supersedes_id = h.act_id) as stands
         from hand_over h where h.id = ${id}::uuid`.execute(transaction);
    const [row] = rows;
    if (!row?.stands) throw new Problem('refused', 'move-not-standing');
    const next = await insertOffer(context, {
      personId: before.personId,
      kind: before.kind,
      from: { unitId: row.from_unit_id, province: row.from_province, organisation: before.from.organisation },
      to: { unitId: row.to_unit_id, province: row.to_province, organisation: before.to.organisation },
      actId: row.act_id,
      happenedAt: row.happened_at,
      papers: papers ?? before.papers,
      note: note ?? before.note ?? undefined,
    });
    return getHandOver(transaction, next, now);
  },
};

export const namePapers: UseCase<{ id: string; papers: HandedPaper[] }, HandOverAnswer> = {
  name: 'name-papers',
  policy: handOverPolicies.offerHandOvers,
  async run(context, { id, papers }) {
    const { transaction, now } = context;
    const { personId } = await getHandOver(transaction, id, now);
    await lockPerson(context, personId);
    const before = await getHandOver(transaction, id, now);
    if (before.state !== 'offered') throw new Problem('conflict', 'hand-over-answered');
    if (!before.may.withdraw) throw new Problem('not-found');
    await sql`delete from hand_over_paper where hand_over_id = ${id}::uuid`.execute(transaction);
    await insertPapers(context, id, papers);
    context.audit({
      action: 'hand-over.papers-named',
      subjectKind: 'person',
      subjectId: personId,
      unitId: context.actor.unit.id,
      detail: { handOverId: id, papers: papers.length },
    });
    return getHandOver(transaction, id, now);
  },
};
