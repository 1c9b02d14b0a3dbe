import type { Locale } from "./routing";

/** French says "1er décembre", which no formatter does: `text` is a date it wrote. Other languages stay as they are. */
export const firstOfMonth = (text: string, locale: Locale): string =>
  locale === "fr" ? text.replace(/(^|\s)1(?=\s\p{L})/u, "$11er") : text;
