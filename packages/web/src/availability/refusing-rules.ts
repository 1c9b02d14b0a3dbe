import type { OwnDayFragment } from "../graphql/generated/graphql";

/** A rule that says no. */
export type RefusingRule = { id: string; text: string };

type RuleVerdict = OwnDayFragment["rules"][number];

/** The rules that say no, those first that refuse for longest. */
export const refusingRules = (rules: readonly RuleVerdict[]): readonly RefusingRule[] =>
  rules
    .filter(({ verdict }) => verdict.__typename === "Refused")
    .sort((a, b) => (weight(a) < weight(b) ? 1 : -1))
    .map(({ rule: { id, text } }) => ({ id, text }));

/** Never outweighs what is not known, which outweighs any date. */
function weight({ verdict }: RuleVerdict): string {
  if (verdict.__typename !== "Refused") return "";
  if (verdict.never) return "b";
  return verdict.missingFacts.length > 0 ? "a" : (verdict.earliestDate ?? "");
}
