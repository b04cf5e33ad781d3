import { withoutMarks } from '../names/tone';

/** Main states a ledger can say a person is in, by the names of the legal core. */
export type LedgerState =
  | 'suspected'
  | 'positive-user'
  | 'user-managed'
  | 'user-mgmt-suspended'
  | 'determination'
  | 'addict-identified'
  | 'rehab-registered'
  | 'rehab-home'
  | 'rehab-vol-private'
  | 'rehab-vol-public'
  | 'substitution'
  | 'compulsory-file'
  | 'held-during-file'
  | 'court'
  | 'ordered'
  | 'postponed'
  | 'exempted'
  | 'wanted'
  | 'compulsory-rehab'
  | 'suspended'
  | 'escaped'
  | 'completed'
  | 'post-rehab'
  | 'off-list';

export type LedgerRehabForm =
  | 'rehab-home'
  | 'rehab-vol-private'
  | 'rehab-vol-public'
  | 'substitution'
  | 'compulsory-rehab';

export type LedgerFlag = 'in-prison' | 'in-custody' | 'absent' | 'moved' | 'deceased' | 'missing';

/** Where a person stands as far as the words say; what they leave open is absent. */
export interface LedgerStanding {
  readonly state?: LedgerState;
  readonly form?: LedgerRehabForm;
  readonly flags: readonly LedgerFlag[];
}

type Rule<T> = readonly [words: RegExp, meaning: T];

const FORMS: readonly Rule<LedgerRehabForm>[] = [
  [/methadon|\bmmt\b|thay the|buprenorphin|suboxone/, 'substitution'],
  [/ngoai cong lap|co so tu nhan|tu nhan|ngoai nha nuoc/, 'rehab-vol-private'],
  [/tu nguyen.*(cong lap|co so|trung tam)|(co so|trung tam).*tu nguyen|truong giao duong/, 'rehab-vol-public'],
  [/gia dinh|cong dong|tai nha/, 'rehab-home'],
  [/bat buoc|\bcnbb\b|\bcsbb\b/, 'compulsory-rehab'],
];

const FLAGS: readonly Rule<LedgerFlag>[] = [
  [/\b(chet|tu vong|qua doi|da mat|mat nam|mat ngay|da chet)\b/, 'deceased'],
  [/mat tich/, 'missing'],
  [/di tu\b|o tu\b|an phat tu|phat tu|trai giam|chap hanh an|thi hanh an|ngoi tu/, 'in-prison'],
  [/tam giam|tam giu|bi bat\b/, 'in-custody'],
  [/chuyen (di|noi|ho khau|khau|den|ve|khoi)|di chuyen (den|di)|cat khau|cat chuyen/, 'moved'],
  [
    /khoi dia phuong|vang mat|khong (co mat|con) (tai|o) dia phuong|khong o dia phuong|di lam an xa|khong ro (o dau|di dau|noi o)|bo di\b|vang (nha|ba?n)/,
    'absent',
  ],
];

/** The first rule that fits decides, so the particular stands before the general. */
const STATES: readonly Rule<LedgerState | 'by-form'>[] = [
  [
    /(het|hoan thanh|xong|ket thuc|cham dut).*sau cai|(dua|xoa|rut|loai) (ra )?(ten )?(ra )?(khoi )?(danh sach|dien)|ra khoi danh sach|khong con (su dung|nghien)|xoa ten/,
    'off-list',
  ],
  [/sau cai|hau cai|\bqlsc\b/, 'post-rehab'],
  [/tron (khoi )?(co so|trung tam|trai)|bo tron/, 'escaped'],
  [/truy (tim|na)/, 'wanted'],
  [/tam dinh chi.*quan ly|quan ly.*tam dinh chi/, 'user-mgmt-suspended'],
  [/tam dinh chi/, 'suspended'],
  [/\bhoan (chap hanh|thi hanh)|duoc hoan\b/, 'postponed'],
  [/mien (chap hanh|thi hanh)|duoc mien\b/, 'exempted'],
  [/(quan ly|luu giu|giu).*(trong )?thoi gian lap ho so/, 'held-during-file'],
  [/(dang |cho )?lap ho so|hoan thien ho so|de nghi (dua|ap dung).*bat buoc/, 'compulsory-file'],
  [/toa an|cho toa|chuyen toa|toa thu ly/, 'court'],
  [/(co|da co) (quyet dinh|qd).*(chua|cho)|(chua|cho) (thi hanh|chap hanh|dua di)/, 'ordered'],
  [/(da |)(hoan thanh|chap hanh xong|cai xong|cai nghien xong)|da cai nghien (xong|thanh cong)/, 'completed'],
  [/(da |)dang ky (cai|hinh thuc|dieu tri)/, 'rehab-registered'],
  [/xac dinh tinh trang( nghien)?/, 'determination'],
  [/methadon|\bmmt\b|thay the|buprenorphin|suboxone/, 'by-form'],
  [/dang (o|cai|dieu tri|chap hanh)|cai nghien|\bcai\b|trong (co so|trung tam)|dieu tri/, 'by-form'],
  [/nghi (van|nghien|su dung|ngo)|dien nghi/, 'suspected'],
  [
    /(quan ly|ql).*(su dung trai phep|nguoi su dung|nsd)|(su dung trai phep|nguoi su dung).*(dang |bi )?quan ly|dang bi quan ly/,
    'user-managed',
  ],
  [/tai nghien|da xac dinh.*nghien|nguoi nghien|dang nghien|\bnghien\b/, 'addict-identified'],
  [/duong tinh|dang su dung|con su dung|su dung trai phep|nguoi su dung|nguoi sd|sd trai phep/, 'positive-user'],
  [/ngoai xa hoi|ngoai cong dong/, 'addict-identified'],
];

const first = <T>(rules: readonly Rule<T>[], words: string): T | undefined =>
  rules.find(([pattern]) => pattern.test(words))?.[1];

const fold = (text: string) => withoutMarks(text.normalize('NFC').toLowerCase()).replace(/\s+/g, ' ').trim();

/**
 * Reads the words of a status column and a form column. The form tells the state only where the status speaks of a
 * measure under way, or nothing is said of the status. "Cai tự nguyện" alone leaves the form open among three.
 */
export function readStanding(statusText: string, formText: string): LedgerStanding {
  const status = fold(statusText);
  const formWords = fold(formText);
  const flags = FLAGS.filter(([pattern]) => pattern.test(status) || pattern.test(formWords)).map(([, flag]) => flag);
  const form = first(FORMS, formWords) ?? first(FORMS, status);
  const state = stateOf(status, formWords, form, flags);
  return { ...(state ? { state } : {}), ...(form ? { form } : {}), flags };
}

function stateOf(
  status: string,
  formWords: string,
  form: LedgerRehabForm | undefined,
  flags: readonly LedgerFlag[],
): LedgerState | undefined {
  if (flags.includes('deceased') || flags.includes('missing')) return 'off-list';
  const found = first(STATES, status);
  if (found === 'by-form') return form;
  if (found === 'addict-identified' && form !== undefined && /\b(cai|dieu tri)\b/.test(status)) return form;
  if (found !== undefined) return found;
  if (status !== '' || flags.length > 0) return undefined;
  const byForm = first(STATES, formWords);
  return byForm === 'by-form' || byForm === undefined ? form : byForm;
}
