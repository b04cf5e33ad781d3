import { addMonths, type EpochDay, parsePartialDate } from '../calendar/index';
import { isA, isC } from './act-rule';
import type { LawAct, LawPerson } from './input';
import { readMoment } from './moment';
import { type PaperCode, type PaperForm, paperForms } from './paper-forms';
import { type Basis, basisFor, cite, type RuleId, rules } from './rules';
import { lawSettingsInForce } from './settings';
import {
  type ActKind,
  type Actor,
  type LegalFlag,
  type LegalState,
  type RegimeCode,
  type Text,
  type VoluntaryForm,
  voluntaryForms,
} from './vocabulary';

/** What decides which papers a step takes, as far as it is known. */
export interface PaperContext {
  readonly minor?: boolean;
  readonly stableResidence?: boolean;
  readonly form?: VoluntaryForm;
  /** The state before the step. */
  readonly state?: LegalState;
  readonly selfRequested?: boolean;
  readonly monitored?: boolean;
  /** Held by the family (Law 73). */
  readonly heldByFamily?: boolean;
}

/** When a paper is needed or made only sometimes. */
export const paperConditions = {
  adult: { vi: 'người từ đủ 18 tuổi', en: 'adults' },
  minor: { vi: 'người từ đủ 12 đến dưới 18 tuổi', en: 'minors' },
  'minor-at-residence': { vi: 'người dưới 18 tuổi có nơi cư trú ổn định', en: 'minors with a stable residence' },
  'no-residence': { vi: 'không có nơi cư trú ổn định', en: 'no stable residence' },
  'self-requested': { vi: 'tự nguyện đề nghị', en: 'self-requested' },
  'police-request': { vi: 'Công an đề nghị', en: 'police request' },
  home: { vi: 'tại gia đình, cộng đồng', en: 'at home' },
  private: { vi: 'cơ sở tư nhân', en: 'private facility' },
  public: { vi: 'cơ sở công lập', en: 'public facility' },
  substitution: { vi: 'điều trị thay thế', en: 'substitution' },
  compulsory: { vi: 'cai nghiện bắt buộc', en: 'compulsory' },
  'user-managed': { vi: 'đang bị quản lý', en: 'under user management' },
  'post-rehab': { vi: 'đang quản lý sau cai nghiện', en: 'under post-rehabilitation' },
  monitored: { vi: 'đang giám sát điện tử', en: 'electronically monitored' },
  'in-file': { vi: 'đang lập hồ sơ', en: 'while the file is made' },
  family: { vi: 'giao gia đình', en: 'held by the family' },
} satisfies Record<string, Text>;
export type PaperCondition = keyof typeof paperConditions;

const forms: Readonly<Partial<Record<PaperCondition, VoluntaryForm>>> = {
  home: 'rehab-home',
  private: 'rehab-vol-private',
  public: 'rehab-vol-public',
  substitution: 'substitution',
};

function holds(condition: PaperCondition | undefined, context: PaperContext): boolean {
  const form = condition && forms[condition];
  if (form !== undefined) return context.form === form;
  switch (condition) {
    case 'adult':
      return context.minor !== true;
    case 'minor':
      return context.minor === true;
    case 'minor-at-residence':
      return context.minor === true && context.stableResidence !== false;
    case 'no-residence':
      return context.stableResidence === false;
    case 'self-requested':
      return context.selfRequested === true;
    case 'police-request':
      return context.selfRequested !== true;
    case 'compulsory':
      return context.form === undefined;
    case 'monitored':
      return context.monitored === true;
    case 'in-file':
      return context.state === undefined || context.state === 'compulsory-file' || context.state === 'held-during-file';
    case 'family':
      return context.heldByFamily === true;
    default:
      return condition === undefined || context.state === condition;
  }
}

/** One paper, or one of several that stand for each other, maybe only under a condition. */
interface Entry {
  readonly anyOf: readonly PaperCode[];
  readonly when?: PaperCondition;
}

