import type { PaperAnswer, PaperList, PaperValues } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { type FormDefinition, type FormField, findForm, missingFields } from '@dong-hanh/print-templates/forms';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, ReadContext, UseCase } from '../../platform/use-case/use-case';
import { presentCase } from '../cases/index';
import { rehabilitatesAtHome } from './case-values';
import { findCompulsoryFile } from './compulsory-file';
import { recordOfFile } from './fill-record';
import { keepAnswers, readKeptAnswers } from './kept-answers';
import { offeredForms } from './offered-forms';
import {
  changePaper,
  findPapers,
  getPaper,
  lockPaper,
  openValues,
  presentPaperRow,
  type StoredPaper,
  sealValues,
} from './paper.repository';
import { papersPolicies } from './papers.policy';
import type { PapersContext } from './papers-context';
import { signerRoleOf } from './signers';
import { verifyUrlOf } from './verify-paper';
import { readTyped } from './wrong-values';

export function getForm(code: string): FormDefinition {
  const form = findForm(code);
  if (!form) throw new Problem('not-found', 'form-unknown');
  return form;
}

/** Whose office heads a paper that is not signed yet, and as of when the file is read. */
export type Onlooker = Pick<ReadContext, 'actor' | 'now' | 'today'>;

/** The values of a paper: frozen once signed; before, what the file says, what was asked before, and what was typed. */
export async function valuesOf(
  reader: Reader,
  { keyRing }: PapersContext,
  paper: StoredPaper,
  as: Onlooker,
): Promise<{ values: PaperValues; typed: PaperValues }> {
  const typed = openValues(keyRing, paper.answersSealed);
  if (paper.received) return { values: {}, typed };
  if (paper.recordSealed) return { values: openValues(keyRing, paper.recordSealed), typed };
  const form = getForm(paper.formCode);
  const filed = await recordOfFile(reader, keyRing, {
    personId: paper.personId,
    actId: paper.actId,
    form,
    paperId: paper.id,
    ...as,
  });
  const kept = await readKeptAnswers(reader, keyRing, paper.personId);
  // A paper for a child is given to who stands for it.
  if (form.kind === 'slip' && filed['person.isMinor'] === true && kept['guardian.fullName'] !== undefined) {
    filed['delivery.recipient'] = kept['guardian.fullName'];
  }
  const known = new Set(form.fields.map((field) => field.key));
  const values = Object.fromEntries(
    Object.entries({ ...kept, ...filed, ...typed }).filter(([key, value]) => known.has(key) && value !== ''),
  );
  return { values, typed };
}

/** Required fields still empty; number, day and signer come with the signature and the issue. */
export function openFields(form: FormDefinition, values: PaperValues): FormField[] {
  return missingFields(form, values).filter((field) => field.source !== 'issue');
}

export async function presentPaper(
  reader: Reader,
  context: PapersContext,
  paper: StoredPaper,
  as: Onlooker,
): Promise<PaperAnswer> {
  const { values, typed } = await valuesOf(reader, context, paper, as);
  return {
    ...presentPaperRow(paper),
    values,
    typed: Object.keys(typed),
    missing: paper.received ? [] : openFields(getForm(paper.formCode), values).map((field) => field.key),
    issueOn: paper.issuedOn ?? (await proposedDay(reader, paper, as.today)),
    verifyUrl: verifyUrlOf(context, paper),
  };
}

/** A paper is of the day of the act it is made for. */
export async function proposedDay(reader: Reader, { personId, actId }: StoredPaper, today: string): Promise<string> {
  return actId === null ? today : ((await findDayOfAct(reader, personId, actId)) ?? today);
}

export const listPapers: Query<{ id: string }, PaperList> = {
  name: 'list-papers',
  policy: papersPolicies.readPapers,
  async run({ reader, now, today, actor, audit }, { id }) {
    const file = await presentCase(reader, id, now, actor.role);
    const papers = await findPapers(reader, sql<boolean>`p.person_id = ${id}::uuid`);
    const compulsoryFile = await findCompulsoryFile(reader, file);
    audit({ action: 'papers.listed', subjectKind: 'person', subjectId: id });
    const madeFor = new Set(papers.map((paper) => `${paper.formCode} ${paper.actId}`));
    return {
      items: papers.map(presentPaperRow),
      prepared: offeredForms(file, today)
        .filter(({ form, actId }) => !madeFor.has(`${form.code} ${actId}`))
        .map(({ form, ...of }) => ({ formCode: form.code, title: form.title.vi, ...of })),
      compulsoryFile: compulsoryFile && {
        papers: compulsoryFile.papers.length,
        missing: compulsoryFile.missing,
      },
    };
  },
};

