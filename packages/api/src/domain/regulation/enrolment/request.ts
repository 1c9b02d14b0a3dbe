import type { CivilDate } from "../../civil-date.js";
import type { RuleId } from "../catalogue/catalogue.js";
import type { RuleSet } from "../rule-set.js";

/**
 * What a driving school may file for a pupil. `return_to_licence`: registration after an invalidation or an annulment.
 * `title_after_training`: AM, A, B96, lifting of code 78. Source: docs/rules.md#ENR-1.
 */
export const SCHOOL_REQUESTS = [
  "exam_registration",
  "return_to_licence",
  "title_after_exam",
  "title_after_training",
  "professional_diploma",
] as const;
export type SchoolRequest = (typeof SCHOOL_REQUESTS)[number];

/** What the holder files alone. */
export const PERSONAL_REQUESTS = ["civil_status_change", "loss", "theft", "damage"] as const;
export type PersonalRequest = (typeof PERSONAL_REQUESTS)[number];

export type NotForSchools = {
  readonly kind: "NotForSchools";
  readonly request: PersonalRequest;
  readonly rule: RuleId;
};

const FOR_SCHOOLS: ReadonlySet<string> = new Set(SCHOOL_REQUESTS);
const isForSchools = (request: SchoolRequest | PersonalRequest): request is SchoolRequest => FOR_SCHOOLS.has(request);

/** Why a driving school may not file this request, or null. */
export const refusalToFile = (request: SchoolRequest | PersonalRequest): NotForSchools | null =>
  isForSchools(request) ? null : { kind: "NotForSchools", request, rule: "ENR-1" };

/** How a request reaches the service. `either`: online already, and still on paper. */
export type Way = "paper" | "online" | "either";

/** `of`: a new request, or the duplicate of an old paper file, which stays on paper. Source: docs/rules.md#ENR-3. */
export const wayToFile = (of: "request" | "paper_duplicate", filedOn: CivilDate, rules: RuleSet): Way => {
  if (of === "paper_duplicate") return "paper";
  return filedOn < rules.dates["ENR-3.digital"] ? "either" : "online";
};

export type StepsLeft = { readonly kind: "StepsLeft"; readonly left: number; readonly rule: RuleId };

/** Why an online request of which so many steps are filled in is not sent yet, or null. No document names the steps. */
export const refusalToSend = (filledIn: number, { numbers }: RuleSet): StepsLeft | null => {
  const left = numbers["ENR-5.steps"] - filledIn;
  return left > 0 ? { kind: "StepsLeft", left, rule: "ENR-5" } : null;
};
