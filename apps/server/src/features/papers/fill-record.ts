import type { CaseAnswer, PaperValues, PersonAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { type LawInput, paperContextOf, parsePlainDate } from '@dong-hanh/domain';
import { unitInText } from '@dong-hanh/print-templates';
import type { FormDefinition } from '@dong-hanh/print-templates/forms';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { Actor } from '../../platform/use-case/actor';
import { presentCase } from '../cases/index';
import { type Contact, findContact, findLegalAid, findUnit, type UnitRow } from '../organisation/index';
import { ethnicityName, getPerson, openNationalId } from '../people/index';
import { valuesOfAct } from './act-values';
import { rehabilitatesAtHome, valuesOfCase } from './case-values';
import { ageDayOf } from './compulsory-file';
import { valuesOfHistory } from './history-values';
import { findCourt, findFacility, officeOf, symbolOf } from './issuing-office';
import { paperOfAct } from './paper-of-act';
import { readQuotedPapers } from './quoted-papers';
import { valuesOfSlip } from './slip-values';

export interface RecordWanted {
  personId: string;
  actId: string | null;
  form?: FormDefinition | undefined;
  paperId?: string;
  actor: Actor;
  now: Date;
  today: string;
}

type Residence = PersonAnswer['residences'][number];

/** What the file says, under the keys of the fields of forms. What it does not say is absent, never guessed. */
export async function recordOfFile(reader: Reader, keyRing: KeyRing, wanted: RecordWanted): Promise<PaperValues> {
  const { personId, actor, now, today } = wanted;
  const person = await getPerson(reader, personId);
  const file = await presentCase(reader, personId, now, actor.role);
  const unit = await findUnit(reader, person.unit.code, today);
  const legalAid = unit?.province_code ? await findLegalAid(reader, unit.province_code) : null;
  const atHome = rehabilitatesAtHome(file);
  const facility = await findFacility(reader, personId, today);
  const office = officeOf(actor, unit, { form: wanted.form, atHome, facility });
  const papers = await readQuotedPapers(reader, personId);
  const act = file.acts.find(({ id }) => id === wanted.actId);
  const { minor = false } = paperContextOf(
    (file.lawInput as unknown as LawInput).person,
    { state: null, flags: [] },
    parsePlainDate(ageDayOf(file, wanted.form, act, today)) ?? 0,
  );
  const known = {
    ...(await ofPerson(reader, keyRing, person)),
    // Who receives a paper for a minor, and who signs for one.
    'person.isMinor': minor,
    ...office,
    'doc.symbol': wanted.form?.symbol === undefined ? null : symbolOf(wanted.form, atHome),
    ...senderOf(wanted.form, atHome, office['unit.name']),
    'court.name': await findCourt(reader, personId, person.unit.code),
    ...(act && valuesOfAct(file, act, minor)),
    ...(act && { 'delivery.paper': paperOfAct(file, act, papers) }),
    ...(wanted.form?.kind === 'slip' &&
      valuesOfSlip(file, act, { unit, legalAid, isMinor: minor, recipient: person.fullName })),
    ...contactOf(await findContact(reader, actor.organisationId)),
    ...valuesOfHistory(file),
    ...(act?.kind === 'move' && (await valuesOfMove(reader, act, unit, { actor, today }))),
    ...(!minor && wanted.form?.code === fileNotice && { 'delivery.recipient': person.fullName }),
    ...valuesOfCase(file, papers, wanted, today),
  };
  return Object.fromEntries(
    Object.entries(known).filter(
      (entry): entry is [string, PaperValues[string]] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}

/** Addressed to the person or to who stands for a minor: Decree 163/2026/NĐ-CP, article 102(1). */
const fileNotice = 'D163-V-37';

/** From which commune to which one, as forms go on after the office. */
async function valuesOfMove(
  reader: Reader,
  act: CaseAnswer['acts'][number],
  unit: UnitRow | null,
  { actor, today }: Pick<RecordWanted, 'actor' | 'today'>,
) {
  const to = typeof act.payload.toUnit === 'string' ? await findUnit(reader, act.payload.toUnit, today) : null;
  const communes = [
    act.unit?.level === 'commune' ? act.unit : null,
    unit?.level === 'commune' ? { code: unit.code, name: unit.full_name } : null,
    actor.unit.level === 'commune' ? actor.unit : null,
  ];
  const from = communes.find((one) => one !== null && one.code !== to?.code);
  return {
    'move.newCommune': to === null ? null : unitInText(to.full_name),
    'move.oldCommune': from ? unitInText(from.name) : null,
  };
}

/** Decree 163/2026/NĐ-CP, article 93(2): at home the assigned counsellor sends the notice, under the head of the committee. */
const counsellor = 'Người được giao nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ';

const senderOf = (form: FormDefinition | undefined, atHome: boolean, office: string | null) =>
  form?.byCounsellorAtHome && atHome
    ? { 'notice.sender': counsellor, 'signer.title': 'Người được giao nhiệm vụ' }
    : { 'notice.sender': office };

const contactOf = (office: Contact | null) => ({
  'contactOffice.name': office?.name,
  'contactOffice.address': office?.address,
  'contactOffice.phone': office?.phone,
});

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
    'person.currentPlace': stay ?? permanent,
    'history.firstUsedOn': person.firstUsedOn,
    'person.permanentAddress': permanent,
    'person.temporaryAddress': stay,
  };
}

function addressOf(residence: Residence | undefined): string | null {
  const parts = [residence?.address, residence?.village, residence?.unit?.name].filter(Boolean);
  return parts.length === 0 ? null : parts.join(', ');
}
