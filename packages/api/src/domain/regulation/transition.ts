import type { LicenceCategory } from "@creneau/schema";
import { type CivilDate, completedMonths } from "../civil-date.js";
import type { RuleSet } from "./rule-set.js";
import type { NumberKey } from "./values.js";

/**
 * The special cases of 2013: candidates registered before the new categories whose age no longer allows the category they asked
 * for. Long expired. Source of everything here: national guide (January 2013), A.1.e.
 */

/** The categories concerned, the ages that now count, and what becomes of each. */
const MOVES = {
  A: { age: "AGE-6.practical", to: "A2", fimo: false },
  C: { age: "AGE-8.practical", to: "C1", fimo: false },
  CE: { age: "AGE-8.practical", to: "C1E", fimo: false },
  D: { age: "AGE-10.practical", to: "D1", fimo: true },
  DE: { age: "AGE-10.practical", to: "D1E", fimo: true },
} as const satisfies Partial<Record<LicenceCategory, { age: NumberKey; to: LicenceCategory; fimo: boolean }>>;
type MovedCategory = keyof typeof MOVES;
type AgeKey = (typeof MOVES)[MovedCategory]["age"];
type Origin = { readonly from: MovedCategory; readonly age: AgeKey; readonly rule: "TRA-3" | "TRA-4" };
const ORIGINS: ReadonlyMap<LicenceCategory, Origin> = new Map(
  (Object.keys(MOVES) as MovedCategory[]).map((from) => {
    const { to, age, fimo } = MOVES[from];
    return [to, { from, age, rule: fimo ? "TRA-4" : "TRA-3" }];
  }),
);
export type NewCategory = (typeof MOVES)[MovedCategory]["to"];

/**
 * The category that a new one took over from, and the age that now counts for it: whoever is younger may bring what they passed in
 * it to the new one.
 */
export const movedFrom = (category: LicenceCategory): Origin | null => ORIGINS.get(category) ?? null;

const isMoved = (category: LicenceCategory): category is MovedCategory => category in MOVES;

/** A file registered before the new categories. */
export type EarlierFile = {
  readonly category: LicenceCategory;
  readonly registeredOn: CivilDate;
  readonly birthDate: CivilDate;
  /** The last day on which the theory test counts; null when it was not passed. */
  readonly theoryUntil: CivilDate | null;
  /** The last day on which the off-road test counts; null when it was not passed. */
  readonly offRoadUntil: CivilDate | null;
};

type SpecialRule = "TRA-1" | "TRA-2" | "TRA-3" | "TRA-4";

/** One way out. The ages of what it leads to are those of anybody. */
type WayOut =
  | { readonly kind: "wait"; readonly until: CivilDate }
  | { readonly kind: "new_file"; readonly category: NewCategory }
  | { readonly kind: "new_file_with_fimo"; readonly category: "D" | "DE" }
  | { readonly kind: "downgrade"; readonly category: NewCategory; readonly oldVehicleUntil: CivilDate }
  | { readonly kind: "fimo_undertaking"; readonly category: "D" | "DE" };

export type SpecialCase = {
  readonly rule: SpecialRule;
  readonly category: MovedCategory;
  readonly ways: readonly [WayOut, ...WayOut[]];
};

const ruleOf = ({ theoryUntil, offRoadUntil }: EarlierFile, category: MovedCategory, on: CivilDate): SpecialRule => {
  if (offRoadUntil !== null && on <= offRoadUntil) return MOVES[category].fimo ? "TRA-4" : "TRA-3";
  return theoryUntil !== null && on <= theoryUntil ? "TRA-2" : "TRA-1";
};

/** The last day on which what was passed still counts; null when nothing runs out. */
const benefitUntil = (rule: SpecialRule, { theoryUntil, offRoadUntil }: EarlierFile): CivilDate | null => {
  switch (rule) {
    case "TRA-1":
      return null;
    case "TRA-2":
      return theoryUntil;
    case "TRA-3":
    case "TRA-4":
      return offRoadUntil;
  }
};

const waysOf = (rule: SpecialRule, category: MovedCategory, rules: RuleSet): readonly [WayOut, ...WayOut[]] => {
  const { to } = MOVES[category];
  const professional = category === "D" || category === "DE" ? category : null;
  const newFile = { kind: "new_file", category: to } as const;
  const withFimo: readonly WayOut[] = professional ? [{ kind: "new_file_with_fimo", category: professional }] : [];
  if (rule === "TRA-1" || rule === "TRA-2") return [newFile, ...withFimo];
  const undertaking: readonly WayOut[] = professional ? [{ kind: "fimo_undertaking", category: professional }] : [];
  const oldVehicleUntil = rules.dates["TRA-3.oldVehicle"];
  return [newFile, ...withFimo, { kind: "downgrade", category: to, oldVehicleUntil }, ...undertaking];
};

/**
 * What stands open to a candidate on `on`, or null when the file is no special case: registered since, of another category, or
 * old enough. Waiting is left out when what was passed runs out before.
 */
export const specialCase = (file: EarlierFile, on: CivilDate, rules: RuleSet): SpecialCase | null => {
  const { category, registeredOn, birthDate } = file;
  if (!isMoved(category) || registeredOn >= rules.dates["TRA-1.newCategories"]) return null;
  const oldEnough = completedMonths(birthDate, rules.numbers[MOVES[category].age]);
  if (on >= oldEnough) return null;
  const rule = ruleOf(file, category, on);
  const ways = waysOf(rule, category, rules);
  const until = benefitUntil(rule, file);
  const mayWait = until === null || oldEnough <= until;
  return { rule, category, ways: mayWait ? [{ kind: "wait", until: oldEnough }, ...ways] : ways };
};
