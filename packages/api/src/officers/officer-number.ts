/** The number of the officer that an id names; null when it can name none. */
export const officerNumber = (id: string): number | null => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : null);
