import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { getUnit, type UnitRow } from '../organisation/index';
import { caseloadPolicies } from './caseload.policy';
import { findColleagues } from './caseload.queries';

async function refuseStranger(context: WriteContext, unitId: number, accountId: string): Promise<void> {
  const colleagues = await findColleagues(context.transaction, unitId);
  if (!colleagues.some((one) => one.accountId === accountId)) throw new Problem('refused', 'not-a-colleague');
}

const ownUnit = (context: WriteContext, unitCode: string | undefined): Promise<UnitRow> =>
  getUnit(context.transaction, unitCode ?? context.actor.unit.code, context.today);

/** Ends what stands and begins anew, so that at no moment two officers answer for one file. */
async function giveFiles(context: WriteContext, personIds: string[], to: string | null): Promise<void> {
  const { transaction, now, actor } = context;
  await sql`
    update officer_assignment o set valid = tstzrange(lower(valid), greatest(${now}::timestamptz, lower(valid) + interval '1 millisecond'))
      from person p where p.id = o.person_id and p.unit_id = o.unit_id and o.person_id = any (${personIds}::uuid[]) and upper_inf(o.valid)`.execute(
    transaction,
  );
  if (to !== null)
    await sql`
      insert into officer_assignment (person_id, unit_id, province_code, account_id, valid, assigned_by)
      select p.id, p.unit_id, p.province_code, ${to}::uuid,
             tstzrange(greatest(${now}::timestamptz, (select max(upper(o.valid)) from officer_assignment o where o.person_id = p.id and o.unit_id = p.unit_id)), null), ${actor.accountId}::uuid
        from person p where p.id = any (${personIds}::uuid[])`.execute(transaction);
  for (const personId of personIds)
    context.audit({
      action: 'officer.set',
      subjectKind: 'person',
      subjectId: personId,
      unitId: actor.unit.id,
      detail: { accountId: to },
    });
}

export const setOfficer: UseCase<{ id: string; accountId: string | null }, Record<string, never>> = {
  name: 'set-officer',
  policy: caseloadPolicies.changeCaseload,
  async run(context, { id, accountId }) {
    const { rows } = await sql<{
      unit_id: number;
    }>`select unit_id from person where id = ${id}::uuid for update`.execute(context.transaction);
    const [person] = rows;
    if (!person) throw new Problem('not-found');
    if (accountId !== null) await refuseStranger(context, person.unit_id, accountId);
    await giveFiles(context, [id], accountId);
    return {};
  },
};

export interface TransferCaseload {
  unitCode?: string | undefined;
  from: string | null;
  to: string;
  expected?: number | undefined;
  preview: boolean;
}

export interface Transfer {
  files: number;
  overdue: number;
  dueThisWeek: number;
  sample: { personId: string; fullName: string }[];
  done: boolean;
}

const shown = 20;
const weekMs = 7 * 86_400_000;

/** All files of one officer, or those of nobody, in one transaction; refused where they are others than the preview showed. */
export const transferCaseload: UseCase<TransferCaseload, Transfer> = {
  name: 'transfer-caseload',
  policy: caseloadPolicies.changeCaseload,
  async run(context, { unitCode, from, to, expected, preview }) {
    const { transaction, now } = context;
    const unit = await ownUnit(context, unitCode);
    await refuseStranger(context, unit.unit_id, to);
    // Files that move, or are given to somebody else meanwhile, wait until this is done.
    const { rows: files } = await sql<{ id: string; full_name: string; next_due_at: Date | null }>`
      select p.id, p.full_name, s.next_due_at from person p join person_summary s on s.person_id = p.id
       where p.unit_id = ${unit.unit_id} and p.merged_into is null and (${from === null} or exists (
               select 1 from officer_assignment o where o.person_id = p.id and o.unit_id = p.unit_id and o.account_id = ${from}::uuid and upper_inf(o.valid)))
         and (${from !== null} or (s.state is distinct from 'off-list' and not exists (
               select 1 from officer_assignment o where o.person_id = p.id and o.unit_id = p.unit_id and upper_inf(o.valid))))
       order by p.id for update of p`.execute(transaction);
    const due = files.map((file) => file.next_due_at?.getTime() ?? Number.POSITIVE_INFINITY);
    const answer = {
      files: files.length,
      overdue: due.filter((at) => at < now.getTime()).length,
      dueThisWeek: due.filter((at) => at >= now.getTime() && at <= now.getTime() + weekMs).length,
      sample: files.slice(0, shown).map((file) => ({ personId: file.id, fullName: file.full_name })),
      done: !preview,
    };
    if (preview) {
      context.audit({ action: 'caseload.previewed', subjectKind: 'unit', unitId: unit.unit_id, detail: { from, to } });
      return answer;
    }
    if (expected !== undefined && expected !== files.length) throw new Problem('conflict', 'caseload-changed');
    await giveFiles(
      context,
      files.map((file) => file.id),
      to,
    );
    context.audit({
      action: 'caseload.transferred',
      subjectKind: 'unit',
      unitId: unit.unit_id,
      detail: { from, to, files: files.length },
    });
    return answer;
  },
};

