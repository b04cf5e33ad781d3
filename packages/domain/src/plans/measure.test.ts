import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type AnnotatedPlan, type Expected, measure, precisionOf, recallOf } from './measure.test-kit';
import { readPlan } from './read-plan';

const FOLDER = fileURLToPath(new URL('./annotated/', import.meta.url));

/** A text and, under the same name, what a person found in it. */
function annotatedPlans(): AnnotatedPlan[] {
  const files = readdirSync(FOLDER).sort();
  return files
    .filter((file) => !file.endsWith('.json'))
    .map((file) => {
      const name = file.replace(/\.\w+$/, '');
      const expected = JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as Expected;
      return { name, raw: readFileSync(`${FOLDER}${file}`, 'utf8'), expected };
    });
}

describe('annotated plans', () => {
  const measured = measure(annotatedPlans());

  it('are found: of all findings together 95 % and more, of what is found 90 % and more is right', () => {
    const table = [...measured.byKind, ['all', measured.all] as const].map(
      ([kind, count]) =>
        `${kind.padEnd(13)} ${String(count.right).padStart(4)} of ${String(count.expected).padStart(4)}, ${String(count.found).padStart(4)} found  recall ${(recallOf(count) * 100).toFixed(1)} %  precision ${(precisionOf(count) * 100).toFixed(1)} %`,
    );
    const report = [...measured.differences, ...table].join('\n');
    if (process.env.MEASURE) console.log(report);
    expect(recallOf(measured.all), report).toBeGreaterThanOrEqual(0.95);
    expect(precisionOf(measured.all), report).toBeGreaterThanOrEqual(0.9);
  });

  it('are at least twelve', () => expect(annotatedPlans().length).toBeGreaterThanOrEqual(12));

  it.each(annotatedPlans().map(({ name, raw }) => [name, raw]))(
    '%s: every finding is where its place says',
    (_, raw) => {
      const { text, reading } = readPlan(raw);
      const { objectives, targets, deliverables, tasks, roadmap, legalBases, citations } = reading;
      for (const { text: found, span } of [...objectives, ...deliverables, ...legalBases, ...citations])
        expect(text.slice(span[0], span[1])).toContain(found.split(' ')[0]!);
      for (const { text: found, span } of [...targets, ...tasks, ...roadmap])
        expect(text.slice(span[0], span[1])).toContain(found);
    },
  );
});
