/** Letters, digits, dot, dash and underscore; 3 to 40 of them, a letter or digit first. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{2,39}$/.test(text.trim().toLowerCase());
}
