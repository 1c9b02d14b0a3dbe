import type { RuleId } from "../catalogue/catalogue.js";

/** What may change between the registration and the request for the title: two independent phases. */
const CHANGES = ["category", "training_path", "address"] as const;
export type Change = (typeof CHANGES)[number];

/** `new_request`: the registration no longer serves. `with_title`: nothing now, it is taken with the request for the title. */
export type ChangeEffect = { readonly effect: "new_request" | "with_title"; readonly rule: RuleId };

/** Source: docs/rules.md#ENR-20, docs/rules.md#ENR-21. */
export const EFFECT_OF_CHANGE = {
  category: { effect: "new_request", rule: "ENR-20" },
  training_path: { effect: "with_title", rule: "ENR-20" },
  address: { effect: "with_title", rule: "ENR-21" },
} as const satisfies Record<Change, ChangeEffect>;

/** Whether these changes, taken together, need a new request now. */
export const needsNewRequest = (changes: readonly Change[]): boolean =>
  changes.some((change) => EFFECT_OF_CHANGE[change].effect === "new_request");
