import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { plainDateSchema } from '../shared/values';

export const holidayArrangementSchema = z
  .object({
    year: z.int().min(2000).max(2070),
    /** Of the five days of Tết, those before the first day of the lunar year. */
    tetDaysBefore: z.union([z.literal(1), z.literal(2)]),
    /** The day off beside 2 September. */
    nationalDayNeighbour: z.enum(['before', 'after']),
    /** Working days given off against a day of rest worked. */
    swaps: z.array(z.object({ off: plainDateSchema, worked: plainDateSchema })).max(20),
    /** Somebody has compared the year with the published announcement. */
    confirmed: z.boolean(),
  })
  .meta({ id: 'HolidayArrangement' });
export type HolidayArrangementInput = z.infer<typeof holidayArrangementSchema>;

const storedSchema = holidayArrangementSchema.extend({
  source: z.string(),
  /** 0 where the year is as it ships. */
  version: z.int(),
});
export type StoredArrangement = z.infer<typeof storedSchema>;

export const calendarEndpoints = {
  getCalendar: endpoint({
    method: 'GET',
    path: '/api/v1/calendar',
    summary: 'Arrangements of public holidays by year, those that ship and those entered.',
    answer: z.object({ items: z.array(storedSchema) }),
  }),
  putArrangement: endpoint({
    method: 'PUT',
    path: '/api/v1/calendar/:year',
    summary: 'Enters the arrangement of a year. Clocks of running files are derived anew within minutes.',
    params: z.object({ year: z.coerce.number().int().min(2000).max(2070) }),
    body: holidayArrangementSchema
      .omit({ year: true })
      .extend({ source: z.string().trim().max(300), version: z.int().min(0) }),
    answer: storedSchema,
  }),
};
