import { actSpecs, simulate } from '@dong-hanh/domain';
import { describe, expect, it } from 'vitest';
import { lawActSchema, lawAnswerSchema, lawInputSchema, lawRequestSchema } from './law.contract';

const person = { bornOn: '1990', stableResidence: true, unit: '04801' };
const notice = { kind: 'positive-notice', at: '2026-07-05T10:00+07:00' };

describe('the law contract', () => {
  it('takes one file or a list of files and drops fields it does not know', () => {
    const input = { person: { ...person, name: 'x' }, acts: [{ ...notice, secret: 1 }], asOf: '2026-07-06' };
    expect(lawRequestSchema.parse(input)).toEqual({ person, acts: [notice], asOf: '2026-07-06' });
    expect(lawRequestSchema.parse([input])).toHaveLength(1);
  });

  it.each([
    [{ bornOn: '1990-13-45' }, '2026-07-06', 'person.bornOn birth-impossible'],
    [{ bornOn: '1990-02-30' }, '2026-07-06', 'person.bornOn birth-impossible'],
    [{ bornOn: '2026-07-07' }, '2026-07-06', 'person.bornOn birth-after-judgement'],
    [{ bornOn: '2026-07-06' }, '2026-07-06', null],
    [{ bornOn: '2026' }, '2026-07-06', null],
    [{ bornOn: '2027' }, '2026-07-06T23:59+07:00', 'person.bornOn birth-after-judgement'],
    [{}, '2026-07-06T10:00', 'asOf moment-unreadable'],
    [{}, '06/07/2026', 'asOf moment-unreadable'],
  ])('judges %j as of %s: %s', (facts, asOf, fault) => {
    const parsed = lawInputSchema.safeParse({ person: { ...person, ...facts }, acts: [], asOf });
    const found = parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(found ?? null).toEqual(fault === null ? null : [fault]);
  });

  it('passes every answer of the domain unchanged', () => {
    const acts = [
      notice,
      { kind: 'user-manage', at: '2026-07-06T11:00+07:00' },
      { kind: 'unheard-of', at: '2026-07-06' },
    ];
    const answer = simulate({ person, acts, asOf: '2026-08-01' });
    expect(lawAnswerSchema.parse(answer)).toEqual(answer);
  });

  it('carries every payload field that some act may have', () => {
    const known = new Set(Object.keys(lawActSchema.shape));
    const named = (['A1', 'B1', 'C'] as const).flatMap((regime) =>
      actSpecs(regime).flatMap((spec) => spec.payload.map((field) => field.name)),
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
