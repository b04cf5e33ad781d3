import { describe, expect, it } from 'vitest';
import { epochDay } from '../calendar/index';
import { actRules } from './acts/index';
import { paperForms } from './paper-forms';
import { type PaperContext, paperContextOf, producedPapers, requiredPapers, stepPapers } from './papers';
import { adult } from './scenario.test-kit';
import type { ActKind, RegimeCode } from './vocabulary';

const codes = (papers: ReturnType<typeof requiredPapers>) =>
  papers.map(({ anyOf }) => anyOf.map(({ code }) => code).join('|'));
const needed = (kind: ActKind, regime: RegimeCode, context?: PaperContext) =>
  codes(requiredPapers(kind, regime, context));
const made = (kind: ActKind, regime: RegimeCode, context?: PaperContext) =>
  codes(producedPapers(kind, regime, context));

describe('the papers of a step', () => {
  it('of the compulsory file under Law 120: adults, minors, no stable residence', () => {
    const always = ['D163-V-33', 'D163-V-34', 'determination-result|D163-V-35', 'D163-V-36'];
    const minors = ['D163-V-38|D163-V-58|D163-V-40', 'D163-V-39|D163-V-40'];
    expect(needed('comp-file', 'C')).toEqual(always);
    expect(needed('comp-file', 'C', { minor: true })).toEqual([...always, ...minors]);
    expect(needed('comp-file', 'C', { stableResidence: false })).toEqual([...always, 'no-residence-paper']);
    expect(made('comp-file', 'C')).toEqual(['D163-V-37']);
  });

  it('of the compulsory file under Law 73', () => {
    expect(needed('comp-file', 'B1')).toEqual(['D116-27', 'D116-29', 'D116-30', 'D116-31', 'determination-result']);
    expect(needed('comp-file', 'B3', { minor: true })).toContain('D116-38');
  });

  it('follow the form of rehabilitation', () => {
    expect(made('complete', 'C', { form: 'rehab-home' })).toEqual(['D163-V-28', 'D163-V-23']);
    expect(made('complete', 'C')).toEqual(['D163-V-50', 'D163-V-23']);
    expect(made('complete', 'B2', { form: 'rehab-vol-private' })).toEqual(['D116-26b']);
    expect(needed('register', 'C', { form: 'rehab-vol-public' })).toContain('police-letter');
    expect(needed('register', 'C', { form: 'rehab-home' })).not.toContain('police-letter');
  });

  it('of a receipt are those of the file only while it is made', () => {
    expect(needed('notice-received', 'C', { state: 'held-during-file' })).toEqual(['D163-V-37']);
    expect(needed('notice-received', 'B3', { state: 'compulsory-file' })).toEqual(['D116-32']);
    expect(needed('notice-received', 'C', { state: 'ordered' })).toEqual([]);
    expect(needed('notice-received', 'C', { state: 'user-managed' })).toEqual([]);
  });

  it('cite the article of their form and age', () => {
    const articles = (needs: ReturnType<typeof requiredPapers>) => needs[0]!.basis.map(({ article }) => article);
    expect(articles(producedPapers('complete', 'C', { form: 'rehab-vol-private' }))).toEqual(['94(3)']);
    expect(articles(producedPapers('complete', 'C'))).toEqual(['123(2)']);
    expect(articles(requiredPapers('to-court', 'C', { minor: true }))).toEqual(['36(2)d', '105(4)']);
  });

  it('are made by the office of the date', () => {
    const maker = (regime: RegimeCode) => producedPapers('to-court', regime)[0]?.anyOf[0]?.madeBy;
    expect([maker('B1'), maker('B2'), maker('B3')]).toEqual(['LO', 'CPC', 'CPC']);
    const court = (regime: RegimeCode) => requiredPapers('execute', regime)[0]?.anyOf[0]?.madeBy;
    expect([court('B2'), court('B3'), court('C')]).toEqual(['DC', 'RC', 'RC']);
  });

  it('ask the parents only of a minor with a residence to be monitored', () => {
    expect(needed('em-start', 'C', { minor: true })).toEqual(['D163-I-01']);
    expect(needed('em-start', 'C', { minor: true, stableResidence: false })).toEqual([]);
    expect(needed('em-start', 'C')).toEqual([]);
  });

  it.each([
    ['the person', { ground: 'self-requested' }, 'D109-04'],
    ['the person, no ground given', { actor: 'P' }, 'D109-04'],
    ['the police', { ground: 'under-management' }, 'D109-05'],
    ['the police for somebody without ground given', { actor: 'CP' }, 'D109-05'],
  ])('of a determination follow who asked for it: %s', (_name, asked, slip) => {
    const acts = [{ kind: 'determine', at: '2026-08-03', ...asked }];
    const context = paperContextOf(adult, { state: 'determination', flags: [] }, epochDay(2026, 8, 6), acts);
    expect(made('addicted', 'C', context)).toEqual([slip]);
    expect(made('addicted', 'B3', context)).toEqual([slip]);
  });

  it('are not known before 2022', () => {
    expect(needed('comp-file', 'A2')).toEqual([]);
    expect(made('post-start', 'A1')).toEqual([]);
  });

  it('belong to steps the regime knows, cite an article, and use every form', () => {
    for (const { act, law, basis } of stepPapers) {
      expect(actRules.get(act)?.rows[law === 'C' ? 'C' : 'B1'], `${act} in ${law}`).toBeDefined();
      expect(basis.length).toBeGreaterThan(0);
    }
    expect(new Set(stepPapers.map(({ act, law }) => `${act} ${law}`)).size).toBe(stepPapers.length);
    const used = new Set(stepPapers.flatMap(({ needs, makes }) => [...needs, ...makes].flatMap(({ anyOf }) => anyOf)));
    expect(Object.keys(paperForms).filter((code) => !used.has(code as keyof typeof paperForms))).toEqual([]);
  });
});
