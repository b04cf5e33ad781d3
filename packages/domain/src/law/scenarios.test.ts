import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../calendar/index';
import { actRules } from './acts/index';
import type { LawDeadline, LawReplay } from './answer';
import { actLabels, actorLabels, episodeLabels, flagLabels, stateLabels } from './labels';
import { refusalMessages } from './messages';
import { replay } from './replay';
import { codeOf, readDate, readScenarios, type Scenario } from './scenarios.test-kit';
import type { DeadlineStatus } from './vocabulary';

const statusWords: Readonly<Record<string, DeadlineStatus>> = {
  'còn hạn': 'open',
  'đúng hạn': 'met',
  'quá hạn': 'late',
  'đã hủy': 'cancelled',
};

function list(value: string): string[] {
  return value === 'không' ? [] : value.split(';').map((item) => item.trim().replace(/^`(.*)`$/, '$1'));
}

function due(text: string, where: string): string {
  const read = readDate(text, where);
  const ms = parseInstant(read);
  return ms === null ? read : formatInstant(ms);
}

function findDeadline(answer: LawReplay, subject: string, where: string): LawDeadline | undefined {
  const [, words = '', step] = /^Hạn "([^"]+)"(?: \(`([^`]+)`\))?$/.exec(subject) ?? [];
  const act = codeOf(actLabels, words, where);
  return answer.deadlines.findLast((entry) => entry.act === act && entry.step === step);
}

function checkDeadline(answer: LawReplay, subject: string, value: string, where: string): void {
  const found = findDeadline(answer, subject, where);
  if (value === 'không') {
    expect(found, where).toBeUndefined();
    return;
  }
  const [time = '', words = '', ...office] = value.split(', ');
  const actor = office.length === 0 ? found?.actor : codeOf(actorLabels, office.join(', '), where);
  expect(found && { dueAt: found.dueAt, status: found.status, actor: found.actor }, `${where}, ${subject}`).toEqual({
    dueAt: due(time, where),
    status: statusWords[words],
    actor,
  });
}

function checkEpisode(answer: LawReplay, subject: string, value: string, where: string): void {
  const kind = codeOf(episodeLabels, /^Đợt "([^"]+)"$/.exec(subject)![1]!, where);
  const found = answer.episodes.findLast((entry) => entry.kind === kind);
  if (value === 'không') {
    expect(found, where).toBeUndefined();
    return;
  }
  const part = (word: string) => new RegExp(`${word} (\\d{2}/\\d{2}/\\d{4})`).exec(value)?.[1];
  const [from, to, ended] = [part('từ'), part('đến'), part('kết thúc')];
  const regime = /luật (\w+)/.exec(value)?.[1];
  expect(found, `${where}, ${subject}`).toMatchObject({
    ...(from && { from: readDate(from, where) }),
    ...(to && { to: readDate(to, where) }),
    ...(ended && { endedOn: readDate(ended, where) }),
    ...(regime && { regime }),
  });
}

/** Refusals are told by code, or by the number of the act in its table and code: "việc 3: `no-ground`". */
function checkRefusals(answer: LawReplay, value: string, before: number, where: string): void {
  const numbered = value.includes('việc ');
  const wanted = numbered ? value.split(';').map((item) => item.trim()) : list(value);
  const given = answer.refused.map(({ index, code }) => (numbered ? `việc ${index - before + 1}: \`${code}\`` : code));
  expect(given, where).toEqual(wanted);
}

const single: Readonly<Record<string, (answer: LawReplay, value: string, where: string) => void>> = {
  'Trạng thái': (answer, value, where) =>
    expect(answer.state, where).toBe(value === 'không' ? null : codeOf(stateLabels, value, where)),
  Cờ: (answer, value, where) =>
    expect(answer.flags, where).toEqual(list(value).map((flag) => codeOf(flagLabels, flag, where))),
  Luật: (answer, value, where) => expect(answer.regime, where).toBe(value),
  'Lần cai nghiện': (answer, value, where) => expect(`${answer.rehabCount}`, where).toBe(value),
  'Căn cứ từ chối': (answer, value, where) =>
    expect(answer.refused.map(({ message }) => message).join('\n'), where).toContain(value),
  'Được ghi': (answer, value, where) =>
    expect(answer.allowed, where).toEqual(
      expect.arrayContaining(list(value).map((kind) => codeOf(actLabels, kind, where))),
    ),
  'Không được ghi': (answer, value, where) => {
    for (const kind of list(value)) expect(answer.allowed, where).not.toContain(codeOf(actLabels, kind, where));
  },
  Nhắc: (answer, value, where) =>
    expect(
      answer.notes.map(({ code }) => code),
      where,
    ).toEqual(value === 'không' ? [] : expect.arrayContaining(list(value))),
  'Không nhắc': (answer, value, where) => {
    for (const code of list(value))
      expect(
        answer.notes.map((note) => note.code),
        where,
      ).not.toContain(code);
  },
};

function check({ title, file, input, before, expected }: Scenario): void {
  const answer = replay(input);
  const where = `${file}, "${title}"`;
  expect(expected.length, `${where}: thiếu bảng Thì`).toBeGreaterThan(0);
  if (!expected.some(({ subject }) => subject === 'Bị từ chối')) expect(answer.refused, where).toEqual([]);
  for (const { subject, value } of expected) {
    if (subject === 'Bị từ chối') checkRefusals(answer, value, before, where);
    else if (subject.startsWith('Hạn ')) checkDeadline(answer, subject, value, where);
    else if (subject.startsWith('Đợt ')) checkEpisode(answer, subject, value, where);
    else if (single[subject]) single[subject](answer, value, where);
    else expect.fail(`${where}: không hiểu "${subject}"`);
  }
}

const folder = new URL('../../../../docs/law/scenarios/', import.meta.url);
const scenarios = readScenarios(readdirSync(folder), (file) => readFileSync(new URL(file, folder), 'utf8'));

describe('the scenarios of docs/law/scenarios', () => {
  it.each(scenarios.map((scenario): [string, Scenario] => [`${scenario.file}: ${scenario.title}`, scenario]))(
    '%s',
    (_name, scenario) => check(scenario),
  );

  it('are at least 120 and have every act accepted under every law that knows it, and every refusal given', () => {
    const accepted = new Set<string>();
    const refused = new Set<string>();
    for (const { input } of scenarios) {
      const answer = replay(input);
      for (const { kind, regime } of answer.accepted) accepted.add(`${kind} ${regime[0]}`);
      for (const { code } of answer.refused) refused.add(code);
    }
    const known = [...actRules].flatMap(([kind, { rows }]) =>
      Object.keys(rows).map((regime) => `${kind} ${regime[0]}`),
    );
    expect([...new Set(known)].filter((kind) => !accepted.has(kind))).toEqual([]);
    expect(Object.keys(refusalMessages).filter((code) => !refused.has(code))).toEqual([]);
    expect(scenarios.length).toBeGreaterThanOrEqual(120);
  });

  it('stand on both sides of every day on which the law changed', () => {
    const days = new Set(scenarios.flatMap(({ input }) => input.acts.map(({ at }) => at.slice(0, 10))));
    const sides = ['2013-12-31', '2014-01-01', '2021-12-31', '2022-01-01', '2025-02-28', '2025-03-01'].concat([
      '2025-06-30',
      '2025-07-01',
      '2026-06-30',
      '2026-07-01',
    ]);
    expect(sides.filter((day) => !days.has(day))).toEqual([]);
  });
});
