import { readNationalId } from '../identity/national-id';
import { readPartialDate } from '../identity/read-partial-date';
import { checkNamePlausible } from '../names/name-plausibility';
import { withoutMarks } from '../names/tone';
import { isBlankCell, type LedgerCell, textOfCell } from './ledger-cell';

/** Ways to tick a box: x, X, ×, v, ✓, *, 1, true. */
const TICK = /^(x+|×|v|✓|✔|☑|☒|\*|1|true|có|co)$/i;

export function isTick(cell: LedgerCell | undefined): boolean {
  return cell?.value === true || TICK.test(textOfCell(cell));
}

export function isDateLike(cell: LedgerCell, today: string): boolean {
  if (cell.date) return true;
  if (typeof cell.value === 'number')
    return cell.value >= 1900 && readPartialDate(cell.value, { today, futureAllowed: true }).ok;
  const text = textOfCell(cell);
  return text.length >= 4 && text.length <= 30 && readPartialDate(text, { today, futureAllowed: true }).ok;
}

export function isNationalIdLike(cell: LedgerCell): boolean {
  return !cell.date && readNationalId(textOfCell(cell)).id !== undefined;
}

export function isNameLike(cell: LedgerCell): boolean {
  const text = textOfCell(cell);
  const words = text.split(' ').length;
  return words >= 2 && words <= 7 && /^\p{Lu}/u.test(text) && checkNamePlausible(text).length === 0;
}

export function isGivenNameLike(cell: LedgerCell): boolean {
  const text = textOfCell(cell);
  return text.split(' ').length <= 2 && /^\p{Lu}/u.test(text) && !/\d/.test(text);
}

export function isSexWord(cell: LedgerCell): boolean {
  return /^(nam|nu)$/.test(withoutMarks(textOfCell(cell).toLowerCase()));
}

/** What share of the filled cells has a shape, and how many are filled. */
export function shareOf(cells: readonly LedgerCell[], shape: (cell: LedgerCell) => boolean): number {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  return filled.length === 0 ? 0 : filled.filter(shape).length / filled.length;
}