export interface DraftPaper {
  personId: string;
  id?: string | undefined;
  formCode: string;
  actId?: string | undefined;
  values: PaperValues;
}

async function findDayOfAct(reader: Reader, personId: string, actId: string): Promise<string | undefined> {
  const { rows } = await sql<{ on: string }>`
    select (occurred_at at time zone 'Asia/Ho_Chi_Minh')::date::text as on from act
     where id = ${actId}::uuid and person_id = any (${personId}::uuid || array(select id from person where merged_into = ${personId}::uuid))`.execute(
    reader,
  );
  return rows[0]?.on;
}

export const draftPaper = (papers: PapersContext): UseCase<DraftPaper, PaperAnswer> => ({
  name: 'draft-paper',
  policy: papersPolicies.makePapers,
  async run(context, { personId, id = newId(), formCode, actId, values }) {
    const { transaction, actor, now, today } = context;
    const form = getForm(formCode);
    const { rows: people } =
      await sql`select 1 from person where id = ${personId}::uuid and merged_into is null`.execute(transaction);
    if (people.length === 0) throw new Problem('not-found');
    const day = actId === undefined ? today : await findDayOfAct(transaction, personId, actId);
    if (day === undefined) throw new Problem('not-found', 'act-not-standing');
    if (day < form.validFrom || (form.validTo !== undefined && day > form.validTo)) {
      throw new Problem('refused', 'form-not-valid', { details: { validFrom: form.validFrom, validTo: form.validTo } });
    }
    const typed = readTyped(form, values);
    const atHome =
      form.byCounsellorAtHome && rehabilitatesAtHome(await presentCase(transaction, personId, now, actor.role));
    const signerRole = atHome ? 'on-paper' : signerRoleOf(form);
    await sql`insert into paper (id, person_id, act_id, form_code, state, signer_role, answers_sealed, recorded_at, recorded_by)
      values (${id}::uuid, ${personId}::uuid, ${actId ?? null}::uuid, ${form.code}, 'drafted', ${signerRole}, ${sealValues(papers.keyRing, typed)},
        ${now.toISOString()}::timestamptz, ${actor.accountId}::uuid)`.execute(transaction);
    await keepAnswers(context, papers.keyRing, personId, form, typed);
    context.audit({
      action: 'paper.drafted',
      subjectKind: 'person',
      subjectId: personId,
      detail: { paperId: id, form: form.code },
    });
    return presentPaper(transaction, papers, await getPaper(transaction, id), context);
  },
});

export const openPaper = (papers: PapersContext): Query<{ id: string }, PaperAnswer> => ({
  name: 'open-paper',
  policy: papersPolicies.readPapers,
  async run(context, { id }) {
    const { reader, audit } = context;
    const paper = await getPaper(reader, id);
    audit({ action: 'paper.opened', subjectKind: 'person', subjectId: paper.personId, detail: { paperId: id } });
    return presentPaper(reader, papers, paper, context);
  },
});

export const savePaper = (
  papers: PapersContext,
): UseCase<{ id: string; version: number; values: PaperValues }, PaperAnswer> => ({
  name: 'save-paper',
  policy: papersPolicies.makePapers,
  async run(context, { id, version, values }) {
    const { transaction } = context;
    const paper = await lockPaper(transaction, id, version);
    if (paper.state !== 'drafted') throw new Problem('refused', 'paper-frozen');
    const form = getForm(paper.formCode);
    const typed = readTyped(form, values);
    const saved = await changePaper(transaction, paper, { answers_sealed: sealValues(papers.keyRing, typed) });
    await keepAnswers(context, papers.keyRing, paper.personId, form, typed);
    context.audit({ action: 'paper.saved', subjectKind: 'person', subjectId: paper.personId, detail: { paperId: id } });
    return presentPaper(transaction, papers, saved, context);
  },
});
