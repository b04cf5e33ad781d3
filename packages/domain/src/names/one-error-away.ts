const letters = 'abcdefghijklmnopqrstuvwxyz';

/** What a folded syllable becomes by one slip of the fingers: a letter left out, added, mistaken, or two exchanged. */
export function oneErrorAway(syllable: string): string[] {
  const away = new Set<string>();
  for (let at = 0; at <= syllable.length; at++) {
    const [before, after] = [syllable.slice(0, at), syllable.slice(at)];
    for (const letter of letters) away.add(before + letter + after);
    if (after === '') continue;
    away.add(before + after.slice(1));
    for (const letter of letters) away.add(before + letter + after.slice(1));
    if (after.length > 1) away.add(before + after[1] + after[0] + after.slice(2));
  }
  away.delete(syllable);
  away.delete('');
  return [...away];
}
