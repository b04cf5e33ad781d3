import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const replacement = fileURLToPath(new URL('../src/app/constructed-styles.ts', import.meta.url));

/** Component libraries add `<style>` elements, which the content security policy refuses; ours adopts sheets instead. */
export function constructedStyles(): Plugin {
  return {
    name: 'constructed-styles',
    enforce: 'pre',
    resolveId: (source, importer) =>
      /Dom\/dynamicCSS(\.js)?$/.test(source) || (source === './cssUtils' && importer?.includes('@ant-design/icons'))
        ? replacement
        : null,
  };
}
