import { actRules } from './acts/index';
import type { LawDeadline } from './answer';
import { actLabels, actorLabels } from './labels';
import { type PaperContext, type PaperNeed, producedPapers, requiredPapers } from './papers';
import { regimes } from './regimes';
import { replay } from './replay';
import { type Basis, basisFor, decidedRange, type LegalRule, type RuleId, rules } from './rules';
import type { Scenario } from './scenarios.test-kit';
import { type ActKind, type RegimeCode, regimeCodes, type Text } from './vocabulary';

/** A way a person may go, as the steps a reader meets them. */
export interface PathwayPage {
  readonly name: string;
  readonly title: Text;
  readonly steps: readonly ActKind[];
  /** What is known of the person on this way: it chooses the papers. */
  readonly context: PaperContext;
  /** How long measures and their parts last. */
  readonly terms: readonly Term[];
}

interface Term {
  readonly rule: RuleId;
  readonly of: string;
  /** The decision sets it: at least the rule's number, at most twice as much. */
  readonly decided?: true;
}

const voluntaryTerms: readonly Term[] = [
  { rule: 'C.rehab.term.1', of: 'cai nghiện lần đầu' },
  { rule: 'C.rehab.term.2', of: 'cai nghiện từ lần thứ hai' },
];
const stageTerms: readonly Term[] = [
  { rule: 'C.stage.a', of: 'giai đoạn tiếp nhận, nhiều nhất' },
  { rule: 'C.stage.b', of: 'giai đoạn cắt cơn, ít nhất' },
  { rule: 'C.stage.c', of: 'giai đoạn giáo dục, ít nhất' },
  { rule: 'C.stage.đ', of: 'giai đoạn chuẩn bị tái hòa nhập, những ngày cuối' },
];
const stayTerms: readonly Term[] = [
  { rule: 'C.comp.limit', of: 'thời hiệu' },
  { rule: 'B.comp.limit', of: 'thời hiệu' },
  { rule: 'A.comp.limit', of: 'thời hiệu, từ năm 2014' },
  { rule: 'C.comp.resume', of: 'phần còn lại ít nhất để tiếp tục sau tạm đình chỉ' },
  { rule: 'B.comp.resume', of: 'phần còn lại ít nhất để tiếp tục sau tạm đình chỉ' },
  { rule: 'C.comp.funeral', of: 'về chịu tang, không kể đi đường' },
  { rule: 'B.comp.funeral', of: 'về chịu tang' },
  { rule: 'C.comp.social', of: 'hồ sơ bảo trợ xã hội trước khi hết hạn' },
];

const start: readonly ActKind[] = ['register', 'vol-decide'];
const breach: readonly ActKind[] = ['violation', 'not-performing', 'self-stop'];
const finish: readonly ActKind[] = ['pre-end-notice', 'post-proposal', 'complete', 'post-start'];
const inside: readonly ActKind[] = ['temporary-exit', 'temporary-return', 'funeral-leave', 'transfer-facility'];
const relief: readonly ActKind[] = ['postpone', 'exempt', 'suspend', 'resume', 'reduce', 'exempt-rest'];
const court: readonly ActKind[] = ['to-court', 'court-accept', 'court-question', 'answer-court', 'court-decision'];
const file: readonly ActKind[] = ['comp-file', 'notice-received', 'read', 'hold', 'to-labour-office', ...court];
const compulsory: readonly ActKind[] = [...file, 'execute', ...relief, 'escape', 'return', ...inside, ...finish];

