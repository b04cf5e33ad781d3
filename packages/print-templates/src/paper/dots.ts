/** Dots to write on, in the length of what is usually written there. */
export const DOTS = { short: '\u2026'.repeat(6), long: '\u2026'.repeat(10) } as const;
