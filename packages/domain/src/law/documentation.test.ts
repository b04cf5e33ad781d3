import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actSpecs } from './act-specs';
import { actRules } from './acts/index';
import { actLabels, actorLabels, stateLabels } from './labels';
import { openQuestions } from './open-questions';
import { paperForms } from './paper-forms';
import { paperConditions, type StepPapers, stepPapers } from './papers';
import { regimes } from './regimes';
import { simulate } from './replay';
import { type LegalRule, rules } from './rules';
import { lawSettings } from './settings';
import { actKinds } from './vocabulary';

const docs = '../../../../docs/law';
const unitNames = { h: 'h', wd: 'working days', d: 'days', mo: 'months', y: 'years' };

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function citation({ basis }: Pick<LegalRule, 'basis'>): string {
  return basis
    .map(({ instrument, article, confidence }) => `${instrument}${article && ` art ${article}`} (${confidence})`)
    .join('; ');
}

function page(title: string, intro: string, body: string): string {
  return `# ${title}\n\n${intro}\nWritten from the code by \`packages/domain/src/law/documentation.test.ts\`; run it with \`-u\` after a change.\n\n${body}\n`;
}

function papersOf(entries: StepPapers['needs']): string {
  const written = entries.map(({ anyOf, when }) => {
    const forms = anyOf.map((code) => `\`${code}\` ${paperForms[code].title.vi}`).join(' hoặc ');
    return when === undefined ? forms : `${forms} (${paperConditions[when].vi})`;
  });
  return written.join('<br>') || '–';
}

describe('the example of docs/how-to/judge-a-file.md', () => {
  it('is answered as the page says', () => {
    const page = readFileSync(new URL('../../../../docs/how-to/judge-a-file.md', import.meta.url), 'utf8');
    const [input, answer] = [...page.matchAll(/```json\n(.+?)```/gs)].map(([, json]) => JSON.parse(json!));
    expect(simulate(input)).toMatchObject(answer);
  });
});

describe('the pages of docs/law', () => {
  it('give every rule with its number, actor and source', async () => {
    const rows = Object.values(rules).map((rule) => [
      `\`${rule.id}\``,
      rule.value === 0 ? '–' : `${rule.value} ${unitNames[rule.unit]}`,
      actorLabels[rule.actor].en,
      citation(rule),
    ]);
    const intro =
      'Confidence: V read in the official text, V-OCR read in a machine-read or unofficial copy, 2H second hand, M from memory.\nA rule without a number only orders or allows something.';
    await expect(page('Rules', intro, table(['id', 'value', 'owed by', 'source'], rows))).toMatchFileSnapshot(
      `${docs}/rules.md`,
    );
  });

  it('give every setting with its default and reason', async () => {
    const rows = lawSettings.map(({ name, default: value, choices, label, reason }) => [
      `\`${name}\``,
      label.en,
      `\`${value}\``,
      choices ? choices.map((choice) => `\`${choice}\``).join(', ') : 'a number',
      reason.en,
    ]);
    const intro = 'What the texts leave open, for lawyers to confirm. Each is a field of `LawSettings`.';
    await expect(
      page('Settings', intro, table(['name', 'question', 'default', 'choices', 'reason'], rows)),
    ).toMatchFileSnapshot(`${docs}/settings.md`);
  });

  it('give every open question with the answer in use', async () => {
    const rows = openQuestions.map(({ id, question, answer, settings, ...source }) => [
      `\`${id}\``,
      `${question.vi}<br>${question.en}`,
      `${answer.vi}<br>${answer.en}`,
      settings.map((name) => `\`${name}\``).join(', ') || 'reading in the code',
      citation(source),
    ]);
    const intro =
      'Each is answered for now by a setting or a reading in the code; none is settled by a text we have read. A lawyer or the provincial police must confirm them.';
    const body = table(['id', 'question', 'answer in use', 'setting', 'source'], rows);
    await expect(page('Open questions of law', intro, body)).toMatchFileSnapshot(`${docs}/open-questions.md`);
  });

  it('answers every open setting as an open question', () => {
    const asked = openQuestions.flatMap(({ settings }) => settings);
    expect(lawSettings.map(({ name }) => name).filter((name) => !asked.includes(name))).toEqual([]);
    expect(new Set(openQuestions.map(({ id }) => id)).size).toBe(openQuestions.length);
  });

  it('give the papers of every step', async () => {
    const steps = stepPapers.map((entry) => [
      `${actLabels[entry.act].vi}<br>\`${entry.act}\``,
      entry.law === 'B' ? 'B1, B2, B3' : 'C',
      papersOf(entry.needs),
      papersOf(entry.makes),
      citation(entry),
    ]);
    const forms = Object.values(paperForms).map(({ code, title, madeBy }) => [
      `\`${code}\``,
      title.vi,
      title.en,
      actorLabels[madeBy].vi,
    ]);
    const intro =
      'What belongs to the file before a step, and what the step itself makes. A code is instrument, annex, number; a paper in words has no form. The forms before 2022 were not read. `requiredPapers` and `producedPapers` answer the same for one step, regime and person.';
    const body = `${table(['step', 'regimes', 'before it', 'it makes', 'source'], steps)}\n\n## Forms\n\n${table(['code', 'tên', 'title', 'made by'], forms)}`;
    await expect(page('Papers', intro, body)).toMatchFileSnapshot(`${docs}/papers.md`);
  });

  it('give every act with its states and offices in each regime', async () => {
    const rows = actKinds.flatMap((kind) =>
      regimes.flatMap(({ code }) => {
        const row = actRules.get(kind)?.rows[code];
        if (!row) return [];
        const spec = actSpecs(code).find((entry) => entry.kind === kind)!;
        const from =
          row.from.length > 20 ? 'any' : row.from.map((state) => (state === null ? 'none' : state)).join(', ');
        const payload = spec.payload.map(({ name, required }) => (required ? name : `${name}?`)).join(', ');
        return [
          [
            `\`${kind}\``,
            code,
            from,
            row.actors.length > 10 ? 'any' : row.actors.join(', '),
            payload || '–',
            citation(rules[row.rule]),
          ],
        ];
      }),
    );
    const intro = `${actKinds.length} kinds, ${Object.keys(actLabels).length} labels, ${Object.keys(stateLabels).length} states. The first actor is meant when none is given; what the file shows may narrow the list.`;
    await expect(
      page('Acts', intro, table(['kind', 'regime', 'from', 'actors', 'payload', 'source'], rows)),
    ).toMatchFileSnapshot(`${docs}/acts.md`);
  });
});
