import type { OwnDayFragment } from "../graphql/generated/graphql";

/** A rule that says no. */
export type RefusingRule = { id: string; text: string };

/** The rules that say no, first the one that the API names, which may do so only once the others have ended. */
export function refusingRules({ decisiveRule, rules }: OwnDayFragment): readonly RefusingRule[] {
  if (!decisiveRule) return [];
  const others = rules
    .filter(({ verdict, rule }) => verdict.__typename === "Refused" && rule.id !== decisiveRule.id)
    .map(({ rule }) => rule);
  return [decisiveRule, ...others].map(({ id, text }) => ({ id, text }));
}
