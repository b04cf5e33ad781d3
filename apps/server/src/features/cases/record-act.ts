import type { ActInput, CaseAnswer } from '@dong-hanh/contract';
import { type LawRefusal, type LawReplay, replay, standingActs } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, UseCase, WriteContext } from '../../platform/use-case/use-case';
import { getUnit, type UnitRow } from '../organisation/index';
import { insertAll } from '../people/index';
import { getCaseFacts, presentCase } from './case.queries';
import { type CaseFacts, lawInputOf, type ResponsibleUnit, type StoredAct, standingUnits } from './case-facts';
import { casesPolicies } from './cases.policy';
import { officesOf } from './offices';
import { projectReplay, startOfDay } from './project-case';
import { storeProjections } from './projections.repository';

/** Payload fields that hold a unit's code, and so must name a unit that exists. */
const unitFields = ['toUnit', 'unit'];

/** The refusal's code tells which field of the form is at fault. */
const fieldOfRefusal: Record<string, string> = {
  'future-act': 'at',
  'before-birth': 'at',
  'invalid-date': 'at',
  'out-of-order': 'at',
  'wrong-authority': 'actor',
  'authority-abolished': 'actor',
  'missing-payload': 'payload',
  'unknown-kind': 'kind',
};

function refusalProblem(refusal: LawRefusal): Problem {
  return new Problem('refused', refusal.code, {
    message: refusal.message,
    faults: [{ field: fieldOfRefusal[refusal.code] ?? 'kind', code: refusal.code, message: refusal.message }],
    details: { basis: refusal.basis },
  });
}

function storedActOf(
  personId: string,
  id: string,
  input: ActInput,
  unitCode: string | null,
  recordedAt: Date,
  supersedes: string | null,
): StoredAct {
  return {
    id,
    personId,
    kind: input.kind,
    at: input.at.length === 10 ? input.at : new Date(input.at).toISOString(),
    precision: input.at.length === 10 ? 'day' : 'instant',
    actor: input.actor ?? null,
    unitCode,
    payload: Object.fromEntries(Object.entries(input.payload).filter(([, value]) => value !== null && value !== '')),
    recordedAt,
    supersedes,
    annuls: false,
  };
}

/** An act just written, with what a hand-over needs of it. */
export interface WrittenAct extends StoredAct {
  regime?: string;
  movesTo?: UnitRow | undefined;
  responsible: ResponsibleUnit | undefined;
  sending?: ActInput['sending'];
}

/** What a higher feature does in the transaction of an act, before the file is derived anew. `main` hands it over. */
export type ActWritten = (context: WriteContext, act: WrittenAct) => Promise<void>;

interface Judgement {
  answer: LawReplay;
  /** The acts that stand once the change is made. */
  acts: StoredAct[];
  /** Annulments of the acts that rest on what is changed, where the person has agreed to them. */
  annulments: StoredAct[];
}

function annulmentOf(act: StoredAct, now: Date): StoredAct {
  return { ...act, id: newId(), recordedAt: now, supersedes: act.id, annuls: true };
}

/**
 * The file with the change in it. Acts that were good and would fall rest on what is changed: all of them are annulled
 * with it, if the person has seen and named exactly these, or nothing is changed.
 */
function judge(facts: CaseFacts, change: StoredAct, now: Date, agreed: readonly string[]): Judgement {
  const before = standingActs(facts.acts);
  const acts = standingActs([...facts.acts, change]);
  const answer = replay(lawInputOf(facts, now, acts));
  const own = change.annuls ? undefined : answer.refused.find((refused) => acts[refused.index] === change);
  if (own) throw refusalProblem(own);
  if (!change.annuls && answer.ahead.some((index) => acts[index] === change))
    throw new Problem('refused', 'part-not-yet', { faults: [{ field: 'payload', code: 'part-not-yet' }] });
  const displaced = findDisplaced(facts, before, acts, answer, now).filter(({ id }) => id !== change.supersedes);
  const named = new Set(agreed);
  if (displaced.length !== named.size || displaced.some(({ id }) => !named.has(id))) {
    throw new Problem('refused', 'later-acts-rest-on-it', { details: { displaced, stateAfter: answer.state } });
  }
  const fallen = before.filter((act) => named.has(act.id));
  if (fallen.length === 0) return { answer, acts, annulments: [] };
  const annulments = fallen.map((act) => annulmentOf(act, now));
  const standing = standingActs([...facts.acts, change, ...annulments]);
  return { answer: replay(lawInputOf(facts, now, standing)), acts: standing, annulments };
}

interface DisplacedAct {
  id: string;
  kind: string;
  at: string;
  code: string;
  message: string;
}

/** Acts that stood and would no longer. */
function findDisplaced(
  facts: CaseFacts,
  before: StoredAct[],
  after: StoredAct[],
  answer: LawReplay,
  now: Date,
): DisplacedAct[] {
  const refusedBefore = new Set(
    replay(lawInputOf(facts, now, before)).refused.map((refused) => before[refused.index]?.id),
  );
  return answer.refused.flatMap(({ index, code, message }) => {
    const act = after[index];
    return act && !refusedBefore.has(act.id) ? [{ id: act.id, kind: act.kind, at: act.at, code, message }] : [];
  });
}

