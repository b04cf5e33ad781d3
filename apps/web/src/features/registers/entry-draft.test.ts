import { getRegister, registerCodes } from '@dong-hanh/domain';
import { describe, expect, it } from 'vitest';
import { draftOf, type EntryDraft, emptyDraft, readDraft } from './entry-draft';

const today = '2026-07-10';
const typed = (register: 'communication' | 'course', more: Partial<EntryDraft>) => {
  const draft = emptyDraft(register, '26068', today);
  return { ...draft, ...more, cells: { ...draft.cells, ...more.cells } };
};
const talk = { setting: 'school', form: 'talk', topic: 'Tác hại của ma túy' };

describe('what is typed into a register', () => {
  it.each(registerCodes)('%s names what is needed, and nothing else', (register) => {
    const { faults } = readDraft(register, emptyDraft(register, '26068', today), today);
    expect(new Set(Object.values(faults))).toEqual(new Set(['required']));
    const { fields } = getRegister(register);
    const needed = Object.keys(fields).filter((name) => {
      const field = fields[name];
      return field?.kind !== 'rows' && field?.required;
    });
    expect(Object.keys(faults)).toEqual(needed.map((name) => `content.${name}`));
  });

  it('becomes an entry with its figures read as Vietnamese write them, and the draft again', () => {
    const cells = { ...talk, reached: '1.200', 'reached precision': 'more-than', cost: '2.500.000' };
    const { faults, input } = readDraft('communication', typed('communication', { cells }), today);
    expect(faults).toEqual({});
    expect(input.content).toEqual({
      ...talk,
      reached: { value: 1200, precision: 'more-than' },
      cost: 2_500_000,
    });
    const entry = { ...input, register: 'communication', unit: { code: '26068' }, aboutUnit: null, plan: null };
    const again = draftOf(entry as unknown as Parameters<typeof draftOf>[0]);
    expect(readDraft('communication', again, today).input.content).toEqual(input.content);
  });

  it('has its faults at their fields, of a table at the row', () => {
    const carers = { audience: 'carers', invited: '40', attended: '41', certified: '' };
    const course = (rows: EntryDraft['rows'], cells = { topic: 'Chăm sóc', form: 'in-person', hours: '8' }) =>
      readDraft('course', typed('course', { cells, rows }), today).faults;
    expect(course({ others: [carers] })).toEqual({ 'content.others.0.attended': 'attended-over-invited' });
    expect(course({ others: [{ ...carers, attended: '' }] })).toEqual({ 'content.others.0.attended': 'required' });
    expect(course({}, { topic: 'C', form: 'in-person', hours: 'tám' })).toEqual({
      'content.topic': 'too-short',
      'content.hours': 'not-a-number',
    });
  });

  it('is nothing ahead of its day', () => {
    const { faults } = readDraft('communication', typed('communication', { on: '2026-07-11', cells: talk }), today);
    expect(faults).toEqual({ on: 'day-ahead' });
  });
});
