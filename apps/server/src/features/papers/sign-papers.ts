import { createHash, randomBytes } from 'node:crypto';
import type { PaperAnswer, PaperRow, PaperValues } from '@dong-hanh/contract';
import type { FormDefinition } from '@dong-hanh/print-templates/forms';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Actor } from '../../platform/use-case/actor';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { presentCase } from '../cases/index';
import { cancelNumber, numberPaper } from '../documents/index';
import { isOwnHead, symbolOf } from './issuing-office';
import { legalDay } from './legal-day';
import { getForm, openFields, presentPaper, proposedDay, valuesOf } from './make-paper';
import { formsMadeBy, standingActs } from './offered-forms';
import {
  changePaper,
  findPapers,
  lockPaper,
  numberOf,
  presentPaperRow,
  type StoredPaper,
  sealValues,
} from './paper.repository';
import { papersPolicies } from './papers.policy';
import type { PapersContext } from './papers-context';
import { maySign } from './signers';
import { refusedStopReason } from './stop-reason';
import { wrongValues } from './wrong-values';

interface PaperStep {
  id: string;
  version: number;
}

const tokenBytes = 24;

function requireState(paper: StoredPaper, ...states: StoredPaper['state'][]): void {
  if (!states.includes(paper.state)) throw new Problem('conflict', 'paper-state', { details: { state: paper.state } });
}

function requireSigner(actor: Actor, paper: StoredPaper): void {
  if (!maySign(actor, paper.signerRole)) throw new Problem('not-permitted', 'paper-not-yours');
}

function noteStep(
  context: WriteContext,
  paper: StoredPaper,
  action: string,
  detail: Record<string, unknown> = {},
): void {
  context.audit({
    action,
    subjectKind: 'person',
    subjectId: paper.personId,
    unitId: context.actor.unit.id,
    detail: { paperId: paper.id, form: paper.formCode, ...detail },
  });
}

async function requireComplete(context: WriteContext, papers: PapersContext, paper: StoredPaper) {
  const form = getForm(paper.formCode);
  const { values } = await valuesOf(context.transaction, papers, paper, context);
  const missing = openFields(form, values);
  const faults = [...missing.map((field) => ({ field: field.key, code: 'required' })), ...wrongValues(form, values)];
  if (faults.length > 0) throw new Problem('refused', 'paper-incomplete', { faults });
  if (paper.recordSealed === null && 'stop.reason' in values) {
    const file = await presentCase(context.transaction, paper.personId, context.now, context.actor.role);
    const refused = refusedStopReason(file, paper.actId, values);
    if (refused.length > 0) throw new Problem('refused', 'paper-against-record', { faults: refused });
  }
  return { form, values };
}

/** Lays a paper before its signer; what persons or several parties sign is signed on paper and can be issued at once. */
export const submitPaper = (papers: PapersContext): UseCase<PaperStep, PaperAnswer> => ({
  name: 'submit-paper',
  policy: papersPolicies.makePapers,
  async run(context, { id, version }) {
    const { transaction, actor, now } = context;
    const paper = await lockPaper(transaction, id, version);
    requireState(paper, 'drafted');
    await requireComplete(context, papers, paper);
    const submitted = await changePaper(transaction, paper, {
      state: 'submitted',
      submitted_at: now,
      submitted_by: actor.accountId,
      remark: null,
    });
    noteStep(context, paper, 'paper.submitted');
    return presentPaper(transaction, papers, submitted, context);
  },
});

export const returnPaper = (papers: PapersContext): UseCase<PaperStep & { remark: string }, PaperAnswer> => ({
  name: 'return-paper',
  policy: papersPolicies.signPapers,
  async run(context, { id, version, remark }) {
    const { transaction, actor } = context;
    const paper = await lockPaper(transaction, id, version);
    requireState(paper, 'submitted');
    requireSigner(actor, paper);
    const returned = await changePaper(transaction, paper, { state: 'drafted', remark });
    noteStep(context, paper, 'paper.returned');
    return presentPaper(transaction, papers, returned, context);
  },
});