/** An annulment as a row: what it was of, by whom and why. */
function annulmentRow({ actor, now }: WriteContext, annulment: StoredAct, reason: string) {
  return {
    id: annulment.id,
    person_id: annulment.personId,
    kind: annulment.kind,
    occurred_at: annulment.precision === 'day' ? startOfDay(annulment.at) : annulment.at,
    occurred_precision: annulment.precision,
    payload: {},
    legal_basis: [],
    supersedes_id: annulment.supersedes,
    annuls: true,
    reason,
    was_late: false,
    recorded_at: now.toISOString(),
    recorded_by: actor.accountId,
  };
}

async function insertAnnulments(context: WriteContext, annulments: StoredAct[], reason: string): Promise<void> {
  if (annulments.length === 0) return;
  await insertAll(
    context.transaction,
    'act',
    annulments.map((annulment) => annulmentRow(context, annulment, reason)),
  );
  for (const { personId, supersedes, kind } of annulments) {
    context.audit({
      action: 'act.annulled',
      subjectKind: 'person',
      subjectId: personId,
      unitId: context.actor.unit.id,
      detail: { actId: supersedes, kind },
    });
  }
}

function refuseForeignOffice(role: string, office: string | null): void {
  const offices = officesOf(role);
  if (offices !== null && !offices.includes(office ?? '')) throw new Problem('not-permitted', 'act-of-other-office');
}

async function lockFile(context: WriteContext, personId: string): Promise<CaseFacts> {
  const { rows } = await sql<{
    merged_into: string | null;
  }>`select merged_into from person where id = ${personId}::uuid for update`.execute(context.transaction);
  const [row] = rows;
  if (!row) throw new Problem('not-found');
  if (row.merged_into !== null)
    throw new Problem('refused', 'person-merged', { details: { mergedInto: row.merged_into } });
  return getCaseFacts(context.transaction, personId);
}

async function checkUnits(context: WriteContext, act: StoredAct, day: string): Promise<Map<string, UnitRow>> {
  const units = new Map<string, UnitRow>();
  const codes = [act.unitCode, ...unitFields.map((field) => act.payload[field])];
  for (const code of codes) {
    if (typeof code === 'string' && code !== '' && !units.has(code))
      units.set(code, await getUnit(context.transaction, code, day));
  }
  return units;
}

const dayOf = (at: string): string =>
  at.length === 10 ? at : new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);

/** Law 73, from 2022, was the first to have the old commune tell the new one. */
const noticeOfMoveSince = '2022-01-01';

/** A move offers the file to the new commune as it is recorded: that tells it, unless it was told before. */
function withNotice(act: StoredAct, movesTo: UnitRow | undefined, responsible: ResponsibleUnit | undefined): StoredAct {
  const offered = movesTo?.province_code != null && responsible && movesTo.unit_id !== responsible.unitId;
  if (!offered || act.payload.noticeSentAt !== undefined || dayOf(act.at) < noticeOfMoveSince) return act;
  return { ...act, payload: { ...act.payload, noticeSentAt: act.recordedAt.toISOString() } };
}

/** Writes an act and what follows from it. The one way in which the record of a file grows. */
async function append(
  actWritten: ActWritten,
  context: WriteContext,
  facts: CaseFacts,
  stated: StoredAct,
  input: ActInput,
  why: { reason: string; agreed: readonly string[] } | null,
): Promise<CaseAnswer> {
  const { transaction, actor, now } = context;
  const units = await checkUnits(context, stated, dayOf(stated.at));
  const movesTo = stated.kind === 'move' ? units.get(String(stated.payload.toUnit)) : undefined;
  const responsible = standingUnits(facts).at(-1);
  const act = withNotice(stated, movesTo, responsible);
  const { answer, acts, annulments } = judge(facts, act, now, why?.agreed ?? []);
  const accepted = answer.accepted.find((one) => acts[one.index] === act);
  if (!accepted) throw new Problem('refused', 'out-of-order');
  refuseForeignOffice(actor.role, accepted.actor);
  await insertAll(transaction, 'act', [
    {
      id: act.id,
      person_id: act.personId,
      kind: act.kind,
      occurred_at: act.precision === 'day' ? startOfDay(act.at) : act.at,
      occurred_precision: act.precision,
      actor: accepted.actor,
      unit_id: act.unitCode === null ? null : (units.get(act.unitCode)?.unit_id ?? null),
      payload: act.payload,
      legal_basis: accepted.basis,
      paper_number: input.paperNumber ?? null,
      supersedes_id: act.supersedes,
      annuls: false,
      reason: why?.reason ?? null,
      was_late: accepted.late,
      recorded_at: now.toISOString(),
      recorded_by: actor.accountId,
    },
  ]);
  await insertAnnulments(context, annulments, why?.reason ?? '');
  await actWritten(context, {
    ...act,
    regime: accepted.regime,
    movesTo,
    responsible,
    sending: input.sending,
  });
  const after = await getCaseFacts(transaction, facts.personId);
  // Presented before the projection is stored: a move hands the file to a unit the writer may not read.
  const presented = await presentCase(transaction, facts.personId, now, actor.role);
  await storeProjections(transaction, [
    {
      projection: projectReplay(
        after,
        acts.map((one) => one.id),
        answer,
        now,
      ),
      recordedAt: now,
    },
  ]);
  context.audit({
    action: act.supersedes === null ? 'act.recorded' : 'act.superseded',
    subjectKind: 'person',
    subjectId: act.personId,
    unitId: actor.unit.id,
    detail: { actId: act.id, kind: act.kind },
  });
  return presented;
}

