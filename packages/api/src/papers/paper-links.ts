import type { Locale } from "@creneau/schema";
import { sealFor } from "../platform/seal.js";

const HASH_BYTES = 32;

export type PaperLinks = ReturnType<typeof paperLinks>;

/** Addresses of the papers of the exam day. What a QR code says is the hash of its paper, signed. */
export const paperLinks = (addresses: { secret: string; webOrigin: string; apiUrl: string }) => {
  const { seal, open } = sealFor(addresses.secret, "exam-paper");
  return {
    /** The page of the web app that says whether this paper is ours, and counts. */
    verification: (hash: string, locale: Locale): string =>
      `${addresses.webOrigin}/${locale}/verifier?jeton=${seal(Buffer.from(hash, "hex"))}`,
    /** The hash that a token names; null when it is none of ours. */
    named: (token: string): string | null => {
      const claim = open(token);
      return claim?.length === HASH_BYTES ? claim.toString("hex") : null;
    },
    list: (sessionId: number, paper: "list" | "report"): string =>
      `${addresses.apiUrl}/exam-lists/${sessionId}/${paper}.pdf`,
    certificate: (outcomeKey: string): string => `${addresses.apiUrl}/exam-results/${outcomeKey}/certificate.pdf`,
    medicalLetter: (lineId: string): string => `${addresses.apiUrl}/exam-lines/${lineId}/medical-letter.pdf`,
  };
};
