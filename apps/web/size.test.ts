import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

const kilobyte = 1000;
let chunks: Map<string, Rolldown.OutputChunk>;

/** Gzipped size of what a browser loads for these chunks, each file once. */
function loadedBytes(names: string[]): number {
  const seen = new Set<string>();
  const visit = (fileName: string): void => {
    const chunk = chunks.get(fileName);
    if (!chunk || seen.has(fileName)) return;
    seen.add(fileName);
    chunk.imports.forEach(visit);
  };
  names.forEach(visit);
  return [...seen].reduce((sum, fileName) => sum + gzipSync(chunks.get(fileName)!.code).byteLength, 0);
}

function chunkOf(module: string): string {
  const found = [...chunks.values()].find((chunk) => chunk.moduleIds.some((id) => id.endsWith(module)));
  if (!found) throw new Error(`No chunk holds ${module}`);
  return found.fileName;
}

beforeAll(async () => {
  // The test runner's own value would give the development build of React.
  process.env.NODE_ENV = 'production';
  const result = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'silent',
    build: { write: false },
  });
  const outputs = [result].flat() as Rolldown.RolldownOutput[];
  chunks = new Map(
    outputs
      .flatMap((output) => output.output)
      .filter((item) => item.type === 'chunk')
      .map((chunk) => [chunk.fileName, chunk]),
  );
}, 120_000);

describe('what a browser loads before it can be used', () => {
  test('the sign-in page stays under 200 kB', () => {
    const size = loadedBytes([chunkOf('src/main.tsx')]);
    console.log(`sign-in: ${Math.round(size / kilobyte)} kB gzip`);
    expect(size).toBeLessThan(200 * kilobyte);
  });

  test('the work list stays under 400 kB', () => {
    const size = loadedBytes([
      chunkOf('src/main.tsx'),
      chunkOf('src/app/shell/frame.tsx'),
      chunkOf('src/app/pages/work.tsx'),
    ]);
    console.log(`work list: ${Math.round(size / kilobyte)} kB gzip`);
    expect(size).toBeLessThan(400 * kilobyte);
  });
});
