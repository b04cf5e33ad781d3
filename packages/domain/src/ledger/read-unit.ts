import type { UnitResolution, UnitVersion } from '../units/resolve-unit';
import { splitUnitPath } from '../units/unit-name';
import { shortened } from './read-person-fields';
import type { RowCells } from './row-cells';

export interface LedgerUnits {
  /** The unit for rows that name none: the commune the ledger belongs to. */
  readonly own?: UnitVersion;
  readonly resolve: (text: string) => UnitResolution;
  readonly inScope: (unit: UnitVersion) => boolean;
}

const AGENCY = /^(công an|ca|ubnd|uỷ ban nhân dân|ủy ban nhân dân|trạm y tế)\s+/iu;
const COMMUNE_TYPES: readonly (string | undefined)[] = ['xa', 'phuong', 'thi-tran', 'dac-khu'];

/** The commune a row belongs to: its own column, the heading above it, the ledger's unit, else the commune in the address. */
export function readUnit(cells: RowCells, units: LedgerUnits, groupText: string | undefined): UnitVersion | undefined {
  const written = cells.text('commune');
  if (written !== '') return settle(cells, units, written, cells.columnOf('commune'));
  if (groupText !== undefined && namesCommune(groupText)) return settle(cells, units, groupText, undefined);
  if (units.own) return units.own;
  for (const field of ['presentAddress', 'permanentAddress'] as const) {
    const address = cells.text(field);
    if (namesCommune(address)) return settle(cells, units, address, cells.columnOf(field));
  }
  cells.refuse('unit-unknown', cells.columnOf('commune'), { value: '' });
  return undefined;
}

export function namesCommune(text: string): boolean {
  return text !== '' && splitUnitPath(text, 'separate').some((part) => COMMUNE_TYPES.includes(part.type));
}

function settle(
  cells: RowCells,
  units: LedgerUnits,
  written: string,
  column: string | undefined,
): UnitVersion | undefined {
  const resolution = units.resolve(written.replace(/^[IVX\d]+[.)]\s*/, '').replace(AGENCY, ''));
  const value = shortened(written);
  switch (resolution.outcome) {
    case 'unknown':
      cells.refuse('unit-unknown', column, { value });
      return undefined;
    case 'ambiguous':
      cells.refuse('unit-unknown', column, { value, choices: namesOf(resolution.choices) });
      return undefined;
    case 'divided':
      cells.refuse('unit-divided', column, { value, successors: namesOf(resolution.successors) });
      return undefined;
    case 'successor':
      cells.warn('unit-successor-used', column, { value, unit: resolution.unit.name });
      return inScope(cells, units, resolution.unit, value, column);
    case 'found':
      return inScope(cells, units, resolution.unit, value, column);
  }
}

function inScope(
  cells: RowCells,
  units: LedgerUnits,
  unit: UnitVersion,
  value: string,
  column: string | undefined,
): UnitVersion | undefined {
  if (units.inScope(unit)) return unit;
  cells.refuse('unit-out-of-scope', column, { value });
  return undefined;
}

function namesOf(units: readonly UnitVersion[]): string {
  return units.map((unit) => unit.name).join('; ');
}
