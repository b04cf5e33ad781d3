/** An entry of the record of acts. Entries are only ever added: a right one names the wrong one it takes the place of. */
export interface RecordEntry {
  readonly id: string;
  /** The entry it takes the place of, or takes away. */
  readonly supersedes: string | null;
  /** It only takes another away. */
  readonly annuls: boolean;
}

/**
 * The acts that stand, out of everything ever recorded. An act that was corrected keeps the place of the wrong one among
 * acts of the same moment: what was written after it still comes after it.
 */
export function standingActs<Entry extends RecordEntry>(entries: readonly Entry[]): Entry[] {
  const gone = new Set<string | null>();
  const places = new Map<string, number>();
  entries.forEach(({ id, supersedes }, index) => {
    if (supersedes !== null) gone.add(supersedes);
    places.set(id, index);
  });
  if (gone.size === 0) return entries.filter(({ annuls }) => !annuls);
  const replaced = new Map(entries.map(({ id, supersedes }) => [id, supersedes]));
  const firstPlace = (id: string): number => {
    const earlier = replaced.get(id) ?? null;
    return earlier === null || !places.has(earlier) ? places.get(id)! : firstPlace(earlier);
  };
  return entries
    .filter(({ id, annuls }) => !gone.has(id) && !annuls)
    .map((entry) => ({ entry, place: firstPlace(entry.id) }))
    .sort((left, right) => left.place - right.place)
    .map(({ entry }) => entry);
}
