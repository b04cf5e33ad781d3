import type { LawNote } from './answer';
import type { CaseFile } from './case-file';
import { noteMessage } from './messages';
import type { Moment } from './moment';

/** Remarks on how the file stands now, as against remarks on single acts. */
export function openNotes(file: CaseFile, _now: Moment): LawNote[] {
  const notes: LawNote[] = [];
  if (file.stopDecisionDue) notes.push({ code: 'stop-decision-due', message: noteMessage('stop-decision-due') });
  if (file.order !== null && !file.order.received && file.state === 'ordered') {
    notes.push({ code: 'receipt-not-recorded', message: noteMessage('receipt-not-recorded') });
  }
  return notes;
}
