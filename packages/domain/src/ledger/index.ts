export type { RowClass } from './classify-row';
export { type FoundHeader, findHeader, headerAt } from './find-header';
export {
  interpretRow,
  type LedgerCarriedOver,
  type LedgerContext,
  type LedgerPerson,
  type LedgerPersonReading,
  type LedgerRefusedReading,
  type LedgerStated,
} from './interpret-row';
export {
  columnIndex,
  columnLetter,
  EMPTY_CELL,
  isBlankCell,
  type LedgerCell,
  type LedgerCellKind,
  type LedgerRow,
  textOfCell,
} from './ledger-cell';
export {
  isLedgerField,
  isSureOfRequired,
  LEDGER_FIELDS,
  type LedgerField,
  type LedgerMapping,
  mappingOf,
  type RecognisedColumn,
  SURE_ENOUGH,
} from './ledger-fields';
export type { LedgerIssue, LedgerRefusal, LedgerWarning, RefusalCode, WarningCode } from './ledger-issue';
export { type LedgerIgnoredReading, type LedgerReading, ledgerReader } from './ledger-reader';
export { type LedgerLanguage, ledgerMessage } from './messages';
export { readDecision } from './read-decision';
export {
  type LedgerFlag,
  type LedgerRehabForm,
  type LedgerStanding,
  type LedgerState,
  readStanding,
} from './read-standing';
export { type LedgerUnits, namesCommune } from './read-unit';
export { readEthnicity, readSex, readSubstances, type SubstancesReading } from './read-words';
export { joinLevels, recogniseColumns } from './recognise-columns';
export { ledgerLayoutKey, recogniseHeading } from './recognise-heading';
