import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const virtualId = '\0contract-routes';
const entry = fileURLToPath(new URL('../../../packages/contract/src/index.ts', import.meta.url));

interface RouteLike {
  method: string;
  path: string;
  file?: string;
}

function isRoute(value: unknown): value is RouteLike {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'answer' in value;
}

function plainPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([, item]) => isRoute(item))) return undefined;
  return Object.fromEntries(
    entries.map(([name, item]) => {
      const { method, path, file } = item as RouteLike;
      return [name, file ? { method, path, file } : { method, path }];
    }),
  );
}

/**
 * Gives the browser the method and path of each endpoint, and the word lists, without the schema library:
 * the server has already checked what it sends, and the types come from the same source.
 */
export function contractRoutes(): Plugin {
  return {
    name: 'contract-routes',
    enforce: 'pre',
    resolveId: (source) => (source === '@dong-hanh/contract' ? virtualId : null),
    async load(id) {
      if (id !== virtualId) return null;
      const { module, dependencies } = await runnerImport<Record<string, unknown>>(entry);
      for (const file of dependencies) this.addWatchFile(file);
      const lines: string[] = [];
      for (const [name, value] of Object.entries(module)) {
        const plain = plainPart(value);
        if (plain !== undefined) lines.push(`export const ${name} = ${JSON.stringify(plain)};`);
      }
      return lines.join('\n');
    },
  };
}
