import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const virtualId = '\0reference-codes';
const folder = new URL('../../../packages/database/reference-data/codes/', import.meta.url);

/** Rows of a small comma-separated list, keyed by its heading. */
export function readCodes(csv: string): Record<string, string>[] {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
      match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'),
    );
  const heading = cells(lines[0] ?? '');
  return lines.slice(1).map((line) => Object.fromEntries(cells(line).map((cell, index) => [heading[index]!, cell])));
}

/** `virtual:reference-codes`: the code lists kept with the database, as the forms offer them. */
export function referenceCodes(): Plugin {
  return {
    name: 'reference-codes',
    resolveId: (source) => (source === 'virtual:reference-codes' ? virtualId : null),
    load(id) {
      if (id !== virtualId) return null;
      const read = (name: string) => {
        const file = fileURLToPath(new URL(name, folder));
        this.addWatchFile(file);
        return readCodes(readFileSync(file, 'utf8'));
      };
      const ethnicGroups = read('ethnic_groups.csv').map((row) => ({ code: row.code, name: row.name_common }));
      const substances = read('substances.csv').map((row) => ({
        code: row.code,
        group: { vi: row.group_vi, en: row.group_en },
        name: { vi: row.name_vi, en: row.name_en },
      }));
      return `export const ethnicGroups = ${JSON.stringify(ethnicGroups)};\nexport const substances = ${JSON.stringify(substances)};`;
    },
  };
}
