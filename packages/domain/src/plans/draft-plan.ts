import { foldName } from '../names/index';
import type { FoundInPlan, PlanFindingKind } from './certainty';
import { officeInSentence } from './office-names';
import type { Span } from './plan-reading';
import { EVERY_COMMUNE } from './reporting-agency';

type Content = Readonly<Record<string, unknown>>;

export interface CarriedFinding {
  readonly kind: PlanFindingKind;
  readonly position: number;
  readonly content: Content;
}

export interface PlanAbove {
  readonly number: string | null;
  /** As precise as known: `2026-03-05`. */
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly findings: readonly CarriedFinding[];
}

export interface DraftedPlan {
  readonly text: string;
  readonly title: string;
  readonly findings: readonly FoundInPlan[];
}

/** "Phường Biên Hòa" and "Biên Hòa" are one unit in a table of quotas. */
const unitKey = (name: string): string =>
  foldName(name).replace(/^(xa|phuong|thi tran|dac khu|huyen|thanh pho|tinh) /, '');

const dateInWords = (date: string): string => date.split('-').reverse().join('/');

const figure = (value: number): string => String(value).replace('.', ',');

/** What the lower unit is to reach: a share as it stands, its quota where one is given, else a figure to be filled in. */
function carryTarget(content: Content, quota: Content | undefined): Content {
  const { partOf: _partOf, ...rest } = content;
  if (quota && typeof quota.value === 'number') {
    const text = [figure(quota.value), content.unit, content.subject].filter(Boolean).join(' ');
    return { ...rest, value: quota.value, text };
  }
  if (content.unit === '%' || content.comparator === 'directional') return rest;
  const { valueTo: _valueTo, ...open } = rest;
  return { ...open, value: null, inherited: true };
}

/** The plan of a lower unit as far as the plan above gives it; figures nobody gave are left to be filled in. */
export function draftPlan(above: PlanAbove, unitName: string): DraftedPlan {
  const issuer = above.issuer === null ? null : officeInSentence(above.issuer);
  const of = (kind: PlanFindingKind) => above.findings.filter((finding) => finding.kind === kind);
  const own = unitKey(unitName);
  const quotas = of('quota').filter(({ content }) => unitKey(String(content.unitName ?? '')) === own);
  const quotaOf = (target: number) => quotas.find(({ content }) => content.target === target)?.content;
  const title = above.title ?? 'Công tác cai nghiện ma túy và quản lý sau cai nghiện';
  const lines: string[] = [];
  const findings: FoundInPlan[] = [];
  let length = 0;
  const say = (line: string): Span => {
    const span: Span = [length, length + line.length];
    lines.push(line);
    length += line.length + 1;
    return span;
  };
  const carry = (kind: PlanFindingKind, content: Content, line: string, certain: boolean) => {
    const [start, end] = say(`- ${line}`);
    const position = findings.filter((finding) => finding.kind === kind).length;
    findings.push({ kind, position, content, span: [start + 2, end], certain });
  };
  const part = (heading: string, work: () => void) => {
    const before = findings.length;
    const at = lines.length;
    const lengthBefore = length;
    say(heading);
    work();
    if (findings.length > before) return;
    lines.length = at;
    length = lengthBefore;
  };

  say('ỦY BAN NHÂN DÂN');
  say(unitName.toLocaleUpperCase('vi'));
  say('KẾ HOẠCH');
  say(title);
  part('Căn cứ:', () => {
    const named = [
      'Kế hoạch',
      above.number ? `số ${above.number}` : null,
      above.issuedOn ? `ngày ${dateInWords(above.issuedOn)}` : null,
      issuer ? `của ${issuer}` : null,
    ];
    const text = named.filter(Boolean).join(' ');
    const content = {
      text,
      ...(above.number ? { number: above.number } : {}),
      ...(above.issuedOn ? { date: above.issuedOn } : {}),
    };
    carry('legal-basis', content, text, above.number !== null);
  });
  part('I. CHỈ TIÊU', () => {
    for (const { content, position } of of('target')) {
      const carried = carryTarget(content, quotaOf(position));
      const open = carried.value === null && carried.comparator !== 'directional';
      carry('target', carried, String(carried.text), !open);
    }
  });
  part('II. NHIỆM VỤ', () => {
    for (const { content } of of('task').filter((task) => EVERY_COMMUNE.test(String(task.content.agency ?? ''))))
      carry('task', { agency: unitName, text: content.text }, String(content.text), true);
    for (const { content } of of('deliverable').filter((one) => EVERY_COMMUNE.test(String(one.content.owner ?? ''))))
      carry('deliverable', { ...content, owner: unitName }, String(content.text), true);
  });
  part('III. LỘ TRÌNH', () => {
    for (const { content } of of('roadmap')) carry('roadmap', content, `${content.year}: ${content.text}`, false);
  });
  part('IV. CHẾ ĐỘ BÁO CÁO', () => {
    for (const { content } of of('report'))
      carry(
        'report',
        { ...content, from: unitName, ...(issuer ? { to: issuer } : {}) },
        `Báo cáo ${issuer ?? 'cấp trên'}`,
        false,
      );
  });
  return { text: lines.join('\n'), title, findings };
}
