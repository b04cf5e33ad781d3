import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actRules } from './acts/index';
import { openQuestions } from './open-questions';
import {
  clocksSeen,
  pathwayHeader,
  pathwayPages,
  pathwayRows,
  scenarioOfRule,
  termHeader,
  termRows,
} from './pathway-pages.test-kit';
import { rules } from './rules';
import { readScenarios } from './scenarios.test-kit';
import { actKinds, confidences } from './vocabulary';

const docs = '../../../../docs/law';
const folder = new URL(`${docs}/scenarios/`, import.meta.url);
const scenarios = readScenarios(readdirSync(folder), (file) => readFileSync(new URL(file, folder), 'utf8'));
const seen = clocksSeen(scenarios);
const written =
  'Written from the code by `packages/domain/src/law/pathway-pages.test.ts`; run it with `-u` after a change.';

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Times that are no deadline of an act: told in a note, a condition of an act, or owed by someone outside the record. */
const notDeadlines = new Set(['B.comp.postreq', 'C.reg.selfstop', 'B.reg.selfstop', 'C.provider.notice.h']);

describe('the pages of docs/law/pathways', () => {
  it.each(pathwayPages)('$name: every step, by whom, how long, by which article, with which papers', async (page) => {
    const terms =
      page.terms.length === 0 ? '' : `\n## Thời hạn của biện pháp\n\n${table(termHeader, termRows(page))}\n`;
    const text = `# ${page.title.vi} · ${page.title.en}\n\n${written}\nClocks are those the [scenarios](../scenarios/README.md) set going.\n\n${table(pathwayHeader, pathwayRows(page, seen))}\n${terms}`;
    await expect(text).toMatchFileSnapshot(`${docs}/pathways/${page.name}.md`);
  });

  it('show every time the law sets in hours or working days', () => {
    const shown = new Set([...seen.values()].flatMap((clocks) => clocks.map(({ rule }) => rule.id)));
    const timed = Object.values(rules).filter(({ unit, value }) => value > 0 && (unit === 'h' || unit === 'wd'));
    expect(timed.map(({ id }) => id).filter((id) => !shown.has(id) && !notDeadlines.has(id))).toEqual([]);
  });

  it('meet every act somewhere', () => {
    const met = new Set(pathwayPages.flatMap(({ steps }) => steps));
    expect(actKinds.filter((kind) => !met.has(kind))).toEqual([]);
  });
});

describe('the page of rules by confidence', () => {
  it('gives what must be confirmed first, first', async () => {
    const shownIn = scenarioOfRule(scenarios);
    const usedBy = (id: string) =>
      [...actRules.values()]
        .filter(({ rows }) => Object.values(rows).some((row) => row.rule === id))
        .map(({ kind }) => `\`${kind}\``)
        .join(', ');
    const sections = [...confidences].reverse().map((confidence) => {
      const rows = Object.values(rules).flatMap((rule) =>
        rule.basis
          .filter((basis) => basis.confidence === confidence)
          .map(({ instrument, article }) => [
            `\`${rule.id}\``,
            rule.value === 0 ? '–' : `${rule.value} ${rule.unit}`,
            `${instrument} ${article}`.trim(),
            usedBy(rule.id) || '–',
            shownIn.get(rule.id) ?? '–',
          ]),
      );
      return `## ${confidence}\n\n${table(['rule', 'value', 'source', 'acts', 'first scenario'], rows)}`;
    });
    const intro = `${openQuestions.length} questions stay open beside these: [open-questions.md](open-questions.md).`;
    const meaning = 'M from memory, 2H second hand, V-OCR machine-read or unofficial copy, V official text.';
    const shown =
      'The scenario is the first in which an act, a deadline or a refusal cites the rule; lengths of terms and reminders cite none.';
    const text = `# Rules by confidence\n\n${meaning}\n${shown}\n${intro}\n${written}\n\n${sections.join('\n\n')}\n`;
    await expect(text).toMatchFileSnapshot(`${docs}/rules-by-confidence.md`);
  });
});
