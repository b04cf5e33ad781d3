import type { OrganisationAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { organisationPolicies } from './organisation.policy';
import { getUnit } from './units.queries';

interface OrganisationRow {
  id: string;
  kind: OrganisationAnswer['kind'];
  name: string;
  capacity: number | null;
  address: string | null;
  phone: string | null;
  version: number;
  code: string;
  full_name: string;
  level: OrganisationAnswer['unit']['level'];
}

async function readOrganisations(
  reader: Reader,
  filter: { id?: string; unitCode?: string | undefined; kind?: string | undefined },
): Promise<OrganisationAnswer[]> {
  const { rows } = await sql<OrganisationRow>`
    select o.id, o.kind, o.name, o.capacity, o.address, o.phone, o.version, u.code, u.full_name, u.level
      from organisation o
      join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
     where o.valid @> current_date
       and (${filter.id ?? null}::uuid is null or o.id = ${filter.id ?? null}::uuid)
       and (${filter.kind ?? null}::text is null or o.kind = ${filter.kind ?? null})
       and (${filter.unitCode ?? null}::text is null or u.path <@ (select path from administrative_unit where code = ${filter.unitCode ?? null} and valid @> current_date))
     order by u.level desc, o.name collate "vi-x-icu" limit 2000`.execute(reader);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    capacity: row.capacity,
    address: row.address,
    phone: row.phone,
    version: row.version,
    unit: { code: row.code, name: row.full_name, level: row.level },
  }));
}

async function getOrganisation(reader: Reader, id: string): Promise<OrganisationAnswer> {
  const [found] = await readOrganisations(reader, { id });
  if (!found) throw new Problem('not-found');
  return found;
}

export const listOrganisations: Query<
  { unitCode?: string | undefined; kind?: string | undefined },
  { items: OrganisationAnswer[] }
> = {
  name: 'list-organisations',
  policy: organisationPolicies.readUnits,
  run: async ({ reader }, filter) => ({ items: await readOrganisations(reader, filter) }),
};

export interface CreateOrganisation {
  kind: OrganisationAnswer['kind'];
  name: string;
  unitCode: string;
  capacity: number | null;
  address?: string | null | undefined;
  phone?: string | null | undefined;
}

export const createOrganisation: UseCase<CreateOrganisation, OrganisationAnswer> = {
  name: 'create-organisation',
  policy: organisationPolicies.manageOrganisations,
  async run(context, command) {
    const unit = await getUnit(context.transaction, command.unitCode, context.today);
    const id = newId();
    await context.transaction
      .insertInto('organisation')
      .values({
        id,
        kind: command.kind,
        name: command.name,
        unit_id: unit.unit_id,
        capacity: command.capacity,
        address: command.address ?? null,
        phone: command.phone ?? null,
      })
      .execute();
    context.audit({ action: 'organisation.created', subjectKind: 'organisation', subjectId: id, unitId: unit.unit_id });
    return getOrganisation(context.transaction, id);
  },
};

export interface ChangeOrganisation {
  id: string;
  name: string;
  capacity: number | null;
  address?: string | null | undefined;
  phone?: string | null | undefined;
  version: number;
}

export const changeOrganisation: UseCase<ChangeOrganisation, OrganisationAnswer> = {
  name: 'change-organisation',
  policy: organisationPolicies.manageOrganisations,
  async run(context, command) {
    const changed = await context.transaction
      .updateTable('organisation')
      .set({
        name: command.name,
        capacity: command.capacity,
        ...(command.address === undefined ? {} : { address: command.address }),
        ...(command.phone === undefined ? {} : { phone: command.phone }),
        version: command.version + 1,
      })
      .where('id', '=', command.id)
      .where('version', '=', command.version)
      .returning('unit_id')
      .executeTakeFirst();
    if (!changed) {
      const saved = await getOrganisation(context.transaction, command.id);
      if (saved.version === command.version) throw new Problem('not-permitted');
      throw new Problem('conflict', 'stale-version', { details: { saved } });
    }
    context.audit({
      action: 'organisation.changed',
      subjectKind: 'organisation',
      subjectId: command.id,
      unitId: changed.unit_id,
    });
    return getOrganisation(context.transaction, command.id);
  },
};

const defaultNames: Partial<Record<OrganisationAnswer['kind'], string>> = {
  'commune-police': 'Công an',
  'commune-committee': 'Ủy ban nhân dân',
  'province-police': 'Công an',
  'province-committee': 'Ủy ban nhân dân',
};

/** The organisation of that kind at the unit, made where there is none yet. */
export const ensureOrganisation: UseCase<
  { unitCode: string; kind: OrganisationAnswer['kind']; name?: string | undefined },
  string
> = {
  name: 'ensure-organisation',
  policy: organisationPolicies.manageOrganisations,
  async run(context, { unitCode, kind, name }) {
    const unit = await getUnit(context.transaction, unitCode, context.today);
    const wanted =
      name ?? `${defaultNames[kind] ?? 'Đơn vị'} ${unit.full_name.charAt(0).toLowerCase()}${unit.full_name.slice(1)}`;
    const known = await context.transaction
      .selectFrom('organisation')
      .select('id')
      .where('unit_id', '=', unit.unit_id)
      .where('kind', '=', kind)
      .where('name', '=', wanted)
      .executeTakeFirst();
    return known?.id ?? (await createOrganisation.run(context, { kind, name: wanted, unitCode, capacity: null })).id;
  },
};

export interface Contact {
  name: string;
  address: string | null;
  phone: string | null;
}

/** How to reach an office, as papers for the person print it. */
export async function findContact(reader: Reader, id: string): Promise<Contact | null> {
  const { rows } = await sql<Contact>`select name, address, phone from organisation where id = ${id}::uuid`.execute(
    reader,
  );
  return rows[0] ?? null;
}

/** The centre of free legal aid of a province, where one has been entered. */
export async function findLegalAid(reader: Reader, provinceCode: string): Promise<Contact | null> {
  const { rows } = await sql<Contact>`
    select o.name, o.address, o.phone from organisation o
      join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
     where o.kind = 'legal-aid-centre' and u.code = ${provinceCode} and o.valid @> current_date
     order by o.name limit 1`.execute(reader);
  return rows[0] ?? null;
}
