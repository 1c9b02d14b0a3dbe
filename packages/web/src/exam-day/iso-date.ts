/** A civil date as an address carries it, or null for anything else. */
export const isoDate = (text: string | undefined): string | null =>
  text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