export interface RecordAct extends ActInput {
  personId: string;
}

/** The only way to a legal act. The domain decides; the record, its projections and the audit are one transaction. */
export const recordAct = (actWritten: ActWritten): UseCase<RecordAct, CaseAnswer> => ({
  name: 'record-act',
  policy: casesPolicies.recordActs,
  async run(context, { personId, ...input }) {
    const facts = await lockFile(context, personId);
    const id = input.id ?? newId();
    // Sent twice from one device: recorded once.
    if (facts.acts.some((act) => act.id === id))
      return presentCase(context.transaction, personId, context.now, context.actor.role);
    return append(
      actWritten,
      context,
      facts,
      storedActOf(personId, id, input, input.unitCode ?? null, context.now, null),
      input,
      null,
    );
  },
});

export interface SupersedeAct {
  personId: string;
  actId: string;
  reason: string;
  act: ActInput | null;
  /** Acts that rest on it, seen and agreed to be annulled with it. */
  alsoAnnul: string[];
}

/** A wrong act is never changed: a right one takes its place, or it is annulled, with a reason, all consistently or nothing. */
export const supersedeAct = (actWritten: ActWritten): UseCase<SupersedeAct, CaseAnswer> => ({
  name: 'supersede-act',
  policy: casesPolicies.recordActs,
  async run(context, { personId, actId, reason, act: input, alsoAnnul }) {
    const { transaction, actor, now } = context;
    const facts = await lockFile(context, personId);
    const before = standingActs(facts.acts);
    const wrong = before.find((act) => act.id === actId);
    if (!wrong) throw new Problem('not-found', 'act-not-standing');
    refuseForeignOffice(actor.role, wrong.actor);
    if (input)
      return append(
        actWritten,
        context,
        facts,
        storedActOf(personId, input.id ?? newId(), input, input.unitCode ?? null, now, actId),
        input,
        { reason, agreed: alsoAnnul },
      );
    const annulment = annulmentOf(wrong, now);
    const { answer, acts, annulments } = judge(facts, annulment, now, alsoAnnul);
    await insertAnnulments(context, [annulment, ...annulments], reason);
    await actWritten(context, { ...annulment, responsible: standingUnits(facts).at(-1) });
    const after = await getCaseFacts(transaction, personId);
    const presented = await presentCase(transaction, personId, now, actor.role);
    await storeProjections(transaction, [
      {
        projection: projectReplay(
          after,
          acts.map((one) => one.id),
          answer,
          now,
        ),
        recordedAt: now,
      },
    ]);
    return presented;
  },
});

export interface ActPreview {
  refused: {
    code: string;
    message: string;
    basis: { instrument: string; article: string; confidence: string }[];
  } | null;
  stateBefore: string | null;
  stateAfter: string | null;
  late: boolean;
  deadlines: CaseAnswer['deadlines'];
  notes: CaseAnswer['notes'];
}

/** What the act would do, recording nothing. */
export const previewAct: Query<RecordAct, ActPreview> = {
  name: 'preview-act',
  policy: casesPolicies.recordActs,
  async run({ reader, now, audit }, { personId, ...input }) {
    const facts = await getCaseFacts(reader, personId);
    const act = storedActOf(personId, newId(), input, input.unitCode ?? null, now, null);
    const acts = [...standingActs(facts.acts), act];
    const answer = replay(lawInputOf(facts, now, acts));
    const index = acts.length - 1;
    const refusal = answer.refused.find((refused) => refused.index === index);
    const accepted = answer.accepted.find((one) => one.index === index);
    audit({ action: 'act.previewed', subjectKind: 'person', subjectId: personId, detail: { kind: input.kind } });
    return {
      refused: refusal ? { code: refusal.code, message: refusal.message, basis: [...refusal.basis] } : null,
      stateBefore: accepted?.stateBefore ?? null,
      stateAfter: accepted?.stateAfter ?? answer.state,
      late: accepted?.late ?? false,
      deadlines: answer.deadlines.map((deadline) => ({
        ...deadline,
        step: deadline.step ?? null,
        metAt: deadline.metAt ?? null,
        basis: [...deadline.basis],
      })),
      notes: answer.notes,
    };
  },
};
