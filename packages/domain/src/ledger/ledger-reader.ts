import { classifyRow, fieldCell, headingKey, type RowClass, type RowShape } from './classify-row';
import { interpretRow, type LedgerContext, type LedgerPersonReading, type LedgerRefusedReading } from './interpret-row';
import { isBlankCell, type LedgerRow, textOfCell } from './ledger-cell';

export interface LedgerIgnoredReading {
  readonly kind: 'ignored';
  readonly row: number;
  readonly reason: Exclude<RowClass, 'data'>;
}

export type LedgerReading = LedgerPersonReading | LedgerRefusedReading | LedgerIgnoredReading;

/** Reads the rows below a header in order: it remembers the heading between rows and whether the signatures have begun. */
export function ledgerReader(
  context: LedgerContext,
  headings: readonly (readonly string[])[],
): (row: LedgerRow) => LedgerReading {
  const shape: RowShape = {
    mapping: context.mapping,
    today: context.today,
    headerTexts: new Set(headings.flat().map(headingKey)),
  };
  let group: string | undefined;
  let signed = false;
  return (row) => {
    const rowClass = classifyRow(row, shape);
    if (rowClass === 'group') group = row.cells.map(textOfCell).find((text) => /\p{L}{2}/u.test(text));
    if (rowClass === 'signature') signed = true;
    if (rowClass !== 'data') return { kind: 'ignored', row: row.number, reason: rowClass };
    if (signed && isSigner(row, context)) return { kind: 'ignored', row: row.number, reason: 'signature' };
    return interpretRow(row, { ...context, headings }, group);
  };
}

/** Below the words of signature stand the names of those who sign: one or two names and nothing else. */
function isSigner(row: LedgerRow, { mapping }: LedgerContext): boolean {
  const filled = row.cells.filter((cell) => !isBlankCell(cell));
  const sequence = textOfCell(fieldCell(row, mapping, 'sequence'));
  return filled.length <= 3 && !/^\d+$/.test(sequence) && filled.every((cell) => !/\d/.test(textOfCell(cell)));
}
