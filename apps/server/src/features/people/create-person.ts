import type { DuplicateAnswer, IdentityInput, PersonAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { findUnit, getUnit, unitReference } from '../organisation/index';
import { findKnownPeople, type Likeness, type RankedPerson, rankDuplicates, type SoughtPerson } from './duplicates';
import { checkIdentity, warningAnswers } from './identity';
import { peoplePolicies } from './people.policy';
import { getPerson } from './people.queries';
import { type insertAll, insertPeople } from './people.repository';

export interface PersonWithWarnings {
  person: PersonAnswer;
  warnings: { code: string; message: string }[];
}

export interface CreatePerson extends IdentityInput {
  id?: string | undefined;
  unitCode?: string | undefined;
  notDuplicate: boolean;
}

/** Opens a file in a commune. Somebody like this already known is shown first; the officer decides. */
export const createPerson = (keyRing: KeyRing): UseCase<CreatePerson, PersonWithWarnings> => ({
  name: 'create-person',
  policy: peoplePolicies.createPeople,
  async run(context, command) {
    const { transaction, actor, now, today } = context;
    const identity = checkIdentity(command, today);
    const unit = await getUnit(transaction, command.unitCode ?? actor.unit.code, today);
    if (unit.level !== 'commune' || unit.province_code === null)
      throw new Problem('invalid-request', 'unit-not-chosen', {
        faults: [{ field: 'unitCode', code: 'unit-not-chosen' }],
      });
    const sought: SoughtPerson = {
      ...identity,
      nationalId: identity.nationalId ?? null,
      unitId: unit.unit_id,
      provinceCode: unit.province_code,
    };
    const found = await findRanked(transaction, keyRing, sought);
    if (found.length > 0 && !command.notDuplicate) {
      throw new Problem('refused', 'possible-duplicates', {
        details: { candidates: await presentFound(transaction, found, today) },
      });
    }
    const id = command.id ?? newId();
    const residence = (kind: 'permanent' | 'stay', input: IdentityInput['permanentResidence']) =>
      input
        ? findUnitId(transaction, input.unitCode, today).then((unitId) => [
            { kind, unitId, village: input.village, address: input.address },
          ])
        : [];
    const residences = [
      ...(await residence('permanent', command.permanentResidence)),
      ...(await residence('stay', command.presentStay)),
    ];
    await insertPeople(
      transaction,
      keyRing,
      [
        {
          id,
          identity,
          unitId: unit.unit_id,
          provinceCode: unit.province_code,
          startsAt: now,
          source: { kind: 'entered' },
          toComplete: [],
          awaitingDecision: found.length > 0,
          residences,
        },
      ],
      actor.accountId,
      now,
    );
    await insertCandidates(
      transaction,
      found.map(({ person, likeness }) => ({ personId: id, otherPersonId: person.personId, likeness })),
    );
    context.audit({ action: 'person.created', subjectKind: 'person', subjectId: id, unitId: unit.unit_id });
    return { person: await getPerson(transaction, id), warnings: warningAnswers(identity.warnings, actor.locale) };
  },
});

async function findRanked(reader: Reader, keyRing: KeyRing, sought: SoughtPerson): Promise<RankedPerson[]> {
  const [known] = await findKnownPeople(reader, keyRing, [sought]);
  return rankDuplicates(sought, known ?? []);
}

async function findUnitId(reader: Reader, code: string | null, today: string): Promise<number | null> {
  return code === null ? null : (await getUnit(reader, code, today)).unit_id;
}

/** A pair is kept once, whichever of the two was found from the other. */
export async function insertCandidates(
  transaction: Parameters<typeof insertAll>[0],
  pairs: { personId: string; otherPersonId: string; likeness: Likeness }[],
): Promise<void> {
  const rows = pairs.map(({ personId, otherPersonId, likeness }) => {
    const [person_id, other_person_id] =
      personId < otherPersonId ? [personId, otherPersonId] : [otherPersonId, personId];
    return { id: newId(), person_id, other_person_id, score: likeness.score, reasons: likeness.reasons };
  });
  await sql`insert into duplicate_candidate (id, person_id, other_person_id, score, reasons)
    select id, person_id, other_person_id, score, reasons from jsonb_populate_recordset(null::duplicate_candidate, ${JSON.stringify(rows)}::jsonb)
    on conflict (person_id, other_person_id) do nothing`.execute(transaction);
}

async function presentFound(reader: Reader, found: RankedPerson[], today: string): Promise<DuplicateAnswer[]> {
  const best = found.slice(0, 10);
  const { rows } = await sql<{
    unit_id: number;
    code: string;
    full_name: string;
    level: DuplicateAnswer['unit']['level'];
  }>`
    select unit_id, code, full_name, level from administrative_unit where unit_id = any (${best.map(({ person }) => person.unitId)}::int[]) and valid @> ${today}::date`.execute(
    reader,
  );
  const units = new Map(rows.map((row) => [row.unit_id, unitReference(row)]));
  return best.map(({ person, likeness }) => {
    const visible = person.fullName !== null;
    return {
      id: visible ? person.personId : null,
      visible,
      fullName: person.fullName,
      bornOn: visible ? person.bornOn : null,
      unit: units.get(person.unitId) ?? { code: '', name: '', level: 'commune' },
      ...likeness,
    };
  });
}

export interface DuplicateQuestion {
  fullName: string;
  bornOn: string | null;
  sex: 'male' | 'female' | 'unknown';
  nationalId: string | null;
}

/** Asked while the officer types. */
export const findDuplicates = (
  keyRing: KeyRing,
): Query<DuplicateQuestion, { items: DuplicateAnswer[]; warnings: { code: string; message: string }[] }> => ({
  name: 'find-duplicates',
  policy: peoplePolicies.createPeople,
  async run({ reader, actor, today, audit }, question) {
    const identity = checkIdentity(
      {
        ...question,
        otherName: null,
        ethnicityCode: null,
        occupation: null,
        education: null,
        substances: [],
        firstUsedOn: null,
        stableResidence: true,
        note: null,
      },
      today,
    );
    const unit = await findUnit(reader, actor.unit.code, today);
    const sought: SoughtPerson = {
      ...identity,
      nationalId: identity.nationalId ?? null,
      unitId: unit?.unit_id ?? 0,
      provinceCode: actor.provinceCode ?? '',
    };
    const found = await findRanked(reader, keyRing, sought);
    audit({
      action: 'duplicates.asked',
      subjectKind: 'people',
      unitId: actor.unit.id,
      detail: { results: found.length },
    });
    return {
      items: await presentFound(reader, found, today),
      warnings: warningAnswers(identity.warnings, actor.locale),
    };
  },
});
