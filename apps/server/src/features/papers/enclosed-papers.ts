import type { CaseAnswer } from '@dong-hanh/contract';
import {
  type ActKind,
  type LawInput,
  paperContextOf,
  parsePlainDate,
  regimeOn,
  requiredPapers,
  voluntaryForms,
} from '@dong-hanh/domain';
import { type FormDefinition, findForm } from '@dong-hanh/print-templates/forms';
import { ageDayOf, fileActs, standsFor, startOfFile } from './compulsory-file';
import { legalDay } from './legal-day';
import type { QuotedPaper } from './quoted-papers';

type Act = CaseAnswer['acts'][number];

interface Enclosing {
  form: FormDefinition | undefined;
  act: Act | undefined;
  paperId: string | undefined;
  today: string;
}

/** Steps whose papers a form encloses, where it is not only that of its act: what goes to who decides next. */
const goesOnTo: Readonly<Record<string, readonly ActKind[]>> = {
  'to-court': ['to-court'],
  'post-proposal': ['post-proposal', 'post-start'],
};

/** Minutes hand over what has gone out; other forms enclose what the law asks for at their step, drafts with it. */
export function enclosedPapers(file: CaseAnswer, papers: readonly QuotedPaper[], wanted: Enclosing): QuotedPaper[] {
  const { form, act, paperId, today } = wanted;
  const others = papers.filter(({ id, formCode }) => id !== paperId && findForm(formCode)?.kind !== 'slip');
  if (form === undefined || form.kind === 'minutes') return others.filter(({ issuedOn }) => issuedOn !== null);
  const steps = stepsOf(form, act);
  const since = steps.some((step) => fileActs.includes(step)) ? startOfFile(file, act) : null;
  const own = others.filter(({ issuedOn }) => since === null || issuedOn === null || issuedOn >= since);
  const day = act === undefined ? today : legalDay(act.at);
  const regime = regimeOn(parsePlainDate(day) ?? 0).code;
  const context = contextOf(file, ageDayOf(file, form, act, today));
  const codes = steps.flatMap((step) => requiredPapers(step, regime, context)).flatMap(({ anyOf }) => anyOf);
  const asked = [...new Set(codes.map(({ code }) => code as string))].filter((code) => code !== form.code);
  return asked.flatMap((code) => own.filter(({ formCode }) => standsFor(formCode, code)));
}

function stepsOf({ acts }: FormDefinition, act: Act | undefined): readonly ActKind[] {
  const onward = acts.flatMap((kind) => goesOnTo[kind] ?? []);
  if (onward.length > 0) return onward;
  const step = act !== undefined && acts.includes(act.kind as ActKind) ? (act.kind as ActKind) : acts[0];
  // The notice that the file was made names the file, whenever it is received.
  return step === 'notice-received' ? ['comp-file'] : step === undefined ? [] : [step];
}

/** The form of rehabilitation is that of the last one: its certificate goes with what comes afterwards. */
function contextOf(file: CaseAnswer, ageDay: string) {
  const { person, acts } = file.lawInput as unknown as LawInput;
  const context = paperContextOf(person, { state: null, flags: [] }, parsePlainDate(ageDay) ?? 0, acts);
  const last = file.episodes.findLast(
    ({ kind }) => kind === 'compulsory-rehab' || (voluntaryForms as readonly string[]).includes(kind),
  );
  const form = voluntaryForms.find((one) => one === last?.kind);
  return form === undefined ? context : { ...context, form };
}
