import type { ActAnswer, CaseAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { pathway, replay, standingActs } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { localDay } from '../../platform/clock/clock';
import { Problem } from '../../platform/http/errors';
import { permits } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import { type CaseFacts, lawInputOf, legalTime, readCaseFacts } from './case-facts';
import { casesPolicies } from './cases.policy';
import { allowedFor, officesOf } from './offices';

interface ActRow {
  id: string;
  kind: string;
  occurred_at: Date;
  occurred_precision: 'day' | 'instant';
  actor: string | null;
  unit: ActAnswer['unit'];
  payload: Record<string, unknown>;
  paper_number: string | null;
  papers: ActAnswer['papers'];
  legal_basis: ActAnswer['basis'];
  was_late: boolean;
  recorded_at: Date;
  recorded_by: string;
  superseded_by: string | null;
  supersedes_id: string | null;
  annuls: boolean;
  reason: string | null;
}

async function readActs(reader: Reader, personId: string): Promise<ActRow[]> {
  const { rows } = await sql<ActRow>`
    select a.id, a.kind, a.occurred_at, a.occurred_precision, a.actor, a.payload, a.paper_number, app.issued_papers(a.id) as papers, a.legal_basis, a.was_late, a.recorded_at,
           (select jsonb_build_object('code', v.code, 'name', v.full_name, 'level', v.level) from administrative_unit v where v.unit_id = a.unit_id
             order by upper(v.valid) desc nulls first limit 1) as unit,
           coalesce(app.account_name(a.recorded_by), '') as recorded_by, s.id as superseded_by, a.supersedes_id, a.annuls, a.reason
      from act a left join act s on s.supersedes_id = a.id
     where a.person_id = any (${personId}::uuid || array(select id from person where merged_into = ${personId}::uuid))
     order by a.occurred_at, a.sequence`.execute(reader);
  return rows;
}

export async function getCaseFacts(reader: Reader, personId: string): Promise<CaseFacts> {
  const [facts] = await readCaseFacts(reader, [personId]);
  if (!facts) throw new Problem('not-found');
  return facts;
}

/** The legal side of a file: derived when it is opened, by the same functions the browser runs. */
export async function presentCase(reader: Reader, personId: string, now: Date, role: string): Promise<CaseAnswer> {
  const facts = await getCaseFacts(reader, personId);
  const acts = standingActs(facts.acts);
  const input = lawInputOf(facts, now, acts);
  const answer = replay(input);
  const stateAfter = new Map(answer.accepted.map((accepted) => [acts[accepted.index]?.id, accepted.stateAfter]));
  const rows = await readActs(reader, personId);
  return {
    personId,
    asOf: now.toISOString(),
    regime: answer.regime,
    state: answer.state,
    flags: answer.flags,
    since: answer.timeline.findLast((entry, index) => answer.timeline[index - 1]?.state !== entry.state)?.from ?? null,
    rehabCount: answer.rehabCount,
    episodes: answer.episodes.map((episode) => ({
      kind: episode.kind,
      regime: episode.regime,
      form: null,
      from: episode.from,
      to: episode.to ?? null,
      endedOn: episode.endedOn ?? null,
      outcome: episode.outcome ?? null,
    })),
    deadlines: answer.deadlines.map((deadline) => ({
      ...deadline,
      step: deadline.step ?? null,
      metAt: deadline.metAt ?? null,
      basis: [...deadline.basis],
    })),
    allowed: allowedFor(role, answer.allowed, answer.regime, localDay(now)),
    notes: answer.notes,
    pathway: pathway(answer).map((station) => ({ ...station, on: station.on ?? null, dueAt: station.dueAt ?? null })),
    acts: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      at: legalTime(row.occurred_at, row.occurred_precision),
      precision: row.occurred_precision,
      actor: row.actor,
      unit: row.unit,
      payload: row.payload,
      paperNumber: row.paper_number,
      papers: row.papers,
      basis: row.legal_basis,
      late: row.was_late,
      stateAfter: stateAfter.get(row.id) ?? null,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by,
      supersededBy: row.superseded_by,
      supersedes: row.supersedes_id,
      annuls: row.annuls,
      reason: row.reason,
    })),
    lawInput: input as unknown as Record<string, unknown>,
    offices: officesOf(role)?.slice() ?? null,
    mayRecord: permits(casesPolicies.recordActs, role),
  };
}

export const openCase: Query<{ id: string }, CaseAnswer> = {
  name: 'open-case',
  policy: casesPolicies.readCases,
  async run({ reader, now, actor, audit }, { id }) {
    const answer = await presentCase(reader, id, now, actor.role);
    audit({ action: 'case.opened', subjectKind: 'person', subjectId: id });
    return answer;
  },
};
