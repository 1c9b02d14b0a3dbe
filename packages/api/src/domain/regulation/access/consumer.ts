import type { RuleId } from "../catalogue/catalogue.js";

/** Who asks for the API. */
const CONSUMER_KINDS = ["school", "private_person", "administration", "exam_candidate"] as const;
export type ConsumerKind = (typeof CONSUMER_KINDS)[number];

export type ConsumerRefusal =
  | { readonly kind: "NotAConsumer"; readonly consumer: ConsumerKind; readonly rule: RuleId }
  /** The API is not open: access is given on request. */
  | { readonly kind: "AccessNotGranted"; readonly rule: RuleId };

/** Why this consumer may not call the API, or null. Candidates are served by the web site. Source: docs/rules.md#API-1. */
export const refusalOfConsumer = (consumer: ConsumerKind, granted: boolean): ConsumerRefusal | null => {
  if (consumer !== "school") return { kind: "NotAConsumer", consumer, rule: "API-1" };
  return granted ? null : { kind: "AccessNotGranted", rule: "API-1" };
};