export interface StepPapers {
  readonly act: ActKind;
  readonly law: 'B' | 'C';
  /** What the file holds before the step may be done. */
  readonly needs: readonly Entry[];
  /** What the step itself produces. */
  readonly makes: readonly Entry[];
  readonly basis: readonly Basis[];
  /** The rule the articles are taken from, where it is one. */
  readonly rule?: RuleId;
}

type Written = PaperCode | Entry;

function either(...anyOf: PaperCode[]): Entry {
  return { anyOf };
}

function only(when: PaperCondition, ...anyOf: PaperCode[]): Entry {
  return { anyOf, when };
}

const entryOf = (written: Written): Entry => (typeof written === 'string' ? { anyOf: [written] } : written);

function step(
  act: ActKind,
  law: 'B' | 'C',
  source: RuleId | readonly Basis[],
  needs: readonly Written[],
  makes: readonly Written[],
): StepPapers {
  const of = typeof source === 'string' ? { rule: source, basis: rules[source].basis } : { basis: source };
  return { act, law, needs: needs.map(entryOf), makes: makes.map(entryOf), ...of };
}

const determinationDecree = [cite('D109', '5', 'V'), cite('D109', '6', 'V'), cite('D109', '7', 'V')];
const requests = [
  only('self-requested', 'D109-01'),
  only('police-request', 'D109-02'),
  only('police-request', 'D109-03'),
];
const results = [only('self-requested', 'D109-04'), only('police-request', 'D109-05')];
const minorsPapersC = [only('minor', 'D163-V-38', 'D163-V-58', 'D163-V-40'), only('minor', 'D163-V-39', 'D163-V-40')];
const applicationsC = [only('adult', 'D163-V-44'), only('minor', 'D163-V-45')];
const compulsoryFileC = [
  'D163-V-33',
  'D163-V-34',
  either('determination-result', 'D163-V-35'),
  'D163-V-36',
  only('no-residence', 'no-residence-paper'),
  ...minorsPapersC,
] as const;
const compulsoryFileB = [
  'D116-27',
  'D116-29',
  'D116-30',
  'D116-31',
  'determination-result',
  only('no-residence', 'no-residence-paper'),
  only('minor', 'D116-38'),
] as const;

