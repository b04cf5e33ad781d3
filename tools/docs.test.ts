import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { environmentSchema } from '../apps/server/src/platform/config/config';
import { roles } from '../packages/contract/src/access/access.contract';
import {
  actLabels,
  actorLabels,
  flagLabels,
  regimeLabels,
  stateLabels,
  type Text,
} from '../packages/domain/src/law/index';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const list = (folder: string) => readdirSync(join(root, folder), { withFileTypes: true });

function markdownUnder(folder: string): string[] {
  return list(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'samples'].includes(entry.name) ? [] : markdownUnder(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const documents = [
  'README.md',
  'README.vi.md',
  'CONTRIBUTING.md',
  ...['docs', 'packages', 'apps'].flatMap((folder) => markdownUnder(folder)),
];
const withoutCode = (text: string) => text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');
/** The anchor a heading gets. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

describe('the documents', () => {
  it.each(documents)('%s links only to what exists', (path) => {
    const broken = [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^(https?|mailto):/.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#');
        const linked = file === '' ? path : relative(root, join(root, dirname(path), file));
        if (!existsSync(join(root, linked))) return true;
        if (anchor === undefined) return false;
        const anchors = [...read(linked).matchAll(/^#+ (.*)$/gm)].map((heading) => anchorOf(heading[1] ?? ''));
        return !anchors.includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((path) =>
      (read(path).match(/```[\s\S]*?```|`[^`\n]*`/g) ?? []).flatMap((code) =>
        [...code.matchAll(/\bnpm (?:run )?([a-z]+)\b/g)].map((match) => match[1] ?? ''),
      ),
    );
    expect(named.filter((script) => !['ci', 'install'].includes(script) && !(script in scripts))).toEqual([]);
  });

  it('show only commands that the command line has', () => {
    const folder = 'apps/server/src/main/commands';
    const sources = ['apps/server/src/main/cli.ts', ...list(folder).map((entry) => join(folder, entry.name))].map(read);
    /** What may follow a first word: nothing, or one of the commands of its group. */
    const commands = new Map<string, string[]>();
    for (const source of sources) {
      const all = [...source.matchAll(/\.command\('([^']+)'/g)].map((match) => match[1] ?? '');
      const first = [...source.matchAll(/\broot\s*\.command\('([^']+)'/g)].map((match) => match[1] ?? '');
      const second = all.filter((one) => !first.includes(one)).map((one) => one.split(' ')[0] ?? '');
      for (const one of first) commands.set(one.split(' ')[0] ?? '', one.includes('<') ? [] : second);
    }
    const unknown = documents.flatMap((path) =>
      [...read(path).matchAll(/npx dong-hanh ([a-z-]+)(?: ([a-z-]+))?/g)]
        .filter(([, first = '', second]) => {
          if (first.startsWith('--')) return false;
          const group = commands.get(first);
          return group === undefined || (group.length > 0 && !group.includes(second ?? ''));
        })
        .map(([shown]) => `${path}: ${shown}`),
    );
    expect(commands.size).toBeGreaterThan(5);
    expect(unknown).toEqual([]);
  });

  it('describe every setting, and no other', () => {
    const described = [...read('docs/operations/settings.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map((row) => row[1]);
    expect(described.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  it('give a number to one decision, and list it', () => {
    const records = list('docs/decisions')
      .map((entry) => entry.name)
      .filter((name) => /^\d{4}-/.test(name));
    const numbers = records.map((name) => name.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
    const index = read('docs/decisions/README.md');
    expect(records.filter((name) => !index.includes(`(${name})`))).toEqual([]);
    expect(records.filter((name) => !read(join('docs/decisions', name)).includes('\nStatus: '))).toEqual([]);
  });

  it('tell the same in both languages: as many headings and blocks of code', () => {
    const shapeOf = (path: string) => {
      const text = read(path);
      const blocks = text.match(/^```[\s\S]*?^```/gm) ?? [];
      return {
        headings: withoutCode(text).match(/^#+ /gm)?.length,
        commands: blocks.filter((block) => block.startsWith('```sh')),
        blocks: blocks.length,
      };
    };
    expect(shapeOf('README.vi.md')).toEqual(shapeOf('README.md'));
  });

  it('have the words of the law as the glossary has them', () => {
    const glossary = read('docs/glossary.md');
    const labels: Record<string, Text> = {
      ...regimeLabels,
      ...stateLabels,
      ...flagLabels,
      ...actorLabels,
    };
    const missing = [...Object.entries(labels), ...Object.entries(actLabels)]
      .map(([code, { vi, en }]) => `| ${vi} | \`${code}\` | ${en} |`)
      .filter((row) => !glossary.includes(row));
    expect(missing).toEqual([]);
    expect(roles.filter((role) => !glossary.includes(`| \`${role}\` |`))).toEqual([]);
  });
});

describe('each feature', () => {
  const features = list('apps/server/src/features').filter((entry) => entry.isDirectory());

  it.each(features.map((entry) => entry.name))('%s has a page of at most 20 lines', (name) => {
    const lines = read(join('apps/server/src/features', name, 'README.md'))
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe(`# ${name}`);
    expect(lines.length).toBeLessThanOrEqual(20);
  });
});