export const pathwayPages: readonly PathwayPage[] = [
  {
    name: 'user-management',
    title: { vi: 'Quản lý người sử dụng trái phép chất ma túy', en: 'User management' },
    steps: ['positive-notice', 'user-manage', 'determine', 'not-addicted', 'user-suspend', 'user-resume'].concat([
      'user-stop',
      'user-end',
      'absence',
      'move',
    ]) as ActKind[],
    context: { state: 'user-managed' },
    terms: [
      { rule: 'C.user.term', of: 'quản lý' },
      { rule: 'B.user.term', of: 'quản lý' },
      { rule: 'C.user.residence.days', of: 'ở thực tế để coi là nơi cư trú ổn định' },
    ],
  },
  {
    name: 'determination',
    title: { vi: 'Xác định tình trạng nghiện ma túy', en: 'Addiction determination' },
    steps: ['determine', 'addicted', 'not-addicted', 'register'],
    context: {},
    terms: [{ rule: 'C.det.validity', of: 'kết quả còn dùng để đăng ký' }],
  },
  {
    name: 'voluntary-home',
    title: { vi: 'Cai nghiện tự nguyện tại gia đình, cộng đồng', en: 'Voluntary rehabilitation at home' },
    steps: [...start, 'intake', 'stage', 'private-partial', 'em-start', 'em-fit', ...breach, 'move', ...finish],
    context: { form: 'rehab-home', state: 'rehab-home' },
    terms: [
      ...voluntaryTerms,
      { rule: 'B.home.term', of: 'cai nghiện', decided: true },
      { rule: 'A.home.term', of: 'cai nghiện, từ quyết định', decided: true },
      ...stageTerms,
    ],
  },
  {
    name: 'voluntary-private',
    title: { vi: 'Cai nghiện tự nguyện tại cơ sở tư nhân', en: 'Voluntary rehabilitation in a private facility' },
    steps: [...start, 'intake', 'stage', 'private-partial', ...breach, ...finish],
    context: { form: 'rehab-vol-private' },
    terms: [...voluntaryTerms, { rule: 'B.fac.term', of: 'cai nghiện', decided: true }, ...stageTerms],
  },
  {
    name: 'voluntary-public',
    title: { vi: 'Cai nghiện tự nguyện tại cơ sở công lập', en: 'Voluntary rehabilitation in a public facility' },
    steps: [...start, 'place-public', 'intake', 'stage', ...breach, ...relief, ...inside, ...finish],
    context: { form: 'rehab-vol-public' },
    terms: [...voluntaryTerms, { rule: 'B.fac.term', of: 'cai nghiện', decided: true }, ...stageTerms],
  },
  {
    name: 'substitution',
    title: { vi: 'Điều trị nghiện bằng thuốc thay thế', en: 'Substitution treatment' },
    steps: [...start, 'intake', 'em-start', 'em-fit', ...breach, 'complete', 'post-proposal', 'post-start'],
    context: { form: 'substitution', state: 'substitution' },
    terms: [
      { rule: 'C.em.sub', of: 'giám sát điện tử' },
      { rule: 'A.mmt', of: 'hai lần vi phạm phác đồ trong' },
    ],
  },
  {
    name: 'compulsory-adults',
    title: { vi: 'Cai nghiện bắt buộc, người từ đủ 18 tuổi', en: 'Compulsory rehabilitation, adults' },
    steps: compulsory,
    context: {},
    terms: [
      ...voluntaryTerms,
      { rule: 'B.comp.term', of: 'cai nghiện', decided: true },
      { rule: 'A.comp.term', of: 'cai nghiện', decided: true },
      ...stayTerms,
      ...stageTerms,
    ],
  },
  {
    name: 'compulsory-minors',
    title: {
      vi: 'Cai nghiện bắt buộc, người từ đủ 12 đến dưới 18 tuổi',
      en: 'Compulsory rehabilitation, minors',
    },
    steps: compulsory,
    context: { minor: true },
    terms: [
      ...voluntaryTerms,
      { rule: 'B.minor.term', of: 'cai nghiện', decided: true },
      { rule: 'A.comp.term', of: 'cai nghiện', decided: true },
      { rule: 'C.minor.18', of: 'phần còn lại ít nhất để chuyển đi khi đủ 18 tuổi' },
      { rule: 'T.stay', of: 'còn ít hơn vào ngày 01/7/2026 thì ở lại cơ sở' },
      ...stayTerms,
      ...stageTerms,
    ],
  },
  {
    name: 'electronic-monitoring',
    title: { vi: 'Giám sát điện tử', en: 'Electronic monitoring' },
    steps: ['em-start', 'em-fit', 'em-violation', 'em-pause', 'em-resume', 'em-waive', 'em-end', 'violation'],
    context: { monitored: true },
    terms: [
      { rule: 'C.em.sub', of: 'điều trị thay thế, người lớn' },
      { rule: 'C.em.minor', of: 'người dưới 18 tuổi theo đề nghị của cha mẹ' },
      { rule: 'C.em.waiver', of: 'xét miễn, người lớn, sau' },
      { rule: 'C.em.waiver.minor', of: 'xét miễn, người dưới 18 tuổi, sau' },
    ],
  },
  {
    name: 'post-rehabilitation',
    title: { vi: 'Quản lý sau cai nghiện', en: 'Post-rehabilitation management' },
    steps: ['post-proposal', 'post-start', 'em-start', 'absence', 'move', 'determine', 'addicted', 'post-end'],
    context: { state: 'post-rehab' },
    terms: [
      { rule: 'C.post.1', of: 'sau cai tự nguyện, điều trị thay thế, người dưới 18 tuổi' },
      { rule: 'C.post.2', of: 'người lớn sau cai bắt buộc' },
      { rule: 'B.post.1', of: 'sau cai tự nguyện, điều trị thay thế, người dưới 18 tuổi' },
      { rule: 'B.post.2', of: 'người lớn sau cai bắt buộc' },
      { rule: 'A.post.term', of: 'sau cai bắt buộc', decided: true },
    ],
  },
  {
    name: 'whereabouts',
    title: {
      vi: 'Chuyển nơi cư trú, vắng mặt, tạm giam, tù, chết',
      en: 'Moves, absence, custody, prison, death',
    },
    steps: ['move', 'absence', 'custody', 'prison', 'release', 'death-or-missing', 'carried-over'],
    context: { monitored: true, state: 'post-rehab' },
    terms: [],
  },
];

