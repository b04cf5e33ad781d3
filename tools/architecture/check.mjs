// The house against its import rules, and each rule against the sample it must refuse.
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findViolations } from './cruise.mjs';
import { forbidden } from './rules.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
let failed = false;
const fail = (text) => {
  failed = true;
  console.log(text);
};

const house = await findViolations(root, ['packages', 'apps']);
// With a TypeScript it cannot use the cruiser sees nothing and is content.
if (house.modules < 100) fail(`only ${house.modules} modules were seen`);
for (const { rule, from, to } of house.violations) fail(`${rule}: ${from} → ${to}`);

const samples = await readdir(join(here, 'samples'));
for (const rule of forbidden) {
  if (
    rule.name.startsWith('feature-order-') &&
    rule.name !== 'feature-order-organisation' &&
    rule.name !== 'feature-order-ledger'
  )
    continue;
  if (!samples.includes(rule.name)) {
    fail(`${rule.name}: no sample under tools/architecture/samples`);
    continue;
  }
  const { violations } = await findViolations(join(here, 'samples', rule.name), ['.']);
  if (!violations.some((violation) => violation.rule === rule.name)) fail(`${rule.name}: its sample was not refused`);
}
process.exit(failed ? 1 : 0);
