import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

export interface TabItem {
  key: string;
  label: string;
  content: ReactNode;
}

export interface TabViewProps {
  items: readonly TabItem[];
  /** Names the row of tabs. */
  label: string;
  active: string;
  onActive: (key: string) => void;
}

/** Tabs one walks with the arrow keys; a row too long for a phone scrolls sideways. */
export function TabView({ items, label, active, onActive }: TabViewProps) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const shown = items.find((item) => item.key === active) ?? items[0];
  const shownKey = shown?.key;

  // In a row that scrolls, the tab that is open is seen; the page itself stays where it is.
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-tab-${shownKey}`)}`);
    if (!row.current || !tab) return;
    const [left, right] = [tab.offsetLeft - row.current.offsetLeft, row.current.clientWidth - tab.offsetWidth];
    if (left < row.current.scrollLeft || left > row.current.scrollLeft + right) row.current.scrollLeft = left - 16;
  }, [id, shownKey]);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const moves: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: items.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const target = (next + items.length) % items.length;
    onActive(items[target]!.key);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
  };

  if (!shown) return null;
  return (
    <div className="tab-view">
      <div className="tab-row" role="tablist" aria-label={label} ref={row}>
        {items.map((item, index) => (
          <button
            key={item.key}
            type="button"
            role="tab"
            id={`${id}-tab-${item.key}`}
            aria-selected={item.key === shown.key}
            aria-controls={item.key === shown.key ? `${id}-panel` : undefined}
            tabIndex={item.key === shown.key ? 0 : -1}
            className="tab"
            onClick={() => onActive(item.key)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${shown.key}`} key={shown.key}>
        {shown.content}
      </div>
    </div>
  );
}
