import type { CaseAnswer, PaperValues } from '@dong-hanh/contract';
import {
  type ActKind,
  actLabels,
  type LawInput,
  parsePlainDate,
  payloadFieldsOf,
  type RegimeCode,
  regimeOn,
  replay,
  standingActs,
  voluntaryForms,
} from '@dong-hanh/domain';
import { legalDay } from './legal-day';

type Act = CaseAnswer['acts'][number];
type Found = Record<string, PaperValues[string] | null>;

/** What an act itself says for its papers: why, when, and until when. */
export function valuesOfAct(file: CaseAnswer, act: Act, isMinor: boolean): Found {
  const reason = reasonOf(file, act, isMinor);
  switch (act.kind) {
    case 'escape':
      return { 'escape.at': act.precision === 'instant' ? act.at : null };
    case 'funeral-leave':
      return { 'leave.startsOn': legalDay(act.at), 'leave.endsOn': leaveEnd(file, act) };
    case 'user-suspend':
      return custodyOf(file, act);
    case 'postpone':
    case 'exempt':
      return { 'application.kind': act.kind, 'application.reasons': reason === null ? null : [reason] };
    case 'reduce':
    case 'suspend':
    case 'exempt-rest': {
      const measure = act.kind === 'exempt-rest' ? 'exempt' : act.kind;
      return { 'suspension.kind': measure === 'reduce' ? null : measure, 'suspension.measure': measure };
    }
    default:
      return { 'ground.reason': reason, 'violation.acts': reason };
  }
}

/** Which violation it was is not told by "other". */
const otherViolation = '4';

/** The label of what was chosen as ground, reason or point of the act. */
function chosenOf({ kind, payload }: Pick<Act, 'kind' | 'payload'>): string | null {
  for (const field of payloadFieldsOf(kind)) {
    if (!['ground', 'reason', 'point'].includes(field.name) || payload[field.name] === otherViolation) continue;
    const label = field.options?.find(({ value }) => value === String(payload[field.name]))?.label.vi;
    if (label !== undefined) return label;
  }
  return null;
}

/** Law 120/2025/QH15, articles 35(1) and 36(1). */
const points: Readonly<Record<string, string>> = {
  'not-registering': 'a',
  'not-performing': 'a',
  'self-stop': 'a',
  'used-during-voluntary': 'b',
  'substitution-expelled': 'c',
  'post-rehab-addicted': 'd',
  ladder: 'đ',
};

/** What breaks off treatment with substitution medicine is under point c, and not called voluntary rehabilitation. */
const ofTreatment: Readonly<Record<string, string>> = {
  'not-performing': 'Không thực hiện điều trị nghiện bằng thuốc thay thế',
  'self-stop': 'Tự ý chấm dứt điều trị nghiện bằng thuốc thay thế',
};

const law120 = 'Luật Phòng, chống ma túy số 120/2025/QH15';
const law73 = 'Luật Phòng, chống ma túy số 73/2021/QH14';

function groundsIn(regime: RegimeCode, point: string | undefined, isMinor: boolean): string | null {
  if (regime === 'C') return `${point ? `điểm ${point} ` : ''}khoản 1 Điều ${isMinor ? 36 : 35} ${law120}`;
  return regime.startsWith('B') ? `${isMinor ? 'khoản 1 Điều 33' : 'Điều 32'} ${law73}` : null;
}

function reasonOf(file: CaseAnswer, act: Act, isMinor: boolean): string | null {
  const on = parsePlainDate(legalDay(act.at));
  const regime = on === null ? null : regimeOn(on).code;
  if (act.kind === 'comp-file' && regime !== null) return groundOf(file, act, regime, isMinor);
  const chosen = chosenOf(act);
  if (act.kind === 'post-proposal' && regime === 'C') return afterwardsOf(file);
  if (act.kind === 'post-end' && regime === 'C') {
    return `Đã chấp hành xong thời hạn quản lý sau cai nghiện (điểm a khoản 4 Điều 48 ${law120})`;
  }
  if (act.kind === 'not-performing' || act.kind === 'self-stop') return actLabels[act.kind as ActKind].vi;
  return chosen;
}

/** The ground of the file for the court with its article: the one stated, else the one the record itself shows. */
function groundOf(file: CaseAnswer, act: Act, regime: RegimeCode, isMinor: boolean): string | null {
  const input = file.lawInput as unknown as LawInput;
  const index = standingActs(file.acts).findIndex(({ id }) => id === act.id);
  const filed = replay(input).accepted.find((accepted) => accepted.index === index)?.filed;
  const ground = filed?.ground ?? String(act.payload.ground ?? '');
  const treatment = filed?.from === 'substitution' ? ofTreatment[ground] : undefined;
  const said = treatment ?? chosenOf({ kind: act.kind, payload: { ground } });
  const article = groundsIn(regime, treatment === undefined ? points[ground] : 'c', isMinor);
  return said === null || article === null ? said : `${said} (${article})`;
}

const rehabilitations: readonly string[] = [...voluntaryForms, 'compulsory-rehab'];

/** Note 6 of the form asks for the provision of Decree 163/2026/NĐ-CP; whom it does not name, the law does. */
function afterwardsOf({ state, episodes }: CaseAnswer): string {
  const done = state === 'completed' || state === 'post-rehab' ? 'Hoàn thành' : 'Chuẩn bị hoàn thành';
  const rehab = episodes.findLast(({ kind }) => rehabilitations.includes(kind));
  if (rehab?.kind === 'substitution')
    return `${done} điều trị nghiện ma túy bằng thuốc thay thế (khoản 1 Điều 42 ${law120})`;
  const kind = rehab === undefined ? '' : rehab.kind === 'compulsory-rehab' ? ' bắt buộc' : ' tự nguyện';
  return `${done} cai nghiện ma túy${kind} (khoản 1 Điều 134 Nghị định số 163/2026/NĐ-CP)`;
}

/** The longest leave the law gives, as it was seen on the day of the leave. */
function leaveEnd({ lawInput }: CaseAnswer, act: Act): string | null {
  const { deadlines } = replay({ ...(lawInput as unknown as LawInput), asOf: act.at });
  const back = deadlines.findLast((deadline) => deadline.act === 'temporary-return');
  return back === undefined ? null : legalDay(back.dueAt);
}

/** The custody that stops management: its length is known once it is over. */
function custodyOf({ episodes }: CaseAnswer, act: Act): Found {
  const day = legalDay(act.at);
  const span = episodes.find(({ kind, from }) => kind === 'user-mgmt-suspended' && from === day);
  const [first, last] = [parsePlainDate(day), parsePlainDate(span?.endedOn ?? '')];
  if (first === null || last === null || span === undefined) return { 'custody.startsOn': day };
  const days = String(last - first).padStart(2, '0');
  return { 'custody.startsOn': day, 'custody.endsOn': span.endedOn, 'custody.length': `${days} ngày` };
}
