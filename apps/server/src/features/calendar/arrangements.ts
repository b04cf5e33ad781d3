import type { StoredArrangement } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { adoptHolidayArrangements, type HolidayArrangement, holidayArrangements } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { calendarPolicies } from './calendar.policy';

async function readEntered(reader: Reader): Promise<StoredArrangement[]> {
  const { rows } = await sql<StoredArrangement>`
    select year, tet_days_before as "tetDaysBefore", national_day_neighbour as "nationalDayNeighbour", swaps, confirmed, source, version
      from holiday_arrangement order by year`.execute(reader);
  return rows;
}

const asArrangement = ({ source: _source, version: _version, ...arrangement }: StoredArrangement) =>
  arrangement as unknown as HolidayArrangement;

/** Counts by what was entered from here on, in this process. */
export async function adoptEntered(reader: Reader): Promise<void> {
  adoptHolidayArrangements((await readEntered(reader)).map(asArrangement));
}

const shipped = (): StoredArrangement[] =>
  holidayArrangements.map((one) => ({ ...one, swaps: [...one.swaps], source: '', version: 0 }));

export const getCalendar: Query<Record<string, never>, { items: StoredArrangement[] }> = {
  name: 'get-calendar',
  policy: calendarPolicies.readCalendar,
  async run({ reader }) {
    const entered = await readEntered(reader);
    const years = new Set(entered.map(({ year }) => year));
    const items = [...shipped().filter(({ year }) => !years.has(year)), ...entered];
    return { items: items.sort((a, b) => a.year - b.year) };
  },
};

function checkArrangement({ year, swaps, confirmed, source }: StoredArrangement): void {
  const near = (day: string) => Math.abs(Number(day.slice(0, 4)) - year) <= 1;
  const wrong = swaps.findIndex(({ off, worked }) => off === worked || !near(off) || !near(worked));
  if (wrong >= 0) {
    throw new Problem('invalid-request', 'invalid-request', {
      faults: [{ field: `swaps.${wrong}`, code: 'swap-not-in-year' }],
    });
  }
  if (confirmed && source === '') {
    throw new Problem('invalid-request', 'invalid-request', { faults: [{ field: 'source', code: 'source-needed' }] });
  }
}

/** A year entered or changed. The clocks of running files follow: `main` derives them anew. */
export const putArrangement: UseCase<StoredArrangement, StoredArrangement> = {
  name: 'put-arrangement',
  policy: calendarPolicies.editCalendar,
  async run(context, arrangement) {
    const { transaction, actor, now } = context;
    checkArrangement(arrangement);
    const { year, tetDaysBefore, nationalDayNeighbour, swaps, confirmed, source, version } = arrangement;
    const { rows } = await sql<{ version: number }>`
      insert into holiday_arrangement (year, tet_days_before, national_day_neighbour, swaps, confirmed, source, version, changed_at, changed_by)
      values (${year}, ${tetDaysBefore}, ${nationalDayNeighbour}, ${JSON.stringify(swaps)}::jsonb, ${confirmed}, ${source}, ${version + 1}, ${now.toISOString()}::timestamptz, ${actor.accountId}::uuid)
      on conflict (year) do update set tet_days_before = excluded.tet_days_before, national_day_neighbour = excluded.national_day_neighbour, swaps = excluded.swaps,
        confirmed = excluded.confirmed, source = excluded.source, version = excluded.version, changed_at = excluded.changed_at, changed_by = excluded.changed_by, derived_at = null
        where holiday_arrangement.version = ${version}
      returning version`.execute(transaction);
    const [row] = rows;
    if (!row) throw new Problem('conflict', 'stale-version');
    context.audit({
      action: 'calendar.changed',
      subjectKind: 'calendar',
      subjectId: String(year),
      detail: { confirmed, swaps: swaps.length },
    });
    return { ...arrangement, version: row.version };
  },
};

/** Years entered since the clocks of files were last derived, taken on by this process. */
export const findUnderived: Query<Record<string, never>, { year: number; version: number }[]> = {
  name: 'find-underived-years',
  policy: calendarPolicies.deriveAnew,
  async run({ reader }) {
    await adoptEntered(reader);
    const { rows } = await sql<{ year: number; version: number }>`
      select year, version from holiday_arrangement where derived_at is null order by year`.execute(reader);
    return rows;
  },
};

/** Said after the deriving: one that failed is tried again, one changed meanwhile stays open. */
export const noteDerived: UseCase<{ years: { year: number; version: number }[] }, Record<string, never>> = {
  name: 'note-derived-years',
  policy: calendarPolicies.deriveAnew,
  async run({ transaction, now }, { years }) {
    for (const { year, version } of years) {
      await sql`update holiday_arrangement set derived_at = ${now.toISOString()}::timestamptz where year = ${year} and version = ${version}`.execute(
        transaction,
      );
    }
    return {};
  },
};
