/** Parts of a file with an address of their own; the path is what opens without one. */
const fileTabs = ['papers', 'identity', 'hand-overs', 'complaints', 'payments', 'assignments', 'log'] as const;
export type FileTab = (typeof fileTabs)[number];

export const isFileTab = (value: unknown): value is FileTab => (fileTabs as readonly unknown[]).includes(value);

/** The part of a file that is open, and the act just recorded. */
export function readFileSearch(search: Record<string, unknown>): { tab?: FileTab; recorded?: string } {
  return {
    ...(isFileTab(search.tab) ? { tab: search.tab } : {}),
    ...(typeof search.recorded === 'string' ? { recorded: search.recorded } : {}),
  };
}
