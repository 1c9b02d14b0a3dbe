import type { CategoryGroup, LicenceCategory, SlotState } from "@creneau/schema";
import type { SlotId } from "../id.js";
import type { RuleId } from "../regulation/catalogue/catalogue.js";

/** Why the places of a session cannot be laid out so. Times are `HH:MM` on the centre's clock. */
export type LayOutRefusal =
  | { readonly kind: "NothingPlanned" }
  | {
      readonly kind: "OffTheGrid";
      /** Null when the group has no grid on that day. */
      readonly startsAt: string | null;
      /** The starts that the grid has. */
      readonly starts: readonly string[];
    }
  | { readonly kind: "PlacesOverlap"; readonly startsAt: string }
  | { readonly kind: "CategoryNotExamined"; readonly category: LicenceCategory; readonly group: CategoryGroup }
  | { readonly kind: "B1NotPossible"; readonly startsAt: string; readonly rule: RuleId }
  | {
      readonly kind: "ExtraTimeNotPossible";
      readonly startsAt: string;
      readonly mostMinutes: number;
      /** Units of the day that it would take; null when so much is never granted. */
      readonly neededUnits: number | null;
      readonly rule: RuleId;
    };

/** Why a place of a session cannot be changed so: somebody has it, or it is published and keeps what was told of it. */
export type PlaceRefusal = {
  readonly kind: "PlaceInUse";
  readonly slotId: SlotId;
  readonly startsAt: string;
  readonly state: SlotState;
};