/** The papers of each step, from the articles that order them. Before 2022 the forms were not read. */
export const stepPapers: readonly StepPapers[] = [
  step('positive-notice', 'C', 'C.user.notice.h', ['D163-III-01', 'residence-result'], ['D163-III-02']),
  step(
    'user-manage',
    'C',
    [cite('D163', '59(4)', 'V-OCR'), cite('D163', '64', 'V-OCR')],
    ['D163-III-02', 'D163-III-01', 'D163-III-03', 'D163-III-05', 'residence-result'],
    ['D163-III-04'],
  ),
  step('user-suspend', 'C', 'C.user.custody', ['custody-paper'], ['D163-III-07']),
  step('user-stop', 'C', 'C.user.stop', [], ['D163-III-08']),
  step('user-end', 'C', 'C.user.end', [], ['D163-III-09']),
  step('determine', 'C', determinationDecree, [...requests, only('police-request', 'D163-III-01')], []),
  step('addicted', 'C', determinationDecree, [], results),
  step('not-addicted', 'C', 'C.user.decide.h', results, ['D163-III-04']),
  step(
    'register',
    'C',
    [cite('D163', '89(3)', 'V-OCR'), cite('L120', '34(2)', 'V-OCR')],
    ['D163-V-33', 'D163-V-20', either('determination-result', 'D163-V-35'), 'id-copy', only('public', 'police-letter')],
    [],
  ),
  step('vol-decide', 'C', 'C.vol.decide.h', ['D163-V-20', 'D163-V-33'], ['D163-V-22', 'D163-V-23']),
  step('place-public', 'C', 'C.vol.place.h', ['D163-V-22', 'police-letter'], ['placement-decision']),
  step(
    'intake',
    'C',
    'C.vol.intake',
    ['D163-V-22'],
    [
      only('home', 'D163-V-24'),
      only('home', 'D163-V-25'),
      only('private', 'D163-V-24'),
      only('private', 'D163-V-29'),
      only('public', 'D163-V-31'),
      only('substitution', 'treatment-intake-notice'),
    ],
  ),
  step('stage', 'C', 'C.stage.a', [], ['D163-V-17', 'D163-V-18', 'D163-V-19']),
  step('private-partial', 'C', 'C.private.present.days', [], [only('private', 'D163-V-30')]),
  step('not-performing', 'C', 'C.reg.notperf', [], ['D163-V-34']),
  step('self-stop', 'C', 'C.reg.selfstop', [], ['D163-V-34']),
  step('violation', 'C', 'C.viol.ladder', [], ['D163-V-34']),
  step('comp-file', 'C', 'C.comp.file', compulsoryFileC, ['D163-V-37']),
  step('notice-received', 'C', 'C.comp.notice', [only('in-file', 'D163-V-37')], []),
  step('hold', 'C', 'C.comp.hold', [], ['D163-V-32', 'D163-V-31']),
  step('to-court', 'C', 'C.comp.send', [...compulsoryFileC, either('D163-V-37', 'D163-V-41')], []),
  step('execute', 'C', 'C.comp.place', ['court-decision', 'police-letter', 'placement-decision'], ['D163-V-42']),
  step('postpone', 'C', 'C.comp.postpone', [...applicationsC, either('medical-paper', 'hardship-confirmation')], []),
  step('exempt', 'C', 'C.comp.exempt', [...applicationsC, 'medical-paper'], []),
  step('suspend', 'C', 'C.comp.suspend', ['D163-V-46', 'medical-paper'], []),
  step('exempt-rest', 'C', 'C.comp.suspend', ['D163-V-46', 'medical-paper'], []),
  step('escape', 'C', 'C.comp.escape', [], ['D163-V-43']),
  step('temporary-exit', 'C', 'C.comp.exit', [], ['D163-V-47', 'D163-V-42']),
  step('temporary-return', 'C', 'C.comp.exit', [], ['D163-V-42']),
  step('funeral-leave', 'C', 'C.comp.funeral', ['D163-V-48'], ['D163-V-49', 'D163-V-23']),
  step('em-start', 'C', 'C.em.decide.h', [only('minor-at-residence', 'D163-I-01')], ['D163-I-02']),
  step('em-fit', 'C', 'C.em.fit.h', ['D163-I-02'], ['D163-I-03', 'D163-I-04']),
  step('em-violation', 'C', 'C.em.viol', [], ['D163-I-18']),
  step('em-pause', 'C', 'C.em.pause', [], ['D163-I-11', 'D163-I-12']),
  step('em-resume', 'C', 'C.em.pause', [], ['D163-I-08']),
  step('em-waive', 'C', 'C.em.waiver', [], ['D163-I-13', 'D163-I-14']),
  step('em-end', 'C', 'C.em.end', [], ['D163-I-15', 'D163-I-16']),
  step('pre-end-notice', 'C', 'C.finish.notice', [], ['D163-V-51']),
  step('post-proposal', 'C', 'C.post.proposal', ['D163-V-51'], ['D163-V-52']),
  step(
    'complete',
    'C',
    'C.cert.h',
    [],
    [
      only('home', 'D163-V-28'),
      only('private', 'D163-V-30'),
      only('public', 'D163-V-30'),
      only('compulsory', 'D163-V-50'),
      only('substitution', 'treatment-completion-paper'),
      'D163-V-23',
    ],
  ),
  step(
    'post-start',
    'C',
    [cite('D163', '134', 'V-OCR'), cite('D163', '135', 'V-OCR')],
    [
      'D163-V-52',
      'D163-V-33',
      only('home', 'D163-V-28'),
      only('private', 'D163-V-30'),
      only('public', 'D163-V-30'),
      only('compulsory', 'D163-V-50'),
      only('substitution', 'treatment-completion-paper'),
    ],
    ['D163-V-53', 'D163-V-23'],
  ),
  step('post-end', 'C', 'C.post.end', ['support-papers'], ['D163-V-56', 'D163-V-57']),
  step(
    'move',
    'C',
    [cite('D163', '62', 'V-OCR'), cite('D163', '92(1)c', 'V-OCR'), cite('D163', '136(1)b', 'V-OCR')],
    [],
    [
      only('user-managed', 'D163-III-06'),
      only('home', 'D163-V-26'),
      only('post-rehab', 'D163-V-54'),
      only('monitored', 'D163-I-17'),
    ],
  ),
  step(
    'custody',
    'C',
    [cite('D163', '19', 'V-OCR')],
    [only('monitored', 'D163-I-06')],
    [only('monitored', 'D163-I-07')],
  ),
  step('death-or-missing', 'C', 'C.list', [], [only('post-rehab', 'D163-V-57')]),

  step('positive-notice', 'B', 'B.user.notice', ['D105-03', 'residence-result'], ['D105-04']),
  step('user-manage', 'B', 'B.user.decide', ['D105-04', 'D105-03', 'D105-05', 'D105-06'], ['D105-07']),
  step('user-stop', 'B', 'B.user.stop', [], ['D105-09']),
  step('user-end', 'B', 'B.user.end', [], ['D105-10']),
  step('determine', 'B', determinationDecree, [...requests, only('police-request', 'D105-03')], []),
  step('addicted', 'B', determinationDecree, [], results),
  step('not-addicted', 'B', 'B.user.decide', results, ['D105-07']),
  step('register', 'B', 'B.reg', ['determination-result'], ['D116-22']),
  step('vol-decide', 'B', 'B.vol.decide', ['D116-22'], ['D116-24']),
  step('intake', 'B', 'B.vol.intake', ['D116-24'], [only('private', 'D116-28'), 'D116-19', 'D116-20']),
  step('stage', 'B', 'B.stages', [], ['D116-21']),
  step('not-performing', 'B', 'B.reg.notperf', [], ['D116-27']),
  step('self-stop', 'B', 'B.reg.selfstop', [], ['D116-27']),
  step('violation', 'B', 'B.comp.grounds', [], ['D116-27']),
  step('comp-file', 'B', [cite('D116', '41', 'V'), cite('D116', '51', 'V')], compulsoryFileB, ['D116-32']),
  step('notice-received', 'B', 'B.comp.read', [only('in-file', 'D116-32')], []),
  step('hold', 'B', 'B.comp.hold', [only('family', 'D116-35')], ['D116-36', 'D116-37']),
  step('to-labour-office', 'B', 'B.comp.send', [...compulsoryFileB, 'D116-32'], []),
  step(
    'to-court',
    'B',
    [cite('D116', '43', 'V'), cite('D116', '53', 'V')],
    [...compulsoryFileB, 'D116-32'],
    [only('adult', 'D116-34'), only('minor', 'D116-39')],
  ),
  step('execute', 'B', 'B.comp.execute', ['court-decision'], ['D116-40']),
  step('postpone', 'B', 'B.comp.postpone', ['D116-42a', either('medical-paper', 'hardship-confirmation')], []),
  step('exempt', 'B', 'B.comp.exempt', ['D116-42b'], []),
  step('suspend', 'B', 'B.comp.suspend', ['D116-43', 'D116-44', 'medical-paper'], []),
  step('reduce', 'B', 'B.comp.reduce', ['D116-43', 'D116-44'], []),
  step('exempt-rest', 'B', 'B.comp.suspend', ['D116-43', 'D116-44'], []),
  step('escape', 'B', 'B.comp.escape', [], ['D116-41']),
  step('temporary-exit', 'B', 'B.comp.exit', [], ['D116-45']),
  step('funeral-leave', 'B', 'B.comp.funeral', ['D116-48'], ['D116-49']),
  step(
    'complete',
    'B',
    'B.cert',
    [],
    [
      only('home', 'D116-26a'),
      only('private', 'D116-26b'),
      only('public', 'D116-26b'),
      only('compulsory', 'D116-46'),
      only('minor', 'D116-47'),
      only('substitution', 'treatment-completion-paper'),
    ],
  ),
  step(
    'post-proposal',
    'B',
    'B.post.file',
    [
      'D116-30',
      only('home', 'D116-26a'),
      only('private', 'D116-26b'),
      only('public', 'D116-26b'),
      only('compulsory', 'D116-46'),
      only('substitution', 'treatment-completion-paper'),
    ],
    ['D116-50'],
  ),
  step('post-start', 'B', 'B.post.decide', ['D116-50'], ['D116-51']),
  step('post-end', 'B', 'B.post.end', [], ['D116-54']),
  step(
    'move',
    'B',
    [cite('D105', '47', 'V'), cite('D116', '32', 'V'), cite('D116', '79', 'V')],
    [],
    [only('user-managed', 'D105-08'), only('home', 'D116-25'), only('post-rehab', 'D116-53')],
  ),
];

