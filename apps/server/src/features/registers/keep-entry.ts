import { type RegisterEntry, registerContents } from '@dong-hanh/contract';
import { type EntryContent, getRegister, judgeEntry, type RegisterCode } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { fieldFaults } from '../../platform/http/field-faults';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { getUnit, type UnitRow } from '../organisation/index';
import { insertAll } from '../people/index';
import { registersPolicies } from './registers.policy';
import { keepsUnit, readEntry } from './registers.queries';

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

async function findAboutUnit(context: WriteContext, register: RegisterCode, { aboutUnitCode }: EntryInput) {
  if (aboutUnitCode === null) return null;
  if (!getRegister(register).aboutUnit) throw refuse('aboutUnitCode', 'about-unit-not-for-register');
  return (await getUnit(context.transaction, aboutUnitCode, context.today)).unit_id;
}

type Written = Pick<RegisterEntry, 'id' | 'version' | 'register'>;

async function writeVersion(
  context: WriteContext,
  { id, version, register }: Written,
  unit: UnitRow,
  input: EntryInput,
  removedBecause: string | null = null,
): Promise<RegisterEntry> {
  const { transaction, actor, now, audit } = context;
  if (!keepsUnit(actor, { code: unit.code, provinceCode: unit.province_code }))
    throw new Problem('not-permitted', 'entry-of-other');
  const content = removedBecause === null ? readContent(context, register, input) : input.content;
  if (removedBecause === null) {
    await checkPlan(context, register, input.planId);
    if (register === 'course') await checkStaff(context, content);
  }
  await insertAll(transaction, 'register_entry', [
    {
      id,
      version,
      register,
      unit_id: unit.unit_id,
      province_code: unit.level === 'province' ? unit.code : unit.province_code,
      about_unit_id: await findAboutUnit(context, register, input),
      happened_on: input.on,
      ended_on: input.until,
      plan_id: input.planId,
      content,
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
    unitId: unit.unit_id,
    detail: { register, version },
  });
  const [entry] = await readEntry(transaction, actor, id);
  return entry;
}

export const keepEntry: UseCase<EntryInput & { register: RegisterCode; unitCode: string }, RegisterEntry> = {
  name: 'keep-register-entry',
  policy: registersPolicies.writeRegisters,
  async run(context, { register, unitCode, ...input }) {
    const unit = await getUnit(context.transaction, unitCode, context.today);
    return writeVersion(context, { id: newId(), version: 1, register }, unit, input);
  },
};

/** The newest version, with no other to be written meanwhile. */
async function lockNewest({ transaction, actor }: WriteContext, id: string, version: number): Promise<RegisterEntry> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register-entry ${id}`}, 0))`.execute(transaction);
  const [newest] = await readEntry(transaction, actor, id);
  if (newest.removedBecause !== null) throw new Problem('conflict', 'entry-removed');
  if (newest.version !== version) throw new Problem('conflict', 'stale-version');
  return newest;
}

export const correctEntry: UseCase<EntryInput & { id: string; version: number }, RegisterEntry> = {
  name: 'correct-register-entry',
  policy: registersPolicies.writeRegisters,
  async run(context, { id, version, ...input }) {
    const { register, unit } = await lockNewest(context, id, version);
    const keeper = await getUnit(context.transaction, unit.code, context.today);
    return writeVersion(context, { id, version: version + 1, register }, keeper, input);
  },
};

export const removeEntry: UseCase<{ id: string; version: number; because: string }, RegisterEntry> = {
  name: 'remove-register-entry',
  policy: registersPolicies.writeRegisters,
  async run(context, { id, version, because }) {
    const { register, unit, on, until, plan, aboutUnit, content } = await lockNewest(context, id, version);
    const keeper = await getUnit(context.transaction, unit.code, context.today);
    const input = { on, until, planId: plan?.id ?? null, aboutUnitCode: aboutUnit?.code ?? null, content };
    return writeVersion(context, { id, version: version + 1, register }, keeper, input, because);
  },
};
