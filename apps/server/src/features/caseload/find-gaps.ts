import type { GapAnswer } from '@dong-hanh/contract';
import { localDay, MS_PER_DAY, MS_PER_HOUR, startOfDay, workingCalendar } from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { Query } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { caseloadPolicies } from './caseload.policy';

const daysAhead = 30;
/** No text read so far fixes the hours in which an office is manned: a setting. */
const workingHours = { from: 7, to: 17 };

export interface Manning {
  officers: string[];
  absences: { accountId: string; from: number; to: number }[];
  duties: { from: number; to: number }[];
  clocks: number[];
}

/** The hours in which nobody of a unit can be reached, joined where they follow each other. */
export function gapsOf(manning: Manning, start: number, hours: number): GapAnswer['ranges'] {
  const ranges: { from: number; to: number; holiday: boolean }[] = [];
  const manned = new Map<number, boolean>();
  const isManned = (day: number) => {
    let known = manned.get(day);
    if (known === undefined) {
      const at = startOfDay(day);
      known =
        workingCalendar.isWorkingDay(day) &&
        manning.officers.some(
          (id) => !manning.absences.some((one) => one.accountId === id && one.from <= at && at < one.to),
        );
      manned.set(day, known);
    }
    return known;
  };
  for (let hour = 0; hour < hours; hour += 1) {
    const from = start + hour * MS_PER_HOUR;
    const to = from + MS_PER_HOUR;
    const day = localDay(from);
    const ofDay = (from - startOfDay(day)) / MS_PER_HOUR;
    if (ofDay >= workingHours.from && ofDay < workingHours.to && isManned(day)) continue;
    if (manning.duties.some((duty) => duty.from <= from && duty.to >= to)) continue;
    const holiday = !workingCalendar.isWorkingDay(day);
    const last = ranges.at(-1);
    if (last?.to === from) {
      last.to = to;
      last.holiday ||= holiday;
    } else ranges.push({ from, to, holiday });
  }
  return ranges.map((range) => ({
    from: new Date(range.from).toISOString(),
    to: new Date(range.to).toISOString(),
    holiday: range.holiday,
    clocks: manning.clocks.filter((due) => due > range.from && due <= range.to).length,
  }));
}

interface UnitManning {
  unit_id: number;
  code: string;
  name: string;
  level: GapAnswer['unit']['level'];
  officers: string[];
  absences: { accountId: string; from: string; to: string }[];
  duties: { from: string; to: string }[];
  clocks: string[];
}

/** Cover needs no word of its own here: who covers is an officer of the unit, and is either there or away. */
export const findGaps: Query<{ unitCode?: string | undefined }, { asOf: string; until: string; items: GapAnswer[] }> = {
  name: 'find-gaps',
  policy: caseloadPolicies.readCaseload,
  async run({ reader, actor, now, today, audit }, { unitCode }) {
    const top = await getUnit(reader, unitCode ?? actor.unit.code, today);
    const start = Math.ceil(now.getTime() / MS_PER_HOUR) * MS_PER_HOUR;
    const until = new Date(start + daysAhead * MS_PER_DAY);
    const { rows } = await sql<UnitManning>`
      with units as (
        select u.unit_id, u.code, u.full_name as name, u.level from administrative_unit u
         where u.valid @> ${today}::date and u.level = 'commune'
           and u.path <@ (select path from administrative_unit where code = ${top.code} and valid @> ${today}::date)
           and app.works_for(u.unit_id, u.province_code, null)
           and exists (select 1 from person_summary s where s.unit_id = u.unit_id and not s.merged)),
      colleague as (select * from app.colleagues(array(select unit_id from units)))
      select u.*,
             coalesce((select jsonb_agg(c.account_id) from colleague c where c.unit_id = u.unit_id), '[]') as officers,
             coalesce((select jsonb_agg(jsonb_build_object('accountId', a.account_id, 'from', lower(a.days), 'to', upper(a.days))) from absence a
               where a.unit_id = u.unit_id and a.cancelled_at is null and a.days && daterange(${today}::date, null)), '[]') as absences,
             coalesce((select jsonb_agg(jsonb_build_object('from', lower(d.hours), 'to', upper(d.hours))) from duty d
               where d.unit_id = u.unit_id and d.cancelled_at is null and d.hours && tstzrange(${now}, ${until})), '[]') as duties,
             coalesce((select jsonb_agg(d.due_at) from deadline d where d.unit_id = u.unit_id and d.met_at is null and not d.cancelled
               and not d.due_is_day and d.due_at between ${now} and ${until}), '[]') as clocks
        from units u order by u.name collate "vi-x-icu"`.execute(reader);
    audit({ action: 'caseload.gaps-read', subjectKind: 'unit', unitId: top.unit_id });
    const items = rows.flatMap((row) => {
      const ranges = gapsOf(
        {
          officers: row.officers,
          absences: row.absences.map((one) => ({
            accountId: one.accountId,
            from: dayStart(one.from),
            to: dayStart(one.to),
          })),
          duties: row.duties.map((one) => ({ from: Date.parse(one.from), to: Date.parse(one.to) })),
          clocks: row.clocks.map((due) => Date.parse(due)),
        },
        start,
        (daysAhead * MS_PER_DAY) / MS_PER_HOUR,
      );
      if (ranges.length === 0) return [];
      const hours = ranges.reduce(
        (sum, range) => sum + (Date.parse(range.to) - Date.parse(range.from)) / MS_PER_HOUR,
        0,
      );
      const clocks = ranges.reduce((sum, range) => sum + range.clocks, 0);
      return [{ unit: { code: row.code, name: row.name, level: row.level }, hours, clocks, ranges }];
    });
    return { asOf: now.toISOString(), until: until.toISOString(), items };
  },
};

const dayStart = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);
