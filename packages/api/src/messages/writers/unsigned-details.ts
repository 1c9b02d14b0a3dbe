import { LOCALES, type Locale } from "@creneau/schema";
import type { MessageToWrite } from "../message.types.js";

const localeIn = (details: MessageToWrite["details"]): Locale | undefined =>
  LOCALES.find((known) => known === details.locale);

/**
 * What a message carries itself when it is queued without a candidate: the reader's language, and the address of the page that its
 * key opens.
 */
export const unsignedDetails = ({ details, locale: usual, webOrigin }: MessageToWrite) => {
  const locale = localeIn(details) ?? usual;
  const key = encodeURIComponent(String(details.key ?? ""));
  return { locale, url: `${webOrigin}/${locale}/mon-dossier/courriel/lien?cle=${key}` };
};
