import { isDateLike, isGivenNameLike, isNameLike, isNationalIdLike, isSexWord, isTick, shareOf } from './cell-shapes';
import { columnLetter, isBlankCell, type LedgerCell, type LedgerRow } from './ledger-cell';
import { LEDGER_FIELDS, type LedgerField, type RecognisedColumn } from './ledger-fields';
import { readStanding } from './read-standing';
import { recogniseHeading } from './recognise-heading';

const WORTH_PROPOSING = 0.5;
/** Fewer filled cells than this say nothing about a column. */
const ENOUGH_CELLS = 3;
const DATE_FIELDS: readonly LedgerField[] = [
  'bornOn',
  'bornOnMale',
  'bornOnFemale',
  'firstUsedOn',
  'managedSince',
  'termEndsOn',
];

interface Proposal {
  readonly index: number;
  readonly field: LedgerField;
  readonly confidence: number;
}

/** Chooses for every column the field its heading and values speak for; a field goes to one column. */
export function recogniseColumns(
  headings: readonly (readonly string[])[],
  sample: readonly LedgerRow[],
  today: string,
): RecognisedColumn[] {
  const proposals = headings.flatMap((levels, index) => proposalsFor(levels, index, columnCells(sample, index), today));
  const chosen = replaceLoneGivenName(splitNameHeading(chooseBest(proposals), headings, sample), proposals);
  addTickColumns(chosen, headings, sample);
  return headings.map((levels, index) => {
    const proposal = chosen.get(index);
    return {
      column: columnLetter(index),
      header: joinLevels(levels),
      field: proposal?.field ?? null,
      confidence: proposal ? Math.round(proposal.confidence * 100) / 100 : 0,
    };
  });
}

export function joinLevels(levels: readonly string[]): string {
  return levels.filter((level, i) => level !== '' && level !== levels[i - 1]).join(' / ');
}

function columnCells(sample: readonly LedgerRow[], index: number): LedgerCell[] {
  return sample.flatMap((row) => row.cells[index] ?? []);
}

function proposalsFor(
  levels: readonly string[],
  index: number,
  cells: readonly LedgerCell[],
  today: string,
): Proposal[] {
  const scores = new Map(recogniseHeading(levels));
  const filled = cells.filter((cell) => !isBlankCell(cell));
  if (filled.length >= ENOUGH_CELLS) weighByValues(scores, filled, today);
  return [...scores].map(([field, confidence]) => ({ index, field, confidence: Math.min(1, confidence) }));
}

function weighByValues(scores: Map<LedgerField, number>, cells: readonly LedgerCell[], today: string): void {
  const dates = shareOf(cells, (cell) => isDateLike(cell, today));
  const ids = shareOf(cells, isNationalIdLike);
  const ticks = shareOf(cells, isTick);
  const names = shareOf(cells, isNameLike);
  const scale = (field: LedgerField, factor: number) => {
    const score = scores.get(field);
    if (score !== undefined) scores.set(field, score * factor);
  };
  const atLeast = (field: LedgerField, least: number) => scores.set(field, Math.max(scores.get(field) ?? 0, least));

  for (const field of DATE_FIELDS) {
    if (dates < 0.3) scale(field, 0.5);
    else if (dates >= 0.7) scale(field, field === 'bornOnMale' || field === 'bornOnFemale' ? 1.9 : 1.08);
  }
  for (const field of ['sexMale', 'sexFemale'] as const) {
    if (ticks >= 0.7) scale(field, 1.15);
    else if (dates >= 0.5) scale(field, 0.2);
  }
  if (ids >= 0.6) atLeast('nationalId', Math.min(1, Math.max(0.75, (scores.get('nationalId') ?? 0) * 1.1)));
  else if (ids < 0.2) scale('nationalId', 0.6);
  if (names >= 0.7) scale('fullName', 1.08);
  else if (names < 0.3) scale('fullName', 0.5);
  if (names >= 0.8 && scores.size === 0) atLeast('fullName', 0.55);
  if (shareOf(cells, isSexWord) >= 0.7) atLeast('sex', 0.85);
}

