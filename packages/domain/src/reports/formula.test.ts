import { describe, expect, it } from 'vitest';
import { describeFormula, dimensionOf, dimensionOfUnit, evaluateFormula, parseFormula } from './formula';

const figures: Record<string, number | null> = { due: 8, managed: 6, turns: 12, unknown: null, none: 0, '2/due': 5 };
const value = (text: string) => {
  const formula = parseFormula(text);
  if (!formula) throw new Error(text);
  return evaluateFormula(formula, ({ line, column }) => figures[line ? `${line}/${column}` : column] ?? null);
};

describe('a formula', () => {
  it.each([
    ['[due] + [managed] × 2', 20],
    ['([due] + [managed]) * 2', 28],
    ['[managed] ÷ [due] × 100', 75],
    ['[due] - [managed] − 1', 1],
    ['100 / 8 / 2', 6.25],
    ['2,5 × [none]', 0],
    ['[due] + [2/due]', 13],
    ['[managed] ÷ [none]', null],
    ['[due] + [unknown]', null],
  ])('%s is %s', (text, expected) => expect(value(text)).toBe(expected));

  it.each([
    '',
    '[due',
    '[due] +',
    '+ [due]',
    '[due] [managed]',
    '([due]',
    '[due])',
    'due + managed',
    '[due] ^ 2',
    '1..2',
  ])('%s is none', (text) => expect(parseFormula(text)).toBeNull());

  it('is told in words as it is calculated', () => {
    const words = (text: string) => describeFormula(parseFormula(text)!, ({ column }) => column);
    expect(words('[a] - ([b] - [c]) * 1.5')).toBe('a − (b − c) × 1,5');
    expect(words('[a] - [b] - [c]')).toBe('a − b − c');
  });

  it.each([
    ['[due] − [managed]', { person: 1 }],
    ['[managed] ÷ [due] × 100', {}],
    ['[due] + [turns]', { event: 1 }],
    ['[turns] ÷ [teams]', { event: 1, place: -1 }],
    ['[due] ÷ [turns]', 'persons-by-events'],
    ['[turns] ÷ [due]', 'persons-by-events'],
    ['[due] × (1 ÷ [turns])', 'persons-by-events'],
    ['[due] ÷ [teams] × ([teams] ÷ [turns])', 'persons-by-events'],
    ['[due] + [teams]', 'units-mixed'],
    ['[due] + 1', 'units-mixed'],
  ])('%s counts %o', (text, expected) => {
    const units: Record<string, string> = { due: 'person', managed: 'person', turns: 'event', teams: 'place' };
    const found = dimensionOf(parseFormula(text)!, ({ column }) => dimensionOfUnit(units[column]!));
    expect(typeof found === 'string' ? found : Object.fromEntries(found)).toEqual(expected);
  });
});
