import type { RuleSet } from "../rule-set.js";

type PlacesLeft =
  | { readonly kind: "within"; readonly rule: "CAP-1"; readonly left: number }
  | { readonly kind: "beyond"; readonly rule: "CAP-1"; readonly excess: number };

/**
 * What is left of the places given to a school for a session with so many candidates. Each takes one, whatever their extra time.
 * Source: national guide (January 2013), A.1.a and B.4.a.
 */
export const placesLeft = (given: number, candidates: number, rules: RuleSet): PlacesLeft => {
  const left = given - candidates * rules.numbers["CAP-8.places"];
  return left < 0 ? { kind: "beyond", rule: "CAP-1", excess: -left } : { kind: "within", rule: "CAP-1", left };
};
