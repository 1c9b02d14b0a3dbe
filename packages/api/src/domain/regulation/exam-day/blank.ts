/** Nothing was written there: a space is no name, no motive and no signature. */
export const isBlank = (text: string): boolean => text.trim() === "";
