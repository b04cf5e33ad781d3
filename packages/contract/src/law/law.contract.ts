import {
  actKinds,
  actors,
  confidences,
  deadlineStatuses,
  type EpochDay,
  episodeKinds,
  flags,
  localDay,
  parseInstant,
  parsePartialDate,
  parsePlainDate,
  regimeCodes,
  states,
} from '@dong-hanh/domain';
import { z } from 'zod';

const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const dateOrInstant = z.string().min(1);

/** What the law asks about the person; nobody is named. */
export const lawPersonSchema = z.object({
  /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'; a partial date counts as its last possible day. */
  bornOn: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .refine((bornOn) => parsePartialDate(bornOn) !== null, { error: 'birth-impossible' }),
  stableResidence: z.boolean(),
  /** Code of the managing commune. */
  unit: z.string(),
  remoteArea: z.boolean().optional(),
});

/**
 * One act of the record. `kind` and `actor` stay open strings: an unknown one is refused by the law, with its index,
 * and not by the shape. The payload of each kind is described by `actSpecs` of the domain; other fields are dropped.
 */
export const lawActSchema = z.object({
  kind: z.string(),
  /** An instant with zone, or a date where the law counts days. */
  at: dateOrInstant,
  actor: z.string().optional(),
  unit: z.string().optional(),
  state: z.string().optional(),
  form: z.string().optional(),
  since: dateOrInstant.optional(),
  termEndsOn: dateOrInstant.optional(),
  rehabCount: z.number().optional(),
  decisionNo: z.string().optional(),
  source: z.string().optional(),
  detectedAt: dateOrInstant.optional(),
  testedAt: dateOrInstant.optional(),
  residenceVerifiedAt: dateOrInstant.optional(),
  reason: z.string().optional(),
  ground: z.string().optional(),
  termMonths: z.number().optional(),
  compulsory: z.boolean().optional(),
  educationEndedOn: dateOrInstant.optional(),
  excludedBy: z.string().optional(),
  intakeAt: dateOrInstant.optional(),
  stage: z.string().optional(),
  absentSince: dateOrInstant.optional(),
  /** Point or paragraph violated: 'a', 'đ', '4'. */
  point: z.union([z.string(), z.number()]).optional(),
  violationAt: dateOrInstant.optional(),
  noticeReceivedAt: dateOrInstant.optional(),
  place: z.string().optional(),
  acceptedAt: dateOrInstant.optional(),
  receivedAt: dateOrInstant.optional(),
  refused: z.boolean().optional(),
  resultAt: dateOrInstant.optional(),
  requestedAt: dateOrInstant.optional(),
  placedAt: dateOrInstant.optional(),
  months: z.number().optional(),
  requestedByParents: z.boolean().optional(),
  rated: z.union([z.string(), z.number(), z.boolean()]).optional(),
  until: dateOrInstant.optional(),
  reported: z.boolean().optional(),
  toUnit: z.string().optional(),
  arrivedAt: dateOrInstant.optional(),
  returnedAt: dateOrInstant.optional(),
  facilityFull: z.boolean().optional(),
  elsewhere: z.boolean().optional(),
  noticeSentAt: dateOrInstant.optional(),
  presentedAt: dateOrInstant.optional(),
  sentAt: dateOrInstant.optional(),
});

/** The local day of a date or an instant; null if it is neither. */
function dayOf(text: string): EpochDay | null {
  if (text.length === 10) return parsePlainDate(text);
  const ms = parseInstant(text);
  return ms === null ? null : localDay(ms);
}

export const lawInputSchema = z
  .object({
    person: lawPersonSchema,
    acts: z.array(lawActSchema),
    /** The moment of judgement: an instant, or a date whose acts are all judged. */
    asOf: dateOrInstant.refine((asOf) => dayOf(asOf) !== null, { error: 'moment-unreadable' }),
  })
  .refine(
    ({ person, asOf }) => {
      // A partly known date counts as later where that helps the person; here its earliest day must lie before.
      const [born, day] = [parsePartialDate(person.bornOn), dayOf(asOf)];
      return born === null || day === null || born.first <= day;
    },
    { error: 'birth-after-judgement', path: ['person', 'bornOn'] },
  );

/** One file, or several answered in the same order. */
export const lawRequestSchema = z.union([lawInputSchema, z.array(lawInputSchema)]);

export const lawBasisSchema = z.object({
  instrument: z.string(),
  article: z.string(),
  confidence: z.enum(confidences),
});

export const lawEpisodeSchema = z.object({
  kind: z.enum(episodeKinds),
  regime: z.enum(regimeCodes),
  from: plainDate,
  /** Planned last day after credits and time not counted. */
  to: plainDate.optional(),
  endedOn: plainDate.optional(),
  outcome: z.string().optional(),
});

export const lawDeadlineSchema = z.object({
  act: z.enum(actKinds),
  /** Tells apart several clocks of one act. */
  step: z.string().optional(),
  /** An instant for hour clocks, a local date for day and working-day clocks. */
  dueAt: z.string(),
  metAt: z.string().optional(),
  status: z.enum(deadlineStatuses),
  /** The process ended on this day with the clock unmet: nothing is to be done any more. */
  closedOn: z.string().optional(),
  actor: z.enum(actors),
  basis: z.array(lawBasisSchema).readonly(),
  /** How the time was counted, in Vietnamese. */
  arithmetic: z.string(),
});

export const lawRefusalSchema = z.object({
  /** Zero-based index of the act in the request. */
  index: z.int().min(0),
  code: z.string(),
  message: z.string(),
  basis: z.array(lawBasisSchema).readonly(),
});

export const lawNoteSchema = z.object({
  code: z.string(),
  message: z.string(),
  index: z.int().min(0).optional(),
});

export const lawAnswerSchema = z.object({
  /** The regime in force at `asOf`, for what comes next. */
  regime: z.enum(regimeCodes),
  state: z.enum(states).nullable(),
  flags: z.array(z.enum(flags)),
  episodes: z.array(lawEpisodeSchema),
  deadlines: z.array(lawDeadlineSchema),
  allowed: z.array(z.enum(actKinds)),
  refused: z.array(lawRefusalSchema),
  notes: z.array(lawNoteSchema),
});

export const lawResponseSchema = z.union([lawAnswerSchema, z.array(lawAnswerSchema)]);

export type LawRequest = z.infer<typeof lawRequestSchema>;
export type LawResponse = z.infer<typeof lawResponseSchema>;
