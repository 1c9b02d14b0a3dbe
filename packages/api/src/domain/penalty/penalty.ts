import type { LicenceCategory, PenaltyKind } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import type { SlotId } from "../id.js";
import type { RuleId } from "../regulation/catalogue/catalogue.js";

/** A wait that follows from what a candidate did: no exam of the category before `until`. */
export type Penalty = {
  readonly kind: PenaltyKind;
  readonly category: LicenceCategory;
  /** The rule that makes it last so long: a policy of the department, or the regulation. */
  readonly rule: RuleId;
  /** The planned day of the exam, from which it is counted. */
  readonly examDate: CivilDate;
  /** The first exam date that is allowed again. */
  readonly until: CivilDate;
  /** The cancellation is one that the regulation itself counts (DEL-6). */
  readonly lateByRegulation: boolean;
};

/** Why a place cannot be booked: its date lies within a penalty. */
export type PenaltyRefusal = {
  readonly kind: "Penalised";
  readonly slotId: SlotId;
  readonly category: LicenceCategory;
  readonly reason: PenaltyKind;
  readonly examDate: CivilDate;
  readonly earliestDate: CivilDate;
  readonly rule: RuleId;
};

/** The penalty that lasts longest among those of a category: one never shortens another. */
export const longestOf = (penalties: readonly Penalty[], category: LicenceCategory): Penalty | null =>
  penalties
    .filter((penalty) => penalty.category === category)
    .reduce<Penalty | null>(
      (longest, penalty) => (longest && longest.until >= penalty.until ? longest : penalty),
      null,
    );

type Wanted = { readonly id: SlotId; readonly category: LicenceCategory; readonly civilDate: CivilDate };

/** Why a candidate with these standing penalties may not have this place, or null. Source: docs/rules.md#BOK-10 to BOK-12. */
export const refusalOfPenalties = (
  { id: slotId, category, civilDate: examDate }: Wanted,
  penalties: readonly Penalty[],
): PenaltyRefusal | null => {
  const longest = longestOf(penalties, category);
  if (!longest || longest.until <= examDate) return null;
  const { kind: reason, until: earliestDate, rule } = longest;
  return { kind: "Penalised", slotId, category, reason, examDate, earliestDate, rule };
};
