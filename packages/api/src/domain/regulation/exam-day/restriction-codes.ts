import type { LicenceCategory } from "@creneau/schema";
import type { CivilDate } from "../../civil-date.js";

/** The light exam, without the written questions on social regulation, exists for these two. */
export type LightCategory = Extract<LicenceCategory, "C1" | "C1E">;

/** Where code 97 is noted. */
export type Code97 = { readonly onFile: boolean; readonly onCertificate: boolean; readonly rule: "COD-1" };

/** On the file with the result of either phase; on the certificate once the exam is passed. Source: guide (January 2013), B.5.1.g. */
export const code97 = (
  test: { readonly category: LightCategory; readonly phase: "off_road" | "on_road"; readonly light: boolean },
  outcome: "passed" | "failed",
): Code97 => ({
  onFile: test.light,
  onCertificate: test.light && test.phase === "on_road" && outcome === "passed",
  rule: "COD-1",
});

/** Back to the licence after its invalidation. */
export type ReturnToLicence =
  | { readonly practicalExempt: true }
  | { readonly practicalExempt: false; readonly noviceUntil: CivilDate };

/** Whether the speed limits of novice drivers apply. Source: national guide (January 2013), B.6.c. */
export type NoviceCode =
  | { readonly code: "105"; readonly rule: "COD-7" }
  | { readonly code: "106"; readonly until: CivilDate; readonly rule: "COD-8" };

export const noviceCode = (back: ReturnToLicence): NoviceCode =>
  back.practicalExempt ? { code: "105", rule: "COD-7" } : { code: "106", until: back.noviceUntil, rule: "COD-8" };

/** As written on a certificate, the date in the French order. */
export const printedNoviceCode = (novice: NoviceCode): string => {
  switch (novice.code) {
    case "105":
      return novice.code;
    case "106":
      return `${novice.code} jusqu’au ${printedDate(novice.until)}`;
  }
};

export const printedDate = (date: CivilDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** Code 103 is not used any more: the FIMO cannot be taken before the tests. Source: national guide (January 2013), B.6.c. */
export type WithdrawnCode = { readonly kind: "CodeWithdrawn"; readonly code: "103"; readonly rule: "COD-6" };

export const refusalOfCodes = (codes: readonly string[]): WithdrawnCode | null =>
  codes.some((code) => code.trim() === "103") ? { kind: "CodeWithdrawn", code: "103", rule: "COD-6" } : null;

export type CodesDiffer = {
  readonly kind: "CodesDiffer";
  readonly onlyOnFile: readonly string[];
  readonly onlyOnCertificate: readonly string[];
  readonly rule: "RES-14";
};

/** Adaptation codes are the same on the file and on the certificate, in any order. Source: national guide (January 2013), B.5.1.f. */
export const refusalOfDifferentCodes = (
  onFile: readonly string[],
  onCertificate: readonly string[],
): CodesDiffer | null => {
  const onlyOnFile = onFile.filter((code) => !onCertificate.includes(code));
  const onlyOnCertificate = onCertificate.filter((code) => !onFile.includes(code));
  if (onlyOnFile.length === 0 && onlyOnCertificate.length === 0) return null;
  return { kind: "CodesDiffer", onlyOnFile, onlyOnCertificate, rule: "RES-14" };
};

/**
 * The letters of the state after code 70, in front of them possibly the number of the exchanged licence ("70.0123456789.NL"). Null when the
 * licence has no such code. Whether these letters give the theory exemption is ETG-2. Source: directive 2006/126/EC, annex I.
 */
export const exchangedFrom = (codes: readonly string[]): string | null => {
  for (const code of codes) {
    const letters = /^70\.(?:[^.]+\.)?([A-Z]{1,3})$/.exec(code.trim())?.[1];
    if (letters) return letters;
  }
  return null;
};
