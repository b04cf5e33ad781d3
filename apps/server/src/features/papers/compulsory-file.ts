import type { CaseAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  type LawInput,
  type PaperContext,
  paperContextOf,
  parsePlainDate,
  type RegimeCode,
  requiredPapers,
  standingActs,
} from '@dong-hanh/domain';
import type { FormDefinition } from '@dong-hanh/print-templates/forms';
import { sql } from 'kysely';
import type { WriteContext } from '../../platform/use-case/use-case';
import { presentCase } from '../cases/index';
import { legalDay } from './legal-day';
import { findPapers, type StoredPaper, titleOf } from './paper.repository';

type Act = CaseAnswer['acts'][number];

const fileStates: readonly (string | null)[] = ['compulsory-file', 'held-during-file', 'court'];
const endStates: readonly (string | null)[] = ['completed', 'off-list'];

export interface CompulsoryFile {
  /** In the order in which the law names them, each kind by its day. */
  papers: StoredPaper[];
  /** Titles of what the law asks for and the file does not have. */
  missing: string[];
  /** The day of the law under which it is made. */
  madeOn: string;
}

/** Titles of what the file for the court still lacks; the answer to whoever sends it on. */
export async function findMissingForCourt(
  { transaction, actor, now }: WriteContext,
  personId: string,
): Promise<string[]> {
  const file = await findCompulsoryFile(transaction, await presentCase(transaction, personId, now, actor.role));
  return file?.missing ?? [];
}

/** The file that is or was last made for the court; null where there was none. */
export async function findCompulsoryFile(reader: Reader, file: CaseAnswer): Promise<CompulsoryFile | null> {
  const opened = openingOf(file);
  if (opened === null) return null;
  const issued = await findPapers(
    reader,
    sql<boolean>`p.person_id = ${file.personId}::uuid and p.state in ('signed', 'issued') and (not p.received or p.scan_id is not null)
      and coalesce(p.issued_on, p.recorded_at::date) >= coalesce(${startOf(opened)}::date, '-infinity')`,
  );
  const oldestFirst = issued.toSorted((left, right) => dayOf(left).localeCompare(dayOf(right)));
  const needs = requiredPapers('to-court', file.regime as RegimeCode, contextOf(file, opened.madeOn)).map(
    ({ anyOf }) => ({
      title: anyOf.map(({ code }) => titleOf(code)).join(' / '),
      papers: oldestFirst.filter(({ formCode }) => anyOf.some(({ code }) => standsFor(formCode, code))),
    }),
  );
  return {
    // One paper may stand for two that are asked for; it is bound once.
    papers: [...new Set(needs.flatMap(({ papers }) => papers))],
    madeOn: opened.madeOn,
    missing: needs.filter(({ papers }) => papers.length === 0).map(({ title }) => title),
  };
}

export const dayOf = (paper: StoredPaper) => paper.issuedOn ?? paper.recordedAt.toISOString().slice(0, 10);

interface Opening {
  /** The day on which it is known of whom the file is made: that of its making, before it of what began it. */
  madeOn: string;
  /** The acts before it. */
  earlier: Act[];
}

/** How the file began that an act belongs to; without an act the last one. */
function openingOf(file: CaseAnswer, act?: Act): Opening | null {
  const standing = standingActs(file.acts);
  const isOfFile = (one: Act) => fileStates.includes(one.stateAfter);
  const last = act === undefined ? standing.findLastIndex(isOfFile) : standing.indexOf(act);
  if (last === -1 || !isOfFile(standing[last]!)) return null;
  const earlier = standing.slice(0, standing.slice(0, last).findLastIndex((one) => !isOfFile(one)) + 1);
  const own = standing.slice(earlier.length);
  const made = own.find(({ kind }) => kind === 'comp-file') ?? own[0]!;
  return { madeOn: legalDay(made.at), earlier };
}

/** Papers from before belong to a file that was decided on, or to a course that ended. */
function startOf({ earlier }: Opening): string | null {
  const before = earlier.findLast((act) => act.kind === 'court-decision' || endStates.includes(act.stateAfter));
  return before === undefined ? null : legalDay(before.at);
}

/** From which day on papers belong to the file of an act; without an act to the last one. */
export function startOfFile(file: CaseAnswer, act: Act | undefined): string | null {
  const opened = openingOf(file, act);
  return opened && startOf(opened);
}

/** The result of a determination, whether it was made here or came from outside. */
const results: readonly string[] = ['D109-04', 'D109-05'];

/** A paper is what the law asks for under that code. */
export const standsFor = (formCode: string, code: string): boolean =>
  formCode === code || (code === 'determination-result' && results.includes(formCode));

/** Acts whose papers are those of the file. */
export const fileActs: readonly string[] = ['comp-file', 'notice-received', 'read', 'to-court'];

/** On which day a paper takes the person for an adult or a minor: that of its act, and all of one file for the court on one. */
export function ageDayOf(
  file: CaseAnswer,
  form: FormDefinition | undefined,
  act: Act | undefined,
  today: string,
): string {
  const isOfFile = act === undefined ? form?.acts.some((kind) => fileActs.includes(kind)) : fileActs.includes(act.kind);
  const opened = isOfFile && (act !== undefined || fileStates.includes(file.state)) ? openingOf(file, act) : null;
  return opened?.madeOn ?? (act === undefined ? today : legalDay(act.at));
}

/** Adult or minor on the day the file was made; what came after says nothing of its papers. */
function contextOf(file: CaseAnswer, madeOn: string): PaperContext {
  const { person } = file.lawInput as unknown as LawInput;
  return paperContextOf(person, { state: null, flags: [] }, parsePlainDate(madeOn) ?? 0);
}
