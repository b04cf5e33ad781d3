import { describe, expect, it } from 'vitest';
import {
  actSpecs,
  defaultLawSettings,
  isAddictState,
  isUserState,
  lawSettings,
  pathway,
  payloadFieldsOf,
  placeOf,
  replay,
} from './index';
import { atHome, insideInC } from './journeys.test-kit';
import { regimes } from './regimes';
import { act, file } from './scenario.test-kit';
import { actKinds, states } from './vocabulary';

describe('the form "record an act"', () => {
  it('knows every kind in some regime, with an office that exists', () => {
    const known = new Set(regimes.flatMap(({ code }) => actSpecs(code).map(({ kind }) => kind)));
    expect([...known].sort()).toEqual([...actKinds].sort());
    for (const { code, from } of regimes) {
      for (const spec of actSpecs(code, from)) {
        expect(spec.allowedActors).toContain(spec.defaultActor);
        expect(spec.basis.length).toBeGreaterThan(0);
      }
    }
  });

  it('asks for the time of day where the law counts hours', () => {
    const needs = (regime: 'B3' | 'C') =>
      actSpecs(regime)
        .filter(({ needsTime }) => needsTime)
        .map(({ kind }) => kind);
    expect(needs('B3')).toEqual([]);
    expect(needs('C')).toEqual(
      expect.arrayContaining(['positive-notice', 'user-manage', 'addicted', 'register', 'vol-decide', 'em-start']),
    );
  });

  it('changes the deciding office with the regime', () => {
    const office = (regime: 'B1' | 'B2' | 'B3' | 'C', kind: string) =>
      actSpecs(regime).find((spec) => spec.kind === kind)?.defaultActor;
    expect((['B1', 'B2', 'B3', 'C'] as const).map((regime) => office(regime, 'to-court'))).toEqual([
      'LO',
      'CPC',
      'CPC',
      'CPC',
    ]);
    expect((['B1', 'B2', 'B3', 'C'] as const).map((regime) => office(regime, 'court-decision'))).toEqual([
      'DC',
      'DC',
      'RC',
      'RC',
    ]);
    expect((['B1', 'B2', 'B3', 'C'] as const).map((regime) => office(regime, 'user-manage'))).toEqual([
      'CC',
      'CC',
      'CC',
      'CPC',
    ]);
  });
});

describe('the settings', () => {
  it('are all listed with their default and a reason in both languages', () => {
    expect(lawSettings.map(({ name }) => name).sort()).toEqual(Object.keys(defaultLawSettings).sort());
    for (const setting of lawSettings) {
      expect(setting.default).toBe(defaultLawSettings[setting.name]);
      expect(setting.reason.vi).not.toBe('');
      expect(setting.reason.en).not.toBe('');
    }
  });

  it('change the answer', () => {
    const input = file(insideInC.slice(0, 3), '2026-08-05');
    const days = replay(input, { ...defaultLawSettings, determinationDaysC: 10 }).deadlines.find(
      ({ step }) => step === 'result',
    );
    expect(days?.dueAt).toBe('2026-08-13');
  });
});

describe('groupings for reports', () => {
  it('put no state into both lists', () => {
    for (const state of states) expect(isUserState(state) && isAddictState(state)).toBe(false);
    expect(states.filter(isUserState)).toEqual(['suspected', 'positive-user', 'user-managed', 'user-mgmt-suspended']);
  });

  it('tell where a person is', () => {
    expect(placeOf('compulsory-rehab', [])).toBe('public-facility');
    expect(placeOf('compulsory-rehab', ['in-prison'])).toBe('prison');
    expect(placeOf('user-mgmt-suspended', ['in-custody'])).toBe('custody');
    expect(placeOf('rehab-home', [])).toBe('community');
    expect(placeOf('off-list', ['deceased'])).toBe('none');
  });
});

describe('the pathway rail', () => {
  it('shows the stops passed, the present one and the next with its due time', () => {
    const stations = pathway(replay(file(atHome, '2026-09-01')));
    expect(stations.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'positive done',
      'managed done',
      'determination done',
      'identified done',
      'registered done',
      'voluntary now',
      'completed next',
      'post-rehab next',
      'off-list next',
    ]);
    expect(stations.find(({ key }) => key === 'voluntary')?.on).toBe('2026-08-07');
    expect(stations.find(({ key }) => key === 'completed')?.dueAt).toBe('2028-08-10');
  });

  it('turns into the compulsory rail when a file is opened', () => {
    const stations = pathway(replay(file([...atHome, act('self-stop', '2026-10-02')], '2026-10-02')));
    expect(stations.find(({ status }) => status === 'now')?.key).toBe('file');
    expect(stations.map(({ key }) => key)).toEqual(expect.arrayContaining(['court', 'ordered', 'stay']));
  });
});

describe('the fields of a form', () => {
  const names = (regime: 'A2' | 'C') =>
    actSpecs(regime)
      .find(({ kind }) => kind === 'comp-file')!
      .payload.map(({ name }) => name);
  const grounds = (regime: 'A2' | 'C') =>
    actSpecs(regime)
      .find(({ kind }) => kind === 'comp-file')!
      .payload.find(({ name }) => name === 'ground')!
      .options!.map(({ value }) => value);

  it('are those the law of the day knows; what was recorded is told under any law', () => {
    expect(names('A2')).toContain('educationEndedOn');
    expect(names('C')).not.toContain('educationEndedOn');
    expect(grounds('A2')).toContain('commune-education');
    expect(grounds('C')).not.toContain('commune-education');
    expect(payloadFieldsOf('comp-file').map(({ name }) => name)).toContain('educationEndedOn');
    expect(payloadFieldsOf('home-visit')).toEqual([]);
  });
});
