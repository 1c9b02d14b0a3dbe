import type { EligibilityFactsFragment } from "@/graphql/generated/graphql";

export type Verdict = EligibilityFactsFragment["verdict"];
export type Tone = "yes" | "reserve" | "later" | "unknown" | "never";

/** How a verdict looks, most serious kind of "no" last. */
export function toneOf(verdict: Verdict): Tone {
  switch (verdict.__typename) {
    case "Satisfied":
      return "yes";
    case "UnderReserve":
      return "reserve";
    case "Refused":
      if (verdict.missingFacts.length > 0) return "unknown";
      return verdict.never ? "never" : "later";
  }
}
