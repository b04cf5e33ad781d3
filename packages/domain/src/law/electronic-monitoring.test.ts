import { describe, expect, it } from 'vitest';
import { atHome, atHomeInB } from './journeys.test-kit';
import { act, codes, deadline, episode, judge, minor } from './scenario.test-kit';

const started = [...atHome, act('em-start', '2026-08-10T09:00+07:00')];
const fitted = [...started, act('em-fit', '2026-08-10T15:00+07:00')];
const breach = (at: string, point: string) => act('em-violation', at, { point });
const substitution = atHome.map((entry) => (entry.kind === 'register' ? { ...entry, form: 'substitution' } : entry));

describe('the decision on electronic monitoring', () => {
  it('is due 12 hours after the home decision, fitting 24 hours after it', () => {
    expect(deadline(judge(atHome, '2026-08-10T10:00+07:00'), 'em-start')).toMatchObject({
      dueAt: '2026-08-07T21:00:00Z',
      status: 'late',
    });
    const answer = judge(started, '2026-08-10T10:00+07:00');
    expect(answer.flags).toEqual(['electronic-monitoring']);
    expect(deadline(answer, 'em-fit')).toMatchObject({ dueAt: '2026-08-11T02:00:00Z', status: 'open' });
  });

  it('lasts as long as home rehabilitation, in substitution two years', () => {
    expect(episode(judge(fitted, '2026-09-01'), 'electronic-monitoring')?.to).toBe('2028-08-10');
    const answer = judge([...substitution, act('em-start', '2026-08-10T18:00+07:00')], '2026-09-01');
    expect(deadline(answer, 'em-start')).toMatchObject({ dueAt: '2026-08-10T13:00:00Z', status: 'met' });
    expect(episode(answer, 'electronic-monitoring')?.to).toBe('2028-08-10');
  });

  it('for a minor needs the parents’ request and lasts one year', () => {
    expect(codes(judge(started, '2026-09-01', minor))).toEqual(['not-applicable-age']);
    const asked = [...atHome, act('em-start', '2026-08-10T09:00+07:00', { requestedByParents: true })];
    expect(episode(judge(asked, '2026-09-01', minor), 'electronic-monitoring')?.to).toBe('2027-08-10');
  });

  it('reaches measures from before July 2026 by the transitional rule, and exists in no other regime', () => {
    const old = atHomeInB.map((entry) => ({
      ...entry,
      at: entry.at.replace('2024-01', '2026-05').replace('2023-12', '2026-04'),
    }));
    expect(judge(old, '2026-07-02').notes.map((note) => note.code)).toContain('monitoring-for-existing');
    expect(codes(judge([...old, act('em-start', '2026-06-30')], '2026-07-02'))).toEqual(['not-in-regime']);
    expect(codes(judge([...old, act('em-start', '2026-07-01')], '2026-07-02'))).toEqual([]);
  });
});

describe('violations of electronic monitoring', () => {
  it.each([
    ['destroying leads to the file at once', ['a'], true],
    ['refusing once is a reminder', ['b'], false],
    ['refusing and then removing leads to the file', ['b', 'c'], true],
    ['two lapses are reminders', ['d', 'đ'], false],
    ['the third lapse leads to the file', ['d', 'đ', 'd'], true],
  ])('%s', (_name, points, toFile) => {
    const acts = points.flatMap((point, index) => [
      breach(`2026-09-0${index + 1}T08:00+07:00`, point),
      act('em-fit', `2026-09-0${index + 1}T12:00+07:00`),
    ]);
    const answer = judge([...fitted, ...acts, act('comp-file', '2026-09-04')], '2026-09-05');
    expect(codes(answer)).toEqual(toFile ? [] : ['no-ground']);
    expect(answer.state).toBe(toFile ? 'compulsory-file' : 'rehab-home');
  });

  it('not put right within 24 hours leads to the file', () => {
    const acts = [...fitted, breach('2026-09-01T08:00+07:00', 'd')];
    expect(deadline(judge(acts, '2026-09-01T09:00+07:00'), 'em-fit', 'fix')).toMatchObject({
      dueAt: '2026-09-02T01:00:00Z',
      status: 'open',
    });
    expect(codes(judge([...acts, act('comp-file', '2026-09-02T08:00+07:00')], '2026-09-03'))).toEqual(['no-ground']);
    expect(codes(judge([...acts, act('comp-file', '2026-09-02T08:01+07:00')], '2026-09-03'))).toEqual([]);
  });

  it('bar the waiver, which needs a year of an adult and six months of a minor', () => {
    expect(codes(judge([...fitted, act('em-waive', '2027-08-09')], '2027-09-01'))).toEqual(['term-not-over']);
    const waived = judge([...fitted, act('em-waive', '2027-08-10')], '2027-09-01');
    expect(waived.flags).toEqual([]);
    expect(episode(waived, 'electronic-monitoring')?.outcome).toBe('waived');
    expect(
      codes(judge([...fitted, breach('2026-09-01T08:00+07:00', 'd'), act('em-waive', '2027-08-10')], '2027-09-01')),
    ).toEqual(['monitoring-violated']);
  });

  it('let a new two-year decision replace the one in substitution', () => {
    const acts = [...substitution, act('em-start', '2026-08-10T18:00+07:00')];
    const again = act('em-start', '2026-09-02T08:00+07:00');
    expect(codes(judge([...acts, again], '2026-10-01'))).toEqual(['already-open']);
    const renewed = judge([...acts, breach('2026-09-01T08:00+07:00', 'd'), again], '2026-10-01');
    expect(episode(renewed, 'electronic-monitoring')).toMatchObject({ from: '2026-09-02', to: '2028-09-02' });
  });
});

describe('pause and end of electronic monitoring', () => {
  it('a pause does not count and drops the flag', () => {
    const acts = [
      ...substitution,
      act('em-start', '2026-08-10T18:00+07:00'),
      act('em-pause', '2026-10-01'),
      act('em-resume', '2026-10-11'),
    ];
    expect(judge(acts.slice(0, -1), '2026-10-05').flags).toEqual([]);
    const answer = judge(acts, '2026-10-12');
    expect(answer.flags).toEqual(['electronic-monitoring']);
    expect(episode(answer, 'electronic-monitoring')?.to).toBe('2028-08-20');
  });

  it('ends with its measure, and the ending decision may still be recorded once', () => {
    const acts = [...fitted, act('complete', '2028-08-10')];
    const ended = judge(acts, '2028-08-11');
    expect(ended.flags).toEqual([]);
    expect(episode(ended, 'electronic-monitoring')).toMatchObject({ endedOn: '2028-08-10', outcome: 'measure-ended' });
    const decision = act('em-end', '2028-08-11');
    expect(codes(judge([...acts, decision, decision], '2028-08-12'))).toEqual(['out-of-order']);
  });
});

describe('the ladder of Law 120 art 47', () => {
  it.each([
    ['refusing the device', ['2'], true],
    ['an act for commune education', ['3'], false],
    ['going on offending', ['3', '3'], true],
    ['two other violations', ['4', '4'], false],
    ['a third other violation', ['4', '4', '4'], true],
  ])('%s', (_name, points, toFile) => {
    const acts = points.map((point, index) => act('violation', `2026-09-0${index + 1}`, { point }));
    const answer = judge([...atHome, ...acts], '2026-09-10');
    expect(answer.refused).toEqual([]);
    expect(answer.state).toBe(toFile ? 'compulsory-file' : 'rehab-home');
  });
});
