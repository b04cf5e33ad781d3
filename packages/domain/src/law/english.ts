import { actorLabels, flagLabels, formLabels, stateLabels } from './labels';
import { exclusions, payloadFields } from './payload';
import type { Text } from './vocabulary';

/** What refusals and notes name that has no label of its own. */
const phrases: readonly (readonly [vi: string, en: string])[] = [
  ['chưa có hồ sơ', 'no file'],
  ['chưa tiếp nhận', 'no intake yet'],
  ['đã tiếp nhận', 'taken in already'],
  ['hồ sơ chưa hoàn thành', 'file not complete'],
  ['chưa chuyển Tòa án', 'not sent to the court'],
  ['chưa có quyết định của Tòa án', 'no court decision'],
  ['không bị giam, giữ', 'neither in custody nor in prison'],
  ['không bị giám sát điện tử', 'not electronically monitored'],
  ['các giai đoạn đã thực hiện', 'stages done'],
  ['thời hạn cai nghiện bắt buộc (tháng)', 'compulsory term (months)'],
  ['thời hạn cai nghiện (tháng)', 'term of rehabilitation (months)'],
  ['thời hạn quản lý sau cai nghiện', 'term of post-rehabilitation'],
  ['hình thức cai nghiện', 'form of rehabilitation'],
  ['lần cai nghiện', 'rehabilitation number'],
  ['ngày bắt đầu', 'first day'],
  ['ngày hết thời hạn', 'day the term ends'],
  ['số quyết định', 'decision number'],
];

function wordsOf(labels: Readonly<Record<string, Text>>): [string, string][] {
  return Object.values(labels).map(({ vi, en }) => [vi, en]);
}

let known: readonly (readonly [vi: string, en: string])[] | null = null;

/** Longest first: a label may be a part of another. */
function knownWords(): readonly (readonly [vi: string, en: string])[] {
  known ??= [
    ...phrases,
    ...[stateLabels, flagLabels, actorLabels, formLabels].flatMap(wordsOf),
    ...Object.values(payloadFields).flatMap((fields) =>
      fields.map(({ label }): [string, string] => [label.vi, label.en]),
    ),
    ...exclusions.map(({ label }): [string, string] => [label.vi, label.en]),
  ].toSorted(([left], [right]) => right.length - left.length);
  return known;
}

/** The English of a value the engine put into a message in Vietnamese; numbers, dates and what has no English stay. */
export function inEnglish(value: string): string {
  const whole = knownWords().find(([vi]) => vi === value);
  if (whole !== undefined) return whole[1];
  let words = value.replace(/(\d{2}:\d{2}) ngày (\d)/g, '$1 on $2').replace(/^ngày (\d)/, '$1');
  // A list of offices.
  for (const { vi, en } of Object.values(actorLabels)) words = words.replace(vi, en);
  return words;
}