async function signOne(context: WriteContext, papers: PapersContext, { id, version }: PaperStep): Promise<StoredPaper> {
  const { transaction, actor, now } = context;
  const paper = await lockPaper(transaction, id, version);
  requireState(paper, 'submitted');
  requireSigner(actor, paper);
  const { values } = await requireComplete(context, papers, paper);
  const record = { ...values, 'signer.name': actor.displayName };
  noteStep(context, paper, 'paper.signed');
  return changePaper(transaction, paper, {
    state: 'signed',
    record_sealed: sealValues(papers.keyRing, record),
    organisation_id: actor.organisationId,
    signed_at: now,
    signed_by: actor.accountId,
  });
}

/** All or none, so that a stack of papers is never half signed. */
export const signPapers = (papers: PapersContext): UseCase<{ papers: PaperStep[] }, { items: PaperRow[] }> => ({
  name: 'sign-papers',
  policy: papersPolicies.signPapers,
  async run(context, { papers: steps }) {
    const items: PaperRow[] = [];
    // In one order for everybody: two signers with the same stack never wait for each other in a circle.
    for (const step of [...steps].sort((a, b) => a.id.localeCompare(b.id))) {
      items.push(presentPaperRow(await signOne(context, papers, step)));
    }
    return { items };
  },
});

export interface IssuePaper extends PaperStep {
  issuedOn?: string | undefined;
  number?: number | undefined;
  blockId?: string | undefined;
}

/** The decision on management afterwards is made before the day on which it begins. */
const decidedAhead: readonly string[] = ['post-start'];

/** What an act makes does not go out before it. */
async function requireActBefore(context: WriteContext, paper: StoredPaper, issuedOn: string): Promise<void> {
  const { transaction, now, actor } = context;
  if (paper.actId === null) return;
  const file = await presentCase(transaction, paper.personId, now, actor.role);
  const act = standingActs(file).find(({ id }) => id === paper.actId);
  if (act === undefined || decidedAhead.includes(act.kind) || issuedOn >= legalDay(act.at)) return;
  if (!formsMadeBy(file, act.id).has(paper.formCode)) return;
  const actOn = legalDay(act.at);
  const shown = actOn.split('-').reverse().join('/');
  const message =
    actor.locale === 'en'
      ? `The act is of ${shown}: its paper cannot be issued before that day.`
      : `Việc này ghi nhận ngày ${shown}, nên giấy tờ không được ban hành trước ngày đó.`;
  throw new Problem('refused', 'issued-before-act', { message, details: { actOn } });
}

/** What an act makes exists once: these confirm or decide it. */
const madeOnce: readonly string[] = ['certificate', 'decision'];

/** Asked once the register is held, so that two that go out together see each other. */
async function requireNoOther({ transaction, actor }: WriteContext, paper: StoredPaper, form: FormDefinition) {
  if (paper.actId === null || !madeOnce.includes(form.kind)) return;
  const [other] = await findPapers(
    transaction,
    sql<boolean>`p.act_id = ${paper.actId}::uuid and p.form_code = ${form.code} and p.state = 'issued' and p.id <> ${paper.id}::uuid`,
  );
  if (other === undefined) return;
  const number = numberOf(other);
  const on = other.issuedOn?.split('-').reverse().join('/');
  const message =
    actor.locale === 'en'
      ? `This paper was already issued${number === null ? '' : ` as ${number}`} on ${on}. Cancel that one before another is issued.`
      : `Giấy tờ này đã ban hành${number === null ? '' : ` số ${number}`} ngày ${on} và đang có hiệu lực. Hãy hủy giấy tờ đó trước khi ban hành giấy tờ khác.`;
  throw new Problem('refused', 'paper-issued-before', { message, details: { paperId: other.id, number } });
}

interface Numbered {
  organisationId: string | null;
  entryId: string | null;
  number: number | null;
  symbol: string | null;
  /** As the paper prints it. */
  printed: PaperValues;
}

