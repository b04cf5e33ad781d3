const tabs = ['outgoing', 'overdue', 'done', 'obstacles'] as const;

/** What the list of hand-overs shows; without one it shows what waits for an answer. */
export function readHandOverTab(search: Record<string, unknown>): { tab?: (typeof tabs)[number] } {
  const tab = tabs.find((one) => one === search.tab);
  return tab ? { tab } : {};
}
