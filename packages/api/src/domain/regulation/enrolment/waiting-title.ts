import { addDays, addMonths, type CivilDate } from "../../civil-date.js";
import type { RuleSet } from "../rule-set.js";

/** The last days, both included, to collect a posted title at the post office and to ask for it to be sent again. */
export type PostedTitle = { readonly collectableUntil: CivilDate; readonly resendableUntil: CivilDate };

/** `firstCallOn`: the postman's first call, from which both delays run. Source: docs/rules.md#ENR-23. */
export const postedTitle = (firstCallOn: CivilDate, rules: RuleSet): PostedTitle => ({
  collectableUntil: addDays(firstCallOn, rules.numbers["ENR-23.collection"]),
  resendableUntil: addMonths(firstCallOn, rules.numbers["ENR-23.resending"]),
});

/** Where a title that nobody took is. `destroyed`: a new request is needed. */
export type PostedTitleState = "at_post_office" | "to_send_again" | "destroyed";

export const stateOfPosted = ({ collectableUntil, resendableUntil }: PostedTitle, on: CivilDate): PostedTitleState => {
  if (on <= collectableUntil) return "at_post_office";
  return on <= resendableUntil ? "to_send_again" : "destroyed";
};

/** A title that waited at the prefecture when its counters closed. Source: docs/rules.md#ENR-27. */
export const isKeptAtPrefecture = (on: CivilDate, rules: RuleSet): boolean => on <= rules.dates["ENR-27.kept"];
