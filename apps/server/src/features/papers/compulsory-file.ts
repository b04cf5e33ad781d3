import type { CaseAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  type LawInput,
  localDay,
  type PaperContext,
  paperContextOf,
  type RegimeCode,
  requiredPapers,
} from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { WriteContext } from '../../platform/use-case/use-case';
import { presentCase } from '../cases/index';
import { findPapers, type StoredPaper, titleOf } from './paper.repository';

const fileStates: readonly (string | null)[] = ['compulsory-file', 'held-during-file', 'court'];
const endStates: readonly (string | null)[] = ['completed', 'off-list'];

export interface CompulsoryFile {
  /** In the order in which the law names them, each kind by its day. */
  papers: StoredPaper[];
  /** Titles of what the law asks for and the file does not have. */
  missing: string[];
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
  const standing = file.acts.filter((act) => act.supersededBy === null && !act.annuls);
  const opened = standing.findLastIndex((act) => fileStates.includes(act.stateAfter));
  if (opened === -1) return null;
  // Papers from before belong to a file that was decided on, or to a course that ended.
  const before = standing
    .slice(0, opened)
    .findLast((act) => act.kind === 'court-decision' || endStates.includes(act.stateAfter));
  const issued = await findPapers(
    reader,
    sql<boolean>`p.person_id = ${file.personId}::uuid and p.state in ('signed', 'issued') and (not p.received or p.scan_id is not null)
      and coalesce(p.issued_on, p.recorded_at::date) >= coalesce(${before?.at.slice(0, 10) ?? null}::date, '-infinity')`,
  );
  const oldestFirst = issued.toSorted((left, right) => dayOf(left).localeCompare(dayOf(right)));
  const needs = requiredPapers('to-court', file.regime as RegimeCode, contextOf(file, standing[opened]?.at ?? '')).map(
    ({ anyOf }) => ({
      title: anyOf.map(({ code }) => titleOf(code)).join(' / '),
      papers: oldestFirst.filter(({ formCode }) => anyOf.some(({ code }) => code === formCode)),
    }),
  );
  return {
    // One paper may stand for two that are asked for; it is bound once.
    papers: [...new Set(needs.flatMap(({ papers }) => papers))],
    missing: needs.filter(({ papers }) => papers.length === 0).map(({ title }) => title),
  };
}

export const dayOf = (paper: StoredPaper) => paper.issuedOn ?? paper.recordedAt.toISOString().slice(0, 10);

/** Adult or minor on the day the file was opened; what came after says nothing of its papers. */
function contextOf(file: CaseAnswer, openedAt: string): PaperContext {
  const { person } = file.lawInput as unknown as LawInput;
  const day = localDay(Date.parse(openedAt.length === 10 ? `${openedAt}T00:00:00+07:00` : openedAt));
  return paperContextOf(person, { state: null, flags: [] }, day);
}
