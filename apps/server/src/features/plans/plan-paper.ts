import type { PlanAnswer, PlanFinding } from '@dong-hanh/contract';
import { type PlanRecord, planPaper } from '@dong-hanh/print-templates';
import { type PaperFormat, type PrintedFile, paperMediaTypes, renderPaper } from '../../platform/print/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner } from '../../platform/use-case/use-case';
import { plansPolicies } from './plans.policy';
import { presentPlan } from './plans.queries';

const findPlan: Query<{ id: string; format: PaperFormat }, PlanAnswer> = {
  name: 'find-plan-for-paper',
  policy: plansPolicies.readPlans,
  async run({ reader, actor, audit }, { id, format }) {
    const plan = await presentPlan(reader, id, actor);
    audit({ action: 'plan.printed', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id, detail: { format } });
    return plan;
  },
};

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const money = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

const periods: Record<string, string> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng',
  'nine-month': '9 tháng',
  year: 'hằng năm',
  'ad-hoc': 'đột xuất',
  periodic: 'định kỳ',
};

/** A figure still to be filled in stands as a dotted place. */
function targetWords({ content }: PlanFinding): string {
  return content.value === null && content.comparator !== 'directional'
    ? `${words(content.subject) || words(content.text)}: ………… ${words(content.unit)}`.trim()
    : words(content.text);
}

function reportWords({ content }: PlanFinding): string {
  const due = words(content.dueMonthDay).split('-').reverse().join('/');
  const to = words(content.to) ? ` gửi ${words(content.to)}` : '';
  return `Báo cáo ${periods[words(content.period)] ?? ''}${to}${due ? ` trước ngày ${due}` : ''}`;
}

function budgetWords({ content }: PlanFinding): string {
  const what = words(content.purpose) || words(content.source) || 'Kinh phí thực hiện';
  const year = typeof content.year === 'number' ? ` (năm ${content.year})` : '';
  return `${what}${year}: ${money.format(Number(content.amount))} đồng`;
}

function recordOf(plan: PlanAnswer): PlanRecord {
  const of = (kind: PlanFinding['kind']) =>
    plan.findings.filter((finding) => finding.kind === kind && finding.state !== 'rejected');
  const texts = (kind: PlanFinding['kind']) => of(kind).map(({ content }) => words(content.text));
  const agencies = [...new Set(of('task').map(({ content }) => words(content.agency) || plan.unit.name))];
  const { unit } = plan;
  const serial = /^(\d+)\//.exec(plan.number ?? '')?.[1];
  return {
    head: {
      issuer: `Ủy ban nhân dân ${unit.name.slice(0, 1).toLocaleLowerCase('vi')}${unit.name.slice(1)}`,
      number: { serial: serial === undefined ? null : Number(serial), typeCode: 'KH', body: 'UBND' },
      place: unit.name,
      issuedOn: plan.issuedOn,
    },
    summary: plan.title ?? '',
    bases: texts('legal-basis'),
    objectives: texts('objective'),
    targets: of('target').map(targetWords),
    tasks: agencies.map((agency) => ({
      agency,
      items: of('task')
        .filter(({ content }) => (words(content.agency) || unit.name) === agency)
        .map(({ content }) => words(content.text)),
    })),
    deliverables: texts('deliverable'),
    roadmap: of('roadmap').map(({ content }) => ({ year: Number(content.year), text: words(content.text) })),
    budget: of('budget').map(budgetWords),
    reports: of('report').map(reportWords),
    signature: { onBehalfOf: 'Ủy ban nhân dân', office: 'Chủ tịch', as: 'head', signer: plan.signer },
    recipients: { entries: [] },
  };
}

/** The plan as the paper its unit issues. */
export async function makePlanPaper(
  runner: Runner,
  actor: Actor,
  question: { id: string; format: PaperFormat },
): Promise<PrintedFile> {
  const plan = await runner.ask(actor, findPlan, question);
  return {
    content: await renderPaper(planPaper(recordOf(plan)), question.format),
    mediaType: paperMediaTypes[question.format],
    fileName: `ke-hoach-${plan.unit.code}.${question.format}`,
  };
}