/** The next number of the register; a paper that goes out from another office has the number it got there. */
async function giveNumber(
  context: WriteContext,
  paper: StoredPaper,
  form: FormDefinition,
  { issuedOn, number, blockId }: Pick<IssuePaper, 'number' | 'blockId'> & { issuedOn: string },
): Promise<Numbered> {
  const { actor } = context;
  const onPaper = paper.signerRole === 'on-paper';
  const symbol = symbolOf(form, onPaper);
  if (onPaper && !isOwnHead(actor, form, true)) {
    const known = form.numbered && number !== undefined;
    return {
      organisationId: null,
      entryId: null,
      number: null,
      symbol: known ? `${number}/${symbol}` : null,
      printed: known ? { 'doc.number': number, 'doc.symbol': symbol } : {},
    };
  }
  const organisationId = paper.organisationId ?? actor.organisationId;
  if (!form.numbered) return { organisationId, entryId: null, number: null, symbol: null, printed: {} };
  const year = Number(issuedOn.slice(0, 4));
  const subject = form.title.vi;
  const given = await numberPaper(context, { organisationId, year, symbol, issuedOn, subject, number, blockId });
  return { organisationId, ...given, symbol, printed: { 'doc.number': given.number, 'doc.symbol': symbol } };
}

/** A signed paper goes out with number and day; one signed on paper only is frozen here. */
export const issuePaper = (papers: PapersContext): UseCase<IssuePaper, PaperAnswer> => ({
  name: 'issue-paper',
  policy: papersPolicies.makePapers,
  async run(context, { id, version, issuedOn: asked, number, blockId }) {
    const { transaction, actor, now, today } = context;
    const paper = await lockPaper(transaction, id, version);
    const onPaper = paper.signerRole === 'on-paper';
    requireState(paper, ...(onPaper ? (['drafted', 'submitted', 'signed'] as const) : (['signed'] as const)));
    const issuedOn = asked ?? (await proposedDay(transaction, paper, today));
    if (issuedOn > today) throw new Problem('refused', 'issued-before-signed');
    const { form, values } = await requireComplete(context, papers, paper);
    await requireActBefore(context, paper, issuedOn);
    const given = await giveNumber(context, paper, form, { issuedOn, number, blockId });
    await requireNoOther(context, paper, form);
    const token = form.coded ? randomBytes(tokenBytes).toString('base64url') : null;
    const issued = await changePaper(transaction, paper, {
      state: 'issued',
      record_sealed: sealValues(papers.keyRing, { ...values, 'doc.issuedOn': issuedOn, ...given.printed }),
      organisation_id: given.organisationId,
      entry_id: given.entryId,
      number: given.number,
      symbol: given.symbol,
      issued_on: issuedOn,
      issued_at: now,
      issued_by: actor.accountId,
      // With number and day the paper is another file than the one that was signed.
      print_hash: null,
      token_hash: token === null ? null : createHash('sha256').update(token).digest(),
      token_sealed: token === null ? null : papers.keyRing.seal(token),
    });
    noteStep(
      context,
      paper,
      'paper.issued',
      given.number === null ? {} : { number: given.number, symbol: given.symbol },
    );
    return presentPaper(transaction, papers, issued, context);
  },
});

export const cancelPaper = (papers: PapersContext): UseCase<PaperStep & { reason: string }, PaperAnswer> => ({
  name: 'cancel-paper',
  policy: papersPolicies.makePapers,
  async run(context, { id, version, reason }) {
    const { transaction, actor, now } = context;
    const paper = await lockPaper(transaction, id, version);
    requireState(paper, 'drafted', 'submitted', 'signed', 'issued');
    if (paper.entryId !== null) await cancelNumber(context, paper.entryId);
    const cancelled = await changePaper(transaction, paper, {
      state: 'cancelled',
      cancelled_at: now,
      cancelled_by: actor.accountId,
      cancel_reason: reason,
    });
    noteStep(context, paper, 'paper.cancelled');
    return presentPaper(transaction, papers, cancelled, context);
  },
});
