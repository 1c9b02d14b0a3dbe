/** A civil date as an instant for formatters that are told to use UTC: noon, so that no zone moves it to another day. */
export const civilNoon = (date: string): Date => new Date(`${date}T12:00:00Z`);
