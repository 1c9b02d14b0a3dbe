/** A moment of a civil date, for formatters (they reckon in UTC): noon is far from any change of date. */
export const civilNoon = (date: string): Date => new Date(`${date}T12:00:00Z`);
