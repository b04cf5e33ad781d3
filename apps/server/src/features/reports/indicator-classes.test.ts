import type { IndicatorAnswer, IndicatorClasses } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import type { Visitor } from '../../../test/world';
import { act, foundAddicted, openReportWorld, otherCommune, type ReportWorld, tranBien } from './report-world.test-kit';

const question = `unitCode=${tranBien}&period=2026H1`;
let world: ReportWorld;
let officer: Visitor;
beforeAll(async () => {
  world = await openReportWorld('2026-01-05T02:00:00Z');
  const [first, second, third] = [
    await world.openFile(tranBien),
    await world.openFile(tranBien, { sex: 'female', bornOn: '2009-03-01' }),
    await world.openFile(tranBien, { bornOn: null }),
  ];
  for (const id of [first, second, third]) await world.record(id, foundAddicted('2026-01-12'));
  await world.record(second, [
    act('register', '2026-01-16', { form: 'rehab-home' }),
    act('vol-decide', '2026-01-20', { termMonths: 6 }),
    act('intake', '2026-01-26'),
  ]);
  await world.record(await world.openFile(otherCommune), foundAddicted('2026-01-12'));
  world.clock.set('2026-06-20T02:00:00Z');
  officer = await world.visitor('commune-officer', tranBien);
});
afterAll(() => world.close());

const classesOf = async (code: string, who = officer) =>
  (await who.get<IndicatorClasses & { code: string }>(`/api/v1/indicators/${code}/classes?${question}`)).body;

describe('an indicator by what its people are', () => {
  it('shares each part over sex, age, ethnicity, substance and form', async () => {
    const { dimensions } = await classesOf('I01');
    const known = dimensions.map(({ code, classes }) => [
      code,
      ...classes
        .filter(({ denominator }) => denominator !== 0)
        .map(({ code: of, numerator, denominator }) => `${of} ${numerator}/${denominator}`),
    ]);
    expect(known).toEqual([
      ['sex', 'male 0/2', 'female 1/1'],
      ['age', '16-17 1/1', '30plus 0/1', 'unknown 0/1'],
      ['ethnicity', 'unknown 1/3'],
      ['substance', 'unknown 1/3'],
      ['place', 'homeCommunity 1/1', 'outside 0/2'],
    ]);
  });

  it('adds up to the indicator in every dimension', async () => {
    const { body } = await officer.get<{ items: IndicatorAnswer[] }>(`/api/v1/indicators?${question}`);
    for (const code of ['I01', 'I03', 'I18']) {
      const whole = body.items.find((item) => item.code === code)?.value;
      const { dimensions } = await classesOf(code);
      for (const { classes } of dimensions)
        expect(classes.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(whole?.numerator);
    }
  });

  it('is refused where no people on file are counted, and for another unit', async () => {
    for (const code of ['I07', 'I08', 'I15']) expect((await classesOf(code)).code).toBe('indicator-without-people');
    expect((await classesOf('I99')).code).toBe('indicator-unknown');
    const neighbour = await world.visitor('commune-officer', otherCommune);
    expect((await neighbour.get(`/api/v1/indicators/I01/classes?${question}`)).status).toBe(404);
  });

  it('is read on the command line', async () => {
    const { answer } = await command<IndicatorClasses>(
      world,
      ...['indicators', '--unit', tranBien, '--period', '2026H1', '--classes', 'I18', '--json'],
    );
    expect(answer.dimensions.find(({ code }) => code === 'sex')?.classes.map(({ value }) => value)).toEqual([2, 1, 0]);
  });
});
