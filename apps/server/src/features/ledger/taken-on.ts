import {
  type ActSpec,
  actSpecs,
  type LedgerField,
  type PartialDate,
  precisionOf,
  type RegimeCode,
} from '@dong-hanh/domain';
import { newId } from '../../platform/ids';
import { projectCase, startOfDay } from '../cases/index';
import type { NewPerson } from '../people/index';
import type { PersonRow } from './decide-rows';

/** The import a row is taken on by. */
export interface TakenOnBy {
  importId: string;
  sourceName: string;
  /** The day the ledger speaks for: the day its import began. */
  day: string;
  accountId: string;
  now: Date;
}

export interface TakenOn {
  person: NewPerson;
  /** Absent where the ledger does not say where the person stands. */
  act?: Record<string, unknown>;
  projection?: ReturnType<typeof projectCase>;
}

type CarriedOver = Required<Omit<TakenOn, 'person'>>;

/** A new person with what the row says, and one act that takes a running case on where it stands. */
export function takeOn(source: PersonRow, personId: string, awaitingDecision: boolean, by: TakenOnBy): TakenOn {
  const { reading, unit } = source;
  const carried = carryOver(source, personId, by);
  const said = reading.person;
  const toComplete = new Set<string>(reading.incomplete);
  for (const field of partialFields(source)) toComplete.add(field);
  for (const flag of reading.flags) toComplete.add(flag);
  if (!carried) toComplete.add('status' satisfies LedgerField);
  return {
    ...carried,
    person: {
      id: personId,
      identity: {
        fullName: said.fullName,
        otherName: said.otherName ?? null,
        bornOn: said.bornOn ?? null,
        sex: said.sex ?? 'unknown',
        ethnicityCode: said.ethnicityCode ?? null,
        occupation: said.occupation ?? null,
        education: said.education ?? null,
        substances: [...said.substanceCodes],
        firstUsedOn: said.firstUsedOn ?? null,
        note: said.note ?? null,
        stableResidence: true,
        nationalId: said.nationalId ?? null,
        warnings: [],
      },
      unitId: unit.id,
      provinceCode: unit.provinceCode,
      startsAt: by.now,
      source: {
        kind: 'ledger',
        importId: by.importId,
        row: reading.row,
        ...(said.rawName ? { rawName: said.rawName } : {}),
        ...(said.decidedOn ? { decidedOn: said.decidedOn } : {}),
        ...(reading.flags.length > 0 ? { flags: reading.flags } : {}),
        ...(reading.unread.length > 0 ? { unread: reading.unread } : {}),
        ...(Object.keys(reading.stated).length > 0 ? { stated: reading.stated } : {}),
      },
      toComplete: [...toComplete],
      awaitingDecision,
      ...(carried ? { standing: { ...carried.projection.summary, rehabCount: carried.projection.rehabCount } } : {}),
      residences: residencesOf(source),
    },
  };
}

/** A village without an address is where the row's unit is; an address names its own unit, in words. */
function residencesOf({ reading: { person }, unit }: PersonRow): NewPerson['residences'] {
  const village = person.village ?? null;
  const permanent = person.permanentAddress ?? null;
  const present = person.presentAddress ?? null;
  const lived = permanent === null && present === null && village !== null;
  return [
    ...(permanent === null ? [] : [{ kind: 'permanent' as const, unitId: null, village, address: permanent }]),
    ...(present === null
      ? []
      : [{ kind: 'stay' as const, unitId: null, village: permanent === null ? village : null, address: present }]),
    ...(lived ? [{ kind: 'stay' as const, unitId: unit.id, village, address: null }] : []),
  ];
}

/** The law counts from whole days; what the ledger gives as a month or a year stays as it is, to be completed. */
function partialFields({ reading: { stated } }: PersonRow): LedgerField[] {
  return [
    ...(stated.since && isPartial(stated.since) ? ['managedSince' as const] : []),
    ...(stated.termEndsOn && isPartial(stated.termEndsOn) ? ['termEndsOn' as const] : []),
  ];
}

const isPartial = (date: PartialDate) => precisionOf(date) !== 'day';

function payloadOf({ reading: { carriedOver, person } }: PersonRow): Record<string, unknown> {
  const { state, form, since, termEndsOn, rehabCount, decisionNo, source } = carriedOver ?? {};
  return {
    state,
    source,
    ...(form && form !== 'compulsory-rehab' ? { form } : {}),
    ...(since ? { [isPartial(since) ? 'sinceAsStated' : 'since']: since } : {}),
    ...(termEndsOn ? { [isPartial(termEndsOn) ? 'termEndsOnAsStated' : 'termEndsOn']: termEndsOn } : {}),
    ...(rehabCount ? { rehabCount } : {}),
    ...(decisionNo ? { decisionNo } : {}),
    ...(person.decidedOn ? { decidedOn: person.decidedOn } : {}),
  };
}

const specs = new Map<string, ActSpec | undefined>();
function specOf(regime: string, day: string): ActSpec | undefined {
  const key = `${regime} ${day}`;
  if (!specs.has(key))
    specs.set(
      key,
      actSpecs(regime as RegimeCode, day).find((spec) => spec.kind === 'carried-over'),
    );
  return specs.get(key);
}

/** The act with what follows from it; nothing where the ledger says no state, or one the law cannot take over. */
function carryOver(source: PersonRow, personId: string, by: TakenOnBy): CarriedOver | undefined {
  const { reading, unit, sought } = source;
  if (!reading.carriedOver) return undefined;
  const id = newId();
  const payload = payloadOf(source);
  const recorded = { recordedAt: by.now, actId: null };
  const projection = projectCase(
    {
      personId,
      bornOn: sought.bornOn,
      stableResidence: true,
      acts: [
        {
          id,
          personId,
          kind: 'carried-over',
          at: by.day,
          precision: 'day',
          actor: null,
          unitCode: null,
          payload,
          recordedAt: by.now,
          supersedes: null,
          annuls: false,
        },
      ],
      responsibility: [
        { unitId: unit.id, provinceCode: unit.provinceCode, unitCode: unit.code, startsAt: by.now, ...recorded },
      ],
    },
    by.now,
  );
  const [first] = projection.states;
  if (!first) return undefined;
  const spec = specOf(first.regime, by.day);
  return {
    projection,
    act: {
      id,
      person_id: personId,
      kind: 'carried-over',
      occurred_at: startOfDay(by.day),
      occurred_precision: 'day',
      actor: spec?.defaultActor ?? null,
      payload,
      legal_basis: spec?.basis ?? [],
      paper_number: reading.stated.decisionNo ?? null,
      annuls: false,
      was_late: false,
      recorded_at: by.now.toISOString(),
      recorded_by: by.accountId,
    },
  };
}
