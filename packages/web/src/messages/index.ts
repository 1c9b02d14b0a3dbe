import type { Locale } from "@/i18n/routing";
import { en } from "./en";
import { fr } from "./fr";
import type { Translation } from "./translation";

/** The French words name every message and the values it wants. */
export type Messages = typeof fr;

/** The words of one language: the same names, other sentences. */
export const messagesIn = (locale: Locale): Messages => {
  const words: Record<Locale, Translation<Messages>> = { fr, en };
  // next-intl reads the values a message wants from the French literals; the shape is checked by `Translation`.
  return words[locale] as Messages;
};
