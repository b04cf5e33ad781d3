import type { CaseAnswer } from '@dong-hanh/contract';
import { type FormDefinition, findForm } from '@dong-hanh/print-templates/forms';
import { enclosedPapers } from './enclosed-papers';
import { legalDay } from './legal-day';
import { lengthOf, termOf } from './paper-term';
import { describe, type QuotedPaper } from './quoted-papers';
import { stopReasonOf } from './stop-reason';

type Act = CaseAnswer['acts'][number];

/** Which act each quoted decision comes from. */
const decisions = {
  managementDecision: 'user-manage',
  voluntaryDecision: 'vol-decide',
  placement: 'place-public',
  monitoringDecision: 'em-start',
  courtDecision: 'court-decision',
  postDecision: 'post-start',
} as const;

/** Forms of the quoted decisions, for those issued here. */
const formsOfAct: Readonly<Record<string, readonly string[]>> = {
  'user-manage': ['D163-III-04', 'D105-07'],
  'vol-decide': ['D163-V-22', 'D116-24'],
  'em-start': ['D163-I-02'],
  'post-start': ['D163-V-53', 'D116-51'],
};

const placeKinds: Readonly<Record<string, string>> = {
  'rehab-home': 'home',
  'rehab-vol-public': 'public',
  'rehab-vol-private': 'private',
};

export interface PaperFilled {
  form?: FormDefinition | undefined;
  actId: string | null;
  /** The paper itself, which does not quote itself. */
  paperId?: string;
}

/** The papers that other papers quote, the term that runs, and what the acts that stand say. */
export function valuesOfCase(file: CaseAnswer, papers: readonly QuotedPaper[], wanted: PaperFilled, today: string) {
  const standing = file.acts.filter((act) => act.supersededBy === null && !act.annuls);
  const issued = papers.filter(({ issuedOn }) => issuedOn !== null);
  const last = (kind: string): Act | undefined => standing.findLast((act) => act.kind === kind);
  const quote = (name: string, kind: string) => {
    const act = last(kind);
    const paper = issued.findLast((one) =>
      act !== undefined && one.actId === act.id ? decides(one) : (formsOfAct[kind]?.includes(one.formCode) ?? false),
    );
    const typed = act === undefined ? carriedNumber(standing, kind) : act.paperNumber;
    if (act === undefined && paper === undefined && typed === null) return {};
    // What was typed with the act is the number as on the paper; forms print the stroke and the kind themselves.
    const [, written, symbol] = /^(.*?)\/(?=\D)(.*)$/u.exec(typed ?? '') ?? [null, typed];
    return {
      [`${name}.number`]: paper?.number == null ? (written ?? null) : String(paper.number),
      [`${name}.symbol`]: (paper?.symbol ?? symbol)?.replace(/^QĐ-/u, '') ?? null,
      [`${name}.issuedOn`]: paper?.issuedOn ?? (act ? legalDay(act.at) : null),
      // Forms print the office and go on with the commune.
      [`${name}.issuer`]: paper?.issuer?.replace(/^(?:Công an|Ủy ban nhân dân) /u, '') ?? null,
    };
  };
  const quoted = Object.assign({}, ...Object.entries(decisions).map(([name, kind]) => quote(name, kind)));
  const fromCourt = last('court-decision') !== undefined || carriedNumber(standing, 'court-decision') !== null;
  const standingKind = fromCourt ? 'court-decision' : 'vol-decide';
  const act = standing.find((one) => one.id === wanted.actId);
  const term = wanted.form === undefined ? null : termOf(file, wanted.form, act);
  const enclosed = enclosedPapers(file, papers, { form: wanted.form, paperId: wanted.paperId, act, today });
  const hold = last('hold');
  return {
    ...quoted,
    ...quote('standingDecision', standingKind),
    'term.startsOn': term?.from ?? null,
    'term.endsOn': term?.to ?? null,
    'term.length': term && lengthOf(term),
    'rehab.placeKind': placeKindOf(file),
    'rehab.stagesDone': stagesDone(standing),
    'doc.effectiveOn': act === undefined ? null : legalDay(act.at),
    'stop.reason': stopReasonOf(act),
    'test.on': testedOn(standing),
    'act.at': act?.precision === 'instant' ? act.at : null,
    'hold.startsOn': hold === undefined ? null : legalDay(hold.at),
    'file.documents': enclosed.length === 0 ? null : [...new Set(enclosed.map(describe))],
  };
}

/** Which decision the number written down with a file that was carried over belongs to. */
const carriedStates: Readonly<Record<string, string>> = {
  'user-managed': 'user-manage',
  'user-mgmt-suspended': 'user-manage',
  'rehab-registered': 'vol-decide',
  'rehab-home': 'vol-decide',
  'rehab-vol-public': 'vol-decide',
  'rehab-vol-private': 'vol-decide',
  substitution: 'vol-decide',
  ordered: 'court-decision',
  postponed: 'court-decision',
  'compulsory-rehab': 'court-decision',
  suspended: 'court-decision',
  escaped: 'court-decision',
  'temp-exit': 'court-decision',
  'funeral-leave': 'court-decision',
  'post-rehab': 'post-start',
};

function carriedNumber(standing: readonly Act[], kind: string): string | null {
  const carried = standing.find((act) => act.kind === 'carried-over');
  if (carried === undefined || carriedStates[String(carried.payload.state)] !== kind) return null;
  return typeof carried.payload.decisionNo === 'string' ? carried.payload.decisionNo : null;
}

/** The day of the test that the last notice tells of. */
function testedOn(standing: readonly Act[]): string | null {
  const testedAt = standing.findLast((act) => act.kind === 'positive-notice')?.payload.testedAt;
  return typeof testedAt === 'string' ? legalDay(testedAt) : null;
}

/** The form of voluntary rehabilitation the person is in, was in last, or has since registered for. */
function placeKindOf({ state, episodes, acts }: CaseAnswer): string | null {
  if (state !== null && placeKinds[state]) return placeKinds[state];
  const registered = acts.findLast((act) => act.kind === 'register' && act.supersededBy === null && !act.annuls);
  const lasted = episodes.findLast(({ kind }) => kind in placeKinds || kind === 'compulsory-rehab');
  const isLater = registered !== undefined && (lasted === undefined || legalDay(registered.at) > lasted.from);
  return placeKinds[isLater ? String(registered.payload.form) : (lasted?.kind ?? '')] ?? null;
}

export const rehabilitatesAtHome = (file: CaseAnswer): boolean => placeKindOf(file) === 'home';

const stageNames: Readonly<Record<string, string>> = {
  a: 'Tiếp nhận, phân loại',
  b: 'Điều trị cắt cơn, giải độc, điều trị rối loạn tâm thần và bệnh lý khác',
  c: 'Giáo dục, tư vấn, phục hồi hành vi, nhân cách',
  d: 'Lao động trị liệu, học nghề',
  đ: 'Chuẩn bị tái hòa nhập cộng đồng',
};

function stagesDone(standing: readonly Act[]): string[] | null {
  const names = standing
    .filter((act) => act.kind === 'stage')
    .flatMap((act) => stageNames[String(act.payload.stage)] ?? []);
  return names.length === 0 ? null : names;
}

/** A decision made here, or the paper that came from outside with its act. */
function decides({ formCode }: QuotedPaper): boolean {
  const form = findForm(formCode);
  return form === undefined || form.kind === 'decision';
}
