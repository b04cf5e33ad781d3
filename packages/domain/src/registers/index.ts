export { type ApproximateFigure, type CellField, figurePrecisions, type RegisterField, type RowsField } from './field';
export { type EntryFault, type EntryFaultCode, judgeEntry } from './judge-entry';
export {
  type EntryContent,
  getRegister,
  type ModelStage,
  type RegisterCode,
  type RegisterDefinition,
  registerCodes,
  registers,
} from './registers';
export { type CorrectionStanding, correctionOn, type ModelStanding, modelOn } from './standing';
