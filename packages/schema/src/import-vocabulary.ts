/** A file that an officer sends to be imported: looked at, being carried out, carried out. */
export const IMPORT_STATES = ["previewed", "applying", "applied"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** `per_row` takes what is right; `all_or_nothing` takes nothing while a row is wrong. */
export const IMPORT_MODES = ["per_row", "all_or_nothing"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];
