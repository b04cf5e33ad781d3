import { addMonths, epochDay, vietnameseDate } from '../calendar/index';
import { isA, isC } from './act-rule';
import type { LawNote } from './answer';
import type { CaseFile } from './case-file';
import { type NoteCode, noteMessage } from './messages';
import type { Moment } from './moment';
import { rules } from './rules';
import { isBeyond } from './step-clock';
import type { Text } from './vocabulary';

const law73 = epochDay(2022, 1, 1);
const law120 = epochDay(2026, 7, 1);

function isFacilityStay(file: CaseFile): boolean {
  return file.rehab !== null && (file.rehab.kind === 'compulsory-rehab' || file.rehab.kind === 'rehab-vol-public');
}

/** D163 art 151: the transitional rule for measures older than Law 120. */
function awaitsMonitoring(file: CaseFile, now: Moment): boolean {
  const measure =
    file.state === 'post-rehab'
      ? file.post
      : file.state === 'rehab-home' || file.state === 'substitution'
        ? file.rehab
        : null;
  return (
    now.day >= law120 &&
    measure !== null &&
    measure.from < law120 &&
    file.monitoring === null &&
    file.isAdult(measure.decidedOn)
  );
}

function staysInFacility(file: CaseFile, now: Moment): boolean {
  if (now.day < law120 || !isFacilityStay(file) || file.rehab!.from >= law120 || file.isAdult(law120)) return false;
  const end = file.termEnd(file.rehab!, now.day);
  return end !== null && end < addMonths(law120, rules['T.stay'].value);
}

function movesAtEighteen(file: CaseFile, now: Moment): boolean {
  const { rehab } = file;
  if (now.day < law120 || !isFacilityStay(file) || file.isAdult(rehab!.from) || !file.isAdult(now.day)) return false;
  const end = file.termEnd(rehab!, now.day);
  return end !== null && end >= addMonths(file.adultOn, rules['C.minor.18'].value);
}

function keepsOldTerm(file: CaseFile, now: Moment): boolean {
  return now.day >= law120 && file.rehab !== null && !isC(file.rehab) && file.rehab.kind !== 'substitution';
}

function socialFileDue(file: CaseFile, now: Moment): string {
  const end = file.rehab && file.termEnd(file.rehab, now.day);
  return end === null ? '' : `: ${vietnameseDate(end - rules['C.comp.social'].value)}`;
}

/** Law 73 art 55: voluntary rehabilitation begun, and post-rehabilitation decided, before 2022. */
function keepsLawBefore2022(file: CaseFile, now: Moment): boolean {
  const measure = file.post ?? file.rehab;
  return now.day >= law73 && measure !== null && isA(measure) && measure.kind !== 'compulsory-rehab';
}

/** What the court refuses or exempts ends without a next step of its own. */
function isUnderNoMeasure(file: CaseFile, now: Moment): boolean {
  const identified = file.state === 'addict-identified' || file.state === 'exempted';
  return now.day >= law73 && identified && !file.hasOpenClock('register') && !file.hasOpenClock('comp-file');
}

/** Decree 163 art 121: who does not come back from a funeral in time is searched for. */
function isFuneralOver(file: CaseFile, now: Moment): boolean {
  if (!underLaw120(now) || file.state !== 'funeral-leave') return false;
  return file.clocks.some(
    (clock) => clock.act === 'temporary-return' && clock.metMs === null && isBeyond(clock, now.ms),
  );
}

/** No number of days is given for the notice: without this the complete file would wait for nobody. */
function awaitsNotice(file: CaseFile): boolean {
  const inFile = file.state === 'compulsory-file' || file.state === 'held-during-file';
  return inFile && file.compulsory?.complete === true && file.compulsory.noticeOn === null;
}

function underLaw120(now: Moment): boolean {
  return now.day >= law120;
}

type Remark = readonly [code: NoteCode, applies: (file: CaseFile, now: Moment) => boolean];

const remarks: readonly Remark[] = [
  ['stop-decision-due', (file) => file.stopDecisionDue],
  ['suspension-due', (file, now) => underLaw120(now) && file.inCustody && file.state === 'user-managed'],
  ['resume-or-stop-due', (file) => file.state === 'user-mgmt-suspended' && !file.inCustody && !file.inPrison],
  [
    'determination-owed',
    (file, now) => underLaw120(now) && file.state === 'positive-user' && !file.person.stableResidence,
  ],
  ['measure-owed', isUnderNoMeasure],
  ['notice-owed', awaitsNotice],
  ['acceptance-not-recorded', (file) => file.state === 'court' && file.compulsory?.accepted === false],
  ['receipt-not-recorded', (file) => file.state === 'ordered' && file.order?.receivedAt === null],
  [
    'continuation-owed',
    (file, now) => now.day >= law73 && file.awaitsContinuation && !file.hasOpenClock('move', 'notice'),
  ],
  ['funeral-leave-over', isFuneralOver],
  ['postponement-to-review', (file) => file.state === 'postponed'],
  ['law-before-2022-kept', keepsLawBefore2022],
  ['old-term-kept', keepsOldTerm],
  ['monitoring-for-existing', awaitsMonitoring],
  ['stays-in-facility', staysInFacility],
  ['transfer-at-eighteen', movesAtEighteen],
  ['social-facility-file', (file, now) => underLaw120(now) && isFacilityStay(file) && !file.person.stableResidence],
];

/** Remarks on how the file stands now, as against remarks on single acts. */
export function openNotes(file: CaseFile, now: Moment, language: keyof Text): LawNote[] {
  const notes: LawNote[] = [];
  for (const [code, applies] of remarks) {
    if (applies(file, now))
      notes.push({ code, message: noteMessage(code, { due: socialFileDue(file, now) }, language) });
  }
  return notes;
}
