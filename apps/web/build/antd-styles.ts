import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Which class families of the antd stylesheet each component needs. An import without a line here stops the build. */
const families: Record<string, string[]> = {
  App: ['app', 'message', 'notification', 'modal', 'btn', 'fade', 'zoom', 'move'],
  Button: ['btn', 'space'],
  Checkbox: ['checkbox'],
  ConfigProvider: [],
  Drawer: ['drawer', 'fade', 'motion'],
  Dropdown: ['dropdown', 'menu', 'slide', 'zoom', 'motion'],
  Input: ['input', 'space', 'otp'],
  InputNumber: ['input'],
  Modal: ['modal', 'btn', 'fade', 'zoom', 'motion'],
  Popover: ['popover', 'zoom', 'motion', 'tooltip'],
  Progress: ['progress'],
  Radio: ['radio'],
  Segmented: ['segmented', 'motion'],
  Select: ['select', 'empty', 'slide', 'motion', 'tag'],
  Skeleton: ['skeleton'],
  Steps: ['steps'],
  Switch: ['switch'],
  Tooltip: ['tooltip', 'zoom', 'motion'],
};

const sourceFolder = fileURLToPath(new URL('../src', import.meta.url));
const stylesheet = fileURLToPath(import.meta.resolve('antd/dist/antd.css'));

export function importedComponents(folder = sourceFolder): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const match of text.matchAll(/import \{([^}]*)\} from 'antd'/g)) {
      for (const part of match[1]!.split(',')) {
        const name = part.trim();
        if (name && !name.startsWith('type ')) names.add(name);
      }
    }
  }
  return names;
}

/** Rules of one level: `[prelude, body]`. The stylesheet is minified and has no comments or strings with braces. */
function* rulesOf(css: string): Generator<[string, string]> {
  let start = 0;
  while (start < css.length) {
    const open = css.indexOf('{', start);
    if (open < 0) return;
    let depth = 1;
    let end = open + 1;
    for (; depth > 0 && end < css.length; end += 1) {
      if (css[end] === '{') depth += 1;
      else if (css[end] === '}') depth -= 1;
    }
    yield [css.slice(start, open).trim(), css.slice(open + 1, end - 1)];
    start = end;
  }
}

function splitSelectors(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < list.length; index += 1) {
    if (list[index] === '(') depth += 1;
    else if (list[index] === ')') depth -= 1;
    else if (list[index] === ',' && depth === 0) {
      parts.push(list.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, list.slice(start)];
}

export function keepFamilies(css: string, kept: ReadonlySet<string>): string {
  let out = '';
  for (const [prelude, body] of rulesOf(css)) {
    if (/^@(media|supports|layer)/.test(prelude)) {
      const inner = keepFamilies(body, kept);
      if (inner) out += `${prelude}{${inner}}`;
    } else if (prelude.startsWith('@')) {
      out += `${prelude}{${body}}`;
    } else {
      // Left out: variables of the default theme (ours are registered at run time from the theme's tokens), and rules for
      // bare elements, which would reach into our own components.
      const selectors = splitSelectors(prelude).filter(
        (selector) =>
          !selector.includes('.css-var-_R') &&
          selector.includes('.ant') &&
          [...selector.matchAll(/\.ant-([a-z]+)/g)].every((found) => kept.has(found[1]!)),
      );
      if (selectors.length > 0) out += `${selectors.join(',')}{${body}}`;
    }
  }
  return out;
}

const virtualId = '\0antd-styles.css';

/** `virtual:antd-styles.css`: antd's own stylesheet, reduced to the components this application imports. */
export function antdStyles(): Plugin {
  return {
    name: 'antd-styles',
    resolveId: (source) => (source === 'virtual:antd-styles.css' ? virtualId : null),
    load(id) {
      if (id !== virtualId) return null;
      const kept = new Set(['css', 'wave', 'scroll']);
      for (const component of importedComponents()) {
        const needed = families[component];
        if (!needed) this.error(`antd-styles: say in ${import.meta.url} which classes ${component} needs.`);
        for (const family of needed) kept.add(family);
      }
      return keepFamilies(readFileSync(stylesheet, 'utf8'), kept);
    },
  };
}
