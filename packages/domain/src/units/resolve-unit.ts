import { asBareName, readUnitName, splitUnitPath, type UnitName } from './unit-name';

/** One name a unit bore for a time; `validTo` is the first day on which it no longer did. */
export interface UnitVersion {
  readonly unitId: string;
  readonly code?: string;
  /** Full name: "Xã Tân Lập". */
  readonly name: string;
  /** Names of the district and province it belonged to, where known. */
  readonly within?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface UnitSuccession {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  /** `part`: the unit was divided, and this successor took one part of it. */
  readonly relation: 'whole' | 'part';
}

export type UnitResolution =
  | { readonly outcome: 'found'; readonly unit: UnitVersion }
  | { readonly outcome: 'successor'; readonly unit: UnitVersion; readonly former: UnitVersion }
  | { readonly outcome: 'divided'; readonly former: UnitVersion; readonly successors: readonly UnitVersion[] }
  | { readonly outcome: 'ambiguous'; readonly choices: readonly UnitVersion[] }
  | { readonly outcome: 'unknown' };

export type UnitResolver = (text: string, onDate: string) => UnitResolution;

interface KnownVersion {
  readonly version: UnitVersion;
  readonly read: UnitName;
  readonly within: readonly UnitName[];
}

const FROM_EVER = '0000-01-01';
const FOR_EVER = '9999-12-31';
const MEMORY_LIMIT = 50_000;

export function isValidOn(version: UnitVersion, onDate: string): boolean {
  return (version.validFrom ?? FROM_EVER) <= onDate && onDate < (version.validTo ?? FOR_EVER);
}

/** Prepares the look-up once; the same text is resolved once per date. */
export function unitResolver(candidates: readonly UnitVersion[], successions: readonly UnitSuccession[]): UnitResolver {
  const byFoldedKey = new Map<string, KnownVersion[]>();
  const byUnit = new Map<string, UnitVersion[]>();
  for (const version of candidates) {
    const known = { version, read: readUnitName(version.name), within: (version.within ?? []).map(readUnitName) };
    pushTo(byFoldedKey, known.read.foldedKey, known);
    pushTo(byUnit, version.unitId, version);
  }
  const successors = new Map<string, UnitSuccession[]>();
  for (const succession of successions) pushTo(successors, succession.fromUnitId, succession);

  const resolved = new Map<string, UnitResolution>();
  return (text, onDate) => {
    const question = `${onDate} ${text}`;
    const answered = resolved.get(question);
    if (answered) return answered;
    const answer = resolve(text, onDate);
    if (resolved.size >= MEMORY_LIMIT) resolved.clear();
    resolved.set(question, answer);
    return answer;
  };

  function resolve(text: string, onDate: string): UnitResolution {
    const question = ask(splitUnitPath(text)) ?? ask(splitUnitPath(text, 'separate'));
    if (!question) return { outcome: 'unknown' };
    const { asked, within } = question;
    const best = preferred(byFoldedKey.get(asked.foldedKey) ?? [], asked, within, onDate);
    const current = distinct(best.filter((known) => isValidOn(known.version, onDate)).map((known) => known.version));
    if (current.length === 1) return { outcome: 'found', unit: current[0]! };
    if (current.length > 1) return { outcome: 'ambiguous', choices: current };
    return followFormer(distinct(best.map((known) => known.version)), onDate);
  }

  /** The name to look for and the units named around it; undefined where no unit has that name. */
  function ask(path: readonly UnitName[]): { asked: UnitName; within: readonly UnitName[] } | undefined {
    const smallest = smallestUnit(path);
    if (!smallest) return undefined;
    const asked = [smallest, asBareName(smallest)].find(({ foldedKey }) => byFoldedKey.has(foldedKey));
    return asked && { asked, within: path.slice(path.indexOf(smallest) + 1) };
  }

  /** Several former units of one name still answer when they all went whole into the same unit. */
  function followFormer(former: readonly UnitVersion[], onDate: string): UnitResolution {
    const [first] = former;
    if (!first) return { outcome: 'unknown' };
    const followed = former.map((version) => ({ version, ...heirs(version.unitId, onDate) }));
    const union = distinct(followed.flatMap((heir) => heir.units));
    if (union.length === 0) return { outcome: 'unknown' };
    if (followed.every((heir) => !heir.divided) && union.length === 1) {
      const unit = union[0]!;
      const onlyRenamed = former.every((version) => version.unitId === unit.unitId);
      return onlyRenamed ? { outcome: 'found', unit } : { outcome: 'successor', unit, former: first };
    }
    if (former.length === 1) return { outcome: 'divided', former: first, successors: union };
    return { outcome: 'ambiguous', choices: union };
  }

  function heirs(unitId: string, onDate: string, seen = new Set<string>()): { units: UnitVersion[]; divided: boolean } {
    if (seen.has(unitId)) return { units: [], divided: false };
    seen.add(unitId);
    const alive = byUnit.get(unitId)?.find((version) => isValidOn(version, onDate));
    if (alive) return { units: [alive], divided: false };
    const steps = (successors.get(unitId) ?? []).map((succession) => ({
      succession,
      ...heirs(succession.toUnitId, onDate, seen),
    }));
    return {
      units: steps.flatMap((step) => step.units),
      divided: steps.some((step) => step.divided || step.succession.relation === 'part') || steps.length > 1,
    };
  }
}

export function resolveUnit(
  text: string,
  candidates: readonly UnitVersion[],
  successions: readonly UnitSuccession[],
  onDate: string,
): UnitResolution {
  return unitResolver(candidates, successions)(text, onDate);
}

/** In "Thôn 3, xã Tân Lập, huyện …" the commune is meant, not the village before it. */
function smallestUnit(path: readonly UnitName[]): UnitName | undefined {
  const communes: readonly (string | undefined)[] = ['xa', 'phuong', 'thi-tran', 'dac-khu'];
  return (
    path.find((part) => communes.includes(part.type)) ??
    path.find((part) => part.type !== 'village' && part.name !== '')
  );
}

/**
 * Narrows by what the text says, most telling first: the district or province named with it, exact marks, a unit
 * of the day before a former one, the type. A step that would leave nothing is skipped: a type or mark written
 * wrong must not hide the only unit of that name.
 */
function preferred(
  named: readonly KnownVersion[],
  asked: UnitName,
  within: readonly UnitName[],
  onDate: string,
): readonly KnownVersion[] {
  const sameMarks = (known: KnownVersion) => known.read.exactKey === asked.exactKey;
  const sameType = (known: KnownVersion) => asked.type === undefined || known.read.type === asked.type;
  const sameParent = (known: KnownVersion) =>
    within.every((parent) => known.within.some((name) => name.foldedKey === parent.foldedKey));
  const alive = (known: KnownVersion) => isValidOn(known.version, onDate);
  const steps = [sameParent, sameMarks, sameType, alive];
  return steps.reduce<readonly KnownVersion[]>((left, step) => {
    const kept = left.filter(step);
    return kept.length > 0 ? kept : left;
  }, named);
}

function distinct(versions: readonly UnitVersion[]): UnitVersion[] {
  return [...new Map(versions.map((version) => [version.unitId, version])).values()];
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
