import type { CaseAnswer } from '@dong-hanh/contract';
import { expect, test } from 'vitest';
import { isRunning, rankActs } from './rank-acts';

const deadline = (act: string, dueAt: string, status: 'open' | 'met' | 'late', metAt: string | null = null) =>
  ({ act, dueAt, status, metAt }) as CaseAnswer['deadlines'][number];

test('what a running clock asks for stands first, the soonest first, each act once', () => {
  const ranked = rankActs({
    notes: [],
    allowed: ['determine', 'user-manage', 'user-stop', 'move'],
    deadlines: [
      deadline('user-manage', '2026-11-30', 'open'),
      deadline('determine', '2026-11-25T03:00:00Z', 'late'),
      deadline('user-manage', '2026-11-28', 'open'),
      deadline('user-stop', '2026-11-20', 'late', '2026-11-22'),
      deadline('court-decision', '2026-11-21', 'open'),
    ],
  });
  expect(ranked.due).toEqual([
    { act: 'determine', dueAt: '2026-11-25T03:00:00Z' },
    { act: 'user-manage', dueAt: '2026-11-28' },
  ]);
  expect(ranked.other).toEqual(['user-stop', 'move']);
});

test('a clock that ran out unmet runs on until its process is over', () => {
  const late = deadline('register', '2026-11-20', 'late');
  expect(isRunning(late)).toBe(true);
  expect(isRunning({ ...late, closedOn: '2026-11-24' })).toBe(false);
  expect(rankActs({ notes: [], allowed: ['register'], deadlines: [{ ...late, closedOn: '2026-11-24' }] }).due).toEqual(
    [],
  );
});

test('what a note asks for stands before the rest, also where no clock runs', () => {
  const ranked = rankActs({
    notes: [{ code: 'acceptance-not-recorded', message: '' }],
    allowed: ['escape', 'court-accept', 'court-question'],
    deadlines: [],
  });
  expect(ranked).toEqual({ due: [], told: [], asked: ['court-accept'], other: ['escape', 'court-question'] });
});

test('a clock of a step asks for the act that meets it', () => {
  const moved = { ...deadline('move', '2026-11-25T03:00:00Z', 'open'), step: 'notice' };
  const asked = { ...deadline('determine', '2026-11-26', 'open'), step: 'result' };
  const sent = { ...deadline('user-stop', '2026-11-26', 'open'), step: 'send' };
  const ranked = rankActs({
    notes: [],
    allowed: ['addicted', 'not-addicted', 'notice-received', 'user-stop'],
    deadlines: [moved, asked, sent],
  });
  expect(ranked.due.map(({ act }) => act)).toEqual(['notice-received', 'addicted', 'not-addicted']);
  expect(ranked.told).toEqual([{ act: 'user-stop', step: 'send', dueAt: '2026-11-26' }]);
  expect(ranked.other).toEqual(['user-stop']);
});
