import type { ActAnswer } from '@dong-hanh/contract';
import { expect, test } from 'vitest';
import { actInputOf, draftOfAct, prepareDraft } from './act-draft';

const now = new Date('2026-11-24T03:05:00Z');

test('a day with a time is an instant in Vietnam, a day alone is a day', () => {
  const draft = { ...prepareDraft('user-manage', now), day: '2026-11-20', paperNumber: ' 12/QĐ ' };
  expect(actInputOf({ ...draft, time: '' })).toMatchObject({ at: '2026-11-20', paperNumber: '12/QĐ' });
  expect(actInputOf({ ...draft, time: '9h30' })).toMatchObject({ at: '2026-11-20T09:30:00+07:00' });
});

test('a form without kind, day or a time that can be read is no act yet', () => {
  expect(actInputOf(prepareDraft(null, now))).toBeNull();
  expect(actInputOf({ ...prepareDraft('user-manage', now), day: null })).toBeNull();
  expect(actInputOf({ ...prepareDraft('user-manage', now), time: '25h' })).toBeNull();
});

test('the office the law names is filled in', () => {
  expect(prepareDraft('user-manage', now).actor).toBeTruthy();
});

test('an act to be corrected fills the form with its own time', () => {
  const act = {
    kind: 'absence',
    at: '2026-11-20T02:30:00Z',
    actor: 'CP',
    payload: { until: '2026-12-01', reported: true },
    paperNumber: null,
  };
  expect(draftOfAct(act as unknown as ActAnswer)).toMatchObject({
    day: '2026-11-20',
    time: '09:30',
    payload: { until: '2026-12-01', reported: true },
  });
});

test('of the offices of an act the first that this file leaves is filled in', () => {
  const home = () => ['CC', 'CP', 'CPC'];
  expect(prepareDraft('pre-end-notice', now).actor).toBe('FH');
  expect(prepareDraft('pre-end-notice', now, null, home).actor).toBe('CC');
  expect(prepareDraft('pre-end-notice', now, ['CPC'], home).actor).toBe('CPC');
});