const unitNames = { h: 'giờ', wd: 'ngày làm việc', d: 'ngày', mo: 'tháng', y: 'năm' } as const;
const atTheEnd: readonly ActKind[] = ['user-end', 'complete', 'pre-end-notice', 'post-end', 'em-end'];
const ruleByFirstBasis = new Map<Basis, LegalRule>(
  Object.values(rules).flatMap((rule) =>
    [rule.basis, ...Object.values(rule.only ?? {})].map((basis) => [basis[0]!, rule] as const),
  ),
);
/** An extended time cites its own rule first, then what extends it. */
const rulesCited = (basis: readonly Basis[]): LegalRule[] =>
  basis.flatMap((article) => ruleByFirstBasis.get(article) ?? []);

interface SeenClock {
  readonly text: string;
  readonly rule: LegalRule;
}

/** Where the counting begins: the words before the first date or hour. */
function beginningOf({ arithmetic }: LawDeadline): string {
  return arithmetic.split(/ (?:hết ngày )?\d{2}[:/]/)[0]!.replace(/:$/, '');
}

function clockText(deadline: LawDeadline, rule: LegalRule): string {
  const amount = rule.value === 0 ? '' : `${rule.value} ${unitNames[rule.unit]}`;
  if (deadline.step === 'ready') return 'khi hết thời hạn, trao cùng giấy xác nhận';
  if (!atTheEnd.includes(deadline.act)) {
    const step = deadline.step === undefined ? '' : ` (\`${deadline.step}\`)`;
    return `${beginningOf(deadline)} + ${amount || 'ngay trong ngày'}${step}`;
  }
  if (deadline.act === 'pre-end-notice') return `chậm nhất ${amount} trước khi hết thời hạn`;
  const before = rule.unit === 'h' || rule.unit === 'wd';
  return before && amount !== '' ? `trong ${amount} trước khi hết thời hạn` : 'khi hết thời hạn';
}

/** The clocks of each act, as the scenarios set them going: what no scenario shows is not told. */
export function clocksSeen(scenarios: readonly Scenario[]): ReadonlyMap<string, readonly SeenClock[]> {
  const seen = new Map<string, SeenClock[]>();
  for (const { input } of scenarios) {
    for (const deadline of replay(input).deadlines) {
      const [rule, extension] = rulesCited(deadline.basis);
      const key = `${deadline.act} ${rule!.id[0]}`;
      const clocks = seen.get(key) ?? [];
      seen.set(key, clocks);
      const add = (clock: SeenClock) => {
        if (!clocks.some(({ text, rule: other }) => text === clock.text && other === clock.rule)) clocks.push(clock);
      };
      add({ text: clockText(deadline, rule!), rule: rule! });
      if (extension) add({ text: `thêm ${extension.value} ${unitNames[extension.unit]}`, rule: extension });
    }
  }
  return seen;
}

