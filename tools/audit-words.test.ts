import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const server = join(root, 'apps/server/src');

/** Actions as the server notes them in the trail; policies name actions too, which nobody reads there. */
function notedActions(): string[] {
  const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|test-kit|policy)\.ts$/.test(file))
    .map((file) => readFileSync(join(server, file), 'utf8'));
  const found = sources.flatMap((text) =>
    [...text.matchAll(/(?<!policy: \{ )action: '([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1]!),
  );
  return [...new Set(found)].sort();
}

const words = (language: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(join(root, `apps/web/src/shared/messages/${language}.json`), 'utf8')).audit;

it.each(['vi', 'en'])('every action of the trail has words (%s)', (language) => {
  const known = words(language);
  const actions = notedActions();
  expect(actions.length).toBeGreaterThan(60);
  expect(
    actions.filter((action) => {
      const [subject = '', verb = ''] = action.split('.');
      return known[subject]?.[verb] === undefined;
    }),
  ).toEqual([]);
});
