import { calendarEndpoints } from '@dong-hanh/contract';
import { adoptHolidayArrangements, type HolidayArrangement } from '@dong-hanh/domain';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';

/** The arrangements of public holidays; read before any clock is counted in the browser, which then counts by them too. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: async ({ signal }) => {
    const calendar = await call(calendarEndpoints.getCalendar, { signal });
    adoptHolidayArrangements(calendar.items as unknown as HolidayArrangement[]);
    return calendar;
  },
  staleTime: 10 * 60_000,
});
