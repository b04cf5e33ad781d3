import type { HandOverAnswer } from '@dong-hanh/contract';
import { formatPlainDate, localDay, regimeOn, vietnameseDateTime } from '@dong-hanh/domain';
import { type Paper, type PaperBlock, unitInText } from '@dong-hanh/print-templates';
import { Problem } from '../../platform/http/errors';
import { type PaperFormat, type PrintedFile, paperMediaTypes, renderPaper } from '../../platform/print/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner } from '../../platform/use-case/use-case';
import { getHandOver } from './hand-overs.queries';
import { handOverPolicies } from './handover.policy';

type Side = HandOverAnswer['from'];

/** Minutes stand once both sides have agreed: before that there is nothing to sign. */
const findMinutes: Query<{ id: string; format: PaperFormat }, HandOverAnswer> = {
  name: 'print-hand-over-minutes',
  policy: handOverPolicies.readHandOvers,
  async run({ reader, now, audit }, { id, format }) {
    const answer = await getHandOver(reader, id, now);
    if (answer.state !== 'accepted') throw new Problem('refused', 'hand-over-not-accepted');
    audit({
      action: 'hand-over.printed',
      subjectKind: 'person',
      subjectId: answer.personId,
      detail: { handOverId: id, format },
    });
    return answer;
  },
};

export async function makeMinutesFile(
  runner: Runner,
  actor: Actor,
  wanted: { id: string; format: PaperFormat },
): Promise<PrintedFile> {
  return {
    content: await renderPaper(minutesOf(await runner.ask(actor, findMinutes, wanted)), wanted.format),
    mediaType: paperMediaTypes[wanted.format],
    fileName: `bien-ban-ban-giao.${wanted.format}`,
  };
}

/** Before Law 120 the committees of communes answered for people, since then the police do. */
function nameOf({ organisation, unit }: Side, { happenedAt }: HandOverAnswer): string {
  const inC = regimeOn(localDay(Date.parse(happenedAt))).code === 'C';
  return organisation?.name ?? `${inC ? 'Công an' : 'Ủy ban nhân dân'} ${unitInText(unit.name)}`;
}

const line = (label: string, value: string | null | undefined): PaperBlock => ({
  kind: 'paragraph',
  text: value ? `${label}: ${value}` : [`${label}: `, { fill: 'long' }],
});

function minutesOf(answer: HandOverAnswer): Paper {
  const { from, to, person, papers, basis } = answer;
  const effective = Date.parse(answer.takesEffectAt ?? answer.answeredAt ?? answer.offeredAt);
  const sheets = papers.reduce((sum, paper) => sum + paper.sheets, 0);
  return {
    head: { place: from.unit.name, issuedOn: formatPlainDate(localDay(effective)) },
    title: { kind: 'named', name: 'Biên bản', summary: 'Bàn giao hồ sơ' },
    blocks: [
      {
        kind: 'bases',
        items: basis.map(({ instrument, article }) => `Căn cứ ${article ? `Điều ${article} ` : ''}${instrument}`),
      },
      { kind: 'paragraph', text: `Hồ sơ được bàn giao lúc ${vietnameseDateTime(effective)}, gồm:` },
      { kind: 'heading', level: 'clause', text: 'Bên giao' },
      line('Cơ quan', nameOf(from, answer)),
      line('Người giao', answer.offeredBy),
      { kind: 'heading', level: 'clause', text: 'Bên nhận' },
      line('Cơ quan', nameOf(to, answer)),
      line('Người nhận', answer.answeredBy),
      { kind: 'heading', level: 'clause', text: 'Hồ sơ của' },
      line('Họ và tên', person?.fullName.toLocaleUpperCase('vi')),
      line('Ngày, tháng, năm sinh', person?.bornOn?.split('-').reverse().join('/')),
      { kind: 'heading', level: 'clause', text: 'Giấy tờ bàn giao' },
      ...(papers.length === 0
        ? [line('Giấy tờ', null)]
        : [
            {
              kind: 'table' as const,
              columns: [
                { label: 'STT', align: 'center' as const, width: 1 },
                { label: 'Tên giấy tờ', align: 'left' as const, width: 9 },
                { label: 'Số tờ', align: 'center' as const, width: 2 },
              ],
              rows: papers.map((paper, index) => ({
                cells: [`${index + 1}`, paper.title, `${paper.sheets}`].map((text) => ({ text })),
              })),
            },
            { kind: 'paragraph' as const, text: `Tổng cộng ${papers.length} giấy tờ, ${sheets} tờ.` },
          ]),
      ...(answer.note ? [line('Ghi chú', answer.note)] : []),
      { kind: 'paragraph', text: 'Biên bản được lập thành hai bản, mỗi bên giữ một bản.' },
    ],
    endMark: false,
    parties: [
      [
        { caption: 'Bên giao', hint: 'Ký, ghi rõ họ tên', signer: answer.offeredBy },
        { caption: 'Bên nhận', hint: 'Ký, ghi rõ họ tên', signer: answer.answeredBy },
      ],
    ],
  };
}
