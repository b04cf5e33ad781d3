import type { RegisterEntry } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { getRegister, type RegisterCode } from '@dong-hanh/domain';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { type Actor, permits } from '../../platform/use-case/actor';
import type { Query, ReadContext } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { registersPolicies } from './registers.policy';

const listed = 1000;

/** A version as it lies in the table. */
export interface StoredVersion extends Omit<RegisterEntry, 'mayChange'> {
  unitId: number;
  provinceCode: string | null;
  aboutUnitId: number | null;
  planId: string | null;
}

const unitOf = (column: string) => sql`
  (select jsonb_build_object('code', u.code, 'name', u.full_name, 'level', u.level) from administrative_unit u
    where u.unit_id = ${sql.ref(column)} order by upper(u.valid) desc nulls first limit 1)`;

async function readVersions(
  reader: Reader,
  where: RawBuilder<boolean>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    select e.id, e.version, e.register, e.unit_id as "unitId", e.province_code as "provinceCode", e.about_unit_id as "aboutUnitId", e.plan_id as "planId", e.happened_on::text as "on", e.ended_on::text as "until", e.content,
           e.removed_because as "removedBecause", ${unitOf('e.unit_id')} as unit, ${unitOf('e.about_unit_id')} as "aboutUnit",
           (select jsonb_build_object('id', p.id, 'title', coalesce(p.title, p.source_name)) from plan p where p.id = e.plan_id) as plan,
           jsonb_build_object('at', to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
             'by', coalesce(app.account_name(e.recorded_by), '')) as recorded
      from register_entry e where ${where} order by ${order} limit ${sql.lit(limit)}`.execute(reader);
  return rows;
}

/** The unit that wrote it, and the province over it; who is only the subject of an inspection reads. */
export const keepsEntriesOf = (
  { role, unit }: Actor,
  { code, provinceCode }: { code: string; provinceCode: string | null },
): boolean =>
  permits(registersPolicies.writeRegisters, role) &&
  (role === 'operator' || unit.code === code || unit.code === provinceCode);

function presentEntry(actor: Actor, isNewest: boolean, stored: StoredVersion): RegisterEntry {
  const { unitId: _unit, aboutUnitId: _about, planId: _plan, provinceCode, ...entry } = stored;
  const keeps = keepsEntriesOf(actor, { code: entry.unit.code, provinceCode });
  return { ...entry, mayChange: keeps && isNewest && entry.removedBecause === null };
}

/** Every version of an entry, the newest first. */
export async function findVersions(reader: Reader, id: string): Promise<[StoredVersion, ...StoredVersion[]]> {
  const [newest, ...older] = await readVersions(reader, sql<boolean>`e.id = ${id}::uuid`, sql`e.version desc`, listed);
  if (!newest) throw new Problem('not-found');
  return [newest, ...older];
}

/** The newest version, as it is told. */
export async function readEntry(reader: Reader, actor: Actor, id: string): Promise<RegisterEntry> {
  const [newest] = await findVersions(reader, id);
  return presentEntry(actor, true, newest);
}

export const getEntry: Query<{ id: string }, { versions: RegisterEntry[] }> = {
  name: 'get-register-entry',
  policy: registersPolicies.readRegisters,
  async run({ reader, actor, audit }, { id }) {
    const versions = await findVersions(reader, id);
    audit({ action: 'register.entry-read', subjectKind: 'register-entry', subjectId: id, unitId: actor.unit.id });
    return { versions: versions.map((version, index) => presentEntry(actor, index === 0, version)) };
  },
};

interface EntryList {
  asOf: string;
  items: RegisterEntry[];
  more: boolean;
}

/** Entries as they stand: the newest version of each, without those taken out. */
async function listStanding(
  { reader, actor, today }: ReadContext,
  where: RawBuilder<boolean>,
  order: RawBuilder<unknown>,
): Promise<EntryList> {
  const rows = await readVersions(
    reader,
    sql<boolean>`e.removed_because is null and ${where}
      and not exists (select 1 from register_entry n where n.id = e.id and n.version > e.version)`,
    order,
    listed + 1,
  );
  const items = rows.slice(0, listed).map((row) => presentEntry(actor, true, row));
  return { asOf: today, items, more: rows.length > listed };
}

const newestFirst = sql`e.happened_on desc, e.id desc`;

export interface ListEntries {
  register: RegisterCode;
  unitCode?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export const listEntries: Query<ListEntries, EntryList> = {
  name: 'list-register-entries',
  policy: registersPolicies.readRegisters,
  async run(context, { register, unitCode, from = null, to = null }) {
    const { reader, actor, today, audit } = context;
    const unit = unitCode === undefined ? null : await getUnit(reader, unitCode, today);
    const unitId = unit?.unit_id ?? null;
    const openEnd = getRegister(register).time === 'standing' ? sql`'infinity'::date` : sql`e.happened_on`;
    audit({
      action: 'register.listed',
      subjectKind: 'register',
      subjectId: register,
      unitId: unitId ?? actor.unit.id,
    });
    return listStanding(
      context,
      sql<boolean>`e.register = ${register}
        and (${unitId}::integer is null or ${unitId} in (e.unit_id, e.about_unit_id))
        and (${from}::date is null or coalesce(e.ended_on, ${openEnd}) >= ${from}::date)
        and (${to}::date is null or e.happened_on <= ${to}::date)`,
      newestFirst,
    );
  },
};

/** What `correctionOn` of the domain calls overdue. */
export const listOverdueCorrections: Query<Record<string, never>, EntryList> = {
  name: 'list-overdue-corrections',
  policy: registersPolicies.readRegisters,
  async run(context) {
    const { actor, today, audit } = context;
    audit({ action: 'register.listed', subjectKind: 'register', subjectId: 'inspection', unitId: actor.unit.id });
    return listStanding(
      context,
      sql<boolean>`e.register = 'inspection' and (e.content ->> 'correctionDueOn')::date < ${today}::date
        and e.content ->> 'recheck' is distinct from 'corrected'`,
      sql`e.content ->> 'correctionDueOn', e.id`,
    );
  },
};

export const listPlanEntries: Query<{ id: string }, EntryList> = {
  name: 'list-plan-entries',
  policy: registersPolicies.readRegisters,
  async run(context, { id }) {
    context.audit({ action: 'register.listed', subjectKind: 'plan', subjectId: id, unitId: context.actor.unit.id });
    return listStanding(context, sql<boolean>`e.plan_id = ${id}::uuid`, newestFirst);
  },
};
