import { LOCALES, type Locale } from "@creneau/schema";
import type { MessageToWrite } from "../message.types.js";

const localeIn = (details: MessageToWrite["details"]): Locale | undefined =>
  LOCALES.find((known) => known === details.locale);

/**
 * What a message carries itself when it is queued without a candidate: the reader's language, the e-mail address that is wished
 * for, and the page that its key opens.
 */
export const unsignedDetails = ({ details, locale: usual, webOrigin }: MessageToWrite) => {
  const locale = localeIn(details) ?? usual;
  const key = encodeURIComponent(String(details.key ?? ""));
  const newEmail = String(details.newEmail ?? "");
  return { locale, newEmail, url: `${webOrigin}/${locale}/mon-dossier/courriel/lien?cle=${key}` };
};
