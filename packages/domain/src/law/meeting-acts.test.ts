import { describe, expect, it } from 'vitest';
import { actKinds, payloadFieldsOf } from './index';
import { actsMeeting, actTelling } from './meeting-acts';

describe('what is recorded for a duty', () => {
  it.each([
    ['user-manage', null, ['user-manage'], null],
    ['move', 'notice', ['notice-received'], null],
    ['user-stop', 'send', [], 'user-stop'],
    ['user-end', 'send', [], 'user-end'],
    ['move', 'present', [], 'move'],
    ['complete', 'present', [], 'complete'],
    ['post-start', 'ready', [], null],
  ])('%s, step %s: by %j, or told with %s', (act, step, meeting, telling) => {
    expect(actsMeeting(act, step)).toEqual(meeting);
    expect(actTelling(act, step)).toBe(telling);
  });

  it('has a field for the time in every act that tells of one', () => {
    const field = { send: 'sentAt', present: 'presentedAt' };
    for (const kind of actKinds) {
      for (const step of ['send', 'present'] as const) {
        if (actTelling(kind, step) === null) continue;
        expect(payloadFieldsOf(kind).map(({ name }) => name)).toContain(field[step]);
      }
    }
  });
});
