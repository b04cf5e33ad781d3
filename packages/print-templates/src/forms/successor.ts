import { type FormSpec, instruments, type RebuiltPart } from './form';
import { NotationError } from './notation';

/** What an earlier form says otherwise than the form that took its place. */
export interface EarlierForm extends Partial<Omit<FormSpec, 'code' | 'confidence' | 'rebuilt'>> {
  readonly code: string;
  readonly title: FormSpec['title'];
  readonly article: string;
  readonly confidence: FormSpec['confidence'];
  /** Words of the successor and what stood for them before. */
  readonly words?: readonly (readonly [string, string])[];
}

/** Of a form of which the title, the article and the purpose are known, and nothing else was seen. */
export const ALL_REBUILT: readonly RebuiltPart[] = [
  'header',
  'symbol',
  'title',
  'wording',
  'tables',
  'recipients',
  'signatures',
];

const LAW_OF_2021 = 'Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021';

/** What the decrees of 2021 cite where Decree 163/2026/NĐ-CP cites itself and its law. */
function basesOf(instrument: 'D105' | 'D116'): readonly (readonly [string, string])[] {
  return [
    [
      `${instruments.D163.name} ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy`,
      `${instruments[instrument].name} ${instruments[instrument].citation ?? ''}`,
    ],
    ['Luật Phòng, chống ma túy ngày {+10 tháng 12 +}năm 2025', LAW_OF_2021],
    ['Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025', LAW_OF_2021],
    ['Luật Phòng, chống ma túy năm 2025', LAW_OF_2021],
  ];
}

/**
 * A form of 2021 whose own layout was not seen, in the wording of its successor: the same paper of the same step, with
 * the officers, bases and articles of its time.
 */
export function asBefore(successors: readonly FormSpec[], code: string, own: EarlierForm): FormSpec {
  const successor = successors.find((spec) => spec.code === code);
  if (successor === undefined) throw new NotationError(`${own.code}: there is no "${code}"`);
  const { words = [], ...changes } = own;
  const replacements = [...basesOf(own.code.startsWith('D105') ? 'D105' : 'D116'), ...words];
  const whole = [successor.body, ...(successor.addressees ?? []), ...(successor.recipients ?? [])].join('\n');
  const idle = words.find(([now]) => !whole.includes(now));
  if (idle !== undefined) throw new NotationError(`${own.code}: "${idle[0]}" does not stand in "${code}"`);
  const reworded = (text: string) =>
    replacements.reduce((before, [now, then]) => before.replaceAll(now, then), text.normalize('NFC'));
  const { addressees, recipients, ...rest } = { ...successor, ...changes };
  return {
    ...rest,
    body: reworded(rest.body),
    ...(addressees === undefined ? {} : { addressees: addressees.map(reworded) }),
    ...(recipients === undefined ? {} : { recipients: recipients.map(reworded) }),
    rebuilt: ALL_REBUILT,
  };
}
