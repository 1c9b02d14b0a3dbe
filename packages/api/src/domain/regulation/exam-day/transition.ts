import type { LicenceCategory } from "@creneau/schema";
import type { CivilDate } from "../../civil-date.js";
import type { RuleSet } from "../rule-set.js";
import type { NewCategory, SpecialCase } from "../transition.js";
import type { TransitionalNote } from "./list-entry.js";

/**
 * What a candidate in a special case of 2013 says on the day, with the old file and nothing else. `signed`: beside the change of
 * category, or below the undertaking written by hand.
 */
export type Choice =
  | { readonly kind: "downgrade"; readonly signed: boolean; readonly vehicle: "old_category" | "new_category" }
  | { readonly kind: "fimo_undertaking"; readonly signed: boolean }
  | { readonly kind: "refuses" };

/** What then happens; `note` goes on the exam list beside the name. */
type Transition =
  | {
      readonly kind: "sits";
      readonly rule: "TRA-3" | "TRA-4";
      readonly category: NewCategory | "D" | "DE";
      readonly note: TransitionalNote;
    }
  | { readonly kind: "not_receivable" | "excused"; readonly rule: SpecialCase["rule"] };

const downgraded = (
  { rule, ways }: SpecialCase,
  choice: Extract<Choice, { kind: "downgrade" }>,
  on: CivilDate,
): Transition | null => {
  const way = ways.find((one) => one.kind === "downgrade");
  if (!way || !choice.signed || (rule !== "TRA-3" && rule !== "TRA-4")) return null;
  if (choice.vehicle === "old_category" && on > way.oldVehicleUntil) return null;
  const { category } = way;
  return { kind: "sits", rule, category, note: { kind: "new_category", category } };
};

const undertaking = ({ ways }: SpecialCase, signed: boolean): Transition | null => {
  const way = ways.find((one) => one.kind === "fimo_undertaking");
  if (!way || !signed) return null;
  return { kind: "sits", rule: "TRA-4", category: way.category, note: { kind: "fimo_undertaking" } };
};

/** Source: national guide (January 2013), A.1.e. */
export const transitionOnTheDay = (special: SpecialCase, choice: Choice, on: CivilDate): Transition => {
  const { rule } = special;
  const refused = { kind: "not_receivable", rule } as const;
  switch (choice.kind) {
    case "downgrade":
      return downgraded(special, choice, on) ?? refused;
    case "fimo_undertaking":
      return undertaking(special, choice.signed) ?? refused;
    case "refuses":
      return rule === "TRA-3" || rule === "TRA-4" ? { kind: "excused", rule } : refused;
  }
};

/**
 * Where the papers go then. A.1.e-4 sends the certificate of who passed under the undertaking to the service of titles; B.6.c, in
 * `hand-over.ts`, to the exam service. *Our reading*: the former for these cases, the latter for every other.
 */
export const papersAfter = (note: TransitionalNote["kind"], outcome: "passed" | "failed") =>
  ({
    file: outcome === "passed" ? "title_service" : "registration_service",
    certificate: outcome === "passed" && note === "fimo_undertaking" ? "title_service" : "candidate",
  }) as const;

/** TRA-5: which file the next result is written in. `freeBoxes`: of the file registered before. */
export const fileOfNextResult = (freeBoxes: number): "earlier_file" | "new_file" =>
  freeBoxes > 0 ? "earlier_file" : "new_file";

/** An off-road test that was neither passed nor failed: "admissible". */
export type AdmissibleTest = {
  readonly category: LicenceCategory;
  readonly on: CivilDate;
  readonly points: number;
  /** The last day on which that test counts. */
  readonly until: CivilDate;
  /** On-road tests sat on the strength of it, before the new categories or after. */
  readonly attempts: number;
};

/** TRA-6: whether that test still opens the on-road test on `on`. Source: national guide (January 2013), C. */
export const admitsOnRoad = (test: AdmissibleTest, on: CivilDate, { numbers, dates, lists }: RuleSet): boolean =>
  lists["TRA-6.categories"].has(test.category) &&
  test.on < dates["TRA-1.newCategories"] &&
  test.points >= numbers["TRA-6.atLeast"] &&
  test.points <= numbers["TRA-6.atMost"] &&
  test.attempts < numbers["TRA-6.attempts"] &&
  on <= test.until;
