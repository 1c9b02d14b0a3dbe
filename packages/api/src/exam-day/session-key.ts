const KEY = /^[1-9]\d{0,14}$/;

/** The number of a session in an argument; null when it is none. */
export const sessionKey = (id: string): number | null => (KEY.test(id) ? Number(id) : null);
