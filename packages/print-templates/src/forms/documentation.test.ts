import { actorLabels } from '@dong-hanh/domain';
import { describe, expect, it } from 'vitest';
import { FORMS, type FormDefinition, instruments } from './index';

const INTRO = `# Official forms

Every official paper the system can make, from its definition in \`packages/print-templates/src/forms\`.
How to add or correct one: [../how-to/add-an-official-form.md](../how-to/add-an-official-form.md).

Confidence in the wording: V read in the official text, V-OCR read in a machine-read or unofficial copy, 2H second hand, M from memory.
Rebuilt: what the copy had lost, put back from notes, sister forms and articles; check it against the gazette.

Written from the code by \`packages/print-templates/src/forms/documentation.test.ts\`; run it with \`-u\` after a change.
`;

function row(form: FormDefinition): string {
  const signers = form.signedBy.map((actor) => actorLabels[actor].en).join(', ');
  const valid = `${form.validFrom} – ${form.validTo ?? ''}`.trim();
  const rebuilt = form.rebuilt.join(', ') || '–';
  const cells = [
    `\`${form.code}\``,
    form.title.vi,
    form.title.en,
    valid,
    signers,
    form.article,
    form.confidence,
    rebuilt,
  ];
  return `| ${cells.join(' | ')} |`;
}

describe('the page of docs/forms', () => {
  it('lists every form with its validity, signers, article and confidence', async () => {
    const parts = Object.entries(instruments).flatMap(([code, { name }]) => {
      const forms = FORMS.filter((form) => form.instrument === code);
      if (forms.length === 0) return [];
      return [
        `\n## ${name}\n`,
        '| code | title | in English | valid | signed by | article | confidence | rebuilt |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        ...forms.map(row),
      ];
    });
    const page = `${INTRO}${parts.join('\n')}\n`;
    await expect(page).toMatchFileSnapshot('../../../../docs/forms/README.md');
  });
});
