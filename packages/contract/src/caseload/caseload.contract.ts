import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, instantSchema, plainDateSchema, unitCodeSchema, unitReferenceSchema } from '../shared/values';

const colleagueSchema = z.object({ accountId: idSchema, name: z.string() });

export const officerSchema = colleagueSchema
  .extend({
    role: z.string(),
    files: z.int(),
    absent: z.boolean(),
    coveredBy: z.string().nullable(),
    onDuty: z.boolean(),
  })
  .meta({ id: 'Officer' });
export type OfficerAnswer = z.infer<typeof officerSchema>;

export const absenceSchema = z
  .object({
    id: idSchema,
    officer: colleagueSchema,
    from: z.string(),
    to: z.string(),
    coveredBy: colleagueSchema.nullable(),
  })
  .meta({ id: 'Absence' });
export const dutySchema = z
  .object({ id: idSchema, officer: colleagueSchema, from: z.string(), to: z.string(), holiday: z.boolean() })
  .meta({ id: 'Duty' });

export const gapSchema = z
  .object({
    unit: unitReferenceSchema,
    hours: z.int(),
    /** Open hour clocks that run out while nobody can be reached. */
    clocks: z.int(),
    ranges: z.array(z.object({ from: z.string(), to: z.string(), holiday: z.boolean(), clocks: z.int() })),
  })
  .meta({ id: 'Gap' });
export type GapAnswer = z.infer<typeof gapSchema>;

const ofUnit = z.object({ unitCode: unitCodeSchema.optional() });
const one = z.object({ id: idSchema });

export const caseloadEndpoints = {
  getCaseload: endpoint({
    method: 'GET',
    path: '/api/v1/caseload',
    summary: 'Officers of a unit with their files, who is away, who is on duty.',
    query: ofUnit,
    answer: z.object({
      unit: unitReferenceSchema,
      officers: z.array(officerSchema),
      withoutOfficer: z.int(),
      absences: z.array(absenceSchema),
      duties: z.array(dutySchema),
    }),
  }),
  getOfficer: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id/officer',
    summary: 'Who answers for the file inside its unit, and who could.',
    params: one,
    answer: z.object({ officer: colleagueSchema.nullable(), colleagues: z.array(colleagueSchema) }),
  }),
  setOfficer: endpoint({
    method: 'PUT',
    path: '/api/v1/people/:id/officer',
    summary: 'Gives the file to an officer of its unit, or to nobody.',
    params: one,
    body: z.object({ accountId: idSchema.nullable() }),
  }),
  transferCaseload: endpoint({
    method: 'POST',
    path: '/api/v1/caseload/transfer',
    summary: 'Gives the files of one officer (or those without one) to another: a preview first, then all or nothing.',
    body: z.object({
      unitCode: unitCodeSchema.optional(),
      from: idSchema.nullable(),
      to: idSchema,
      /** What the preview showed; refused where the files are others by now. */
      expected: z.int().min(0).optional(),
      preview: z.boolean(),
    }),
    answer: z.object({
      files: z.int(),
      overdue: z.int(),
      dueThisWeek: z.int(),
      sample: z.array(z.object({ personId: idSchema, fullName: z.string() })),
      done: z.boolean(),
    }),
  }),
  addAbsence: endpoint({
    method: 'POST',
    path: '/api/v1/absences',
    summary: 'Says who is away and who covers.',
    body: ofUnit.extend({
      accountId: idSchema,
      from: plainDateSchema,
      to: plainDateSchema,
      coveredBy: idSchema.nullable(),
    }),
    answer: z.object({ id: idSchema }),
  }),
  cancelAbsence: endpoint({
    method: 'DELETE',
    path: '/api/v1/absences/:id',
    summary: 'Takes an absence back.',
    params: one,
  }),
  addDuty: endpoint({
    method: 'POST',
    path: '/api/v1/duties',
    summary: 'Puts an officer on duty for some hours.',
    body: ofUnit.extend({ accountId: idSchema, from: instantSchema, to: instantSchema }),
    answer: z.object({ id: idSchema }),
  }),
  cancelDuty: endpoint({ method: 'DELETE', path: '/api/v1/duties/:id', summary: 'Takes a duty back.', params: one }),
  findGaps: endpoint({
    method: 'GET',
    path: '/api/v1/caseload/gaps',
    summary: 'Hours of the next thirty days in which a unit has nobody for a clock that counts hours.',
    query: ofUnit,
    answer: z.object({ asOf: z.string(), until: z.string(), items: z.array(gapSchema) }),
  }),
};
