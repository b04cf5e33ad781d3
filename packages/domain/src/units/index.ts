export {
  isValidOn,
  resolveUnit,
  type UnitResolution,
  type UnitResolver,
  type UnitSuccession,
  type UnitVersion,
  unitResolver,
} from './resolve-unit';
export { readUnitName, splitUnitPath, type UnitName, type UnitType, unitNameKey } from './unit-name';
