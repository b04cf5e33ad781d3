import type { DuplicateAnswer, PersonAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { Query } from '../../platform/use-case/use-case';
import { peoplePolicies } from './people.policy';

type UnitReference = PersonAnswer['unit'];

const unitJson = (
  column: string,
) => sql`(select jsonb_build_object('code', v.code, 'name', v.full_name, 'level', v.level)
  from administrative_unit v where v.unit_id = ${sql.ref(column)} order by upper(v.valid) desc nulls first limit 1)`;

interface Row {
  id: string;
  version: number;
  full_name: string;
  other_name: string | null;
  born_on: string | null;
  sex: PersonAnswer['sex'];
  ethnicity_code: string | null;
  occupation: string | null;
  education: string | null;
  substances: string[];
  first_used_on: string | null;
  note: string | null;
  stable_residence: boolean;
  to_complete: string[];
  source: Record<string, unknown>;
  merged_into: string | null;
  unit: UnitReference;
  documents: { id: string; kind: PersonAnswer['documents'][number]['kind']; ending: string }[];
  residences: PersonAnswer['residences'];
  responsibility: PersonAnswer['responsibility'];
  merges: PersonAnswer['merges'];
}

/** The identity part of a file; null out of scope, which looks the same as not existing. */
export async function findPerson(reader: Reader, id: string): Promise<PersonAnswer | null> {
  const { rows } = await sql<Row>`
    select p.id, p.version, p.full_name, p.other_name, p.born_on, p.sex, p.ethnicity_code, p.occupation, p.education, p.substances, p.first_used_on, p.note, p.stable_residence,
           p.to_complete, p.source, p.merged_into, ${unitJson('p.unit_id')} as unit,
           (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'ending', d.ending) order by d.kind), '[]') from person_document d where d.person_id = p.id) as documents,
           (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'unit', ${unitJson('r.unit_id')}, 'village', r.village, 'address', r.address,
                     'from', lower(r.valid), 'to', upper(r.valid)) order by r.kind, lower(r.valid) desc nulls last, r.id desc), '[]') from residence r where r.person_id = p.id) as residences,
           (select coalesce(jsonb_agg(jsonb_build_object('unit', ${unitJson('s.unit_id')}, 'from', s.starts_at, 'cause', s.cause) order by s.starts_at, s.id), '[]')
              from responsibility s where s.person_id = p.id) as responsibility,
           (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'mergedPersonId', m.merged_person_id, 'fullName', o.full_name, 'mergedAt', m.merged_at, 'reason', m.reason) order by m.merged_at), '[]')
              from person_merge m join person o on o.id = m.merged_person_id where m.kept_person_id = p.id and m.undone_at is null) as merges
      from person p where p.id = ${id}::uuid`.execute(reader);
  const row = rows[0];
  if (!row) return null;
  return {
    id: row.id,
    version: row.version,
    fullName: row.full_name,
    otherName: row.other_name,
    bornOn: row.born_on,
    sex: row.sex,
    ethnicityCode: row.ethnicity_code,
    occupation: row.occupation,
    education: row.education,
    substances: row.substances,
    firstUsedOn: row.first_used_on,
    note: row.note,
    stableResidence: row.stable_residence,
    documents: row.documents.map((document) => ({
      id: document.id,
      kind: document.kind,
      masked: `•••••••••${document.ending}`,
    })),
    residences: row.residences,
    responsibility: row.responsibility,
    unit: row.unit,
    toComplete: row.to_complete,
    source: row.source,
    merges: row.merges,
    mergedInto: row.merged_into,
    duplicates: await findOpenDuplicates(reader, id),
  };
}

export async function getPerson(reader: Reader, id: string): Promise<PersonAnswer> {
  const person = await findPerson(reader, id);
  if (!person) throw new Problem('not-found');
  return person;
}

/** The number of the citizen's card, else of the old one, opened for a paper that has to print it; the reader writes the audit. */
export async function openNationalId(reader: Reader, keyRing: KeyRing, personId: string): Promise<string | null> {
  const { rows } = await sql<{ value_sealed: Buffer }>`
    select value_sealed from person_document where person_id = ${personId}::uuid and kind in ('cccd', 'cmnd') order by kind limit 1`.execute(
    reader,
  );
  return rows[0] ? keyRing.open(rows[0].value_sealed) : null;
}

interface CandidateRow {
  candidate_id: string;
  score: number;
  reasons: DuplicateAnswer['reasons'];
  recorded_at: Date;
  person_id: string;
  other_person_id: string;
}

interface OpaqueRow {
  person_id: string;
  visible: boolean;
  full_name: string | null;
  born_on: string | null;
  unit: UnitReference;
}

/** Each person of the pairs, opaque outside the reader's scope: only that they exist and which unit to ask. */
async function describeOpaquely(reader: Reader, ids: string[]): Promise<Map<string, OpaqueRow>> {
  const { rows } = await sql<OpaqueRow>`
    select o.person_id, o.visible, o.full_name, o.born_on, ${unitJson('o.unit_id')} as unit from app.describe_opaquely(${ids}::uuid[]) o`.execute(
    reader,
  );
  return new Map(rows.map((row) => [row.person_id, row]));
}

function presentDuplicate(
  row: OpaqueRow | undefined,
  candidate: Pick<CandidateRow, 'score' | 'reasons'>,
): DuplicateAnswer {
  if (!row) throw new Problem('not-found');
  return {
    id: row.visible ? row.person_id : null,
    visible: row.visible,
    fullName: row.full_name,
    bornOn: row.born_on,
    unit: row.unit,
    score: candidate.score,
    reasons: candidate.reasons,
  };
}

async function findOpenDuplicates(reader: Reader, personId: string): Promise<PersonAnswer['duplicates']> {
  const { rows } =
    await sql<CandidateRow>`select id as candidate_id, score, reasons, recorded_at, person_id, other_person_id from duplicate_candidate
    where state = 'open' and (person_id = ${personId}::uuid or other_person_id = ${personId}::uuid) order by score desc limit 20`.execute(
      reader,
    );
  if (rows.length === 0) return [];
  const otherOf = (row: CandidateRow) => (row.person_id === personId ? row.other_person_id : row.person_id);
  const described = await describeOpaquely(reader, rows.map(otherOf));
  return rows.map((row) => ({ candidateId: row.candidate_id, ...presentDuplicate(described.get(otherOf(row)), row) }));
}

export interface DuplicatePage {
  items: { candidateId: string; person: DuplicateAnswer; other: DuplicateAnswer; recordedAt: string }[];
  nextCursor: string | null;
}

const pageSize = 25;

export const listDuplicates: Query<{ cursor?: string | undefined }, DuplicatePage> = {
  name: 'list-duplicates',
  policy: peoplePolicies.decideMerges,
  async run({ reader }, { cursor }) {
    const after = cursor !== undefined && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : null;
    const { rows } =
      await sql<CandidateRow>`select id as candidate_id, score, reasons, recorded_at, person_id, other_person_id from duplicate_candidate
      where state = 'open' and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${pageSize + 1}`.execute(
        reader,
      );
    const page = rows.slice(0, pageSize);
    const described = await describeOpaquely(
      reader,
      page.flatMap((row) => [row.person_id, row.other_person_id]),
    );
    return {
      items: page.map((row) => ({
        candidateId: row.candidate_id,
        person: presentDuplicate(described.get(row.person_id), row),
        other: presentDuplicate(described.get(row.other_person_id), row),
        recordedAt: row.recorded_at.toISOString(),
      })),
      nextCursor: rows.length > pageSize ? (page.at(-1)?.candidate_id ?? null) : null,
    };
  },
};

/** Opening a file is written to the audit with the read. */
export const openPerson: Query<{ id: string }, PersonAnswer> = {
  name: 'open-person',
  policy: peoplePolicies.readPeople,
  async run({ reader, audit }, { id }) {
    const person = await getPerson(reader, id);
    audit({ action: 'person.opened', subjectKind: 'person', subjectId: id });
    return person;
  },
};

interface AccessRow {
  at: Date;
  action: string;
  organisation: string | null;
  own: boolean;
}

/** The person's access log names organisation and time, never the colleague. */
export const readAccessLog: Query<
  { id: string },
  { items: { at: string; action: string; organisation: string | null; own: boolean }[] }
> = {
  name: 'read-access-log',
  policy: peoplePolicies.readPeople,
  async run({ reader, actor }, { id }) {
    await getPerson(reader, id);
    const { rows } =
      await sql<AccessRow>`select l.at, l.action, o.name as organisation, l.account_id = ${actor.accountId}::uuid as own
      from app.access_log(${id}::uuid, 200) l left join organisation o on o.id = l.organisation_id order by l.at desc`.execute(
        reader,
      );
    return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  },
};
