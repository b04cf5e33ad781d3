/** A due time that is a local day, not an instant. */
export const isDay = (value: string): boolean => value.length === 10;