const adultMonths = 18 * 12;

/** Who asked for the determination a result belongs to: the person, or the police as long as nothing says otherwise. */
function isSelfRequested(acts: readonly LawAct[], day: EpochDay): boolean {
  const asked = acts.findLast(({ kind, at }) => kind === 'determine' && (readMoment(at)?.day ?? day) <= day);
  if (asked === undefined) return false;
  return asked.ground === undefined ? asked.actor === 'P' : asked.ground === 'self-requested';
}

/** What a file tells of the papers its next steps take, on a day. */
export function paperContextOf(
  person: Pick<LawPerson, 'bornOn' | 'stableResidence'>,
  standing: { readonly state: LegalState | null; readonly flags: readonly LegalFlag[] },
  day: EpochDay,
  acts: readonly LawAct[] = [],
): PaperContext {
  const born = parsePartialDate(person.bornOn);
  const bornOn = lawSettingsInForce().partialBirthDate === 'last-possible-day' ? born?.last : born?.first;
  const form = voluntaryForms.find((one) => one === standing.state);
  return {
    minor: bornOn !== undefined && addMonths(bornOn, adultMonths) > day,
    stableResidence: person.stableResidence,
    selfRequested: isSelfRequested(acts, day),
    monitored: standing.flags.includes('electronic-monitoring'),
    ...(form === undefined ? {} : { form }),
    ...(standing.state === null ? {} : { state: standing.state }),
  };
}