/** The first scenario that rests on a rule: by an act accepted, a deadline or a refusal. */
export function scenarioOfRule(scenarios: readonly Scenario[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { input, title } of scenarios) {
    const answer = replay(input);
    const used = [
      ...answer.accepted.map(({ kind, regime }) => rules[actRules.get(kind)!.rows[regime]!.rule]),
      ...[...answer.deadlines, ...answer.refused].map(({ basis }) => rulesCited(basis)[0]),
    ];
    for (const rule of used) if (rule !== undefined && !first.has(rule.id)) first.set(rule.id, title);
  }
  return first;
}

function cited(basis: readonly Basis[]): string[] {
  return basis.map(({ instrument, article }) => (article === '' ? instrument : `${instrument} điều ${article}`));
}

function papers(needs: readonly PaperNeed[]): string {
  return needs.map(({ anyOf }) => anyOf.map(({ code }) => `\`${code}\``).join(' hoặc ')).join(', ') || '–';
}

interface StepRow {
  readonly cells: readonly string[];
  readonly regimes: RegimeCode[];
}

function stepRow(kind: ActKind, regime: RegimeCode, page: PathwayPage, clocks: readonly SeenClock[]): string[] {
  const row = actRules.get(kind)!.rows[regime]!;
  const { form, minor } = page.context;
  const measure = form ?? (page.name.startsWith('compulsory') ? 'compulsory-rehab' : null);
  const basis = [rules[row.rule], ...clocks.map(({ rule }) => rule)].flatMap((rule) =>
    basisFor(rule, minor !== true, measure),
  );
  const who = row.actors.length > 10 ? 'mọi cơ quan' : row.actors.map((actor) => actorLabels[actor].vi).join(', ');
  return [
    who,
    [...new Set(clocks.map(({ text }) => text))].join('<br>') || '–',
    [...new Set(cited(basis))].join('; '),
    [...new Set(basis.map(({ confidence }) => confidence))].join(', '),
    papers(requiredPapers(kind, regime, page.context)),
    papers(producedPapers(kind, regime, page.context)),
  ];
}

/** The rows of one step, regimes that say the same put together. */
function stepRows(kind: ActKind, page: PathwayPage, seen: ReadonlyMap<string, readonly SeenClock[]>): StepRow[] {
  const found: StepRow[] = [];
  for (const regime of regimeCodes) {
    if (!actRules.get(kind)!.rows[regime]) continue;
    const cells = stepRow(kind, regime, page, seen.get(`${kind} ${regime[0]}`) ?? []);
    const same = found.find((entry) => entry.cells.join() === cells.join());
    if (same) same.regimes.push(regime);
    else found.push({ cells, regimes: [regime] });
  }
  return found;
}

export const pathwayHeader = ['bước', 'luật', 'ai', 'thời hạn', 'điều', 'tin cậy', 'giấy tờ phải có', 'giấy tờ tạo ra'];

export function pathwayRows(page: PathwayPage, seen: ReadonlyMap<string, readonly SeenClock[]>): string[][] {
  return page.steps.flatMap((kind) =>
    stepRows(kind, page, seen).map(({ cells, regimes: same }) => [
      `${actLabels[kind].vi}<br>\`${kind}\``,
      same.length === regimes.length ? 'mọi luật' : same.join(', '),
      ...cells,
    ]),
  );
}

export const termHeader = ['luật', 'thời hạn của', 'dài', 'điều', 'tin cậy'];

const lawNames: Readonly<Record<string, string>> = { A: 'A1, A2', B: 'B1, B2, B3', C: 'C', T: 'chuyển tiếp' };

export function termRows({ terms }: PathwayPage): string[][] {
  return terms.map(({ rule: id, of, decided }) => {
    const { value, unit, basis } = rules[id];
    const { least, most } = decidedRange(id);
    const length = `${decided ? `${least} đến ${most}` : value} ${unitNames[unit]}`;
    const confidence = [...new Set(basis.map((entry) => entry.confidence))].join(', ');
    return [lawNames[id[0]!]!, of, length, cited(basis).join('; '), confidence];
  });
}
