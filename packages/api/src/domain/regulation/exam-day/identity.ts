import { type CivilDate, completedMonths } from "../../civil-date.js";
import type { CandidateFacts } from "../facts.js";
import type { RuleSet } from "../rule-set.js";
import type { Check } from "./check.js";

/**
 * What a candidate shows to prove who they are. `listed`: a document of the list of the order of 19 January 2012. The others are
 * accepted of a foreign minor only: a passport, a document de circulation pour étranger mineur, a titre d'identité républicain.
 */
export type IdentityProof =
  | { readonly kind: "listed" }
  | { readonly kind: "passport"; readonly validUntil: CivilDate; readonly photographResembles: boolean }
  | { readonly kind: "minor_circulation_document" }
  | { readonly kind: "republican_identity_title" };

type Bearer = Pick<CandidateFacts, "birthDate"> & { readonly foreign?: boolean };

/** A passport counts on its last day too. */
const counts = (proof: Exclude<IdentityProof, { kind: "listed" }>, on: CivilDate): boolean => {
  switch (proof.kind) {
    case "passport":
      return proof.photographResembles && on <= proof.validUntil;
    case "minor_circulation_document":
    case "republican_identity_title":
      return true;
  }
};

/** `shown`: null when there is nothing, left out when nobody has looked yet. Source: national guide (January 2013), A.3.a. */
export const checkIdentity = (
  shown: IdentityProof | null | undefined,
  { birthDate, foreign }: Bearer,
  on: CivilDate,
  rules: RuleSet,
): Check => {
  if (shown === undefined) return { kind: "missing", rule: "ID-1", fact: "identityProof" };
  if (shown === null) return { kind: "not_receivable", rule: "ID-1" };
  if (shown.kind === "listed") return { kind: "satisfied", rule: "ID-1" };
  if (!counts(shown, on) || foreign === false) return { kind: "not_receivable", rule: "ID-2" };
  if (birthDate === undefined) return { kind: "missing", rule: "ID-2", fact: "birthDate" };
  if (on >= completedMonths(birthDate, rules.numbers["AGE-13.majority"]))
    return { kind: "not_receivable", rule: "ID-2" };
  return foreign ? { kind: "satisfied", rule: "ID-2" } : { kind: "missing", rule: "ID-2", fact: "foreign" };
};