/** A paper a step takes: any one of the forms will do. */
export interface PaperNeed {
  readonly anyOf: readonly PaperForm[];
  readonly basis: readonly Basis[];
}

/** The labour office handed over on 2025-03-01, the district court on 2025-07-01. */
const makersByRegime: Readonly<Partial<Record<Actor, Readonly<Partial<Record<RegimeCode, Actor>>>>>> = {
  LO: { B2: 'CPC', B3: 'CPC' },
  RC: { B1: 'DC', B2: 'DC' },
};

function formIn(regime: RegimeCode, code: PaperCode): PaperForm {
  const form = paperForms[code];
  const madeBy = makersByRegime[form.madeBy]?.[regime];
  return madeBy === undefined ? form : { ...form, madeBy };
}

function papersOf(kind: ActKind, regime: RegimeCode, side: 'needs' | 'makes', context: PaperContext): PaperNeed[] {
  if (isA({ regime })) return [];
  const law = isC({ regime }) ? 'C' : 'B';
  const found = stepPapers.find((entry) => entry.act === kind && entry.law === law);
  if (!found) return [];
  const { rule } = found;
  const form = context.form ?? 'compulsory-rehab';
  const basis = rule === undefined ? found.basis : basisFor(rules[rule], context.minor !== true, form);
  return found[side]
    .filter(({ when }) => holds(when, context))
    .map(({ anyOf }) => ({ anyOf: anyOf.map((code) => formIn(regime, code)), basis }));
}

/** The papers that belong to the file before the step may be done. */
export function requiredPapers(kind: ActKind, regime: RegimeCode, context: PaperContext = {}): PaperNeed[] {
  return papersOf(kind, regime, 'needs', context);
}

/** The papers the step itself produces. */
export function producedPapers(kind: ActKind, regime: RegimeCode, context: PaperContext = {}): PaperNeed[] {
  return papersOf(kind, regime, 'makes', context);
}
