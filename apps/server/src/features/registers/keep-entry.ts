import { type RegisterEntry, registerContents } from '@dong-hanh/contract';
import { type EntryContent, getRegister, judgeEntry, type RegisterCode } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { fieldFaults } from '../../platform/http/field-faults';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { insertAll } from '../people/index';
import { registersPolicies } from './registers.policy';
import { findVersions, keepsEntriesOf, readEntry, type StoredVersion } from './registers.queries';

export interface EntryInput {
  on: string;
  until: string | null;
  planId: string | null;
  aboutUnitCode: string | null;
  content: Record<string, unknown>;
}

const refuse = (field: string, code: string) => new Problem('refused', code, { faults: [{ field, code }] });

/** The content as the register defines it, with what cannot be in it told at its field. */
function readContent({ actor, today }: WriteContext, register: RegisterCode, { content, on, until }: EntryInput) {
  const read = registerContents[register].safeParse(content);
  if (!read.success) {
    const faults = fieldFaults(read.error.issues, actor.locale);
    throw new Problem('invalid-request', 'invalid-request', {
      faults: faults.map((fault) => ({ ...fault, field: `content.${fault.field}` })),
    });
  }
  const faults = judgeEntry(register, { on, until, content: read.data }, today);
  if (faults[0]) throw new Problem('refused', faults[0].code, { faults });
  return read.data;
}

async function checkPlan({ transaction }: WriteContext, register: RegisterCode, planId: string | null): Promise<void> {
  if (planId === null) return;
  if (!getRegister(register).servesPlan) throw refuse('planId', 'plan-not-for-register');
  const { rows } = await sql`select 1 from plan where id = ${planId}::uuid`.execute(transaction);
  if (rows.length === 0) throw refuse('planId', 'plan-unknown');
}

/** Who attended is somebody of the register of staff that the writer may see. */
async function checkStaff({ transaction }: WriteContext, content: Record<string, unknown>): Promise<void> {
  const ids = ((content as EntryContent<'course'>).staff ?? []).map(({ staffId }) => staffId);
  const { rows } = await sql<{ id: string }>`
    select distinct e.id from register_entry e where e.id = any (${ids}::uuid[]) and e.register = 'staff'`.execute(
    transaction,
  );
  if (rows.length < ids.length) throw refuse('content.staff', 'staff-unknown');
}

/** Everything of an entry that may be wrong beside its shape; what is right is answered as it is stored. */
async function checkInput(
  context: WriteContext,
  register: RegisterCode,
  input: EntryInput,
  previous: Pick<StoredVersion, 'aboutUnit' | 'aboutUnitId'> | null,
): Promise<Pick<StoredVersion, 'on' | 'until' | 'planId' | 'aboutUnitId' | 'content'>> {
  const { on, until, planId, aboutUnitCode } = input;
  const content = readContent(context, register, input);
  await checkPlan(context, register, planId);
  if (register === 'course') await checkStaff(context, content);
  if (aboutUnitCode === null) return { on, until, planId, aboutUnitId: null, content };
  if (!getRegister(register).aboutUnit) throw refuse('aboutUnitCode', 'about-unit-not-for-register');
  // A unit that was merged since keeps its place in the entry.
  const aboutUnitId =
    previous?.aboutUnit?.code === aboutUnitCode
      ? previous.aboutUnitId
      : (await getUnit(context.transaction, aboutUnitCode, context.today)).unit_id;
  return { on, until, planId, aboutUnitId, content };
}

type NewVersion = Omit<StoredVersion, 'unit' | 'aboutUnit' | 'plan' | 'recorded'>;

