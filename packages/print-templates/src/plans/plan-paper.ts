import type { OfficeHead, Paper, PaperBlock, PaperRecipients, PaperSignature } from '../paper/paper';

/** What the paper of a plan says, in the order in which plans say it. */
export interface PlanRecord {
  readonly head: OfficeHead;
  readonly summary: string;
  readonly bases: readonly string[];
  readonly objectives: readonly string[];
  readonly targets: readonly string[];
  /** Tasks by the agency that leads them. */
  readonly tasks: readonly { readonly agency: string; readonly items: readonly string[] }[];
  readonly deliverables: readonly string[];
  readonly roadmap: readonly { readonly year: number; readonly text: string }[];
  readonly budget: readonly string[];
  readonly reports: readonly string[];
  readonly signature: PaperSignature;
  readonly recipients: PaperRecipients;
}

const heading = (level: 'section' | 'clause', text: string): PaperBlock => ({ kind: 'heading', level, text });
const dash = (text: string): PaperBlock => ({ kind: 'item', style: 'dash', text });

const asBasis = (text: string): string => (/^căn cứ/iu.test(text) ? text : `Căn cứ ${text}`);

/** A part without anything to say is not printed. */
function part(title: string, blocks: readonly PaperBlock[]): PaperBlock[] {
  return blocks.length === 0 ? [] : [heading('section', title), ...blocks];
}

/** A plan as the paper its unit issues. */
export function planPaper(record: PlanRecord): Paper {
  const lists = (items: readonly string[]) => items.map(dash);
  return {
    head: record.head,
    title: { kind: 'named', name: 'Kế hoạch', summary: record.summary },
    blocks: [
      ...(record.bases.length > 0 ? [{ kind: 'bases', items: record.bases.map(asBasis) } as const] : []),
      ...part('Mục tiêu', lists(record.objectives)),
      ...part('Chỉ tiêu', lists(record.targets)),
      ...part('Sản phẩm', lists(record.deliverables)),
      ...part(
        'Lộ trình',
        record.roadmap.map(({ year, text }) => dash(`Năm ${year}: ${text}`)),
      ),
      ...part(
        'Tổ chức thực hiện',
        record.tasks.flatMap(({ agency, items }) => [heading('clause', agency), ...lists(items)]),
      ),
      ...part('Kinh phí', lists(record.budget)),
      ...part('Chế độ báo cáo', lists(record.reports)),
    ],
    signature: record.signature,
    recipients: record.recipients,
  };
}