export interface AddAbsence {
  unitCode?: string | undefined;
  accountId: string;
  from: string;
  to: string;
  coveredBy: string | null;
}

export const addAbsence: UseCase<AddAbsence, { id: string }> = {
  name: 'add-absence',
  policy: caseloadPolicies.changeCaseload,
  async run(context, { unitCode, accountId, from, to, coveredBy }) {
    const { transaction, actor } = context;
    const unit = await ownUnit(context, unitCode);
    if (to < from)
      throw new Problem('refused', 'range-upside-down', { faults: [{ field: 'to', code: 'range-upside-down' }] });
    await refuseStranger(context, unit.unit_id, accountId);
    if (coveredBy !== null) {
      if (coveredBy === accountId) throw new Problem('refused', 'cover-absent');
      await refuseStranger(context, unit.unit_id, coveredBy);
      const { rows } = await sql`
        select 1 from absence where account_id = ${coveredBy}::uuid and cancelled_at is null and days && daterange(${from}::date, ${to}::date, '[]')`.execute(
        transaction,
      );
      if (rows.length > 0)
        throw new Problem('refused', 'cover-absent', { faults: [{ field: 'coveredBy', code: 'cover-absent' }] });
    }
    const id = newId();
    await sql`
      insert into absence (id, unit_id, province_code, account_id, days, covered_by, recorded_by)
      values (${id}::uuid, ${unit.unit_id}, ${unit.province_code}, ${accountId}::uuid, daterange(${from}::date, ${to}::date, '[]'), ${coveredBy}::uuid, ${actor.accountId}::uuid)`.execute(
      transaction,
    );
    context.audit({
      action: 'absence.added',
      subjectKind: 'account',
      subjectId: accountId,
      unitId: unit.unit_id,
      detail: { id, coveredBy },
    });
    return { id };
  },
};

export interface AddDuty {
  unitCode?: string | undefined;
  accountId: string;
  from: string;
  to: string;
}

export const addDuty: UseCase<AddDuty, { id: string }> = {
  name: 'add-duty',
  policy: caseloadPolicies.changeCaseload,
  async run(context, { unitCode, accountId, from, to }) {
    const { transaction, actor } = context;
    const unit = await ownUnit(context, unitCode);
    if (Date.parse(to) <= Date.parse(from))
      throw new Problem('refused', 'range-upside-down', { faults: [{ field: 'to', code: 'range-upside-down' }] });
    await refuseStranger(context, unit.unit_id, accountId);
    const id = newId();
    await sql`
      insert into duty (id, unit_id, province_code, account_id, hours, recorded_by)
      values (${id}::uuid, ${unit.unit_id}, ${unit.province_code}, ${accountId}::uuid, tstzrange(${from}::timestamptz, ${to}::timestamptz), ${actor.accountId}::uuid)`.execute(
      transaction,
    );
    context.audit({
      action: 'duty.added',
      subjectKind: 'account',
      subjectId: accountId,
      unitId: unit.unit_id,
      detail: { id },
    });
    return { id };
  },
};

/** Taken back, not forgotten: the row stays with the moment it was cancelled. */
const cancel = (table: 'absence' | 'duty'): UseCase<{ id: string }, Record<string, never>> => ({
  name: `cancel-${table}`,
  policy: caseloadPolicies.changeCaseload,
  async run(context, { id }) {
    const { rows } = await sql<{ account_id: string; unit_id: number }>`
      update ${sql.table(table)} set cancelled_at = ${context.now} where id = ${id}::uuid and cancelled_at is null
      returning account_id, unit_id`.execute(context.transaction);
    const [row] = rows;
    if (!row) throw new Problem('not-found');
    context.audit({
      action: `${table}.cancelled`,
      subjectKind: 'account',
      subjectId: row.account_id,
      unitId: row.unit_id,
      detail: { id },
    });
    return {};
  },
});
export const cancelAbsence = cancel('absence');
export const cancelDuty = cancel('duty');
