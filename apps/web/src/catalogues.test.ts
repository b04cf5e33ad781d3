import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

type Tree = { [key: string]: string | Tree };

const source = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const code = files
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

/** `shared/messages` is the namespace `shared`; any other folder is named as itself. */
const catalogues = files
  .filter((file) => basename(file) === 'vi.json')
  .map((file) => {
    const folder = dirname(file);
    return { folder, namespace: basename(folder) === 'messages' ? basename(dirname(folder)) : basename(folder) };
  });

function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

function read(folder: string, language: string): Tree {
  return JSON.parse(readFileSync(join(source, folder, `${language}.json`), 'utf8')) as Tree;
}

/** What each source file asks for: whole keys, and beginnings of keys that end in a value. */
function uses(namespace: string): { whole: Set<string>; beginnings: string[] } {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for (const { text } of code) {
    const own = text.match(/useTranslation\(\[?'([a-z]+)'/)?.[1];
    for (const match of text.matchAll(/\bt\(\s*(?:'(?:([a-z]+):)?([^']*)'|`(?:([a-z]+):)?([^`]*)`)/g)) {
      if ((match[1] ?? match[3] ?? own) !== namespace) continue;
      const [key, template] = [match[2], match[4]];
      if (template?.includes('${')) beginnings.push(template.slice(0, template.indexOf('${')));
      else whole.add(key ?? template ?? '');
    }
    for (const match of text.matchAll(/\bt\(\s*[^`()]+?\?\s*'([^']+)'\s*:\s*'([^']+)'/g)) {
      for (const key of [match[1]!, match[2]!]) {
        const [name, rest] = key.includes(':') ? key.split(':', 2) : [own, key];
        if (name === namespace) whole.add(rest!);
      }
    }
  }
  return { whole, beginnings };
}

const plain = (key: string) => key.replace(/_(zero|one|other)$/, '');

describe.each(catalogues)('the catalogue of $namespace', ({ folder, namespace }) => {
  const vietnamese = keysOf(read(folder, 'vi'));
  const { whole, beginnings } = uses(namespace);

  test('has the same keys in both languages', () => {
    expect(existsSync(join(source, folder, 'en.json'))).toBe(true);
    const english = new Set(keysOf(read(folder, 'en')).map(plain));
    expect([...new Set(vietnamese.map(plain))].sort()).toEqual([...english].sort());
  });

  test('has every key that is asked for', () => {
    const known = new Set(vietnamese.map(plain));
    expect([...whole].filter((key) => !known.has(key))).toEqual([]);
  });

  test('has no key that nobody asks for', () => {
    const unused = vietnamese
      .map(plain)
      .filter((key) => !whole.has(key) && !beginnings.some((start) => start !== '' && key.startsWith(start)));
    expect(unused).toEqual([]);
  });
});
