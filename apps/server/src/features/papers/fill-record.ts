import type { CaseAnswer, PaperValues, PersonAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { Actor } from '../../platform/use-case/actor';
import { presentCase } from '../cases/index';
import { findUnit } from '../organisation/index';
import { ethnicityName, getPerson, openNationalId } from '../people/index';
import { officeOf } from './issuing-office';

export interface RecordWanted {
  personId: string;
  actId: string | null;
  actor: Actor;
  now: Date;
  today: string;
}

type Residence = PersonAnswer['residences'][number];
type Act = CaseAnswer['acts'][number];

/** What the file says, under the keys of the fields of forms. What it does not say is absent, never guessed. */
export async function recordOfFile(reader: Reader, keyRing: KeyRing, wanted: RecordWanted): Promise<PaperValues> {
  const { personId, actor, now, today } = wanted;
  const person = await getPerson(reader, personId);
  const file = await presentCase(reader, personId, now, actor.role);
  const unit = await findUnit(reader, person.unit.code, today);
  const known = {
    ...(await ofPerson(reader, keyRing, person)),
    ...officeOf(actor, unit),
    ...ofCase(file, wanted.actId),
  };
  return Object.fromEntries(
    Object.entries(known).filter(
      (entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}

async function ofPerson(reader: Reader, keyRing: KeyRing, person: PersonAnswer) {
  const present = (kind: Residence['kind']) =>
    addressOf(person.residences.find((one) => one.kind === kind && one.to === null));
  const [permanent, stay] = [present('permanent'), present('stay')];
  return {
    'person.fullName': person.fullName,
    'person.otherName': person.otherName,
    'person.sex': person.sex === 'unknown' ? null : person.sex,
    'person.bornOn': person.bornOn,
    'person.ethnicity': person.ethnicityCode === null ? null : ethnicityName(person.ethnicityCode),
    'person.education': person.education,
    'person.occupation': person.occupation,
    'person.idNumber': await openNationalId(reader, keyRing, person.id),
    // Decree 163, note 2 of form 33: who does not live at the permanent address is named at the present one.
    'person.residence': stay ?? permanent,
    'person.permanentAddress': permanent,
    'person.temporaryAddress': stay,
  };
}

function addressOf(residence: Residence | undefined): string | null {
  const parts = [residence?.address, residence?.village, residence?.unit?.name].filter(Boolean);
  return parts.length === 0 ? null : parts.join(', ');
}

/** The papers that other papers quote, and the term that runs, from the acts that stand. */
function ofCase(file: CaseAnswer, actId: string | null) {
  const standing = file.acts.filter((act) => act.supersededBy === null && !act.annuls);
  const last = (kind: string): Act | undefined => standing.findLast((act) => act.kind === kind);
  const quote = (name: string, act: Act | undefined) =>
    act === undefined ? {} : { [`${name}.number`]: act.paperNumber, [`${name}.issuedOn`]: dayOf(act.at) };
  const term = file.episodes.findLast((episode) => episode.to !== null && episode.endedOn === null);
  const act = standing.find((one) => one.id === actId);
  return {
    ...quote('voluntaryDecision', last('vol-decide')),
    ...quote('userDecision', last('user-manage')),
    ...quote('monitoringDecision', last('em-start')),
    ...quote('courtDecision', last('court-decision')),
    ...quote('postDecision', last('post-start')),
    'term.startsOn': term?.from ?? null,
    'term.endsOn': term?.to ?? null,
    'rehab.count': file.rehabCount > 0 ? file.rehabCount : null,
    'act.on': act === undefined ? null : dayOf(act.at),
  };
}

const vietnamOffsetMs = 7 * 3_600_000;
const dayOf = (at: string) =>
  at.length === 10 ? at : new Date(Date.parse(at) + vietnamOffsetMs).toISOString().slice(0, 10);
