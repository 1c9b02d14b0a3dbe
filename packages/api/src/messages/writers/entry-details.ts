import { ENTRY_REASONS, type EntryReason } from "@creneau/schema";
import type { MessageToWrite } from "../message.types.js";

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What the statements about requests put into the details of their messages. */
export const entryDetails = ({ details, locale, webOrigin }: MessageToWrite) => {
  const reason: EntryReason | null = ENTRY_REASONS.find((known) => known === details.reason) ?? null;
  const key = textOf(details.key);
  return {
    locale,
    reason,
    department: textOf(details.department) ?? "",
    opensOn: textOf(details.opensOn),
    /** The page of the request: it confirms, and later it tells. */
    requestUrl: `${webOrigin}/${locale}/candidat-libre/demande${key === null ? "" : `?cle=${encodeURIComponent(key)}`}`,
    entryUrl: `${webOrigin}/${locale}/candidat-libre`,
    signInUrl: `${webOrigin}/${locale}/connexion`,
  };
};
