import type { Reader } from '@dong-hanh/database';
import {
  type LedgerUnits,
  type UnitResolution,
  type UnitResolver,
  type UnitVersion,
  unitResolver,
} from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { UnitRow } from '../organisation/index';

/** A unit a row may belong to. */
export interface LedgerUnit {
  id: number;
  code: string;
  name: string;
  provinceCode: string;
}

export interface ImportUnits {
  reading: LedgerUnits;
  unitOf(version: UnitVersion): LedgerUnit;
}

interface VersionRow {
  unit_id: number;
  code: string;
  full_name: string;
  level: string;
  parent_unit_id: number | null;
  province_code: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

interface SuccessionRow {
  from_unit_id: number;
  to_unit_id: number;
  relation: 'whole' | 'part';
}

/**
 * How the communes of a ledger are read: first as its own unit and what went whole into it, then as the units of the
 * province and those that passed into them, and only to tell a unit elsewhere from none, as any unit of the country.
 */
export async function readImportUnits(reader: Reader, unit: UnitRow, today: string): Promise<ImportUnits> {
  const { rows: versions } = await sql<VersionRow>`
    select unit_id, code, full_name, level, parent_unit_id, province_code, lower(valid)::text as valid_from, upper(valid)::text as valid_to
      from administrative_unit where level <> 'country'`.execute(reader);
  const { rows: successions } = await sql<SuccessionRow>`
    select from_unit_id, to_unit_id, relation from unit_succession`.execute(reader);
  const named = nameWithin(versions);
  const isNow = (row: VersionRow) => row.valid_to === null || row.valid_to > today;
  const ofProvince = new Set(
    versions
      .filter((row) => row.level === 'commune' && isNow(row) && row.province_code === unit.province_code)
      .map((row) => row.unit_id),
  );
  const own = new Set(unit.level === 'commune' ? [unit.unit_id] : []);
  const inScope = own.size > 0 ? own : ofProvince;

  const steps = successions.map(({ from_unit_id, to_unit_id, relation }) => ({
    fromUnitId: String(from_unit_id),
    toUnitId: String(to_unit_id),
    relation,
  }));
  const fateful = new Set(successions.map((step) => step.from_unit_id));
  // Made when first asked: most ledgers name no unit outside their province.
  const resolverFor = (isCandidate: (row: VersionRow) => boolean): UnitResolver => {
    let resolver: UnitResolver | undefined;
    return (text, onDate) => {
      resolver ??= unitResolver(
        versions.filter((row) => row.level !== 'province' && isCandidate(row)).map(named),
        steps,
      );
      return resolver(text, onDate);
    };
  };
  const passedInto = (units: ReadonlySet<number>, relation?: 'whole') =>
    new Set(
      successions
        .filter((step) => units.has(step.to_unit_id) && (relation === undefined || step.relation === relation))
        .map((step) => step.from_unit_id),
    );
  const formerOwn = passedInto(own, 'whole');
  const former = passedInto(ofProvince);
  const heirs = new Set(successions.filter((step) => former.has(step.from_unit_id)).map((step) => step.to_unit_id));
  const resolvers: { resolve: UnitResolver; answers: (resolution: UnitResolution) => boolean }[] = [
    {
      resolve: resolverFor((row) => own.has(row.unit_id) || formerOwn.has(row.unit_id)),
      answers: ({ outcome }) => outcome === 'found' || outcome === 'successor',
    },
    {
      resolve: resolverFor((row) => ofProvince.has(row.unit_id) || former.has(row.unit_id) || heirs.has(row.unit_id)),
      answers: ({ outcome }) => outcome !== 'unknown',
    },
    {
      resolve: resolverFor((row) => row.level === 'commune' || fateful.has(row.unit_id)),
      answers: () => true,
    },
  ];

  const units = new Map(
    versions
      .filter((row) => inScope.has(row.unit_id) && isNow(row))
      .map((row) => [
        String(row.unit_id),
        { id: row.unit_id, code: row.code, name: row.full_name, provinceCode: row.province_code ?? '' },
      ]),
  );
  const ownVersion = versions.find((row) => own.has(row.unit_id) && isNow(row));
  return {
    unitOf(version) {
      const known = units.get(version.unitId);
      if (!known) throw new Error('A row was read into a unit outside the import.');
      return known;
    },
    reading: {
      ...(ownVersion ? { own: named(ownVersion) } : {}),
      inScope: (version) => units.has(version.unitId),
      resolve(text) {
        for (const { resolve, answers } of resolvers) {
          const resolution = resolve(text, today);
          if (answers(resolution)) return elsewhere(resolution);
        }
        return { outcome: 'unknown' };
      },
    },
  };

  /** Several units of one name, none of them in the import's scope: whichever is meant, it is outside. */
  function elsewhere(resolution: UnitResolution): UnitResolution {
    if (resolution.outcome !== 'ambiguous') return resolution;
    const [first] = resolution.choices;
    const outside = resolution.choices.every((choice) => !units.has(choice.unitId));
    return outside && first ? { outcome: 'found', unit: first } : resolution;
  }
}

/** Versions with the names of the district and province they lay in. */
function nameWithin(versions: readonly VersionRow[]): (row: VersionRow) => UnitVersion {
  const byId = new Map<number, VersionRow[]>();
  for (const row of versions) byId.set(row.unit_id, [...(byId.get(row.unit_id) ?? []), row]);
  const parentOf = (row: VersionRow) =>
    row.parent_unit_id === null
      ? undefined
      : byId
          .get(row.parent_unit_id)
          ?.find(
            (parent) =>
              (parent.valid_from ?? '') < (row.valid_to ?? '9') && (row.valid_from ?? '') < (parent.valid_to ?? '9'),
          );
  return (row) => {
    const within: string[] = [];
    for (let parent = parentOf(row); parent; parent = parentOf(parent)) within.push(parent.full_name);
    return {
      unitId: String(row.unit_id),
      code: row.code,
      name: row.full_name,
      within,
      ...(row.valid_from === null ? {} : { validFrom: row.valid_from }),
      ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
    };
  };
}
