import { type EntryContent, getRegister, type RegisterCode } from './registers';

export type EntryFaultCode =
  | 'day-ahead'
  | 'one-day-only'
  | 'until-before-on'
  | 'attended-over-invited'
  | 'certified-over-attended'
  | 'attended-twice'
  | 'step-before-start'
  | 'recheck-incomplete'
  | 'recheck-before-inspection';

export interface EntryFault {
  /** Path of the field, such as `on` or `content.others.0.attended`. */
  readonly field: string;
  readonly code: EntryFaultCode;
}

export interface JudgedEntry {
  readonly on: string;
  readonly until: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What cannot be in an entry whose shape is right. Browser and server ask the same. */
export function judgeEntry(register: RegisterCode, entry: JudgedEntry, today: string): EntryFault[] {
  return [...judgeDays(register, entry, today), ...(judges[register]?.(entry) ?? [])];
}

function judgeDays(register: RegisterCode, { on, until, content }: JudgedEntry, today: string): EntryFault[] {
  const faults: EntryFault[] = [];
  if (on > today) faults.push({ field: 'on', code: 'day-ahead' });
  if (until !== null && getRegister(register).time === 'day') faults.push({ field: 'until', code: 'one-day-only' });
  if (until !== null && until < on) faults.push({ field: 'until', code: 'until-before-on' });
  const isAhead = (value: unknown) => typeof value === 'string' && value > today;
  for (const [name, field] of Object.entries(getRegister(register).fields)) {
    if (field.kind === 'day' && !field.ahead && isAhead(content[name]))
      faults.push({ field: `content.${name}`, code: 'day-ahead' });
    if (field.kind !== 'rows') continue;
    const days = Object.keys(field.fields).filter((key) => field.fields[key]?.kind === 'day');
    ((content[name] ?? []) as Record<string, unknown>[]).forEach((row, index) => {
      for (const day of days)
        if (isAhead(row[day])) faults.push({ field: `content.${name}.${index}.${day}`, code: 'day-ahead' });
    });
  }
  return faults;
}

const judges: Partial<Record<RegisterCode, (entry: JudgedEntry) => EntryFault[]>> = {
  course: ({ content }) => {
    const { staff = [], others = [] } = content as EntryContent<'course'>;
    return [
      ...staff.flatMap(({ staffId }, index): EntryFault[] =>
        staff.findIndex((row) => row.staffId === staffId) === index
          ? []
          : [{ field: `content.staff.${index}.staffId`, code: 'attended-twice' }],
      ),
      ...others.flatMap(({ invited, attended, certified = 0 }, index): EntryFault[] => [
        ...(attended > invited
          ? [{ field: `content.others.${index}.attended`, code: 'attended-over-invited' } as const]
          : []),
        ...(certified > attended
          ? [{ field: `content.others.${index}.certified`, code: 'certified-over-attended' } as const]
          : []),
      ]),
    ];
  },
  model: ({ on, content }) =>
    ((content as EntryContent<'model'>).steps ?? []).flatMap((step, index): EntryFault[] =>
      step.on < on ? [{ field: `content.steps.${index}.on`, code: 'step-before-start' }] : [],
    ),
  inspection: ({ on, content }) => {
    const { recheckedOn, recheck } = content as EntryContent<'inspection'>;
    if ((recheckedOn === undefined) !== (recheck === undefined))
      return [{ field: `content.${recheck === undefined ? 'recheck' : 'recheckedOn'}`, code: 'recheck-incomplete' }];
    return recheckedOn !== undefined && recheckedOn < on
      ? [{ field: 'content.recheckedOn', code: 'recheck-before-inspection' }]
      : [];
  },
};