function chooseBest(proposals: readonly Proposal[]): Map<number, Proposal> {
  const order = (field: LedgerField) => LEDGER_FIELDS.indexOf(field);
  const ranked = proposals
    .filter((proposal) => proposal.confidence >= WORTH_PROPOSING)
    .sort((a, b) => b.confidence - a.confidence || a.index - b.index || order(a.field) - order(b.field));
  const byColumn = new Map<number, Proposal>();
  const taken = new Set<LedgerField>();
  for (const proposal of ranked) {
    if (byColumn.has(proposal.index) || taken.has(proposal.field)) continue;
    byColumn.set(proposal.index, proposal);
    taken.add(proposal.field);
  }
  return byColumn;
}

const TICKED_FIELDS: readonly LedgerField[] = ['status', 'rehabForm'];
const TICK_CONFIDENCE = 0.85;

/** Under "Hình thức cai nghiện" one column per form with a cross in it: all of them are that field. */
function addTickColumns(
  chosen: Map<number, Proposal>,
  headings: readonly (readonly string[])[],
  sample: readonly LedgerRow[],
): void {
  headings.forEach((levels, index) => {
    const [child, ...parents] = [...levels].reverse();
    const taken = chosen.get(index)?.field;
    if (child === undefined || parents.length === 0 || (taken && !TICKED_FIELDS.includes(taken))) return;
    const field = TICKED_FIELDS.find((candidate) =>
      parents.some((parent) => (recogniseHeading([parent]).get(candidate) ?? 0) >= TICK_CONFIDENCE),
    );
    const { state, form, flags } = readStanding(child, '');
    const filled = columnCells(sample, index).filter((cell) => !isBlankCell(cell));
    const ticked = filled.length === 0 || shareOf(filled, isTick) >= 0.7;
    if (field && ticked && (state || form || flags.length > 0)) {
      chosen.set(index, { index, field, confidence: TICK_CONFIDENCE });
    }
  });
}

/** One heading "Họ và tên" merged over two columns stands for family name and given name. */
function splitNameHeading(
  chosen: Map<number, Proposal>,
  headings: readonly (readonly string[])[],
  sample: readonly LedgerRow[],
): Map<number, Proposal> {
  const full = [...chosen.values()].find((proposal) => proposal.field === 'fullName');
  if (!full) return chosen;
  const heading = joinLevels(headings[full.index] ?? []);
  const next = headings[full.index + 1];
  const second = columnCells(sample, full.index + 1).filter((cell) => !isBlankCell(cell) && !cell.covered);
  const shares =
    next !== undefined && (joinLevels(next) === heading || (joinLevels(next) === '' && !chosen.has(full.index + 1)));
  if (!shares || second.length < ENOUGH_CELLS || shareOf(second, isGivenNameLike) < 0.8) return chosen;
  const { index } = full;
  const confidence = Math.max(full.confidence, recogniseHeading(headings[index] ?? []).get('fullName') ?? 0);
  for (const [column, { field }] of chosen) if (field === 'familyName' || field === 'givenName') chosen.delete(column);
  chosen.set(index, { index, field: 'familyName', confidence });
  chosen.set(index + 1, { index: index + 1, field: 'givenName', confidence });
  return chosen;
}

/** "Tên" beside "Họ đệm" is the given name; alone it heads full names. */
function replaceLoneGivenName(chosen: Map<number, Proposal>, proposals: readonly Proposal[]): Map<number, Proposal> {
  const fields = [...chosen.values()].map((proposal) => proposal.field);
  const given = [...chosen.values()].find((proposal) => proposal.field === 'givenName');
  if (!given || fields.includes('familyName') || fields.includes('fullName')) return chosen;
  const asFull = proposals.find((proposal) => proposal.index === given.index && proposal.field === 'fullName');
  chosen.set(given.index, {
    index: given.index,
    field: 'fullName',
    confidence: Math.max(asFull?.confidence ?? 0, given.confidence * 0.85),
  });
  return chosen;
}