/** A place is of one class at a time: the class before is ended first. */
async function checkOneClass(
  { transaction }: WriteContext,
  { id, unitId, on, until, content }: NewVersion,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`area class ${unitId}`}, 0))`.execute(transaction);
  const { rows } = await sql<{ on: string }>`
    select e.happened_on::text as "on" from register_entry e
     where e.register = 'area' and e.unit_id = ${unitId} and e.id <> ${id}::uuid and e.removed_because is null
       and not exists (select 1 from register_entry n where n.id = e.id and n.version > e.version)
       and e.content ->> 'place' is not distinct from ${(content as EntryContent<'area'>).place ?? null}
       and daterange(e.happened_on, e.ended_on, '[]') && daterange(${on}::date, ${until}::date, '[]')`.execute(
    transaction,
  );
  if (rows[0])
    throw new Problem('refused', 'area-has-a-class', {
      faults: [{ field: 'on', code: 'area-has-a-class' }],
      details: { since: rows[0].on },
    });
}

async function insertVersion(context: WriteContext, entry: NewVersion): Promise<RegisterEntry> {
  const { transaction, actor, now, audit } = context;
  const { id, version, register, unitId, removedBecause } = entry;
  if (register === 'area' && removedBecause === null) await checkOneClass(context, entry);
  await insertAll(transaction, 'register_entry', [
    {
      id,
      version,
      register,
      unit_id: unitId,
      province_code: entry.provinceCode,
      about_unit_id: entry.aboutUnitId,
      happened_on: entry.on,
      ended_on: entry.until,
      plan_id: entry.planId,
      content: entry.content,
      removed_because: removedBecause,
      recorded_at: now.toISOString(),
      recorded_by: actor.accountId,
    },
  ]);
  const action = removedBecause !== null ? 'removed' : version === 1 ? 'written' : 'corrected';
  audit({
    action: `register.entry-${action}`,
    subjectKind: 'register-entry',
    subjectId: id,
    unitId,
    detail: { register, version },
  });
  return readEntry(transaction, actor, id);
}

export const keepEntry: UseCase<EntryInput & { register: RegisterCode; unitCode: string }, RegisterEntry> = {
  name: 'keep-register-entry',
  policy: registersPolicies.writeRegisters,
  async run(context, { register, unitCode, ...input }) {
    const { unit_id, code, level, province_code } = await getUnit(context.transaction, unitCode, context.today);
    if (!keepsEntriesOf(context.actor, { code, provinceCode: province_code }))
      throw new Problem('not-permitted', 'entry-of-other');
    return insertVersion(context, {
      ...{ id: newId(), version: 1, register, unitId: unit_id, removedBecause: null },
      provinceCode: level === 'province' ? code : province_code,
      ...(await checkInput(context, register, input, null)),
    });
  },
};

/** The version the writer saw, still the newest, with no other to be written meanwhile. */
async function lockNewest({ transaction, actor }: WriteContext, id: string, version: number): Promise<StoredVersion> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register-entry ${id}`}, 0))`.execute(transaction);
  const [newest] = await findVersions(transaction, id);
  if (!keepsEntriesOf(actor, { code: newest.unit.code, provinceCode: newest.provinceCode }))
    throw new Problem('not-permitted', 'entry-of-other');
  if (newest.removedBecause !== null) throw new Problem('conflict', 'entry-removed');
  if (newest.version !== version) throw new Problem('conflict', 'stale-version');
  return newest;
}

export const correctEntry: UseCase<EntryInput & { id: string; version: number }, RegisterEntry> = {
  name: 'correct-register-entry',
  policy: registersPolicies.writeRegisters,
  async run(context, { id, version, ...input }) {
    const newest = await lockNewest(context, id, version);
    const checked = await checkInput(context, newest.register, input, newest);
    return insertVersion(context, { ...newest, ...checked, version: version + 1 });
  },
};

export const removeEntry: UseCase<{ id: string; version: number; because: string }, RegisterEntry> = {
  name: 'remove-register-entry',
  policy: registersPolicies.writeRegisters,
  async run(context, { id, version, because }) {
    const newest = await lockNewest(context, id, version);
    return insertVersion(context, { ...newest, version: version + 1, removedBecause: because });
  },
};
