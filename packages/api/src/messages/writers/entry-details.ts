import { ENTRY_REASONS, type EntryReason, LOCALES, type Locale } from "@creneau/schema";
import type { MessageToWrite } from "../message.types.js";

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/**
 * What the statements about requests put into the details of their messages. Whoever asks for a place is no candidate yet, so the
 * language of their mails is there too.
 */
export const entryDetails = ({ details, locale, webOrigin }: MessageToWrite) => {
  const spoken: Locale = LOCALES.find((known) => known === details.locale) ?? locale;
  const reason: EntryReason | null = ENTRY_REASONS.find((known) => known === details.reason) ?? null;
  const key = textOf(details.key);
  return {
    locale: spoken,
    reason,
    department: textOf(details.department) ?? "",
    opensOn: textOf(details.opensOn),
    /** The page of the request: it confirms, and later it tells. */
    requestUrl: `${webOrigin}/${spoken}/candidat-libre/demande${key === null ? "" : `?cle=${encodeURIComponent(key)}`}`,
    entryUrl: `${webOrigin}/${spoken}/candidat-libre`,
    signInUrl: `${webOrigin}/${spoken}/connexion`,
  };
};
