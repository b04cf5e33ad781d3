import { describe, expect, it } from 'vitest';
import { actorsOnFile } from './replay';
import { act, file } from './scenario.test-kit';

const inState = (state: string, since = '2026-07-02') =>
  file([act('carried-over', since, { state, since, termEndsOn: '2028-07-02', source: 'Sổ' })], '2026-11-24');

describe('the offices that may do an act to a file', () => {
  it.each([
    ['rehab-home', 'pre-end-notice', ['CC', 'CP', 'CPC']],
    ['rehab-home', 'complete', ['CPC']],
    ['rehab-home', 'stage', ['CP', 'CPC', 'FH', 'MF']],
    ['rehab-vol-private', 'complete', ['FH']],
    ['compulsory-rehab', 'pre-end-notice', ['FH']],
    ['substitution', 'complete', ['MF']],
    ['rehab-home', 'reduce', []],
    ['rehab-home', 'no-such-act', []],
  ])('in %s: %s by %s', (state, kind, expected) => {
    expect(actorsOnFile(inState(state), kind)).toEqual(expected);
  });
});
