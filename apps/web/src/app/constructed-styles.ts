/**
 * Stands in for `dynamicCSS` of @rc-component/util and `cssUtils` of @ant-design/icons: the few rules made at run time (theme variables, scroll lock)
 * become constructed style sheets. No `<style>` element is made, so `style-src 'self'` holds without exception.
 */
const sheets = new Map<string, CSSStyleSheet>();

/** Callers tag what they get with properties and attributes of a style element. */
export interface SheetHandle {
  setAttribute(name: string, value: string): void;
}

const handle = (): SheetHandle => ({ setAttribute: () => undefined });

export function updateCSS(css: string, key: string): SheetHandle {
  let sheet = sheets.get(key);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(key, sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(css);
  return handle();
}

export function injectCSS(css: string): SheetHandle {
  return updateCSS(css, css);
}

export function removeCSS(key: string): void {
  const sheet = sheets.get(key);
  if (!sheet) return;
  sheets.delete(key);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((item) => item !== sheet);
}

export function clearContainerCache(): void {
  for (const key of sheets.keys()) removeCSS(key);
}

export function getShadowRoot(): undefined {
  return undefined;
}

export function warningOnce(): void {}
