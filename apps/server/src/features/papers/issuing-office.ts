import type { Reader } from '@dong-hanh/database';
import type { Actor as Authority } from '@dong-hanh/domain';
import { unitInText } from '@dong-hanh/print-templates';
import type { FormDefinition } from '@dong-hanh/print-templates/forms';
import { sql } from 'kysely';
import type { Actor } from '../../platform/use-case/actor';
import type { UnitRow } from '../organisation/index';

const facilities = ['facility-public', 'facility-private', 'social-protection-facility'] as const;
const clinics = ['health-facility', 'substitution-clinic'] as const;

/** The offices that sign as each authority of the law. */
const officesOf: Readonly<Partial<Record<Authority, readonly string[]>>> = {
  CPC: ['commune-police'],
  CP: ['commune-police'],
  CC: ['commune-committee'],
  PPD: ['province-police'],
  FH: facilities,
  MF: [...clinics, ...facilities],
  LO: ['labour-office'],
  RC: ['court'],
  DC: ['court'],
  /** Whichever police found the person. */
  DU: ['commune-police', 'province-police'],
};

export interface Office {
  kind: string;
  name: string;
}

/** The facility that keeps the person, where the file was given to it. */
export async function findFacility(reader: Reader, personId: string, today: string): Promise<Office | null> {
  const { rows } = await sql<Office>`
    select o.kind, o.name from file_access f join organisation o on o.id = f.organisation_id
     where f.person_id = ${personId}::uuid and f.valid @> ${today}::date and o.kind = any (${[...facilities]}::text[])
     order by lower(f.valid) desc nulls last, f.id desc limit 1`.execute(reader);
  return rows[0] ?? null;
}

/** The court the file was handed to, else the only one of the province, as forms go on after "Tòa án nhân dân khu vực". */
export async function findCourt(reader: Reader, personId: string, unitCode: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select o.name from hand_over h join organisation o on o.id = h.to_organisation_id and o.kind = 'court'
     where h.person_id = ${personId}::uuid and h.state in ('offered', 'accepted') order by h.offered_at desc limit 1`.execute(
    reader,
  );
  const name = rows[0]?.name ?? (await findOnlyCourt(reader, unitCode));
  return name?.replace(/^Tòa án nhân dân (?:khu vực )?/u, '') ?? null;
}

async function findOnlyCourt(reader: Reader, unitCode: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select distinct o.name from organisation o
      join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
      join administrative_unit c on c.code = ${unitCode} and c.valid @> current_date and c.province_code = u.province_code
     where o.kind = 'court' and o.valid @> current_date limit 2`.execute(reader);
  return rows.length === 1 ? (rows[0]?.name ?? null) : null;
}

/** Who heads the paper: those that sign it, else those that make it. Papers of persons have no such office. */
function headsOf(form: FormDefinition | undefined, atHome: boolean): Authority[] {
  if (form === undefined || form.header === 'national') return [];
  if (form.byCounsellorAtHome && atHome) return ['CC'];
  const signers = form.signedBy.filter((one) => officesOf[one] !== undefined);
  return signers.length > 0 ? signers : form.madeBy.filter((one) => officesOf[one] !== undefined);
}

/** How offices are abbreviated in numbers; a facility has its own way. */
const abbreviations: Readonly<Partial<Record<Authority, string>>> = { CP: 'CA', CPC: 'CA', CC: 'UBND', PPD: 'CAT' };

/** `QĐ-CA`: under which register of its office a form is numbered. */
export function symbolOf(form: FormDefinition, atHome: boolean): string {
  const [head] = headsOf(form, atHome);
  return [form.symbol, form.issuerSymbol ?? (head && abbreviations[head])].filter(Boolean).join('-');
}

/** The office of that authority for a file of the unit, as far as the program knows it. */
function seatOf(authority: Authority, unit: UnitRow | null, facility: Office | null): Office | null {
  const commune = unit?.level === 'commune' ? unitInText(unit.full_name) : null;
  const province = unit?.parent_name ? unitInText(unit.parent_name) : null;
  const named = (kind: string, office: string, place: string | null) =>
    place === null ? null : { kind, name: `${office} ${place}` };
  switch (authority) {
    case 'CP':
    case 'CPC':
      return named('commune-police', 'Công an', commune);
    case 'CC':
      return named('commune-committee', 'Ủy ban nhân dân', commune);
    case 'PPD':
      return named('province-police', 'Công an', province);
    default:
      return authority === 'FH' ? facility : null;
  }
}

function placeOf(kind: string, unit: UnitRow | null): string | null {
  if (kind.startsWith('commune-')) return unit?.full_name ?? null;
  return kind === 'province-police' ? (unit?.parent_name ?? null) : null;
}

/** The reader's office is one that such a paper goes out from. */
export function isOwnHead(actor: Actor, form: FormDefinition | undefined, atHome: boolean): boolean {
  const heads = headsOf(form, atHome);
  return heads.length === 0 || heads.some((one) => officesOf[one]?.includes(actor.organisationKind));
}

export interface HeadWanted {
  form: FormDefinition | undefined;
  /** The person is in rehabilitation at home. */
  atHome: boolean;
  facility: Office | null;
}

/** The head of a paper: the reader's office where it is the one that signs, else that of the signer, else left to be filled. */
export function officeOf(actor: Actor, unit: UnitRow | null, { form, atHome, facility }: HeadWanted) {
  const heads = headsOf(form, atHome);
  const own = isOwnHead(actor, form, atHome);
  const office = own
    ? { kind: actor.organisationKind, name: actor.organisationName }
    : (heads.map((one) => seatOf(one, unit, facility)).find((one) => one !== null) ?? null);
  const province = unit?.parent_name ? unitInText(unit.parent_name) : null;
  const superior: Readonly<Record<string, string | null>> = {
    'commune-police': province && `Công an ${province}`,
    'commune-committee': province && `Ủy ban nhân dân ${province}`,
    'province-police': 'Bộ Công an',
    'facility-public': province && `Công an ${province}`,
  };
  const ownPlace = actor.unit.level === 'country' ? null : actor.unit.name;
  return {
    'unit.superiorName': office && (superior[office.kind] ?? null),
    'unit.name': office?.name ?? null,
    'officer.fullName': actor.displayName,
    'officer.unit': actor.organisationName,
    'unit.place': own ? ownPlace : office && placeOf(office.kind, unit),
    'unit.communeName': unit?.level === 'commune' ? unit.full_name : null,
    'facility.name': actor.organisationKind.startsWith('facility-') ? actor.organisationName : (facility?.name ?? null),
  };
}
